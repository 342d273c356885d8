/** Tests of gates. */
@NullMarked
package cadre.web.gate;

import org.jspecify.annotations.NullMarked;

/** Tests of the ranking. */
@NullMarked
package cadre.engine.rank;

import org.jspecify.annotations.NullMarked;

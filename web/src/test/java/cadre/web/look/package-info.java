@NullMarked
package cadre.web.look;

import org.jspecify.annotations.NullMarked;

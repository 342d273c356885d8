@NullMarked
package cadre.web.start;

import org.jspecify.annotations.NullMarked;

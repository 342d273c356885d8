@NullMarked
package cadre.web.tidy;

import org.jspecify.annotations.NullMarked;

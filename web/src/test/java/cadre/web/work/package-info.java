@NullMarked
package cadre.web.work;

import org.jspecify.annotations.NullMarked;

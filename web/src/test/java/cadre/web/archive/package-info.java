@NullMarked
package cadre.web.archive;

import org.jspecify.annotations.NullMarked;

@NullMarked
package cadre.web.access;

import org.jspecify.annotations.NullMarked;

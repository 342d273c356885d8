@NullMarked
package cadre.web.company;

import org.jspecify.annotations.NullMarked;

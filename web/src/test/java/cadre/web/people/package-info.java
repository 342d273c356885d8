@NullMarked
package cadre.web.people;

import org.jspecify.annotations.NullMarked;

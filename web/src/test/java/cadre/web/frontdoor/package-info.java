@NullMarked
package cadre.web.frontdoor;

import org.jspecify.annotations.NullMarked;

/** Tests of what the board and the company file know of each other. */
@NullMarked
package cadre.web.portfolio;

import org.jspecify.annotations.NullMarked;

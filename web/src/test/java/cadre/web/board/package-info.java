/** Tests of the board. */
@NullMarked
package cadre.web.board;

import org.jspecify.annotations.NullMarked;

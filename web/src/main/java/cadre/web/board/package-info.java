/**
 * The use cases of a company by stage: board and table, what depends on what, and the goals they
 * serve. Entry: {@link cadre.web.board.BoardPage}. Uses {@code usecase}; shows its parts on the page of a use case.
 */
@NullMarked
package cadre.web.board;

import org.jspecify.annotations.NullMarked;

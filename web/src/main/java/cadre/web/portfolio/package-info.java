/**
 * The use cases of the board and those of the company file, each way: what the file knows is taken over to the board, and the
 * board is written into the file, so that decisions are about the use cases there really are. Entry: {@link
 * cadre.web.portfolio.PortfolioPage}. Uses the use cases, the company files, pages and access.
 */
@NullMarked
package cadre.web.portfolio;

import org.jspecify.annotations.NullMarked;

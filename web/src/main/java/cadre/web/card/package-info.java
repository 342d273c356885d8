/**
 * The page of a use case, its history, how it is changed, and what is decided about it. Entry: {@link
 * cadre.web.card.CardPage}. Uses the use cases, the company files, pages and access.
 */
@NullMarked
package cadre.web.card;

import org.jspecify.annotations.NullMarked;

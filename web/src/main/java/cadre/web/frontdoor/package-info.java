/**
 * The front door: how ideas come in, the page of each, and what is decided about it. Entry: {@link
 * cadre.web.frontdoor.CardPage}. Uses the use cases, the company files, pages and access.
 */
@NullMarked
package cadre.web.frontdoor;

import org.jspecify.annotations.NullMarked;

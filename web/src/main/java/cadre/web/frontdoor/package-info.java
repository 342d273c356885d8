/**
 * The front door: how ideas come in, from people with an account and from strangers, what is like them already, and what became
 * of them. Entry: {@link cadre.web.frontdoor.IdeasPage}. Uses the use cases, the company files, pages and access.
 */
@NullMarked
package cadre.web.frontdoor;

import org.jspecify.annotations.NullMarked;

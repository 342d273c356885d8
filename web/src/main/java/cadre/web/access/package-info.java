/**
 * Who comes in: logging in, and the check before every page. A method that answers requests says who may call it with one
 * of {@link cadre.web.access.Open}, {@link cadre.web.access.SignedIn} and {@link cadre.web.access.Needs}; one that says
 * nothing answers nobody. Entry: {@link cadre.web.access.Visit}. Uses accounts, the provider of identities and the
 * site.
 */
@NullMarked
package cadre.web.access;

import org.jspecify.annotations.NullMarked;

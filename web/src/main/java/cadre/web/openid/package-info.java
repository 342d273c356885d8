/**
 * The provider of identities, with which people log in instead of a password here: what it says of itself, and what somebody
 * wants there. Entry: {@link cadre.web.openid.OpenId}. Uses the site and accounts.
 */
@NullMarked
package cadre.web.openid;

import org.jspecify.annotations.NullMarked;

/** Pages of tokens: making one, seeing it once, revoking it. Entry: {@code TokensPage}. Uses accounts, access and pages. */
@NullMarked
package cadre.web.token;

import org.jspecify.annotations.NullMarked;

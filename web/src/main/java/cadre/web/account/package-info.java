/**
 * Accounts, companies as owners of what is stored, and who has which role where. Entry: {@link
 * cadre.web.account.Members}. Uses the database only.
 */
@NullMarked
package cadre.web.account;

import org.jspecify.annotations.NullMarked;

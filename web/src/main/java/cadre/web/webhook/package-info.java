/**
 * Telling other servers of changes: what is told is written in the transaction of the change, and sent, signed, until it arrives.
 * Entry: {@link cadre.web.webhook.Outbox}. Uses accounts, access, pages and the database.
 */
@NullMarked
package cadre.web.webhook;

import org.jspecify.annotations.NullMarked;

package cadre.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * With what a program of somebody comes into one company.
 *
 * @param id in the database
 * @param membership whose, where, and the role of the account there today
 * @param name what it is for
 * @param role the most that the program may do, also when the account may do more
 * @param hint its first characters
 * @param created when it was made
 * @param expires from when it is not accepted any more
 * @param used when it was last accepted, to the minute; null when never
 * @param revoked when it was revoked; null while it was not
 */
public record Token(
        long id,
        Membership membership,
        String name,
        Role role,
        String hint,
        Instant created,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    /** What the program may do: no more than the token says, and no more than the account may do today. */
    public Role allowed() {
        return membership.role().covers(role) ? role : membership.role();
    }

    /** Whether it is accepted. */
    public boolean isGood(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}

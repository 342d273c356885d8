package cadre.web.token;

import cadre.web.account.Role;
import cadre.web.account.Token;
import cadre.web.page.Form;
import java.time.Instant;
import java.util.List;

/**
 * The tokens of a company that somebody may see, and the form that makes one.
 *
 * @param answer what the visitor came for, in a sentence
 * @param form as filled in
 * @param roles that a token of the visitor may have, the lowest first
 * @param days for which one may be made
 * @param rows newest first
 * @param everyone whether the tokens of others are among them
 */
public record TokensView(
        String answer, Form form, List<Role> roles, List<Integer> days, List<Row> rows, boolean everyone) {

    /** Copies the lists. */
    public TokensView {
        roles = List.copyOf(roles);
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /**
     * A token.
     *
     * @param token that was made
     * @param state whether it is accepted: "in use", "expired" or "revoked"
     */
    public record Row(Token token, String state) {

        static Row of(Token token, Instant now) {
            return new Row(token, token.isGood(now) ? "in use" : token.revoked() == null ? "expired" : "revoked");
        }

        /** Whether there is something to revoke. */
        public boolean isGood() {
            return state.equals("in use");
        }
    }
}

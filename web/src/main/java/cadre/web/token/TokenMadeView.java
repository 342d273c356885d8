package cadre.web.token;

import cadre.web.account.Token;

/**
 * A token that was just made.
 *
 * @param token what it is
 * @param secret the token itself; empty when it was shown before
 * @param example a command that uses it
 */
public record TokenMadeView(Token token, String secret, String example) {}

package cadre.web.problem;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where it stands: a JSON pointer such as {@code /title}, a name of the query such as {@code ?limit}, or a line of
 *     a file such as {@code #12:5}
 * @param detail what is wrong, with the value as sent
 * @param expected what would have been right; empty when the detail says so
 * @param maybe completes "Maybe …"; empty when there is nothing to suggest
 */
public record Fault(String pointer, String detail, String expected, String maybe) {}

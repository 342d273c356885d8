package cadre.core.evidence;

/**
 * One thing wrong or doubtful about an input: what, where, what was expected, and what to try.
 *
 * @param severity error when the input cannot be used, warning when it can but should be looked at, note when something
 *     was decided on the user's behalf
 * @param code a stable short name such as {@code unknown-key}, for tests and filters
 * @param place where it stands
 * @param message what is wrong, with the value as found
 * @param expected what would have been right; empty when the message says so
 * @param maybe a suggestion that completes "Maybe …"; empty when there is none
 */
public record Finding(Severity severity, String code, Place place, String message, String expected, String maybe) {

    /** How bad a finding is. */
    public enum Severity {
        /** The input cannot be used. */
        ERROR,
        /** The input can be used but should be looked at. */
        WARNING,
        /** Something was decided on the user's behalf. */
        NOTE
    }

    /** Whether the input cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

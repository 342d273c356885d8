package cadre.cli.command;

import cadre.core.evidence.Finding;
import java.util.List;

/** A command cannot go on: what and where, what was expected, what to try; or findings that say so. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exit;
    private final String expected;
    private final String maybe;
    private final transient List<Finding> findings;

    private Refusal(int exit, String message, String expected, String maybe, List<Finding> findings) {
        super(message);
        this.exit = exit;
        this.expected = expected;
        this.maybe = maybe;
        this.findings = List.copyOf(findings);
    }

    /** The input, not the command line, is wrong: exit code 1. */
    static Refusal ofInput(String message, String expected, String maybe) {
        return new Refusal(Exit.NEGATIVE, message, expected, maybe, List.of());
    }

    /** The command line is wrong: exit code 2. */
    static Refusal ofUsage(String message, String expected, String maybe) {
        return new Refusal(Exit.USAGE, message, expected, maybe, List.of());
    }

    /** The findings say it all: exit code 1. */
    static Refusal ofFindings(String message, List<Finding> findings) {
        return new Refusal(Exit.NEGATIVE, message, "", "", findings);
    }

    int exit() {
        return exit;
    }

    String expected() {
        return expected;
    }

    String maybe() {
        return maybe;
    }

    List<Finding> findings() {
        return findings;
    }
}

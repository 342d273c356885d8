package cadre.cli.command;

/** What the process says to the shell when it ends. */
final class Exit {

    /** Done. */
    static final int OK = 0;
    /** Done, and the answer is negative: findings with errors, an input that cannot be used, a result not reproduced. */
    static final int NEGATIVE = 1;
    /** The command line was not understood. */
    static final int USAGE = 2;
    /** A fault in Cadre itself. */
    static final int FAULT = 70;
    /** Stopped by the user. */
    static final int INTERRUPTED = 130;

    private Exit() {}
}

package cadre.cli.terminal;

/** How a piece of text stands out, where the terminal can show it. */
public enum Style {
    /** Headings and the answer itself. */
    STRONG("1"),
    /** What may be skipped. */
    FAINT("2"),
    /** Something that cannot be used. */
    ERROR("1;31"),
    /** Something to look at. */
    WARNING("33"),
    /** Something decided on the user's behalf, and suggestions. */
    NOTE("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}

package cadre.app.document;

/** Cells of a table of comma-separated values (RFC 4180). */
public final class Csv {

    private Csv() {}

    /**
     * A cell: quoted where RFC 4180 asks for it, and without what a spreadsheet would run as a formula.
     *
     * @param text any
     */
    public static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}

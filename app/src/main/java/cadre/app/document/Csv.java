package cadre.app.document;

import java.util.List;

/** Cells of a table of comma-separated values (RFC 4180). */
public final class Csv {

    private Csv() {}

    /**
     * A table, with a mark at its beginning by which spreadsheets know that it is UTF-8.
     *
     * @param titles of the columns
     * @param rows each with as many cells
     */
    public static String table(List<String> titles, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\ufeff");
        add(text, titles);
        rows.forEach(row -> add(text, row));
        return text.toString();
    }

    private static void add(StringBuilder text, List<String> row) {
        String before = "";
        for (String cell : row) {
            text.append(before).append(cell(cell));
            before = ",";
        }
        text.append("\r\n");
    }

    /**
     * A cell: quoted where RFC 4180 asks for it, and without what a spreadsheet would run as a formula.
     *
     * @param text any
     */
    public static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted =
                safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0;
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

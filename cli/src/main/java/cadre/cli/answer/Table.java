package cadre.cli.answer;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; the last column wraps at the screen's width. */
public final class Table {

    private static final int GAP = 2;
    private static final int LEAST_LAST = 30;

    private final String[] heading;
    private final List<String[]> rows = new ArrayList<>();

    /** An empty table under some headings. */
    public Table(String... heading) {
        this.heading = heading.clone();
        rows.add(heading);
    }

    /** Adds a row; as many cells as headings. */
    public void row(String... cells) {
        if (cells.length != heading.length) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of " + heading.length);
        }
        rows.add(cells);
    }

    /** Prints everything. */
    public void print(Terminal terminal) {
        int[] widths = widths();
        int before = 0;
        for (int column = 0; column < heading.length - 1; column++) {
            before += widths[column] + GAP;
        }
        int last = Math.max(LEAST_LAST, terminal.width() - before);
        boolean first = true;
        for (String[] row : rows) {
            String gap = aligned(row, widths);
            for (String part : wrap(row[heading.length - 1], last)) {
                String line = (gap + part).stripTrailing();
                terminal.print(first ? terminal.styled(Style.STRONG, line) : line);
                gap = " ".repeat(before);
            }
            first = false;
        }
    }

    private static String aligned(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length - 1; column++) {
            line.append(row[column]).append(" ".repeat(widths[column] - row[column].length() + GAP));
        }
        return line.toString();
    }

    private int[] widths() {
        int[] widths = new int[heading.length];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        return widths;
    }

    /** The words on lines of a width. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

package cadre.cli.command;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns; the last column wraps at the screen's width. */
final class Table {

    private static final int GAP = 2;
    private static final int LEAST_LAST = 30;

    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    Table(String... heading) {
        columns = heading.length;
        rows.add(heading);
    }

    void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of " + columns);
        }
        rows.add(cells);
    }

    void print(Terminal terminal) {
        int[] widths = widths();
        int before = 0;
        for (int column = 0; column < columns - 1; column++) {
            before += widths[column] + GAP;
        }
        int last = Math.max(LEAST_LAST, terminal.width() - before);
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns - 1; column++) {
                line.append(row[column]).append(" ".repeat(widths[column] - row[column].length() + GAP));
            }
            List<String> wrapped = wrap(row[columns - 1], last);
            String text = line + wrapped.getFirst();
            terminal.print(row == rows.getFirst() ? terminal.styled(Style.STRONG, text.stripTrailing()) : text);
            for (String more : wrapped.subList(1, wrapped.size())) {
                terminal.print(" ".repeat(before) + more);
            }
        }
    }

    private int[] widths() {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        return widths;
    }

    private static List<String> wrap(String text, int width) {
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

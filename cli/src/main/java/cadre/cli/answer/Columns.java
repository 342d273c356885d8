package cadre.cli.answer;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;

/** A table with the first column to the left and numbers to the right. */
final class Columns {

    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    Columns(String... heading) {
        rows.add(heading);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    void print(Terminal terminal) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        boolean first = true;
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(GAP);
            for (int c = 0; c < row.length; c++) {
                String pad = " ".repeat(widths[c] - row[c].length());
                line.append(c == 0 ? row[c] + pad : GAP + pad + row[c]);
            }
            String text = line.toString().stripTrailing();
            terminal.print(first ? terminal.styled(Style.STRONG, text) : text);
            first = false;
        }
    }
}

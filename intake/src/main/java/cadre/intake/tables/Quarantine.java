package cadre.intake.tables;

import cadre.intake.cells.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that are no entries of a table: sums, titles again, rows without a key, and keys that came before. */
final class Quarantine {

    private static final Set<String> TOTALS = Set.of(
            "total",
            "totals",
            "sum",
            "summe",
            "gesamt",
            "gesamtsumme",
            "totale",
            "somme",
            "suma",
            "totaal",
            "subtotal");

    private final List<String> titles;
    private final Map<String, List<String>> rowsByKey = new HashMap<>();
    private final Map<String, Integer> linesByKey = new HashMap<>();

    Quarantine(Header header) {
        titles = header.titles().stream().map(Cell::trimmed).toList();
    }

    /** Whether the row is kept out; the finding says why. */
    boolean isRefused(RowCells row, List<Cell> cells, String key) {
        if (cells.size() > titles.size()) {
            row.warn(
                    "ragged-row",
                    row.place(titles.size()),
                    "the row has " + cells.size() + " cells; those beyond the last title were not read",
                    titles.size() + " cells, as many as titles",
                    "a text with a separator in it stands without quotes");
        }
        List<String> texts = cells.stream().map(Cell::trimmed).toList();
        String first =
                texts.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
        if (TOTALS.contains(Titles.plain(first))) {
            row.warn("row-refused-total", row.place(), "\"" + first + "\" begins a line of sums", "", "");
            return true;
        }
        if (key.isEmpty()) {
            row.warn("row-refused-no-key", row.place(), "the row has no key", "a text in the column of the key", "");
            return true;
        }
        if (texts.equals(titles)) {
            row.warn("row-refused-titles", row.place(), "the row repeats the titles", "", "");
            return true;
        }
        Integer before = linesByKey.putIfAbsent(Keys.plain(key), row.place().line());
        if (before == null) {
            rowsByKey.put(Keys.plain(key), texts);
            return false;
        }
        boolean same = texts.equals(rowsByKey.get(Keys.plain(key)));
        row.warn(
                same ? "row-refused-repeated" : "row-refused-duplicate-key",
                row.place(),
                same
                        ? "the row is the same as the one of line " + before
                        : "the key is that of line " + before + ", and other cells differ; the first was kept",
                "each key once",
                same ? "" : "--key with a column that tells them apart");
        return true;
    }
}

package cadre.app.ranking;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.intake.cells.Cell;
import cadre.intake.cells.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the table that {@link RankingTable} wrote, in whatever order its rows and columns are by now. */
final class RankingReader {

    private final Sheet table;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private RankingReader(Sheet table) {
        this.table = table;
    }

    static RankingDocuments.Reading read(Sheet table) {
        RankingReader reader = new RankingReader(table);
        reader.findings.addAll(table.findings());
        RankingSheet found = table.isUnreadable() ? null : reader.sheet();
        boolean wrong = reader.findings.stream().anyMatch(Finding::isError);
        return new RankingDocuments.Reading(wrong ? null : found, reader.findings);
    }

    private @Nullable RankingSheet sheet() {
        for (int c = 0; c < table.header().size(); c++) {
            columns.put(table.header().get(c).trimmed(), c);
        }
        for (String head : RankingTable.heads()) {
            if (!columns.containsKey(head)) {
                error(
                        new Place(table.file(), 1, 0),
                        "missing-column",
                        "there is no column '" + head + "'",
                        "a table as Cadre exports it",
                        Nearest.find(head, columns.keySet())
                                .map(name -> "'" + name + "' was '" + head + "'")
                                .orElse(""));
            }
        }
        List<List<Cell>> stating = table.rows().stream()
                .filter(row -> !text(row, "formula").isEmpty())
                .toList();
        if (findings.stream().anyMatch(Finding::isError)) {
            return null;
        }
        if (stating.size() != 1) {
            error(
                    new Place(table.file(), 0, 0),
                    "no-method",
                    stating.size() + " rows have a formula",
                    "one row with formula, weights, seed and draws",
                    "");
            return null;
        }
        List<Cell> first = stating.getFirst();
        RankingSheet.Method method = method(first);
        List<RankingSheet.Row> rows = new ArrayList<>();
        table.rows().forEach(row -> {
            RankingSheet.Row read = row(row);
            if (read != null) {
                rows.add(read);
            }
        });
        return new RankingSheet(text(first, "cadre"), text(first, "company"), method, rows);
    }

    private RankingSheet.Method method(List<Cell> row) {
        TreeMap<String, Double> weights = new TreeMap<>();
        for (String weight : text(row, "weights").split(";", -1)) {
            int sign = weight.indexOf('=');
            if (sign > 0) {
                weights.put(weight.substring(0, sign).strip(), number(row, "weights", weight.substring(sign + 1)));
            }
        }
        return new RankingSheet.Method(
                text(row, "scheme"),
                (int) number(row, "scheme_revision"),
                text(row, "formula"),
                weights,
                (long) number(row, "seed"),
                (int) number(row, "draws"),
                (int) number(row, "next"));
    }

    private RankingSheet.@Nullable Row row(List<Cell> row) {
        EnumMap<Factor, Range> inputs = new EnumMap<>(Factor.class);
        EnumMap<Factor, String> sources = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            try {
                inputs.put(
                        factor,
                        new Range(
                                number(row, factor.id() + "_low"),
                                number(row, factor.id() + "_likely"),
                                number(row, factor.id() + "_high")));
            } catch (IllegalArgumentException e) {
                error(place(row, factor.id() + "_low"), "not-a-range", e.getMessage() + "", "", "");
                return null;
            }
            sources.put(factor, text(row, factor.id() + "_source"));
        }
        String score = text(row, "score");
        return new RankingSheet.Row(
                new RankingSheet.Label(
                        (int) number(row, "number"),
                        text(row, "title"),
                        text(row, "stage"),
                        text(row, "envelope"),
                        sources),
                inputs,
                score.isEmpty() ? null : number(row, "score"),
                (int) number(row, "rank"),
                (int) number(row, "rank_low"),
                (int) number(row, "rank_high"),
                number(row, "among_next"));
    }

    private String text(List<Cell> row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).trimmed();
    }

    private double number(List<Cell> row, String column) {
        return number(row, column, text(row, column));
    }

    private double number(List<Cell> row, String column, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            error(
                    place(row, column),
                    "not-a-number",
                    "'" + text + "' under '" + column + "' is not a number",
                    "a number",
                    "");
            return 0;
        }
    }

    private Place place(List<Cell> row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size()
                ? new Place(table.file(), 0, 0)
                : row.get(at).place();
    }

    private void error(Place place, String code, String message, String expected, String maybe) {
        findings.add(new Finding(Finding.Severity.ERROR, code, place, message, expected, maybe));
    }
}

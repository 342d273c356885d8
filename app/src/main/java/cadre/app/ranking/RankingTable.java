package cadre.app.ranking;

import cadre.app.document.Csv;
import cadre.app.document.Spreadsheet;
import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ranking as a table: a use case a row; formula, weights and chance stand in the first row, in columns of their own. */
final class RankingTable {

    /** Columns of the method, which only the first row has. */
    static final List<String> METHOD =
            List.of("company", "scheme", "scheme_revision", "formula", "weights", "seed", "draws", "next", "cadre");

    private RankingTable() {}

    static List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                "rank", "number", "title", "stage", "envelope", "score", "rank_low", "rank_high", "among_next"));
        for (Factor factor : Factor.values()) {
            heads.add(factor.id() + "_low");
            heads.add(factor.id() + "_likely");
            heads.add(factor.id() + "_high");
            heads.add(factor.id() + "_source");
        }
        heads.addAll(METHOD);
        return heads;
    }

    private static List<Object> cells(RankingSheet.Row row) {
        RankingSheet.Label label = row.label();
        List<Object> cells =
                new ArrayList<>(List.of(row.rank(), label.number(), label.title(), label.stage(), label.envelope()));
        Double score = row.score();
        cells.add(score == null ? "" : score);
        cells.add(row.low());
        cells.add(row.high());
        cells.add(row.amongNext());
        for (Factor factor : Factor.values()) {
            Range range = Objects.requireNonNull(row.inputs().get(factor));
            cells.add(range.low());
            cells.add(range.likely());
            cells.add(range.high());
            cells.add(label.sources().getOrDefault(factor, ""));
        }
        return cells;
    }

    private static List<Object> method(RankingSheet sheet) {
        RankingSheet.Method method = sheet.method();
        return List.of(
                sheet.company(),
                method.scheme(),
                method.revision(),
                method.formula(),
                weights(method.weights()),
                method.seed(),
                method.draws(),
                method.next(),
                sheet.version());
    }

    /** All weights in one cell, with all their digits: {@code rate=0.1; months=24.0}. */
    static String weights(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private static List<List<Object>> rows(RankingSheet sheet) {
        List<List<Object>> rows = new ArrayList<>();
        for (RankingSheet.Row row : sheet.rows()) {
            List<Object> cells = cells(row);
            if (rows.isEmpty()) {
                cells.addAll(method(sheet));
            } else {
                METHOD.forEach(none -> cells.add(""));
            }
            rows.add(cells);
        }
        return rows;
    }

    static String csv(RankingSheet sheet) {
        StringBuilder text = new StringBuilder(String.join(",", heads())).append('\n');
        for (List<Object> row : rows(sheet)) {
            text.append(row.stream()
                            .map(cell -> cell instanceof Number ? cell.toString() : Csv.cell(cell.toString()))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    static byte[] xlsx(RankingSheet sheet) {
        List<List<Object>> rows = rows(sheet);
        List<String> heads = heads();
        Set<Integer> numbers = IntStream.range(0, heads.size())
                .filter(c -> rows.stream()
                        .allMatch(row -> row.get(c) instanceof Number
                                || row.get(c).toString().isEmpty()))
                .boxed()
                .collect(Collectors.toSet());
        return Spreadsheet.of(
                "Ranking",
                heads,
                rows.stream()
                        .map(row -> row.stream().map(Object::toString).toList())
                        .toList(),
                numbers);
    }
}

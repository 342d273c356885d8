package cadre.intake.tables;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import cadre.intake.cells.Cell;
import cadre.intake.writing.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One row: its cells by what they are read as, and what is doubtful about them. */
final class RowCells {

    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?i)n/?a|n\\.a\\.|k\\.? ?a\\.|-+|–|—|\\?+|none|null|unknown|unbekannt|tbd|tbc|#n/a|#nv|nan");

    private final Set<Integer> unanswered = new HashSet<>();
    private final Columns columns;
    private final List<Cell> row;
    private final List<Finding> findings;

    RowCells(Columns columns, List<Cell> row, List<Finding> findings) {
        this.columns = columns;
        this.row = row;
        this.findings = findings;
    }

    /** The text on one line; empty where there is no such column or cell. */
    String text(Target target) {
        return columns.of(target).map(this::text).orElse("");
    }

    /** The text as it stands, with its lines; empty where there is no such column or cell, or where it says that there is none. */
    String lines(Target target) {
        return columns.of(target)
                .filter(column -> !text(column).isEmpty())
                .map(column -> row.get(column).trimmed())
                .orElse("");
    }

    /** The text of a column on one line; empty where there is none, or where it says that there is none, which is noted once. */
    String text(int column) {
        String text = column < row.size() ? Titles.line(row.get(column).trimmed()) : "";
        if (text.length() > 8 || !NO_ANSWER.matcher(text).matches()) {
            return text;
        }
        if (unanswered.add(column)) {
            note("no-answer", place(column), "\"" + text + "\" was read as an empty cell");
        }
        return "";
    }

    Place place() {
        Place first = row.getFirst().place();
        return new Place(first.file(), first.line(), 0);
    }

    Place place(Target target) {
        return columns.of(target).map(this::place).orElse(place());
    }

    Place place(int column) {
        return column < row.size() ? row.get(column).place() : place();
    }

    void note(String code, Place place, String message) {
        findings.add(new Finding(Severity.NOTE, code, place, message, "", ""));
    }

    void warn(String code, Place place, String message, String expected, String maybe) {
        findings.add(new Finding(Severity.WARNING, code, place, message, expected, maybe));
    }

    /** A number in a cell; what is no number, or out of bounds, is a finding and left out. */
    Optional<Amount> amount(Target target, String what, double low, double high) {
        String text = text(target);
        return text.isEmpty() ? Optional.empty() : amount(text, place(target), what, low, high);
    }

    Optional<Amount> amount(String text, Place place, String what, double low, double high) {
        Optional<Amount> amount = Amount.of(text);
        if (amount.isEmpty()) {
            warn(
                    "not-a-number",
                    place,
                    what + " is \"" + brief(text) + "\"; left out",
                    "a number, or two with a dash between",
                    "");
            return amount;
        }
        if (amount.get().low() < low || amount.get().high() > high) {
            warn(
                    "out-of-range",
                    place,
                    what + " is \"" + brief(text) + "\"; left out",
                    "from " + YamlText.of(low) + " to " + YamlText.of(high),
                    "");
            return Optional.empty();
        }
        if (!amount.get().doubt().isEmpty()) {
            warn("number-doubtful", place, amount.get().doubt(), "", "write it without a sign for thousands");
        }
        return amount;
    }

    /** A part of a whole: 0.8, 80 %, or 80, which is doubtful. */
    Optional<Double> share(Target target, String what) {
        Optional<Amount> amount = amount(target, what, 0, 100);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        double value = amount.get().middle();
        if (value > 1 && !amount.get().percent()) {
            warn(
                    "read-as-percent",
                    place(target),
                    what + " is " + text(target) + "; read as " + text(target) + " %",
                    "0 to 1, or a percentage such as 80 %",
                    "");
            value /= 100;
        }
        if (value > 1) {
            warn("out-of-range", place(target), what + " is \"" + text(target) + "\"; left out", "at most 100 %", "");
            return Optional.empty();
        }
        return Optional.of(Math.rint(value * 1e6) / 1e6);
    }

    /** The value that the user gave for the words of a cell. */
    static Optional<String> said(Map<String, String> words, String text) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return words.entrySet().stream()
                .filter(entry -> Titles.plain(entry.getKey()).equals(Titles.plain(text)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}

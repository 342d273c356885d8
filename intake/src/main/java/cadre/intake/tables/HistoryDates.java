package cadre.intake.tables;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of a history, all columns written alike: one that shows which number is the day shows it for all. What is doubtful is said once for
 * each column, not for each cell.
 */
final class HistoryDates {

    static final List<Target> TARGETS = List.of(
            Target.REQUESTED,
            Target.STARTED,
            Target.FRAMING_BEGUN,
            Target.DATA_BEGUN,
            Target.EXPERIMENTS_BEGUN,
            Target.INTEGRATION_BEGUN,
            Target.DEPLOYMENT_BEGUN,
            Target.ADOPTION_BEGUN,
            Target.IN_PRODUCTION,
            Target.GIVEN_UP,
            Target.ENDED);

    private static final int EARLIEST_YEAR = 1990;
    private static final Pattern AS_OF = Pattern.compile(
            "(?i)\\b(?:as of|as at|cut-?off|until|stand(?: vom)?|état au|situación a)[: ]+(\\S+(?: \\S+){0,2})");

    private final Columns columns;
    private final Dates dates;
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();

    HistoryDates(Columns columns) {
        this.columns = columns;
        List<String> cells = new ArrayList<>();
        TARGETS.forEach(target -> columns.of(target).ifPresent(column -> cells.addAll(columns.cells(column))));
        dates = Dates.of(cells);
    }

    private record Doubt(Place first, String said, int count) {}

    /** The date in a cell as it stands; nothing where there is none or it cannot be read. */
    Optional<LocalDate> plain(RowCells row, Target target) {
        return dates.read(row.text(target)).map(Dates.Reading::day);
    }

    /**
     * The date in a cell; what is no date, lies after the cut-off or is known to the year only is a finding and left out.
     *
     * @param cutOff the last day of which anything can be known
     */
    Optional<LocalDate> read(RowCells row, Target target, LocalDate cutOff) {
        String text = row.text(target);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dates.Reading> found = dates.read(text);
        if (found.isEmpty()) {
            row.warn(
                    "not-a-date",
                    row.place(target),
                    target.word() + " is \"" + RowCells.brief(text) + "\"; left out",
                    "a date such as 2026-03-01",
                    "");
            return Optional.empty();
        }
        LocalDate day = found.get().day();
        if (day.isAfter(cutOff)) {
            row.warn(
                    "in-the-future",
                    row.place(target),
                    target.word() + " is " + day + ", after the end of the history on " + cutOff + "; left out",
                    "what has happened by then",
                    "it was planned so");
            return Optional.empty();
        }
        if (day.getYear() < EARLIEST_YEAR) {
            String message = target.word() + " is " + text + "; left out";
            row.warn("absurd-date", row.place(target), message, EARLIEST_YEAR + " or later", "");
            return Optional.empty();
        }
        String doubt = found.get().doubt();
        if (doubt.equals("the year only")) {
            String message = target.word() + " is \"" + text + "\", " + doubt + "; left out";
            row.warn("too-rough", row.place(target), message, "a date to the month or the day", "");
            return Optional.empty();
        }
        if (!doubt.isEmpty()) {
            doubt(row.place(target), target, text, doubt);
        }
        return Optional.of(day);
    }

    private void doubt(Place place, Target target, String text, String doubt) {
        String kind = doubt.split("[,;]", -1)[0];
        doubts.merge(
                target.word() + "\0" + kind,
                new Doubt(place, "\"" + text + "\": " + doubt, 1),
                (first, next) -> new Doubt(first.first, first.said, first.count + 1));
    }

    /** What was doubtful, once for each column and kind of doubt. */
    void report(List<Finding> findings) {
        doubts.forEach((key, doubt) -> {
            String column = key.substring(0, key.indexOf('\0'));
            boolean rough = doubt.said.endsWith(" only");
            findings.add(new Finding(
                    doubt.said.contains("number of days") ? Severity.NOTE : Severity.WARNING,
                    "date-doubtful",
                    doubt.first,
                    doubt.said + (rough ? "; its first day was taken" : "") + more(doubt.count - 1, column),
                    "a date such as 2026-03-01",
                    ""));
        });
    }

    private static String more(int count, String column) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "; so is 1 more date of " + column;
            default -> "; so are " + count + " more dates of " + column;
        };
    }

    /** The day that a line above the titles names as the end, such as "as of 2026-01-05". */
    Optional<LocalDate> named(String line) {
        Matcher matcher = AS_OF.matcher(line);
        while (matcher.find()) {
            List<String> words = List.of(matcher.group(1).split("\\s+", -1));
            for (int n = Math.min(3, words.size()); n > 0; n--) {
                String text = String.join(" ", words.subList(0, n)).replaceAll("[.,;:)\"]+$", "");
                Optional<Dates.Reading> date = dates.read(text);
                if (date.isPresent() && !date.get().doubt().endsWith(" only")) {
                    return Optional.of(date.get().day());
                }
            }
        }
        return Optional.empty();
    }
}

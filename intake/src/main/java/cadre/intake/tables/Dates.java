package cadre.intake.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of one column: ISO, with points, with slashes (day or month first, as the column's other cells show), with names of
 * months in several languages, months, quarters, and the serial numbers of spreadsheets.
 */
final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ].*)?)?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern NAMED = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -])?(?:de )?(\\p{L}{3,})\\.?[ -](?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(?:de )?(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(?:q([1-4])[ /-]?(\\d{4})|(\\d{4})[ /-]?q([1-4]))");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

    private static final List<String> MONTHS = List.of(
            "jan|ene|gen",
            "feb|fev|fevr",
            "mar|marz|maerz|mars",
            "apr|avr|abr",
            "may|mai|mag|mayo",
            "jun|juin|giu",
            "jul|juil|lug",
            "aug|aou|aout|ago",
            "sep|set|sept",
            "oct|okt|ott",
            "nov",
            "dec|dez|dic|des");

    private final boolean dayFirst;
    private final boolean certain;

    private Dates(boolean dayFirst, boolean certain) {
        this.dayFirst = dayFirst;
        this.certain = certain;
    }

    /**
     * A date read.
     *
     * @param day its first day, where only the month, quarter or year is known
     * @param doubt what is doubtful; empty for nothing
     */
    record Reading(LocalDate day, String doubt) {}

    /** Looks at all cells of the column for one that shows which number is the day. */
    static Dates of(List<String> cells) {
        boolean day = false;
        boolean month = false;
        for (String cell : cells) {
            Matcher matcher = DAYS.matcher(cell.strip());
            if (matcher.matches()) {
                day |= number(matcher, 1) > 12;
                month |= number(matcher, 3) > 12;
            }
        }
        return new Dates(!month || day, day != month);
    }

    Optional<Reading> read(String cell) {
        String text = cell.strip();
        try {
            return written(text)
                    .filter(reading ->
                            reading.day().getYear() >= 1950 && reading.day().getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Reading> written(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            boolean day = iso.group(3) != null;
            LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), day ? number(iso, 3) : 1);
            return Optional.of(new Reading(date, day ? "" : "the month only"));
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return Optional.of(days(days));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(new Reading(LocalDate.of(number(month, 2), number(month, 1), 1), "the month only"));
        }
        Matcher quarter = QUARTER.matcher(text.toLowerCase(Locale.ROOT));
        if (quarter.matches()) {
            boolean front = quarter.group(1) != null;
            int year = number(quarter, front ? 2 : 3);
            return Optional.of(new Reading(
                    LocalDate.of(year, 3 * number(quarter, front ? 1 : 4) - 2, 1), "the quarter only"));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Reading(LocalDate.of(Integer.parseInt(text), 1, 1), "the year only"));
        }
        if (SERIAL.matcher(text).matches()) {
            LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text));
            return Optional.of(new Reading(day, "a spreadsheet's number of days, read as " + day));
        }
        return named(text);
    }

    private Reading days(Matcher days) {
        int first = number(days, 1);
        int second = number(days, 3);
        int year = number(days, 4);
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        boolean points = days.group(2).equals(".");
        boolean dayLeads = points || dayFirst;
        LocalDate date = dayLeads ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        boolean open = !points && !certain && first != second;
        return new Reading(date, open ? "day and month may be the other way round; read as " + date : "");
    }

    private static Optional<Reading> named(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches() || (named.group(1) != null && named.group(3) != null)) {
            return Optional.empty();
        }
        String name = Titles.plain(named.group(2));
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i).split("\\|", -1)) {
                if (name.startsWith(start)) {
                    String day = named.group(1) == null ? named.group(3) : named.group(1);
                    LocalDate date = LocalDate.of(number(named, 4), i + 1, day == null ? 1 : Integer.parseInt(day));
                    return Optional.of(new Reading(date, day == null ? "the month only" : ""));
                }
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

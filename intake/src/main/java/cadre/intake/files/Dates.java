package cadre.intake.files;

import cadre.core.evidence.Place;
import cadre.core.quantity.Calendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and working days, and guesses what was meant by what is neither. */
final class Dates {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 25_000;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ].*)?");

    private final Log log;

    Dates(Log log) {
        this.log = log;
    }

    /** A date, or nothing with an error. */
    Optional<LocalDate> date(String name, String text, Place at) {
        Matcher iso = ISO.matcher(text);
        Optional<LocalDate> date = iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
        if (date.isEmpty()) {
            log.error(
                    "not-a-date",
                    at,
                    name + " is " + Section.quote(text) + (iso.matches() ? ", a day that does not exist" : ""),
                    "a date such as 2026-03-01",
                    meant(text));
            return Optional.empty();
        }
        int year = date.get().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            log.error(
                    "absurd-date", at, name + " is " + text, "a date between " + FIRST_YEAR + " and " + LAST_YEAR, "");
            return Optional.empty();
        }
        return date;
    }

    /** Working days from the start: a whole number, or a date where the file says when its time begins. */
    Optional<Integer> day(String name, String text, Place at, Optional<LocalDate> asOf) {
        if (text.matches("[+-]?\\d+")) {
            int days = text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
            if (Math.abs((long) days) > MOST_DAYS) {
                log.error(
                        "absurd-date",
                        at,
                        name + " is " + text + " working days from the start",
                        "a date such as 2026-03-01, or at most " + MOST_DAYS + " working days (a hundred years)",
                        "");
                return Optional.empty();
            }
            return Optional.of(days);
        }
        Optional<LocalDate> date = date(name, text, at);
        if (date.isPresent() && asOf.isEmpty()) {
            log.error(
                    "no-as-of",
                    at,
                    name + " is a date, and the file does not say when its time begins",
                    "as_of at the top of the file, or working days from the start instead of a date",
                    "as_of: " + date.get());
            return Optional.empty();
        }
        return date.map(d -> (int) Calendar.workingDays(asOf.orElseThrow(), d));
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String meant(String text) {
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return shown(dotted.group(3), dotted.group(2), dotted.group(1));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            String american = shown(slashed.group(3), slashed.group(1), slashed.group(2));
            String european = shown(slashed.group(3), slashed.group(2), slashed.group(1));
            return american.isEmpty() || american.equals(european)
                    ? european
                    : european.isEmpty() ? american : american + " or " + european;
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (!yearFirst.matches()) {
            return "";
        }
        String day = yearFirst.group(3) == null ? "1" : yearFirst.group(3);
        String exact = shown(yearFirst.group(1), yearFirst.group(2), day);
        int month = Integer.parseInt(yearFirst.group(2));
        if (!exact.isEmpty() || month < 1 || month > 12) {
            return exact;
        }
        return YearMonth.of(Integer.parseInt(yearFirst.group(1)), month)
                .atEndOfMonth()
                .toString();
    }

    private static String shown(String year, String month, String day) {
        return of(year, month, day)
                .map(d ->
                        String.format(Locale.ROOT, "%04d-%02d-%02d", d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
                .orElse("");
    }
}

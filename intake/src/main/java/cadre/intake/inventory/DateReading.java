package cadre.intake.inventory;

import cadre.core.work.RoughDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says about a date.
 *
 * @param date null when it says none
 * @param code of the finding that goes with it; empty when there is nothing to say
 * @param message of that finding
 */
record DateReading(@Nullable RoughDate date, String code, String message) {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern MISSING_SLASH = Pattern.compile("(\\d{1,2})/\\d{1,2}((?:19|20)\\d{2})");
    private static final Pattern SWAPPED = Pattern.compile("(\\d{2})-([A-Z][a-z]{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?(.*)", Pattern.DOTALL);
    private static final Pattern FISCAL_QUARTER = Pattern.compile("Q([1-4])\\s?FY(\\d{2}|\\d{4})");
    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?:n/?a\\b.*|not applicable.*|none|unknown|-+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NOT_YET =
            Pattern.compile("(?:tbd|todo|to be determined.*|on-?going.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Day 0 of the serial day numbers that spreadsheets keep dates as, for days after February 1900. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final DateReading BLANK = new DateReading(null, "", "");

    static DateReading of(String text) {
        String trimmed = text.replace('\u00a0', ' ').strip();
        if (trimmed.isEmpty()) {
            return BLANK;
        }
        if (NO_ANSWER.matcher(trimmed).matches()) {
            return new DateReading(null, "date-no-answer", "\"" + brief(trimmed) + "\" instead of a date");
        }
        if (NOT_YET.matcher(trimmed).matches()) {
            return new DateReading(null, "date-not-yet", "\"" + brief(trimmed) + "\" instead of a date");
        }
        try {
            DateReading reading = written(trimmed);
            if (reading != null) {
                return reading;
            }
        } catch (DateTimeException e) {
            return new DateReading(null, "date-impossible", "there is no such date as \"" + brief(trimmed) + "\"");
        }
        return new DateReading(null, "date-unreadable", "\"" + brief(trimmed) + "\" is not a date");
    }

    private static @Nullable DateReading written(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(LocalDate.of(number(day, 3), number(day, 1), number(day, 2)), text);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return certain(RoughDate.month(YearMonth.of(number(month, 2), number(month, 1))));
        }
        if (YEAR.matcher(text).matches()) {
            return doubtful(
                    RoughDate.year(Integer.parseInt(text)),
                    "date-year-only",
                    "\"" + text + "\" is known to the year only");
        }
        Matcher slash = MISSING_SLASH.matcher(text);
        if (slash.matches()) {
            RoughDate date = RoughDate.month(YearMonth.of(number(slash, 2), number(slash, 1)));
            return doubtful(date, "date-mistyped", "\"" + text + "\" lacks a slash; read as " + date);
        }
        Matcher swapped = SWAPPED.matcher(text);
        if (swapped.matches()) {
            DateTimeFormatter names = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
            RoughDate date = RoughDate.month(YearMonth.parse(swapped.group(2) + " 20" + swapped.group(1), names));
            return doubtful(
                    date,
                    "date-month-as-day",
                    "\"" + text + "\" is what a spreadsheet makes of a month; read as " + date);
        }
        return iso(text);
    }

    private static @Nullable DateReading iso(String text) {
        Matcher quarter = FISCAL_QUARTER.matcher(text);
        if (quarter.matches()) {
            YearMonth first =
                    YearMonth.of(number(quarter, 2) % 100 + 1999, 10).plusMonths(3L * (number(quarter, 1) - 1));
            RoughDate date = new RoughDate(first.atDay(1), first.plusMonths(2).atEndOfMonth());
            return doubtful(
                    date, "date-fiscal-quarter", "\"" + text + "\" is a quarter of a fiscal year; read as " + date);
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches() || number(iso, 2) > 12 || iso.group(4).startsWith("-")) {
            return null;
        }
        YearMonth month = YearMonth.of(number(iso, 1), number(iso, 2));
        RoughDate date = iso.group(3) == null ? RoughDate.month(month) : RoughDate.day(month.atDay(number(iso, 3)));
        return iso.group(4).isEmpty()
                ? certain(date)
                : doubtful(date, "date-with-remark", "\"" + brief(text) + "\": the first date was read, " + date);
    }

    /** A day in 1905 is a year that was typed into a cell formatted as a date: day number 2023 is 1905-07-15. */
    private static DateReading day(LocalDate day, String text) {
        if (day.getYear() == 1905) {
            int year = (int) (day.toEpochDay() - SERIAL_ORIGIN.toEpochDay());
            return doubtful(
                    RoughDate.year(year),
                    "date-year-as-day",
                    "\"" + text + "\" is what a spreadsheet makes of the number " + year + "; read as that year");
        }
        return certain(RoughDate.day(day));
    }

    private static DateReading certain(RoughDate date) {
        return new DateReading(date, "", "");
    }

    private static DateReading doubtful(RoughDate date, String code, String message) {
        return new DateReading(date, code, message);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }
}

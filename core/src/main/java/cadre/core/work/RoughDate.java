package cadre.core.work;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date known to the day, the month, or less: somewhere from one day to another.
 *
 * @param first the earliest day it may have been
 * @param last the latest
 */
public record RoughDate(LocalDate first, LocalDate last) {

    /** Refuses days in the wrong order. */
    public RoughDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a date lies between two days in order, not " + first + " and " + last);
        }
    }

    /** Known to the day. */
    public static RoughDate day(LocalDate day) {
        return new RoughDate(day, day);
    }

    /** Known to the month. */
    public static RoughDate month(YearMonth month) {
        return new RoughDate(month.atDay(1), month.atEndOfMonth());
    }

    /** Known to the year. */
    public static RoughDate year(int year) {
        return new RoughDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether at least the month is known. */
    public boolean isKnownToTheMonth() {
        return YearMonth.from(first).equals(YearMonth.from(last));
    }

    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        return isKnownToTheMonth() ? YearMonth.from(first).toString() : first + " to " + last;
    }
}

package cadre.core.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working time: 8 hours a day, 5 days a week, 21 a month, 250 a year; simulated instants are longs in microdays.
 */
public final class Calendar {

    /** Hours in a working day. */
    public static final double HOURS_PER_DAY = 8;

    /** Working days in a week. */
    public static final int DAYS_PER_WEEK = 5;

    /** Working days in a month. */
    public static final int DAYS_PER_MONTH = 21;

    /** Working days in a year. */
    public static final int DAYS_PER_YEAR = 250;

    /** Microdays in a working day: the resolution of simulated time. */
    public static final long MICRODAYS_PER_DAY = 1_000_000L;

    private Calendar() {}

    /**
     * Working days from one date to another: Mondays to Fridays in [from, to), negative when {@code to} is earlier.
     * Public holidays are not known and count as working days.
     *
     * @param from the first day counted
     * @param to the first day not counted
     * @return working days, negative when {@code to} lies before {@code from}
     */
    public static long workingDays(LocalDate from, LocalDate to) {
        return index(to) - index(from);
    }

    private static long index(LocalDate date) {
        long monday = Math.floorDiv(date.toEpochDay() + 3, 7); // 1970-01-01 was a Thursday
        int day = Math.min(date.getDayOfWeek().getValue(), DayOfWeek.SATURDAY.getValue()) - 1;
        return monday * DAYS_PER_WEEK + day;
    }
}

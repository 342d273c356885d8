package cadre.intake.inventory;

import cadre.core.survival.Lifetime;
import cadre.core.survival.Span;
import cadre.core.work.DatedUseCase;
import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import cadre.core.work.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the time from a use case's initiation to its end, seen on one day.
 *
 * @param verdict in the curve, or why not
 * @param entryMonths months since initiation from which it was watched
 * @param endMonths months since initiation at which it ended or the watch did
 * @param cause 0 when it was still open, else {@link #PRODUCTION} or {@link #RETIREMENT}
 * @param monthsApart whole months between the calendar months of initiation and end
 */
record Watch(Verdict verdict, double entryMonths, double endMonths, int cause, int monthsApart) {

    static final int PRODUCTION = 1;
    static final int RETIREMENT = 2;

    /** Mean length of a month in days. */
    static final double DAYS_PER_MONTH = 365.25 / 12;

    /** Half a day, for ends on the day of initiation where these are let in. */
    private static final double SAME_DAY = 0.5 / DAYS_PER_MONTH;

    /** In the curve, or the first reason why not. */
    enum Verdict {
        IN("in the curve"),
        NO_INITIATION("without a readable date of initiation"),
        ROUGH_INITIATION("initiated in a year or quarter, month unknown"),
        FUTURE_INITIATION("to be initiated after the inventory was taken"),
        EARLY("initiated earlier than the cohort"),
        UNDATED_PRODUCTION("in production, but it is not known since when"),
        UNDATED_END("retired or stopped, but it is not known when"),
        ROUGH_END("ended in a year or quarter, month unknown"),
        NO_TIME("ended on the day of initiation or before it"),
        OVER_BEFORE("ended before it would have been watched");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Watch of(DatedUseCase useCase, CohortRule rule, LocalDate observed) {
        Milestones dates = useCase.milestones();
        RoughDate initiated = dates.initiated();
        if (initiated == null) {
            return out(Verdict.NO_INITIATION);
        }
        if (initiated.last().isBefore(rule.since())) {
            return out(Verdict.EARLY);
        }
        if (!initiated.isKnownToTheMonth()) {
            return out(Verdict.ROUGH_INITIATION);
        }
        LocalDate start = initiated.first();
        if (start.isAfter(observed)) {
            return out(Verdict.FUTURE_INITIATION);
        }
        RoughDate implemented = past(dates.implemented(), observed);
        RoughDate retired = past(dates.retired(), observed);
        if (implemented != null && (retired == null || !retired.last().isBefore(implemented.first()))) {
            return ended(rule, start, implemented, PRODUCTION, observed);
        }
        if (retired != null) {
            return ended(rule, start, retired, RETIREMENT, observed);
        }
        Stage stage = useCase.useCase().origin().stage();
        if (stage.isClosed()) {
            return out(Verdict.UNDATED_END);
        }
        boolean planned = dates.implemented() != null;
        if (stage == Stage.PRODUCTION && !planned) {
            return out(Verdict.UNDATED_PRODUCTION);
        }
        return watched(rule, start, observed, 0, 0);
    }

    Lifetime lifetime() {
        return new Lifetime(entryMonths, endMonths, cause);
    }

    /** The same for one cause, the others counting as censoring; an end is known to the month, and so is the initiation. */
    Span span(int wanted) {
        return cause == wanted
                ? new Span(entryMonths, Math.max(0, monthsApart - 1), Math.max(monthsApart + 1, entryMonths + 1e-6))
                : new Span(entryMonths, endMonths, Double.POSITIVE_INFINITY);
    }

    private static Watch ended(CohortRule rule, LocalDate start, RoughDate end, int cause, LocalDate observed) {
        if (!end.isKnownToTheMonth()) {
            return out(Verdict.ROUGH_END);
        }
        long days = ChronoUnit.DAYS.between(start, end.first());
        if (days < 0 || (days == 0 && !rule.sameDay())) {
            return out(Verdict.NO_TIME);
        }
        int apart = (int) ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end.first()));
        return watched(rule, start, end.first(), cause, apart);
    }

    private static Watch watched(CohortRule rule, LocalDate start, LocalDate end, int cause, int apart) {
        LocalDate from = rule.watchedSince();
        double entry = from == null ? 0 : Math.max(0, months(start, from));
        double last = Math.max(SAME_DAY, months(start, end));
        return last <= entry ? out(Verdict.OVER_BEFORE) : new Watch(Verdict.IN, entry, last, cause, apart);
    }

    private static Watch out(Verdict verdict) {
        return new Watch(verdict, 0, 0, 0, 0);
    }

    private static @Nullable RoughDate past(@Nullable RoughDate date, LocalDate observed) {
        return date == null || date.first().isAfter(observed) ? null : date;
    }

    private static double months(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / DAYS_PER_MONTH;
    }
}

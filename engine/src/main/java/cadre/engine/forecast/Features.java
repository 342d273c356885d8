package cadre.engine.forecast;

import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.RoughDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast may depend on, as numbers: an intercept, one column a stage, one a band of age, one a group. Only what an
 * inventory asks of every use case: who developed it, and which dates follow, is asked of those that have come far, so that
 * knowing the answer would give the outcome away.
 */
final class Features {

    /** Column of the first stage. */
    static final int STAGE = 1;

    /** Column of the first band of age. */
    static final int AGE = STAGE + Known.Phase.values().length;

    private static final double[] YEARS = {0.5, 1, 2, 3, 5};

    /** Column of the first group; a band more than the ends between them, and one for the unknown. */
    static final int GROUP = AGE + YEARS.length + 2;

    private static final double DAYS_PER_YEAR = 365.25;

    private final Map<String, Integer> groups = new TreeMap<>();
    private final Clock clock;

    /** From when age is counted. */
    enum Clock {
        /** Since it was initiated. */
        SINCE_INITIATION,
        /**
         * Since it came into its stage: initiated or, when it is being developed, begun. Not known of what is being brought into
         * use. Where it is not known, age says nothing: some are not asked for the date because of what became of them.
         */
        IN_STAGE
    }

    Features(List<Example> examples, Clock clock) {
        this.clock = clock;
        examples.forEach(example -> groups.put(example.known().group(), 0));
        int column = GROUP;
        for (Map.Entry<String, Integer> group : groups.entrySet()) {
            group.setValue(column++);
        }
    }

    /** How many columns there are. */
    int width() {
        return GROUP + groups.size();
    }

    boolean knows(Known known) {
        return groups.containsKey(known.group());
    }

    /**
     * A row.
     *
     * @param known as it stands
     * @param share by which the effect of its group counts
     */
    double[] of(Known known, double share) {
        double[] x = new double[width()];
        x[0] = 1;
        x[STAGE + known.phase().ordinal()] = 1;
        int band = band(known);
        if (band <= YEARS.length || clock == Clock.SINCE_INITIATION) {
            x[AGE + band] = 1;
        }
        Integer group = groups.get(known.group());
        if (group != null) {
            x[group] = share;
        }
        return x;
    }

    private int band(Known known) {
        double age = years(since(known), known.day());
        if (age < 0) {
            return YEARS.length + 1;
        }
        int band = 0;
        while (band < YEARS.length && age >= YEARS[band]) {
            band++;
        }
        return band;
    }

    private @Nullable RoughDate since(Known known) {
        Milestones dates = known.useCase().milestones();
        if (clock == Clock.SINCE_INITIATION) {
            return dates.initiated();
        }
        return switch (known.phase()) {
            case EARLY -> dates.initiated();
            case DEVELOPMENT -> dates.began();
            case IMPLEMENTATION -> null;
        };
    }

    /** Years from the middle of a rough date to a day; −1 when it is not known or lies after the day. */
    private static double years(@Nullable RoughDate date, LocalDate day) {
        if (date == null || date.first().isAfter(day)) {
            return -1;
        }
        double toFirst = ChronoUnit.DAYS.between(date.first(), day);
        double toLast = Math.max(0, ChronoUnit.DAYS.between(date.last(), day));
        return (toFirst + toLast) / 2 / DAYS_PER_YEAR;
    }
}

package cadre.engine.forecast;

import cadre.core.work.DatedUseCase.Answer;
import cadre.core.work.RoughDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast may depend on, as numbers: intercept, stage and group; and where {@code circumstances} are asked for, age and
 * whether it is custom-made. Only what an inventory asks of every use case that is not retired: who developed it and which
 * dates follow is asked later, so that knowing the answer would give the outcome away. Retired ones need not even say when they
 * began, therefore retirement is learnt without circumstances.
 */
final class Features {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final int FIXED = 6;

    private final Map<String, Integer> groups = new HashMap<>();

    private final boolean circumstances;

    Features(List<Example> examples, boolean circumstances) {
        this.circumstances = circumstances;
        examples.stream()
                .map(example -> example.known().group())
                .distinct()
                .sorted()
                .forEach(group -> groups.put(group, FIXED + groups.size()));
    }

    double[] of(Known known) {
        double[] x = new double[FIXED + groups.size()];
        x[0] = 1;
        x[1] = known.phase() == Known.Phase.DEVELOPMENT ? 1 : 0;
        x[2] = known.phase() == Known.Phase.IMPLEMENTATION ? 1 : 0;
        if (circumstances) {
            double age = years(known.useCase().milestones().initiated(), known.day());
            x[3] = age < 0 ? 0 : StrictMath.log1p(age) - 1;
            x[4] = age < 0 ? 1 : 0;
            Answer custom = known.useCase().circumstances().custom();
            x[5] = custom == Answer.YES ? 1 : custom == Answer.NO ? -1 : 0;
        }
        Integer group = groups.get(known.group());
        if (group != null) {
            x[group] = 1;
        }
        return x;
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

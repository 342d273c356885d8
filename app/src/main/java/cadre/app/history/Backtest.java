package cadre.app.history;

import cadre.core.work.DatedUseCase;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.CrossValidation;
import cadre.engine.forecast.Example;
import cadre.engine.forecast.Forecast;
import cadre.engine.forecast.Forecaster;
import cadre.engine.forecast.Known;
import cadre.engine.forecast.LeftOut;
import cadre.engine.forecast.Method;
import cadre.engine.forecast.Scores;
import cadre.engine.forecast.Totals;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts what will have become of every open use case of a yearly snapshot one year later, learnt from the snapshot
 * before and the dates known since; scores the method within the two years by cross-validation, and against what came true
 * once a third snapshot is there.
 *
 * @param before the earlier snapshot
 * @param now the later
 * @param counts what was learnt from
 * @param totals how many of the open use cases will have fared how
 * @param forecasts one per open use case of the later snapshot, in its order
 * @param pairs use cases open in the first snapshot and found in the second, and what became of them
 * @param trials how good methods were within the two snapshots; the method used first, the rates of the stage second
 * @param leftOut whether the advantage hangs on one agency; null with fewer than three agencies
 */
public record Backtest(
        Inventory before,
        Inventory now,
        Counts counts,
        Totals totals,
        List<Line> forecasts,
        List<Example> pairs,
        List<Trial> trials,
        @Nullable LeftOut leftOut) {

    /** Fewest pairs to learn from. */
    public static final int LEAST = 30;

    private static final int LEAST_AGENCIES = 3;

    /** Copies the lists. */
    public Backtest {
        forecasts = List.copyOf(forecasts);
        pairs = List.copyOf(pairs);
        trials = List.copyOf(trials);
    }

    /**
     * What was learnt from.
     *
     * @param pairs use cases open in the first snapshot and found in the second
     * @param dated use cases of the second whose dates say that they were open a year before
     * @param open use cases of the second that are forecast
     */
    public record Counts(int pairs, int dated, int open) {}

    /**
     * One forecast.
     *
     * @param useCase what about
     * @param model the forecast
     * @param naive the rates of its stage
     */
    public record Line(DatedUseCase useCase, Forecast model, Forecast naive) {}

    /**
     * A method within the two snapshots.
     *
     * @param method which
     * @param inParts scores of forecasts learnt from four of five parts
     * @param partsLessRates less those of the rates of the stage
     * @param byAgency scores of forecasts learnt from other agencies only; null with fewer than three agencies
     * @param agencyLessRates less those of the rates of the stage; null likewise
     */
    public record Trial(
            Method method,
            Scores inParts,
            Comparison partsLessRates,
            @Nullable Scores byAgency,
            @Nullable Comparison agencyLessRates) {}

    /** The method used. */
    public Trial model() {
        return trials.get(0);
    }

    /** The forecast to beat. */
    public Trial naive() {
        return trials.get(1);
    }

    /**
     * Learns from two snapshots and forecasts.
     *
     * @param before the earlier
     * @param now the later
     * @param rivals methods to be tried besides the one used and the rates of the stage
     * @return the forecasts with their cross-validated scores
     * @throws IllegalArgumentException with fewer than {@link #LEAST} pairs
     */
    public static Backtest of(Inventory before, Inventory now, List<Method> rivals) {
        List<Example> pairs = Matching.pairs(before, now);
        List<Example> dated = Matching.dated(before, now);
        if (pairs.size() < LEAST) {
            throw new IllegalArgumentException("only " + pairs.size()
                    + " use cases that were open in the earlier snapshot are found in the later one");
        }
        List<Known> open = Matching.open(now);
        Forecaster naive = Method.STAGE_RATES.learn(pairs, dated);
        Forecaster model = Method.HIERARCHY.learn(pairs, dated);
        List<Line> lines = open.stream()
                .map(known -> new Line(known.useCase(), model.of(known), naive.of(known)))
                .toList();
        List<Method> methods = new ArrayList<>(List.of(Method.HIERARCHY, Method.STAGE_RATES));
        rivals.stream().filter(rival -> !methods.contains(rival)).forEach(methods::add);
        boolean several = LeftOut.groups(pairs) >= LEAST_AGENCIES;
        return new Backtest(
                before,
                now,
                new Counts(pairs.size(), dated.size(), open.size()),
                Totals.of(model, open),
                lines,
                pairs,
                methods.stream()
                        .map(method -> trial(method, pairs, dated, several))
                        .toList(),
                several ? LeftOut.of(Method.HIERARCHY, pairs, dated) : null);
    }

    private static Trial trial(Method method, List<Example> pairs, List<Example> dated, boolean several) {
        List<Forecast> parts = CrossValidation.inParts(method, pairs, dated);
        List<Forecast> rates = CrossValidation.inParts(Method.STAGE_RATES, pairs, dated);
        Scores scores = Scores.of(parts, pairs);
        Comparison less = Comparison.of(parts, rates, pairs);
        if (!several) {
            return new Trial(method, scores, less, null, null);
        }
        List<Forecast> agencies = CrossValidation.byGroup(method, pairs, dated);
        return new Trial(
                method,
                scores,
                less,
                Scores.of(agencies, pairs),
                Comparison.of(agencies, CrossValidation.byGroup(Method.STAGE_RATES, pairs, dated), pairs));
    }

    /**
     * Holds the forecasts against a later snapshot.
     *
     * @param later where the use cases stand a year on
     */
    public Outcome against(YearlyStages later) {
        return Outcome.of(now, forecasts, later);
    }
}

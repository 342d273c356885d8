package cadre.app.history;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import cadre.core.work.DatedUseCase;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Example;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Forecast;
import cadre.engine.forecast.Known;
import cadre.engine.forecast.Scores;
import cadre.engine.forecast.YearAhead;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts what will have become of every open use case of a yearly snapshot one year later, learnt from the snapshot
 * before and the dates known since; scores the method within the two years by cross-validation, and against what came true
 * once a third snapshot is there.
 *
 * @param counts what was learnt from
 * @param forecasts one per open use case of the later snapshot, in its order
 * @param model cross-validated scores of the forecast within the two snapshots
 * @param naive the same of the rates of the stage alone
 * @param comparison forecast less rates, pair by pair
 */
public record Backtest(Counts counts, List<Line> forecasts, Scores model, Scores naive, Comparison comparison) {

    /** Fewest pairs to learn from. */
    public static final int LEAST = 30;

    /** Copies the list. */
    public Backtest {
        forecasts = List.copyOf(forecasts);
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
     * What came true.
     *
     * @param matched forecasts whose use case the outcome file has
     * @param missing those it does not have, or that stand twice: they are not scored
     * @param model scores of the forecasts
     * @param naive scores of the rates of the stage
     * @param findings about the file
     */
    public record Outcome(
            int matched,
            int missing,
            @Nullable Scores model,
            @Nullable Scores naive,
            List<Finding> findings) {

        /** Copies the list. */
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Learns from two snapshots and forecasts.
     *
     * @param before the earlier
     * @param now the later
     * @return the forecasts with their cross-validated scores
     * @throws IllegalArgumentException with fewer than {@link #LEAST} pairs
     */
    public static Backtest of(Inventory before, Inventory now) {
        Matching.Snapshot first = new Matching.Snapshot(before.date(), before.cases());
        Matching.Snapshot second = new Matching.Snapshot(now.date(), now.cases());
        List<Example> pairs = Matching.pairs(first, second);
        List<Example> dated = Matching.dated(second);
        if (pairs.size() < LEAST) {
            throw new IllegalArgumentException("only " + pairs.size()
                    + " use cases that were open in the earlier snapshot are found in the later one");
        }
        List<Known> open = Matching.open(second);
        List<Forecast> naive = YearAhead.naive(pairs, open);
        YearAhead model = YearAhead.learn(pairs, dated);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            lines.add(new Line(open.get(i).useCase(), model.forecast(open.get(i)), naive.get(i)));
        }
        List<Fate> fates = pairs.stream().map(Example::fate).toList();
        List<Forecast> validated = YearAhead.crossValidated(pairs, dated);
        List<Forecast> rates = YearAhead.crossValidatedNaive(pairs);
        return new Backtest(
                new Counts(pairs.size(), dated.size(), open.size()),
                lines,
                Scores.of(validated, fates),
                Scores.of(rates, fates),
                Comparison.of(validated, rates, pairs));
    }

    /**
     * Holds the forecasts against a later snapshot.
     *
     * @param later where the use cases stand a year on
     * @return scores; null without a single match
     */
    public Outcome against(YearlyStages later) {
        Map<String, Fate> fates = new HashMap<>();
        Set<String> twice = new HashSet<>();
        Set<String> seen = new HashSet<>();
        forecasts.stream()
                .map(line -> Matching.key(line.useCase()))
                .filter(key -> !seen.add(key))
                .forEach(twice::add);
        List<Finding> findings = new ArrayList<>(later.findings());
        for (YearlyStages.Row row : later.rows()) {
            String key = Matching.key(row.agency(), row.name());
            Fate before = fates.put(key, Fate.of(row.stage()));
            if (before != null && before != Fate.of(row.stage()) && twice.add(key)) {
                findings.add(new Finding(
                        Finding.Severity.WARNING,
                        "named-twice",
                        new Place(later.file(), 0, 0),
                        row.agency() + " has two use cases called \"" + row.name()
                                + "\" that fared differently; neither is scored",
                        "each use case once",
                        ""));
            }
        }
        List<Forecast> model = new ArrayList<>();
        List<Forecast> naive = new ArrayList<>();
        List<Fate> happened = new ArrayList<>();
        for (Line line : forecasts) {
            Fate fate = fates.get(Matching.key(line.useCase()));
            if (fate != null && !twice.contains(Matching.key(line.useCase()))) {
                model.add(line.model());
                naive.add(line.naive());
                happened.add(fate);
            }
        }
        boolean any = !happened.isEmpty();
        return new Outcome(
                happened.size(),
                forecasts.size() - happened.size(),
                any ? Scores.of(model, happened) : null,
                any ? Scores.of(naive, happened) : null,
                findings);
    }
}

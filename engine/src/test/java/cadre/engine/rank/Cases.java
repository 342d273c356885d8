package cadre.engine.rank;

import cadre.core.work.Range;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Use cases and schemes for tests. */
final class Cases {

    private Cases() {}

    static Range exactly(double value) {
        return new Range(value, value, value);
    }

    /** Everything 1 (or the whole of a share), but for what is said. */
    static Candidate candidate(int number, Map<Factor, Range> said) {
        EnumMap<Factor, Range> inputs = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            inputs.put(factor, exactly(1));
        }
        inputs.putAll(said);
        return new Candidate(number, inputs);
    }

    static Scheme scheme(String formula) {
        return scheme(formula, Map.of());
    }

    static Scheme scheme(String formula, Map<String, Double> weights) {
        Formula.Reading reading = Formula.read(formula, Scheme.names(weights.keySet()));
        Formula found = reading.found();
        if (found == null) {
            throw new AssertionError(reading.faults().toString());
        }
        return new Scheme("own", "Own", found, new TreeMap<>(weights));
    }

    static Scheme builtIn(String id) {
        return Schemes.find(id).orElseThrow().scheme();
    }

    /** Made-up use cases, different for each seed. */
    static List<Candidate> some(int count, long seed) {
        Random random = new Random(seed);
        List<Candidate> some = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            EnumMap<Factor, Range> inputs = new EnumMap<>(Factor.class);
            for (Factor factor : Factor.values()) {
                double most = factor.kind() == Factor.Kind.AMOUNT ? 10_000 : factor.most();
                double likely = factor.least() + (most - factor.least()) * (0.1 + 0.6 * random.nextDouble());
                double low = Math.max(factor.least(), likely * (0.4 + 0.5 * random.nextDouble()));
                double high = Math.min(factor.most(), likely * (1.1 + random.nextDouble()));
                inputs.put(factor, new Range(low, likely, Math.max(likely, high)));
            }
            some.add(new Candidate(i, inputs));
        }
        return some;
    }

    static Robustness robustness(Ranking ranking, long seed, int draws) {
        RankTrials trials = new RankTrials(ranking, seed, draws);
        List<char[]> chunks = new ArrayList<>();
        for (int c = 0; c < trials.chunks(); c++) {
            chunks.add(trials.run(c));
        }
        return Robustness.of(ranking.size(), chunks);
    }
}

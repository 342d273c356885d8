package cadre.engine.replicate;

import cadre.engine.kernel.Beliefs;
import cadre.engine.kernel.Chance;
import cadre.engine.kernel.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mutual learning of people and an organisational code. What the text of the paper leaves open (zeros, ties, the moment
 * of scoring) follows a published reconstruction. Targets: a replication's numbers for the printed cells; for one
 * dimension and few people the exact Markov chain ({@link MarchChain}), for any probabilities and horizon.
 */
final class March implements Study {

    /** Periods after which a run without a horizon is ended although it has not settled. */
    private static final int MOST_PERIODS = 100_000;

    private static final double TOLERANCE = 0.01;
    private static final double REPLICATION_ERROR = 0.0008;

    /** p1, p2 → knowledge when nothing can change any more. */
    private static final Map<String, Double> SETTLED = Map.of(
            "0.1 0.1", 0.8626, "0.1 0.5", 0.9536, "0.1 0.9", 0.9733, "0.5 0.1", 0.8005, "0.5 0.5", 0.8083, "0.5 0.9",
            0.8407, "0.9 0.1", 0.8124, "0.9 0.5", 0.7395, "0.9 0.9", 0.7285);

    /** p1, p3 → knowledge after 20 periods, p2 = 0.5. */
    private static final Map<String, Double> AFTER_TWENTY =
            Map.of("0.5 0", 0.8097, "0.5 0.1", 0.8767, "0.1 0", 0.7897, "0.1 0.1", 0.7390);

    @Override
    public String name() {
        return "march";
    }

    @Override
    public String paper() {
        return "J. G. March (1991), Exploration and exploitation in organizational learning, Organization Science 2(1)";
    }

    @Override
    public String line() {
        return "How much an organisation knows when its people and its code learn from each other";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.probability("p1", "probability that a person learns from the code, a period", 0.1)
                        .always(),
                Setting.probability("p2", "probability that the code learns, a vote of the majority", 0.5)
                        .always(),
                Setting.probability("p3", "turnover: probability that a person is replaced, a period", 0),
                Setting.probability("p4", "turbulence: probability that a dimension of reality turns, a period", 0),
                Setting.whole("m", "dimensions of reality", 30, 1, 640),
                Setting.whole("n", "people", 50, 1, 5000),
                Setting.whole("horizon", "periods; 0 for until nothing can change", 0, 0, MOST_PERIODS));
    }

    @Override
    public List<Configuration> printed() {
        Configuration usual = Configuration.of(settings());
        List<Configuration> cells = new ArrayList<>();
        for (Configuration row : usual.all("p1", "0.1,0.5,0.9")) {
            cells.addAll(row.all("p2", "0.1,0.5,0.9"));
        }
        for (Configuration row : usual.with("horizon", "20").all("p1", "0.5,0.1")) {
            cells.addAll(row.all("p3", "0,0.1"));
        }
        Configuration one = usual.with("m", "1");
        cells.addAll(one.all("n", "1,2,3"));
        Configuration few = one.with("n", "4").with("p1", "0.3").with("p2", "0.1");
        cells.add(few.with("horizon", "4"));
        cells.add(few.with("horizon", "10").with("p3", "0.1").with("p4", "0.05"));
        return cells;
    }

    @Override
    public int runs() {
        return 20_000;
    }

    @Override
    public Trial trial(Configuration configuration) {
        Settings settings = Settings.of(configuration);
        if (settings.horizon == 0 && (settings.p3 > 0 || settings.p4 > 0)) {
            throw new UnfitConfiguration(
                    "with --p3 " + configuration.word("p3") + " and --p4 " + configuration.word("p4")
                            + " it never settles",
                    "--horizon, such as 20 or 100");
        }
        if (settings.horizon == 0 && (settings.p1 == 0 || settings.p2 == 0)) {
            throw new UnfitConfiguration(
                    "with --p1 " + configuration.word("p1") + " and --p2 " + configuration.word("p2")
                            + " it may never settle",
                    "--horizon, such as 20 or 100");
        }
        List<Measure> measures = List.of(
                new Measure("code's knowledge", codeTarget(configuration, settings)),
                new Measure("people's knowledge", peopleTarget(settings)));
        return new Trial() {
            @Override
            public List<Measure> measures() {
                return measures;
            }

            @Override
            public Runner runner() {
                return new Learning(settings)::run;
            }
        };
    }

    private static @Nullable Target codeTarget(Configuration configuration, Settings s) {
        if (s.m == 1 && s.horizon == 0) {
            return Target.exact(1 - StrictMath.pow(3, -s.n));
        }
        if (MarchChain.takes(s)) {
            return Target.exact(MarchChain.after(s).code());
        }
        Double value = null;
        if (configuration.isUsualBut("p1", "p2")) {
            value = SETTLED.get(configuration.word("p1") + " " + configuration.word("p2"));
        } else if (s.horizon == 20 && configuration.isUsualBut("p1", "p3", "horizon")) {
            value = AFTER_TWENTY.get(configuration.word("p1") + " " + configuration.word("p3"));
        }
        return value == null ? null : new Target(value, REPLICATION_ERROR, TOLERANCE, Target.Label.REPLICATION);
    }

    private static @Nullable Target peopleTarget(Settings s) {
        if (s.m == 1 && s.horizon == 0) {
            // All are right, unless all were wrong at the start: then nobody is better than the empty code.
            return Target.exact(1 - 2 * StrictMath.pow(3, -s.n));
        }
        return MarchChain.takes(s) ? Target.exact(MarchChain.after(s).people()) : null;
    }

    @Override
    public List<Conclusion> conclusions(List<Row> rows) {
        List<Row> settled = rows.stream()
                .filter(row -> row.measure().name().startsWith("code"))
                .filter(row -> row.configuration().isUsualBut("p1", "p2"))
                .toList();
        List<Conclusion> found = new ArrayList<>();
        Row slow = find(settled, "0.1", "0.9");
        Row fast = find(settled, "0.9", "0.9");
        if (slow != null && fast != null) {
            found.add(new Conclusion(
                    "Slow learning by people and fast learning by the code leave more knowledge than fast learning by"
                            + " both",
                    slow.mean() - 4 * slow.error() > fast.mean() + 4 * fast.error(),
                    Said.number(slow.mean()) + " against " + Said.number(fast.mean())));
        }
        return found;
    }

    private static @Nullable Row find(List<Row> rows, String p1, String p2) {
        return rows.stream()
                .filter(row -> row.configuration().word("p1").equals(p1)
                        && row.configuration().word("p2").equals(p2))
                .findFirst()
                .orElse(null);
    }

    /**
     * The settings as numbers.
     *
     * @param p1 people learn
     * @param p2 the code learns
     * @param p3 turnover
     * @param p4 turbulence
     * @param m dimensions
     * @param n people
     * @param horizon periods; 0 for until nothing can change
     */
    record Settings(double p1, double p2, double p3, double p4, int m, int n, int horizon) {

        static Settings of(Configuration c) {
            return new Settings(
                    c.real("p1"),
                    c.real("p2"),
                    c.real("p3"),
                    c.real("p4"),
                    c.whole("m"),
                    c.whole("n"),
                    c.whole("horizon"));
        }
    }

    /** Runs one configuration; draws are named by period and purpose. */
    private static final class Learning {
        private static final int START = 0;
        private static final int TURNOVER = 1;
        private static final int TURBULENCE = 2;
        private static final int ACT = 3;
        private static final int TEACH = 4;
        private static final int LEARN = 5;
        private static final int FRESH = 6;

        private final Settings s;
        private final Beliefs beliefs = new Beliefs();
        private final Code code = new Code();

        Learning(Settings settings) {
            s = settings;
        }

        void run(long key, double[] measured) {
            beliefs.reset(s.n, s.m, 1);
            turn(key, START, 0.5);
            for (int person = 0; person < s.n; person++) {
                beliefs.draw(person, 0, key, START);
            }
            code.reset(beliefs, s.n);
            int periods = s.horizon == 0 ? MOST_PERIODS : s.horizon;
            for (int period = 1; period <= periods; period++) {
                if (s.horizon == 0 && code.isSettled(beliefs)) {
                    break;
                }
                period(key, period << 3);
            }
            measured[0] = code.knowledge(beliefs);
            double sum = 0;
            for (int person = 0; person < s.n; person++) {
                sum += beliefs.knowledge(person);
            }
            measured[1] = sum / s.n;
        }

        private void period(long key, int name) {
            if (s.p3 > 0) {
                replace(key, name);
            }
            if (s.p4 > 0) {
                turn(key, name | TURBULENCE, s.p4);
            }
            code.act(beliefs, key, name | ACT);
            code.teach(beliefs, s.p1, key, name | TEACH);
            code.learn(beliefs, s.p2, key, name | LEARN);
        }

        private void replace(long key, int name) {
            for (int first = 0; first < s.n; first += 64) {
                long here = s.n - first >= 64 ? -1L : (1L << (s.n - first)) - 1;
                long leaving = Chance.choose(here, s.p3, key, first, name | TURNOVER, 0);
                for (; leaving != 0; leaving &= leaving - 1) {
                    beliefs.draw(first + Long.numberOfTrailingZeros(leaving), 0, key, name | FRESH);
                }
            }
        }

        private void turn(long key, int name, double probability) {
            for (int first = 0; first < s.m; first += 64) {
                long here = s.m - first >= 64 ? -1L : (1L << (s.m - first)) - 1;
                long turning = Chance.choose(here, probability, key, first, name, 1 << 20);
                for (; turning != 0; turning &= turning - 1) {
                    beliefs.flip(first + Long.numberOfTrailingZeros(turning));
                }
            }
        }
    }
}

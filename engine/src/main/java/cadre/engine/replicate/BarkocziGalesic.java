package cadre.engine.replicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People who search a landscape and copy one another, in a dense and in a sparse network. Targets: computed from the raw
 * results that the authors published.
 */
final class BarkocziGalesic implements Study {

    private static final double TOLERANCE = 0.005;

    /** network, rule, sample → at t = 5, 20, 200: mean and standard error. */
    private static final Map<String, double[]> AUTHORS = Map.of(
            "full best 3", new double[] {.3745, .0040, .6135, .0065, .6140, .0065},
            "full best 9", new double[] {.4379, .0051, .5432, .0064, .5434, .0064},
            "full conformity 3", new double[] {.1112, .0007, .2574, .0015, .8287, .0055},
            "full individual", new double[] {.1114, .0007, .2543, .0015, .3827, .0020},
            "lattice best 3", new double[] {.3386, .0032, .6448, .0064, .6451, .0064},
            "lattice conformity 3", new double[] {.1108, .0007, .2640, .0019, .7045, .0061});

    private static final int[] TIMES = {5, 20, 200};

    @Override
    public String name() {
        return "barkoczi-galesic";
    }

    @Override
    public String paper() {
        return "D. Barkoczi and M. Galesic (2016), Social learning strategies modify the effect of network structure on"
                + " group performance, Nature Communications 7:13109";
    }

    @Override
    public String line() {
        return "Whether a dense or a sparse network finds better solutions, by the rule of copying";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.word("network", "everyone sees all others, or the next ones on a circle", "full", "lattice")
                        .always(),
                Setting.word(
                                "rule",
                                "copy the best or the most frequent of the sampled solutions if better than the own, or"
                                        + " only search alone",
                                "best",
                                "conformity",
                                "individual")
                        .always(),
                Setting.whole("sample", "people looked at, a step", 3, 1, 64).always(),
                Setting.whole("reach", "in the lattice, how many of the next each sees", 19, 1, 10_000),
                Setting.whole("n", "decisions", 15, 1, 16),
                Setting.whole("k", "decisions on which the contribution of each depends, drawn from all", 7, 0, 15),
                Setting.whole("agents", "people", 100, 1, 10_000),
                Setting.whole("decimals", "of a contribution", 1, 0, 6),
                Setting.real("power", "to which a payoff, as a share of the maximum, is raised", 8, 0.1, 100),
                Setting.wholes("times", "steps at which payoff is looked at; 1 is the start", "5,20,200", 1, 100_000));
    }

    @Override
    public List<Configuration> printed() {
        Configuration full = Configuration.of(settings());
        Configuration lattice = full.with("network", "lattice");
        return List.of(
                full,
                full.with("sample", "9"),
                full.with("rule", "conformity"),
                full.with("rule", "individual"),
                lattice,
                lattice.with("rule", "conformity"));
    }

    @Override
    public int runs() {
        return 3000;
    }

    @Override
    public Trial trial(Configuration configuration) {
        Crowd.Plan plan = plan(configuration);
        List<Measure> measures = new ArrayList<>();
        for (int t : plan.times()) {
            measures.add(new Measure("payoff t=" + t, target(configuration, t)));
        }
        return new Trial() {
            @Override
            public List<Measure> measures() {
                return measures;
            }

            @Override
            public Runner runner() {
                return new Crowd(plan)::run;
            }
        };
    }

    private static Crowd.Plan plan(Configuration c) {
        int agents = c.whole("agents");
        int n = c.whole("n");
        if (agents > 1 << n) {
            throw new UnfitConfiguration(
                    "--agents " + agents + " cannot all start differently with --n " + n + " decisions",
                    "at most 2^n agents");
        }
        if (c.whole("k") > n) {
            throw new UnfitConfiguration("--k " + c.word("k") + " of --n " + n + " decisions", "k from 0 to n");
        }
        int seen = c.word("network").equals("full") ? agents - 1 : c.whole("reach");
        boolean alone = c.word("rule").equals("individual");
        if (seen > agents - 1 || !alone && c.whole("sample") > seen) {
            throw new UnfitConfiguration(
                    "--sample " + c.word("sample") + " of " + seen + " seen by each of --agents " + agents,
                    "sample ≤ reach < agents");
        }
        return new Crowd.Plan(
                Crowd.Rule.valueOf(c.word("rule").toUpperCase(Locale.ROOT)),
                c.whole("sample"),
                seen,
                n,
                c.whole("k"),
                agents,
                (int) Math.rint(StrictMath.pow(10, c.whole("decimals"))),
                c.real("power"),
                c.wholes("times"));
    }

    private static @Nullable Target target(Configuration c, int t) {
        String rule = c.word("rule");
        boolean usual = c.isUsualBut("network", "rule", "sample", "times");
        double[] row =
                AUTHORS.get(c.word("network") + " " + rule + (rule.equals("individual") ? "" : " " + c.word("sample")));
        if (!usual || row == null) {
            return null;
        }
        for (int i = 0; i < TIMES.length; i++) {
            if (TIMES[i] == t) {
                return new Target(row[2 * i], row[2 * i + 1], TOLERANCE, Target.Label.AUTHORS);
            }
        }
        return null;
    }

    @Override
    public List<Conclusion> conclusions(List<Row> rows) {
        List<Conclusion> found = new ArrayList<>();
        compare(found, rows, "best", "lattice", "full", "Learning from the best does better in the sparse network");
        compare(found, rows, "conformity", "full", "lattice", "Conformity does better in the dense network");
        return found;
    }

    private static void compare(
            List<Conclusion> found, List<Row> rows, String rule, String better, String worse, String statement) {
        Row one = find(rows, better, rule);
        Row other = find(rows, worse, rule);
        if (one != null && other != null) {
            double apart = one.mean() - other.mean();
            double error = Math.sqrt(one.error() * one.error() + other.error() * other.error());
            found.add(new Conclusion(
                    statement + " in the long run",
                    apart > 4 * error,
                    Said.number(one.mean()) + " against " + Said.number(other.mean())));
        }
    }

    private static @Nullable Row find(List<Row> rows, String network, String rule) {
        return rows.stream()
                .filter(row -> row.measure().name().equals("payoff t=200")
                        && row.configuration().isUsualBut("network", "rule", "times")
                        && row.configuration().word("network").equals(network)
                        && row.configuration().word("rule").equals(rule))
                .findFirst()
                .orElse(null);
    }
}

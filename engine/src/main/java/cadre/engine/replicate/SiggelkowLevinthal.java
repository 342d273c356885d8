package cadre.engine.replicate;

import cadre.core.numerics.Philox;
import cadre.engine.kernel.Landscape;
import cadre.engine.kernel.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Search by a centralised firm, by divisions on their own, and by divisions that are reintegrated after a while. Targets:
 * re-measured trajectories for the printed cells; without interactions the exact trajectory; the exact expected numbers
 * of peaks and of sticking points where decisions interact with all others or within their block.
 */
final class SiggelkowLevinthal implements Study {

    static final int[] TIMES = {0, 1, 5, 10, 25, 50, 200};
    private static final double ERROR = 0.00015;
    private static final double TOLERANCE = 0.003;
    private static final List<String> FORMS = List.of("centralised", "decentralised", "reintegrated");

    private static final Map<String, double[]> RANDOM_TWO = Map.of(
            "centralised", new double[] {.6756, .7385, .8510, .9016, .9393, .9444, .9446},
            "decentralised", new double[] {.6756, .7566, .8557, .8899, .9083, .9107, .9114},
            "reintegrated", new double[] {.6756, .7566, .8557, .8899, .9083, .9538, .9555});

    private static final Map<String, Double> RANDOM_FIVE =
            Map.of("centralised", .8829, "decentralised", .8819, "reintegrated", .9063);

    @Override
    public String name() {
        return "siggelkow-levinthal";
    }

    @Override
    public String paper() {
        return "N. Siggelkow and D. A. Levinthal (2003), Temporarily divide to conquer: centralized, decentralized, and"
                + " reintegrated organizational approaches to exploration and adaptation, Organization Science 14(6)";
    }

    @Override
    public String line() {
        return "How well a firm searches whole, divided, and divided for a while";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.whole("n", "decisions", 6, 1, 12),
                Setting.whole("k", "other decisions on which the contribution of each depends", 2, 0, 11)
                        .always(),
                Setting.word(
                                "interactions",
                                "which: drawn at random, or all of the own block of k + 1",
                                "random",
                                "decomposable")
                        .always(),
                Setting.text(
                        "divisions",
                        "a letter for each decision, the same for the same division; halves is AAABBB, AAAABB gives a"
                                + " decision of the second block to the first division",
                        "halves"),
                Setting.whole("reintegration", "period t_r from which the divisions search as one", 25, 0, 100_000),
                Setting.wholes("times", "periods at which performance is looked at", "0,1,5,10,25,50,200", 0, 100_000),
                Setting.word(
                        "report",
                        "performance as a share of the landscape's maximum, or as the mean contribution",
                        "share",
                        "mean"));
    }

    @Override
    public List<Configuration> printed() {
        Configuration usual = Configuration.of(settings());
        return List.of(
                usual,
                usual.with("interactions", "decomposable").with("times", "0,1,5,10,25,50,100"),
                usual.with("k", "5"),
                usual.with("k", "0").with("report", "mean"),
                usual.with("interactions", "decomposable").with("divisions", "AABBBA"));
    }

    @Override
    public int runs() {
        return 50_000;
    }

    @Override
    public Trial trial(Configuration configuration) {
        Firm.Plan plan = plan(configuration);
        List<Measure> measures = new ArrayList<>();
        for (String form : FORMS) {
            for (int i = 0; i < plan.times().length; i++) {
                Target target = target(configuration, plan, form, i);
                measures.add(new Measure(form + " t=" + plan.times()[i], target));
            }
        }
        measures.add(new Measure("highest peak, mean contribution", peak(plan)));
        measures.add(new Measure("peaks", exact(peaks(plan))));
        measures.add(new Measure("sticking points of the divisions", exact(stickingPoints(plan))));
        return new Trial() {
            @Override
            public List<Measure> measures() {
                return measures;
            }

            @Override
            public Runner runner() {
                return new Firm(plan)::run;
            }
        };
    }

    private static Firm.Plan plan(Configuration c) {
        int n = c.whole("n");
        int k = c.whole("k");
        boolean blocks = c.word("interactions").equals("decomposable");
        if (k >= n) {
            throw new UnfitConfiguration("--k " + k + " others of --n " + n + " decisions", "k from 0 to n − 1");
        }
        if (blocks && n % (k + 1) != 0) {
            throw new UnfitConfiguration(
                    "--n " + n + " decisions cannot be cut into blocks of --k " + k + " + 1", "n a multiple of k + 1");
        }
        return new Firm.Plan(
                n,
                k,
                blocks,
                divisions(c.word("divisions"), n),
                c.whole("reintegration"),
                c.wholes("times"),
                c.word("report").equals("share"));
    }

    private static int[] divisions(String letters, int n) {
        String all = letters.equals("halves") ? "A".repeat((n + 1) / 2) + "B".repeat(n / 2) : letters;
        if (all.length() != n || !all.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new UnfitConfiguration(
                    "--divisions " + letters + " does not say it for --n " + n + " decisions",
                    "halves, or " + n + " capital letters");
        }
        return all.chars()
                .distinct()
                .map(letter -> {
                    int mask = 0;
                    for (int i = 0; i < n; i++) {
                        mask |= all.charAt(i) == letter ? 1 << i : 0;
                    }
                    return mask;
                })
                .toArray();
    }

    private static @Nullable Target target(Configuration c, Firm.Plan plan, String form, int time) {
        int t = plan.times()[time];
        if (!plan.share()) {
            return plan.k() == 0 ? Target.exact(alone(plan, form, t)) : t == 0 ? Target.exact(0.5) : null;
        }
        if (c.isUsualBut("times")) {
            for (int i = 0; i < TIMES.length; i++) {
                double[] values = RANDOM_TWO.get(form);
                if (TIMES[i] == t && values != null) {
                    return remeasured(values[i]);
                }
            }
        }
        Double five = RANDOM_FIVE.get(form);
        if (t == 200 && c.isUsualBut("times", "k") && plan.k() == 5 && five != null) {
            return remeasured(five);
        }
        if (t == 100 && plan.blocks() && c.isUsualBut("times", "interactions")) {
            return remeasured(.9373);
        }
        return null;
    }

    private static Target remeasured(double value) {
        return new Target(value, ERROR, TOLERANCE, Target.Label.REMEASURED);
    }

    /** Without interactions a decision is right once it has been tried: ½ + ⅙·P(tried), on average over the decisions. */
    private static double alone(Firm.Plan plan, String form, int t) {
        int together = switch (form) {
            case "centralised" -> t;
            case "decentralised" -> 0;
            default -> Math.max(0, t - plan.reintegration());
        };
        double sum = 0;
        for (int division : plan.divisions()) {
            int size = Integer.bitCount(division);
            double untried =
                    StrictMath.pow(1 - 1.0 / size, t - together) * StrictMath.pow(1 - 1.0 / plan.n(), together);
            sum += size * (0.5 + (1 - untried) / 6);
        }
        return sum / plan.n();
    }

    private static @Nullable Target peak(Firm.Plan plan) {
        return plan.k() == 0 ? Target.exact(2.0 / 3) : null;
    }

    private static @Nullable Target exact(double value) {
        return Double.isNaN(value) ? null : Target.exact(value);
    }

    /** 2^n ÷ (n + 1) where all interact, one block after another where blocks do; otherwise not a number. */
    private static double peaks(Firm.Plan plan) {
        boolean whole = plan.k() == plan.n() - 1;
        if (!whole && !plan.blocks() && plan.k() > 0) {
            return Double.NaN;
        }
        int block = plan.k() + 1;
        return StrictMath.pow(StrictMath.pow(2, block) / (block + 1), (double) plan.n() / block);
    }

    /** Where all interact, a division of d is stuck with probability 1 ÷ (d + 1), independently of the others. */
    private static double stickingPoints(Firm.Plan plan) {
        if (plan.k() == plan.n() - 1) {
            double count = StrictMath.pow(2, plan.n());
            for (int division : plan.divisions()) {
                count /= Integer.bitCount(division) + 1;
            }
            return count;
        }
        // Divisions that answer for whole blocks see everything that they change.
        return plan.k() == 0 || plan.blocks() && plan.isAligned() ? peaks(plan) : Double.NaN;
    }

    @Override
    public List<Conclusion> conclusions(List<Row> rows) {
        List<Conclusion> found = new ArrayList<>();
        for (Configuration c : rows.stream().map(Row::configuration).distinct().toList()) {
            boolean random = c.word("interactions").equals("random") && c.whole("k") > 0;
            Row whole = find(rows, c, "centralised");
            Row reintegrated = find(rows, c, "reintegrated");
            Row divided = find(rows, c, "decentralised");
            if (random && whole != null && reintegrated != null && divided != null) {
                found.add(new Conclusion(
                        "With interactions across divisions, dividing for a while beats searching whole and staying"
                                + " divided in the end (k " + c.word("k") + ")",
                        above(reintegrated, whole) && above(reintegrated, divided),
                        Said.number(reintegrated.mean()) + " against " + Said.number(whole.mean()) + " and "
                                + Said.number(divided.mean())));
            }
        }
        return found;
    }

    private static boolean above(Row one, Row other) {
        return one.mean() - 4 * one.error() > other.mean() + 4 * other.error();
    }

    private static @Nullable Row find(List<Row> rows, Configuration configuration, String form) {
        return rows.stream()
                .filter(row -> row.configuration().equals(configuration)
                        && row.measure().name().equals(form + " t=200"))
                .findFirst()
                .orElse(null);
    }

    /** Runs one configuration on one landscape a run. */
    static final class Firm {
        private static final int WHOLE = 32;
        private static final int DIVIDED = 33;
        private static final int REUNITED = 34;
        private static final int START = 35;

        private final Plan plan;
        private final int all;
        private final Landscape landscape = new Landscape();
        private final Search one = new Search();
        private final Search[] divisions;

        Firm(Plan plan) {
            this.plan = plan;
            all = (1 << plan.n()) - 1;
            divisions = new Search[plan.divisions().length];
            for (int d = 0; d < divisions.length; d++) {
                divisions[d] = new Search();
            }
        }

        /**
         * The settings as numbers.
         *
         * @param n decisions
         * @param k interactions of each
         * @param blocks whether these are the others of its block
         * @param divisions masks of decisions
         * @param reintegration period t_r
         * @param times ascending
         * @param share whether performance is a share of the maximum
         */
        @SuppressWarnings("ArrayRecordComponent") // read, never changed
        record Plan(int n, int k, boolean blocks, int[] divisions, int reintegration, int[] times, boolean share) {

            /** Whether no block is cut by a division. */
            boolean isAligned() {
                for (int division : divisions) {
                    for (int i = 0; i < n; i++) {
                        int first = i / (k + 1) * (k + 1);
                        int block = (1 << k + 1) - 1 << first;
                        if ((division >>> i & 1) == 1 && (division & block) != block) {
                            return false;
                        }
                    }
                }
                return true;
            }
        }

        void run(long key, double[] measured) {
            if (plan.blocks()) {
                landscape.drawBlocks(plan.n(), plan.k() + 1, key);
            } else {
                landscape.draw(plan.n(), plan.k(), key);
            }
            landscape.tabulate();
            int start = (int) Philox.bits(key, 0, 0, 0, START) & all;
            int times = plan.times().length;
            path(key, start, Integer.MAX_VALUE, 0, measured, 0);
            path(key, start, 0, Integer.MAX_VALUE, measured, times);
            path(key, start, 0, plan.reintegration(), measured, 2 * times);
            measured[3 * times] = landscape.maximum(all) / plan.n();
            measured[3 * times + 1] = landscape.peaks();
            measured[3 * times + 2] = landscape.stickingPoints(plan.divisions());
        }

        /** Periods up to {@code divided} are searched by the divisions, later ones whole. */
        private void path(long key, int start, int whole, int divided, double[] measured, int at) {
            int solution = start;
            one.start(landscape, start, all, all);
            for (int d = 0; d < divisions.length; d++) {
                divisions[d].start(landscape, start, plan.divisions()[d], plan.divisions()[d]);
            }
            int next = 0;
            for (int t = 0; next < plan.times().length; t++) {
                if (t > divided) {
                    one.takeOver(landscape, solution);
                    int purpose = whole > 0 ? WHOLE : REUNITED;
                    one.tryChange(landscape, one.choose(Philox.uniform(key, t, 0, 0, purpose)));
                    solution = one.base();
                } else if (t > 0) {
                    solution = divide(key, t, solution);
                }
                if (t == plan.times()[next]) {
                    double payoff = landscape.payoff(all, solution);
                    measured[at + next++] = payoff / (plan.share() ? landscape.maximum(all) : plan.n());
                }
            }
        }

        /** Every division tries a change with the others as they were; what each keeps is put together. */
        private int divide(long key, int t, int solution) {
            int together = solution;
            for (int d = 0; d < divisions.length; d++) {
                Search division = divisions[d];
                division.takeOver(landscape, solution);
                division.tryChange(landscape, division.choose(Philox.uniform(key, t, d, 0, DIVIDED)));
                together ^= division.base() ^ solution;
            }
            return together;
        }
    }
}

package cadre.engine.replicate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups that learn within and, by ties that are rewired, across. Only the start is known exactly; beyond it the shape of
 * the finding is judged: an inverted U in the share of rewired ties.
 */
final class FangLeeSchilling implements Study {

    private static final double LEAST_BEST = 0.05;
    private static final double MOST_BEST = 0.3;

    @Override
    public String name() {
        return "fang-lee-schilling";
    }

    @Override
    public String paper() {
        return "C. Fang, J. Lee and M. A. Schilling (2010), Balancing exploration and exploitation through structural"
                + " design: the isolation of subgroups and organizational learning, Organization Science 21(3)";
    }

    @Override
    public String line() {
        return "How isolated groups should be for an organisation to learn most";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.probability("beta", "probability that a tie is rewired to somebody of another group", 0.1)
                        .always(),
                Setting.whole("m", "dimensions of reality", 100, 1, 640),
                Setting.whole("people", "people", 280, 2, 5000),
                Setting.whole("group", "people in a group", 7, 1, 5000),
                Setting.whole("block", "dimensions that pay only together", 5, 1, 63),
                Setting.probability("rate", "probability of adopting the majority, a dimension and period", 0.3),
                Setting.wholes("times", "periods at which payoff is looked at, besides the end", "0,10,20", 0, 100_000),
                Setting.whole("most", "periods after which a run is ended", 10_000, 1, 1_000_000));
    }

    @Override
    public List<Configuration> printed() {
        Configuration usual = Configuration.of(settings());
        List<Configuration> cells = new ArrayList<>(usual.all("beta", "0,0.02,0.05,0.1,0.15,0.2,0.3,0.5,0.7,1"));
        cells.add(usual.with("beta", "0").with("m", "1").with("block", "1").with("times", "0,1,2,5"));
        return cells;
    }

    @Override
    public int runs() {
        return 400;
    }

    @Override
    public Trial trial(Configuration c) {
        Groups.Plan plan = new Groups.Plan(
                c.real("beta"),
                c.whole("m"),
                c.whole("people"),
                c.whole("group"),
                c.whole("block"),
                c.real("rate"),
                c.wholes("times"),
                c.whole("most"));
        if (plan.block() > plan.m()) {
            throw new UnfitConfiguration(
                    "--block " + plan.block() + " of --m " + plan.m() + " dimensions", "block ≤ m");
        }
        if (plan.beta() > 0 && plan.group() >= plan.people()) {
            throw new UnfitConfiguration(
                    "--group " + plan.group() + " leaves nobody of --people " + plan.people() + " to rewire ties to",
                    "group < people, or --beta 0");
        }
        List<Measure> measures = new ArrayList<>();
        for (int t : plan.times()) {
            measures.add(new Measure("payoff t=" + t, target(plan, t)));
        }
        measures.add(new Measure("payoff in the end", null));
        measures.add(new Measure("periods", null));
        return new Trial() {
            @Override
            public List<Measure> measures() {
                return measures;
            }

            @Override
            public Runner runner() {
                return new Groups(plan)::run;
            }
        };
    }

    private static @Nullable Target target(Groups.Plan plan, int t) {
        if (t == 0) {
            return start(plan);
        }
        boolean single = plan.m() == 1 && plan.beta() == 0 && plan.people() % plan.group() == 0 && t <= plan.most();
        return single ? Target.exact(single(plan.group(), plan.rate(), t)) : null;
    }

    /** One dimension: who is not right becomes so at the rate, once somebody else of the group was right at the start. */
    private static double single(int group, double rate, int t) {
        double guided = 1 - StrictMath.pow(2.0 / 3, group - 1);
        return 1.0 / 3 + 2.0 / 3 * guided * (1 - StrictMath.pow(1 - rate, t));
    }

    /** A block is right with probability 3^−S; dimensions that fill no block never pay. */
    private static Target start(Groups.Plan plan) {
        double inBlocks = plan.m() / plan.block() * plan.block();
        return Target.exact(StrictMath.pow(3, -plan.block()) * inBlocks / plan.m());
    }

    @Override
    public List<Conclusion> conclusions(List<Row> rows) {
        List<Row> ends = of(rows, "payoff in the end");
        List<Row> early = of(rows, "payoff t=10");
        Row isolated = find(ends, 0);
        Row mixed = find(ends, 1);
        if (isolated == null || mixed == null || ends.size() < 4) {
            return List.of();
        }
        List<Conclusion> found = new ArrayList<>();
        Row best = isolated;
        for (Row row : ends) {
            best = row.mean() > best.mean() ? row : best;
        }
        double at = best.configuration().real("beta");
        found.add(new Conclusion(
                "Payoff in the end is an inverted U in beta with its best between " + LEAST_BEST + " and " + MOST_BEST,
                at >= LEAST_BEST && at <= MOST_BEST && above(best, isolated) && above(best, mixed),
                "best " + Said.number(best.mean()) + " at beta "
                        + best.configuration().word("beta") + "; " + Said.number(isolated.mean()) + " at 0, "
                        + Said.number(mixed.mean()) + " at 1"));
        Row slow = find(early, 0);
        Row fast = find(early, 1);
        if (slow != null && fast != null) {
            found.add(new Conclusion(
                    "Connected groups are faster in the short run",
                    above(fast, slow),
                    Said.number(fast.mean()) + " at beta 1 against " + Said.number(slow.mean())
                            + " at beta 0 after 10 periods"));
        }
        return found;
    }

    private static List<Row> of(List<Row> rows, String measure) {
        return rows.stream()
                .filter(row -> row.configuration().isUsualBut("beta", "times")
                        && row.measure().name().equals(measure))
                .toList();
    }

    private static @Nullable Row find(List<Row> rows, double beta) {
        return rows.stream()
                .filter(row -> row.configuration().real("beta") == beta)
                .findFirst()
                .orElse(null);
    }

    private static boolean above(Row one, Row other) {
        return one.mean() - 4 * one.error() > other.mean() + 4 * other.error();
    }
}

package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the sizes of each structure, with the same number of tries, draws and replications for every structure that has
 * sizes, on draws that the comparison does not see. A try that is not better than the default by more than one standard
 * error is a tie, and the default stays.
 */
final class Tuning {

    /** Number of the first draw; the comparison's begin at 0 and never come so far. */
    static final int FIRST_BLOCK = 1 << 20;

    static final int BLOCKS = 12;
    static final int REPLICATIONS = 2;
    static final int TRIES = 5;
    private static final int LEAST_BLOCKS = 4;

    private final Meter meter;
    private final Case subject;
    private final Scenario.Settings settings;

    Tuning(Meter meter, Case subject, Scenario.Settings settings) {
        this.meter = meter;
        this.subject = subject;
        this.settings = settings;
    }

    /**
     * A structure with its sizes chosen.
     *
     * @param layout with these sizes
     * @param tried what was tried; empty when there was nothing to choose or no time
     */
    record Choice(Layout layout, List<Candidate.Tried> tried) {}

    List<Choice> choose(List<StructureKind> kinds) {
        List<List<Layout>> layouts = kinds.stream().map(this::layouts).toList();
        List<Layout> all = layouts.stream()
                .filter(tries -> tries.size() > 1)
                .flatMap(List::stream)
                .toList();
        meter.begin(Phase.TUNING, (long) all.size() * BLOCKS * REPLICATIONS);
        Tableau tableau = simulate(all);
        List<Choice> choices = new ArrayList<>();
        int first = 0;
        for (List<Layout> tries : layouts) {
            if (tries.size() < 2 || tableau.draws() < LEAST_BLOCKS) {
                choices.add(new Choice(tries.getFirst(), List.of()));
            } else {
                choices.add(best(tries, tableau, first));
            }
            first += tries.size() < 2 ? 0 : tries.size();
        }
        return choices;
    }

    private Tableau simulate(List<Layout> all) {
        Tableau tableau = new Tableau(Math.max(1, all.size()));
        List<Trials.Order> orders = new ArrayList<>();
        List<Scenario> scenarios = all.stream().map(this::scenario).toList();
        for (int b = 0; b < BLOCKS; b++) {
            for (Scenario scenario : scenarios) {
                orders.add(new Trials.Order(scenario, FIRST_BLOCK + b, 0, REPLICATIONS));
            }
        }
        if (!orders.isEmpty()) {
            List<Outcome> outcomes = meter.run(orders);
            for (int k = 0; k + all.size() <= outcomes.size(); k += all.size()) {
                tableau.add(outcomes.subList(k, k + all.size()));
            }
        }
        return tableau;
    }

    private Scenario scenario(Layout layout) {
        return subject.under(layout, settings);
    }

    private static Choice best(List<Layout> tries, Tableau tableau, int first) {
        int best = 0;
        double bestGain = 0;
        List<Interval> gains = new ArrayList<>();
        gains.add(new Interval(0, 0, 0, Ranking.LEVEL));
        for (int k = 1; k < tries.size(); k++) {
            double[] gain = tableau.difference(first + k, first, cadre.core.plan.Metric.NET);
            gains.add(Sample.mean(gain, Ranking.LEVEL));
            double mean = Sample.average(gain);
            if (mean > Sample.standardError(gain) && mean > bestGain) {
                best = k;
                bestGain = mean;
            }
        }
        List<Candidate.Tried> tried = new ArrayList<>();
        for (int k = 0; k < tries.size(); k++) {
            tried.add(new Candidate.Tried(words(tries.get(k).structure()), gains.get(k), k == best));
        }
        return new Choice(tries.get(best), tried);
    }

    private static String words(Structure s) {
        String squads = s.squads() + (s.squads() == 1 ? " squad" : " squads");
        return switch (s.kind()) {
            case SQUADS -> squads;
            case HUB_AND_SPOKES -> percent(s.hubShare()) + " in the hub, " + squads;
            case VENTURE -> percent(s.ventureShare()) + " of builders inside";
            case TASK_SQUADS -> s.sprintsPerTaskSquad() + (s.sprintsPerTaskSquad() == 1 ? " sprint" : " sprints");
            case CENTRAL, OWN -> "as it is";
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** The default first, then different ones. */
    private List<Layout> layouts(StructureKind kind) {
        List<Layout> layouts = new ArrayList<>();
        Layout usual = layout(Structure.of(kind));
        layouts.add(usual);
        for (Structure s : others(usual.structure())) {
            Layout layout = layout(s);
            if (layouts.size() < TRIES && layouts.stream().noneMatch(known -> same(known, layout))) {
                layouts.add(layout);
            }
        }
        return layouts;
    }

    private Layout layout(Structure structure) {
        return Structures.layout(subject.company(), subject.portfolio(), structure);
    }

    private static boolean same(Layout a, Layout b) {
        return a.groups().equals(b.groups())
                && a.owners().equals(b.owners())
                && a.researchOwners().equals(b.researchOwners())
                && a.structure().sprintsPerTaskSquad() == b.structure().sprintsPerTaskSquad();
    }

    private List<Structure> others(Structure d) {
        int n = d.squads();
        List<Structure> others = new ArrayList<>();
        switch (d.kind()) {
            case SQUADS -> {
                for (int squads : new int[] {
                    n - 1, n + 1, n / 2, 2 * n, 1, subject.company().domains().size(), n + 2
                }) {
                    others.add(sized(d, squads, d.hubShare(), d.ventureShare(), 2));
                }
            }
            case HUB_AND_SPOKES -> {
                others.add(sized(d, n, 0.25, d.ventureShare(), 2));
                others.add(sized(d, n, 0.55, d.ventureShare(), 2));
                for (int squads : new int[] {n - 1, n + 1, n / 2, 2 * n}) {
                    others.add(sized(d, squads, d.hubShare(), d.ventureShare(), 2));
                }
            }
            case VENTURE -> {
                for (double share : new double[] {0.2, 0.6, 0.8, 1}) {
                    others.add(sized(d, n, d.hubShare(), share, 2));
                }
            }
            case TASK_SQUADS -> {
                for (int sprints : new int[] {1, 3, 4, 6}) {
                    others.add(sized(d, n, d.hubShare(), d.ventureShare(), sprints));
                }
            }
            case CENTRAL, OWN -> {
                // nothing to choose
            }
        }
        return others;
    }

    private static Structure sized(Structure d, int squads, double hub, double venture, int sprints) {
        return new Structure(d.kind(), Math.max(1, squads), hub, venture, sprints);
    }
}

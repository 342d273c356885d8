package cadre.engine.decide;

import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.core.select.AllottedSelection;
import cadre.core.select.SequentialSelection;
import java.util.ArrayList;
import java.util.List;

/**
 * Selects one of the structures compared on draws of the parameters that nothing has seen yet, so that neither the choice of
 * sizes nor the look at the comparison spoils the guarantee.
 */
final class Selector {

    private static final int FIRST_BLOCK = 3_000_000;

    /** Replications under each draw; an observation is their mean. */
    static final int REPLICATIONS = 2;

    static final int FIRST_STAGE = 20;
    private static final int STEP = 8;

    private final Meter meter;
    private final Request request;
    private final List<Scenario> scenarios;
    private final double indifference;
    private final long[] draws;

    private Selector(Meter meter, Request request, List<Scenario> scenarios, double indifference) {
        this.meter = meter;
        this.request = request;
        this.scenarios = scenarios;
        this.indifference = indifference;
        this.draws = new long[scenarios.size()];
    }

    /**
     * Selects.
     *
     * @param tableau what the comparison simulated; only the leader's mean value is used, for the indifference
     * @return the selection; none where nothing was asked for, nothing has a value, or choosing at random would do
     */
    static List<Selection> select(Meter meter, Request request, List<Scenario> scenarios, Tableau tableau) {
        Request.Selecting selecting = request.limits().selecting();
        int leader = Ranking.order(tableau)[0];
        double value = 0;
        for (double v : tableau.means(leader, Metric.VALUE)) {
            value += v / tableau.draws();
        }
        double indifference = Math.abs(value) * selecting.indifference();
        int k = scenarios.size();
        boolean possible = indifference > 0 && k > 1 && request.confidence() > 1.0 / k;
        if (!selecting.wanted() || !possible) {
            return List.of();
        }
        Selector selector = new Selector(meter, request, scenarios, indifference);
        long most = selecting.budget() > 0 ? selecting.budget() : (long) selecting.mostRounds() * k;
        meter.begin(Phase.SELECTION, most * REPLICATIONS);
        return List.of(selecting.budget() > 0 ? selector.allotted(selecting.budget()) : selector.sequential());
    }

    private Selection sequential() {
        int most = request.limits().selecting().mostRounds();
        SequentialSelection selection =
                new SequentialSelection(scenarios.size(), request.confidence(), indifference, FIRST_STAGE);
        while (!selection.isDecided() && selection.rounds() < most && meter.stop() == null) {
            List<Integer> left = selection.contenders();
            int step = Math.min(most - selection.rounds(), selection.rounds() == 0 ? FIRST_STAGE : STEP);
            List<Trials.Order> orders = new ArrayList<>();
            for (int n = 0; n < step; n++) {
                for (int i : left) {
                    orders.add(order(i, selection.rounds() + n));
                }
            }
            List<Outcome> outcomes = meter.run(orders);
            for (int n = 0; n < outcomes.size(); n++) {
                draws[left.get(n % left.size())]++;
            }
            for (int n = 0; (n + 1) * left.size() <= outcomes.size() && !selection.isDecided(); n++) {
                double[] values = new double[scenarios.size()];
                for (int i = 0; i < left.size(); i++) {
                    values[left.get(i)] = outcomes.get(n * left.size() + i).mean(Metric.NET);
                }
                selection.observe(values);
            }
            meter.contenders(kinds(selection.contenders()));
        }
        Selection.End end = selection.isDecided()
                ? Selection.End.DECIDED
                : selection.rounds() >= most ? Selection.End.ROUNDS : Selection.End.STOPPED;
        return result(
                selection.leader(),
                selection.contenders(),
                Selection.Procedure.SEQUENTIAL,
                new Selection.Guarantee(end, request.confidence(), indifference, most),
                selection.equalAllocation());
    }

    private Selection allotted(int budget) {
        AllottedSelection selection = new AllottedSelection(scenarios.size(), budget);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            all.add(i);
        }
        while (!selection.isDone() && meter.stop() == null) {
            int[] add = selection.next();
            List<Trials.Order> orders = new ArrayList<>();
            List<Integer> whose = new ArrayList<>();
            for (int i : all) {
                for (int n = 0; n < add[i]; n++) {
                    orders.add(order(i, (int) selection.observed(i) + n));
                    whose.add(i);
                }
            }
            List<Outcome> outcomes = meter.run(orders);
            for (int n = 0; n < outcomes.size(); n++) {
                selection.observe(whose.get(n), outcomes.get(n).mean(Metric.NET));
                draws[whose.get(n)]++;
            }
        }
        Selection.End end = selection.isDone() ? Selection.End.BUDGET_SPENT : Selection.End.STOPPED;
        return result(
                selection.leader(),
                all,
                Selection.Procedure.BUDGET,
                new Selection.Guarantee(end, request.confidence(), indifference, 0),
                0);
    }

    private Trials.Order order(int scenario, int round) {
        return new Trials.Order(scenarios.get(scenario), FIRST_BLOCK + round, 0, REPLICATIONS);
    }

    private Selection result(
            int selected,
            List<Integer> contenders,
            Selection.Procedure procedure,
            Selection.Guarantee guarantee,
            long equal) {
        List<Selection.Spent> spent = new ArrayList<>();
        for (int i = 0; i < draws.length; i++) {
            spent.add(new Selection.Spent(kind(i), draws[i]));
        }
        return new Selection(kind(selected), kinds(contenders), procedure, guarantee, spent, equal);
    }

    private List<StructureKind> kinds(List<Integer> these) {
        return these.stream().map(this::kind).toList();
    }

    private StructureKind kind(int scenario) {
        return scenarios.get(scenario).layout().structure().kind();
    }
}

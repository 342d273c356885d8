package cadre.app.route;

import cadre.app.run.Sweep.Extent;
import cadre.app.run.Watch;
import cadre.core.numerics.Prior;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Explorer;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Lever;
import cadre.engine.explore.Sweep;
import cadre.engine.explore.Tendency;
import cadre.engine.sensitivity.ElementaryEffects;
import cadre.engine.sensitivity.InformationValue;
import cadre.engine.sensitivity.Model;
import cadre.engine.sensitivity.SobolIndices;
import cadre.engine.simulate.Theta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From a company to what its recommendation depends on. Sizes of structures are the default ones throughout. */
public final class Exploring {

    private final Case subject;
    private final Effort effort;
    private final long seed;
    private final int threads;
    private final Watch watch;

    /**
     * Ready to explore.
     *
     * @param subject the company and its work
     * @param effort how much to simulate
     * @param seed of all chance
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     */
    public Exploring(Case subject, Effort effort, long seed, int threads, Watch watch) {
        this.subject = subject;
        this.effort = effort;
        this.seed = seed;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * How much to simulate.
     *
     * @param draws of the parameters for the base comparison and the value of information
     * @param perLevel draws at each value of a lever
     * @param levels values of a lever in a sweep
     * @param trajectories of the screening
     * @param rows of the Sobol samples
     * @param strongest how many parameters get Sobol indices; they are swept, and twice as many that may turn the lead
     */
    public record Effort(int draws, int perLevel, int levels, int trajectories, int rows, int strongest) {

        /** What is done when nobody asks for something else. */
        public static final Effort USUAL = new Effort(300, 24, 7, 6, 64, 6);

        /** Refuses what is too little to say anything. */
        public Effort {
            if (draws < 20 || perLevel < 4 || levels < 3 || trajectories < 2 || rows < 8 || strongest < 1) {
                throw new IllegalArgumentException("too little to explore: " + draws + " draws, " + perLevel
                        + " at each of " + levels + " levels, " + trajectories + " trajectories, " + rows + " rows");
            }
        }
    }

    /** Replications under each draw of the base comparison: enough that draws, not luck, make most of the difference. */
    private static final int REPLICATIONS = 2;

    /** Replications of the one draw that screening and indices see, where luck is all the noise there is. */
    private static final int SCREENING_REPLICATIONS = 4;

    private static final int INDEX_REPLICATIONS = 6;

    /** Values of each of two levers moved at once. */
    private static final int FRONTIER_LEVELS = 5;

    /** Standard errors of the smallest lead, above which no other structure is held possible. */
    private static final double SURE = 1.96;

    /**
     * Explores.
     *
     * @param levers moved one by one besides the strongest parameters
     * @param pairs moved two at a time
     */
    public WhatIf explore(List<Lever> levers, List<List<Lever>> pairs) {
        try (cadre.app.run.Sweep run = new cadre.app.run.Sweep(seed, threads, watch)) {
            List<StructureKind> kinds = kinds();
            List<List<Outcome>> base = run.run(
                    kinds.stream().map(subject::under).toList(),
                    new Extent("comparing", 0, effort.draws(), REPLICATIONS));
            int draws = base.getFirst().size();
            if (draws < 20) {
                return new WhatIf(
                        new WhatIf.Ranking(
                                kinds,
                                kinds.stream().map(k -> 0.0).toList(),
                                kinds.stream().map(k -> 0.0).toList(),
                                draws),
                        List.of(),
                        0,
                        WhatIf.Sensitivity.NONE,
                        List.of(),
                        List.of(),
                        WhatIf.Rest.NONE,
                        false);
            }
            double[][] payoff = payoff(base, draws);
            Integer[] order = ranking(payoff, kinds.size());
            List<StructureKind> ranked = Arrays.stream(order).map(kinds::get).toList();
            List<WhatIf.Worth> information = information(payoff, draws);
            int rival = rival(payoff, order);
            WhatIf.Sensitivity sensitivity =
                    rival < 0 ? WhatIf.Sensitivity.NONE : sensitivity(run, ranked.getFirst(), kinds.get(rival));
            Explorer explorer = new Explorer(
                    subject,
                    kinds,
                    scenarios -> run.run(scenarios, new Extent("moving inputs", 100_000, effort.perLevel(), 1)),
                    seed);
            Map<Parameter, Double> leads = leads(payoff, order[0]);
            List<Lever> moved = new ArrayList<>(levers);
            chosen(information, sensitivity, leads).stream()
                    .map(Lever.OfParameter::new)
                    .filter(lever -> !moved.contains(lever))
                    .forEach(moved::add);
            List<Sweep> sweeps = moved.stream()
                    .filter(lever -> lever.moves(subject))
                    .flatMap(lever -> explorer.sweep(lever, effort.levels()).stream())
                    .sorted(Comparator.comparingInt((Sweep s) -> s.turns().isEmpty() ? 1 : 0))
                    .toList();
            List<Frontier> frontiers = pairs.stream()
                    .flatMap(pair ->
                            explorer
                                    .frontier(pair.get(0), pair.get(1), Math.min(effort.levels(), FRONTIER_LEVELS))
                                    .stream())
                    .toList();
            return new WhatIf(
                    new WhatIf.Ranking(
                            ranked,
                            Arrays.stream(order).map(s -> mean(payoff, s)).toList(),
                            Arrays.stream(order).map(s -> best(payoff, s)).toList(),
                            draws),
                    information,
                    InformationValue.ofEverything(payoff),
                    sensitivity,
                    sweeps,
                    frontiers,
                    rest(leads, moved),
                    !run.stopped());
        }
    }

    /** The best one that is not the same as the leader, draw by draw; −1 where there is none. */
    private static int rival(double[][] payoff, Integer[] order) {
        for (int s : order) {
            for (double[] draw : payoff) {
                if (draw[s] != draw[order[0]]) {
                    return s;
                }
            }
        }
        return -1;
    }

    /** Per uncertain parameter, the smallest lead along its range, in standard errors. */
    private Map<Parameter, Double> leads(double[][] payoff, int leader) {
        Map<Parameter, Double> leads = new EnumMap<>(Parameter.class);
        drawn(payoff.length)
                .forEach((parameter, values) -> leads.put(parameter, Tendency.smallestLead(values, payoff, leader)));
        return leads;
    }

    /** What is said of the parameters that were not moved. */
    private static WhatIf.Rest rest(Map<Parameter, Double> leads, List<Lever> moved) {
        List<Parameter> steady = new ArrayList<>();
        List<Parameter> open = new ArrayList<>();
        leads.forEach((parameter, lead) -> {
            if (!moved.contains(new Lever.OfParameter(parameter))) {
                (lead > SURE ? steady : open).add(parameter);
            }
        });
        return new WhatIf.Rest(steady, open);
    }

    private List<StructureKind> kinds() {
        boolean own = !subject.company().teams().isEmpty();
        return Arrays.stream(StructureKind.values())
                .filter(kind -> kind != StructureKind.OWN || own)
                .toList();
    }

    private static double[][] payoff(List<List<Outcome>> base, int draws) {
        double[][] payoff = new double[draws][base.size()];
        for (int b = 0; b < draws; b++) {
            for (int s = 0; s < base.size(); s++) {
                payoff[b][s] = base.get(s).get(b).mean(Metric.NET);
            }
        }
        return payoff;
    }

    private static Integer[] ranking(double[][] payoff, int structures) {
        Integer[] order = new Integer[structures];
        Arrays.setAll(order, s -> s);
        Arrays.sort(order, Comparator.comparingDouble((Integer s) -> -mean(payoff, s)));
        return order;
    }

    /** Share of the draws in which a structure is the best; of those that tie, the first. */
    private static double best(double[][] payoff, int structure) {
        int count = 0;
        for (double[] draw : payoff) {
            int best = 0;
            for (int s = 1; s < draw.length; s++) {
                best = draw[s] > draw[best] ? s : best;
            }
            count += best == structure ? 1 : 0;
        }
        return (double) count / payoff.length;
    }

    private static double mean(double[][] payoff, int structure) {
        double sum = 0;
        for (double[] draw : payoff) {
            sum += draw[structure];
        }
        return sum / payoff.length;
    }

    private List<Parameter> uncertain() {
        return Arrays.stream(Parameter.values())
                .filter(p -> !(subject.settings().prior(p) instanceof Prior.Fixed))
                .toList();
    }

    /** The values of the uncertain parameters in the draws of the base comparison. */
    private Map<Parameter, double[]> drawn(int draws) {
        Theta theta = new Theta();
        Map<Parameter, double[]> values = new EnumMap<>(Parameter.class);
        uncertain().forEach(p -> values.put(p, new double[draws]));
        for (int b = 0; b < draws; b++) {
            theta.draw(subject.settings(), seed, b);
            for (Map.Entry<Parameter, double[]> entry : values.entrySet()) {
                entry.getValue()[b] = theta.get(entry.getKey());
            }
        }
        return values;
    }

    private List<WhatIf.Worth> information(double[][] payoff, int draws) {
        return drawn(draws).entrySet().stream()
                .map(entry -> new WhatIf.Worth(entry.getKey(), InformationValue.of(entry.getValue(), payoff, seed)))
                .sorted(Comparator.comparingDouble(worth -> -worth.value().estimate()))
                .toList();
    }

    private WhatIf.Sensitivity sensitivity(cadre.app.run.Sweep run, StructureKind leader, StructureKind second) {
        List<Parameter> all = uncertain();
        List<WhatIf.Screened> screened = ElementaryEffects.of(
                        difference(run, leader, second, all, "screening", SCREENING_REPLICATIONS),
                        all.size(),
                        effort.trajectories(),
                        seed)
                .stream()
                .map(effect -> new WhatIf.Screened(all.get(effect.input()), effect))
                .sorted(Comparator.comparingDouble(s -> -s.effect().strength()))
                .toList();
        if (run.stopped()) {
            return WhatIf.Sensitivity.NONE;
        }
        List<Parameter> strongest = screened.stream()
                .limit(effort.strongest())
                .map(WhatIf.Screened::parameter)
                .toList();
        List<SobolIndices.Index> indices = SobolIndices.of(
                difference(run, leader, second, strongest, "apportioning", INDEX_REPLICATIONS),
                strongest.size(),
                effort.rows(),
                seed);
        return run.stopped()
                ? new WhatIf.Sensitivity(screened, List.of(), List.of())
                : new WhatIf.Sensitivity(screened, indices, strongest);
    }

    /** The difference of net value under the same luck, with some parameters given and the others at their medians. */
    private Model difference(
            cadre.app.run.Sweep run,
            StructureKind one,
            StructureKind other,
            List<Parameter> varied,
            String doing,
            int replications) {
        return points -> {
            List<Scenario> scenarios = new ArrayList<>();
            for (double[] point : points) {
                Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
                for (Parameter p : Parameter.values()) {
                    int at = varied.indexOf(p);
                    Prior prior = subject.settings().prior(p);
                    priors.put(p, new Prior.Fixed(at < 0 ? prior.median() : prior.quantile(point[at])));
                }
                Scenario.Settings old = subject.settings();
                Case here = new Case(
                        subject.company(),
                        subject.portfolio(),
                        new Scenario.Settings(old.horizonMonths(), old.start(), priors),
                        subject.inputs(),
                        subject.assumptions(),
                        subject.calibrated());
                scenarios.add(here.under(one));
                scenarios.add(here.under(other));
            }
            List<List<Outcome>> outcomes = run.run(scenarios, new Extent(doing, 200_000, 1, replications));
            double[] y = new double[points.size()];
            for (int i = 0; i < y.length; i++) {
                List<Outcome> first = outcomes.get(2 * i);
                List<Outcome> second = outcomes.get(2 * i + 1);
                y[i] = first.isEmpty() || second.isEmpty()
                        ? 0
                        : first.getFirst().mean(Metric.NET) - second.getFirst().mean(Metric.NET);
            }
            return y;
        };
    }

    /** The strongest, those worth knowing, and those along whose range another structure may lead, surest first. */
    private List<Parameter> chosen(
            List<WhatIf.Worth> information, WhatIf.Sensitivity sensitivity, Map<Parameter, Double> leads) {
        List<Parameter> chosen = new ArrayList<>(sensitivity.parameters());
        information.stream()
                .filter(worth -> worth.value().estimate() > 0)
                .map(WhatIf.Worth::parameter)
                .filter(p -> !chosen.contains(p))
                .limit(effort.strongest())
                .forEach(chosen::add);
        leads.entrySet().stream()
                .filter(entry -> entry.getValue() <= SURE && !chosen.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .limit(effort.strongest())
                .map(Map.Entry::getKey)
                .forEach(chosen::add);
        return chosen;
    }
}

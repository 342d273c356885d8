package cadre.engine.decide;

import cadre.core.company.Practices;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Remedy;
import cadre.core.plan.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What mechanisms and practices bring: each mechanism switched off where all are on and on where all are off, each practice
 * added or dropped, under every structure, with the draws and the luck of the first replications of the comparison.
 */
final class Switches {

    /** Replications under each draw. */
    static final int REPLICATIONS = 2;

    /** Draws simulated at a time; what is stopped meanwhile keeps whole rounds. */
    private static final int ROUND = 6;

    private final Meter meter;
    private final List<Scenario> scenarios;
    private final int blocks;
    private final Net all;
    private final Net none;
    private final Map<Mechanism, Net> removed = new EnumMap<>(Mechanism.class);
    private final Map<Mechanism, Net> added = new EnumMap<>(Mechanism.class);
    private final Map<Remedy, Net> changed = new EnumMap<>(Remedy.class);

    Switches(Meter meter, List<Scenario> scenarios, int blocks) {
        this.meter = meter;
        this.scenarios = scenarios;
        this.blocks = blocks;
        this.all = new Net(scenarios.size());
        this.none = new Net(scenarios.size());
    }

    /** Per scenario, per draw, mean net value. */
    private static final class Net {

        final List<List<Double>> values = new ArrayList<>();

        Net(int scenarios) {
            for (int i = 0; i < scenarios; i++) {
                values.add(new ArrayList<>());
            }
        }

        int draws() {
            return values.isEmpty() ? 0 : values.getFirst().size();
        }

        double at(int scenario, int draw) {
            return values.get(scenario).get(draw);
        }
    }

    /** A variant of all scenarios and where its results go. */
    private record Variant(List<Scenario> scenarios, Net net) {}

    /** Mechanisms that can make a difference: not those of practices that nobody practises. */
    static List<Mechanism> atWork(Practices practices, Scenario.Start start) {
        EnumSet<Mechanism> list = EnumSet.allOf(Mechanism.class);
        Map<Mechanism, Remedy> needs = Map.of(
                Mechanism.GUILD, Remedy.GUILD,
                Mechanism.EDUCATION, Remedy.EDUCATION,
                Mechanism.OFFICE_HOURS, Remedy.OFFICE_HOURS,
                Mechanism.CHARTER, Remedy.CHARTER,
                Mechanism.TRANSPARENT_PRIORITISATION, Remedy.TRANSPARENT_PRIORITISATION);
        needs.forEach((mechanism, remedy) -> {
            if (!remedy.isPractised(practices)) {
                list.remove(mechanism);
            }
        });
        if (start == Scenario.Start.STEADY) {
            list.remove(Mechanism.TRANSITION);
        }
        return List.copyOf(list);
    }

    /** How many replications {@link #mechanisms} needs. */
    static long cost(int scenarios, int mechanisms, int blocks) {
        return (2L + 2L * mechanisms) * scenarios * blocks * REPLICATIONS;
    }

    void mechanisms(List<Mechanism> mechanisms) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(scenarios, all));
        variants.add(variant(EnumSet.allOf(Mechanism.class), none));
        for (Mechanism m : mechanisms) {
            variants.add(variant(EnumSet.of(m), removed.computeIfAbsent(m, k -> new Net(scenarios.size()))));
            variants.add(variant(
                    EnumSet.complementOf(EnumSet.of(m)), added.computeIfAbsent(m, k -> new Net(scenarios.size()))));
        }
        simulate(variants);
    }

    private Variant variant(Set<Mechanism> neutral, Net net) {
        return new Variant(scenarios.stream().map(s -> s.withNeutral(neutral)).toList(), net);
    }

    /** Needs {@link #mechanisms} before it, for the scenarios as they are. */
    void remedies() {
        List<Variant> variants = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            Net net = changed.computeIfAbsent(remedy, k -> new Net(scenarios.size()));
            variants.add(new Variant(
                    scenarios.stream()
                            .map(s -> s.withPractices(remedy.apply(s.practices(), !remedy.isPractised(s.practices()))))
                            .toList(),
                    net));
        }
        simulate(variants);
    }

    private void simulate(List<Variant> variants) {
        for (int from = 0; from < blocks && meter.stop() == null; from += ROUND) {
            int to = Math.min(blocks, from + ROUND);
            List<Trials.Order> orders = new ArrayList<>();
            for (Variant variant : variants) {
                for (Scenario scenario : variant.scenarios()) {
                    for (int b = from; b < to; b++) {
                        orders.add(new Trials.Order(scenario, b, 0, REPLICATIONS));
                    }
                }
            }
            List<Outcome> outcomes = meter.run(orders);
            int each = scenarios.size() * (to - from);
            for (int v = 0; (v + 1) * each <= outcomes.size(); v++) {
                for (int k = 0; k < each; k++) {
                    variants.get(v)
                            .net()
                            .values
                            .get(k / (to - from))
                            .add(outcomes.get(v * each + k).mean(Metric.NET));
                }
            }
        }
    }

    /** Whether at least one mechanism was measured. */
    boolean measured() {
        return removed.values().stream().anyMatch(net -> net.draws() > 1);
    }

    /**
     * Contributions of the mechanisms measured, relative to the mean of the others.
     *
     * @param scenario of which
     * @param others the scenarios it is compared with
     * @return largest absolute effect first
     */
    List<Argument.Contribution> contributions(int scenario, List<Integer> others) {
        List<Argument.Contribution> contributions = new ArrayList<>();
        removed.forEach((mechanism, off) -> {
            Net on = added.getOrDefault(mechanism, none);
            if (off.draws() < 2 || on.draws() < 2) {
                return;
            }
            Interval without = relative(effects(all, off), scenario, others);
            Interval alone = relative(effects(on, none), scenario, others);
            contributions.add(new Argument.Contribution(mechanism, without, alone, verdict(without)));
        });
        contributions.sort((a, b) -> Double.compare(
                Math.abs(b.removed().estimate()), Math.abs(a.removed().estimate())));
        return Collections.unmodifiableList(contributions);
    }

    /** Per scenario and draw, net value of one less that of the other. */
    private static double[][] effects(Net with, Net without) {
        int draws = Math.min(with.draws(), without.draws());
        double[][] effects = new double[with.values.size()][draws];
        for (int i = 0; i < effects.length; i++) {
            for (int b = 0; b < draws; b++) {
                effects[i][b] = with.at(i, b) - without.at(i, b);
            }
        }
        return effects;
    }

    private static Interval relative(double[][] effects, int scenario, List<Integer> others) {
        double[] relative = effects[scenario].clone();
        for (int b = 0; b < relative.length; b++) {
            double elsewhere = 0;
            for (int i : others) {
                elsewhere += effects[i][b] / others.size();
            }
            relative[b] -= elsewhere;
        }
        return Sample.mean(relative, Ranking.LEVEL);
    }

    static Argument.Verdict verdict(Interval effect) {
        return effect.low() > 0
                ? Argument.Verdict.FOR
                : effect.high() < 0 ? Argument.Verdict.AGAINST : Argument.Verdict.TOO_SMALL_TO_TELL;
    }

    /** Mechanisms whose effect on the difference between two scenarios is surely positive, largest first. */
    List<RuleOfThumb.Because> because(int scenario, int against) {
        List<RuleOfThumb.Because> because = new ArrayList<>();
        removed.forEach((mechanism, off) -> {
            if (off.draws() > 1) {
                Interval effect = relative(effects(all, off), scenario, List.of(against));
                if (effect.low() > 0) {
                    because.add(new RuleOfThumb.Because(mechanism, effect));
                }
            }
        });
        because.sort((a, b) -> Double.compare(b.effect().estimate(), a.effect().estimate()));
        return because;
    }

    /** Effects of the practices measured, best first. */
    List<Argument.RemedyEffect> remedyEffects(int scenario) {
        List<Argument.RemedyEffect> list = new ArrayList<>();
        Practices practices = scenarios.get(scenario).practices();
        changed.forEach((remedy, other) -> {
            boolean practised = remedy.isPractised(practices);
            double[] effect = (practised ? effects(all, other) : effects(other, all))[scenario];
            if (effect.length > 1) {
                list.add(new Argument.RemedyEffect(remedy, practised, Sample.mean(effect, Ranking.LEVEL)));
            }
        });
        list.sort((a, b) -> Double.compare(b.effect().estimate(), a.effect().estimate()));
        return list;
    }
}

package cadre.engine.claims;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tests every claim in a company. Scenarios that several claims share are simulated once. */
public final class Examiner {

    private static final double LEVEL = 0.95;
    private final Case subject;
    private final Map<StructureKind, Layout> layouts = new EnumMap<>(StructureKind.class);
    private final Map<Key, Scenario> scenarios = new LinkedHashMap<>();

    private Examiner(Case subject) {
        this.subject = subject;
        for (StructureKind kind : StructureKind.BUILT_IN) {
            layouts.put(kind, Structures.layout(subject.company(), subject.portfolio(), Structure.of(kind)));
        }
    }

    /** What tells scenarios apart: structure, what is neutral, and a practice added or dropped. */
    private record Key(StructureKind structure, Set<Mechanism> neutral, String practice) {}

    /**
     * Tests claims.
     *
     * @param subject the company and its work
     * @param statements which
     * @param trials simulates
     * @return one per statement, in order; none when fewer than two draws were finished
     */
    public static List<Examined> examine(Case subject, List<Statement> statements, Trials trials) {
        Examiner examiner = new Examiner(subject);
        statements.forEach(statement -> examiner.pairs(statement.contrast()));
        List<Key> keys = List.copyOf(examiner.scenarios.keySet());
        List<List<Outcome>> outcomes = trials.run(List.copyOf(examiner.scenarios.values()));
        if (outcomes.isEmpty() || outcomes.getFirst().size() < 2) {
            return List.of();
        }
        Map<Key, List<Outcome>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), outcomes.get(i));
        }
        return statements.stream()
                .map(statement -> examiner.examined(statement, byKey))
                .toList();
    }

    /** The pairs of scenarios of a contrast: the main one, and that with everything else neutral where there is one. */
    private List<List<Key>> pairs(Contrast contrast) {
        List<List<Key>> pairs = new ArrayList<>();
        switch (contrast) {
            case Contrast.Structures c -> pairs.add(List.of(key(c.one(), Set.of(), ""), key(c.other(), Set.of(), "")));
            case Contrast.Switch c -> {
                pairs.add(List.of(key(c.structure(), Set.of(), ""), key(c.structure(), EnumSet.of(c.mechanism()), "")));
                Set<Mechanism> all = EnumSet.allOf(Mechanism.class);
                Set<Mechanism> others = EnumSet.complementOf(EnumSet.of(c.mechanism()));
                pairs.add(List.of(key(c.structure(), others, ""), key(c.structure(), all, "")));
            }
            case Contrast.Practice c ->
                pairs.add(List.of(
                        key(c.structure(), Set.of(), "+" + c.remedy().name()),
                        key(c.structure(), Set.of(), "-" + c.remedy().name())));
            case Contrast.Best c -> {
                List<Key> all = new ArrayList<>(List.of(key(c.structure(), Set.of(), "")));
                StructureKind.BUILT_IN.stream()
                        .filter(kind -> kind != c.structure())
                        .forEach(kind -> all.add(key(kind, Set.of(), "")));
                pairs.add(all);
            }
        }
        return pairs;
    }

    private Key key(StructureKind structure, Set<Mechanism> neutral, String practice) {
        Key key = new Key(structure, Set.copyOf(neutral), practice);
        scenarios.computeIfAbsent(key, k -> {
            var practices = subject.company().practices();
            if (!practice.isEmpty()) {
                practices = cadre.core.plan.Remedy.valueOf(practice.substring(1))
                        .apply(practices, practice.startsWith("+"));
            }
            return subject.under(Objects.requireNonNull(layouts.get(structure)), subject.settings())
                    .withPractices(practices)
                    .withNeutral(neutral);
        });
        return key;
    }

    private Examined examined(Statement statement, Map<Key, List<Outcome>> outcomes) {
        List<List<Key>> pairs = pairs(statement.contrast());
        Interval effect = effect(pairs.getFirst(), statement.contrast().metric(), outcomes);
        Interval alone =
                pairs.size() > 1 ? effect(pairs.get(1), statement.contrast().metric(), outcomes) : effect;
        return new Examined(
                statement, effect, alone, verdict(effect, statement.contrast().higher()));
    }

    private static Examined.Verdict verdict(Interval effect, boolean higher) {
        if (effect.low() <= 0 && effect.high() >= 0) {
            return Examined.Verdict.TOO_SMALL_TO_TELL;
        }
        return effect.low() > 0 == higher ? Examined.Verdict.HOLDS : Examined.Verdict.DOES_NOT_HOLD;
    }

    /**
     * The first less the second; with more than two, less the best of the others. The best one is chosen on every second draw
     * and compared on the draws between, and the other way round: compared on the draws that it was chosen on it would look
     * better than it is.
     */
    private static Interval effect(List<Key> keys, Metric metric, Map<Key, List<Outcome>> outcomes) {
        List<Outcome> first = of(outcomes, keys.getFirst());
        List<List<Outcome>> others = keys.subList(1, keys.size()).stream()
                .map(key -> of(outcomes, key))
                .toList();
        double[] differences = new double[first.size()];
        for (int half = 0; half < 2; half++) {
            List<Outcome> best = others.getFirst();
            for (List<Outcome> candidate : others) {
                best = sum(candidate, metric, 1 - half) > sum(best, metric, 1 - half) ? candidate : best;
            }
            for (int b = half; b < differences.length; b += 2) {
                differences[b] = first.get(b).mean(metric) - best.get(b).mean(metric);
            }
        }
        return Sample.mean(differences, LEVEL);
    }

    private static List<Outcome> of(Map<Key, List<Outcome>> outcomes, Key key) {
        return Objects.requireNonNull(outcomes.get(key));
    }

    /** Over every second draw. */
    private static double sum(List<Outcome> outcomes, Metric metric, int from) {
        double sum = 0;
        for (int b = from; b < outcomes.size(); b += 2) {
            sum += outcomes.get(b).mean(metric);
        }
        return sum;
    }
}

package cadre.app.run;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the structures while a decision is still being computed. It is filled while outcomes come in and may be
 * read at any time from any thread; nothing that is computed depends on it.
 *
 * <p>The intervals are those of the draws so far. Whoever looks at them again and again sees a chance lead now and then; when
 * a ranking is settled is said by the decision, which allows for its looks.
 */
public final class Interim {

    private static final double LEVEL = 0.95;
    private static final int FEWEST = 2;
    private static final Set<Phase> COMPARING = Set.of(Phase.STEADY, Phase.FROM_HERE, Phase.SELECTION);

    /** Per phase and structure, in the order in which they came, the draws. */
    private final Map<Phase, Map<StructureKind, TreeMap<Integer, Draw>>> draws = new EnumMap<>(Phase.class);

    private @Nullable List<StructureKind> contenders;

    /** Nothing is known yet. */
    Interim() {}

    /** Mean net value under a draw of the parameters, over so many replications. */
    private record Draw(double mean, int replications) {

        Draw and(double more, int count) {
            int all = replications + count;
            return new Draw(mean + (more - mean) * count / all, all);
        }
    }

    /**
     * How the structures stand in a part of the computation.
     *
     * @param phase which part
     * @param draws of the parameters that all structures still compared have had
     * @param places best mean first; those no longer in contention last
     */
    public record Look(Phase phase, int draws, List<Place> places) {

        /** Copies the list. */
        public Look {
            places = List.copyOf(places);
        }
    }

    /**
     * How one structure stands.
     *
     * @param kind which
     * @param net mean net value with the 95 % interval over its draws
     * @param behind the leader's net value less its own under the same draws, 95 % interval; zero for the leader
     * @param best share of the draws in which its mean is the best, equals sharing one; null in a selection, whose structures
     *     are drawn unequally often
     * @param contending whether it may still be selected
     * @param draws it has had
     */
    public record Place(
            StructureKind kind,
            Interval net,
            Interval behind,
            @Nullable Double best,
            boolean contending,
            int draws) {}

    /** Takes in some replications of a structure. */
    synchronized void add(Phase phase, StructureKind kind, int block, int replications, double net) {
        if (COMPARING.contains(phase)) {
            draws.computeIfAbsent(phase, p -> new LinkedHashMap<>())
                    .computeIfAbsent(kind, k -> new TreeMap<>())
                    .merge(block, new Draw(net, replications), (old, more) -> old.and(net, replications));
        }
    }

    /** Says which structures a selection has not dropped. */
    synchronized void contenders(List<StructureKind> left) {
        contenders = List.copyOf(left);
    }

    /** The parts that have compared something, in order; a part counts from its second draw on. */
    public synchronized List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        draws.forEach((phase, kinds) -> {
            Look look = look(phase, kinds);
            if (look != null) {
                looks.add(look);
            }
        });
        return looks;
    }

    private @Nullable Look look(Phase phase, Map<StructureKind, TreeMap<Integer, Draw>> kinds) {
        List<StructureKind> left =
                kinds.keySet().stream().filter(kind -> isIn(phase, kind)).toList();
        List<Integer> common = left.isEmpty()
                ? List.of()
                : of(kinds, left.getFirst()).keySet().stream()
                        .filter(block ->
                                left.stream().allMatch(kind -> of(kinds, kind).containsKey(block)))
                        .toList();
        if (common.size() < FEWEST) {
            return null;
        }
        StructureKind leader = left.stream()
                .max(Comparator.comparingDouble((StructureKind kind) -> Sample.average(means(kinds, kind, common))))
                .orElseThrow();
        Map<StructureKind, Double> best = phase == Phase.SELECTION ? Map.of() : best(kinds, common);
        List<Place> places = new ArrayList<>();
        for (StructureKind kind : kinds.keySet()) {
            List<Integer> own =
                    isIn(phase, kind) ? common : List.copyOf(of(kinds, kind).keySet());
            List<Integer> paired =
                    own.stream().filter(of(kinds, leader)::containsKey).toList();
            if (paired.size() >= FEWEST) {
                places.add(new Place(
                        kind,
                        Sample.mean(means(kinds, kind, own), LEVEL),
                        Sample.mean(less(means(kinds, leader, paired), means(kinds, kind, paired)), LEVEL),
                        best.get(kind),
                        isIn(phase, kind),
                        own.size()));
            }
        }
        places.sort(Comparator.comparing((Place place) -> !place.contending())
                .thenComparingDouble(place -> -place.net().estimate()));
        return new Look(phase, common.size(), places);
    }

    private boolean isIn(Phase phase, StructureKind kind) {
        List<StructureKind> left = contenders;
        return phase != Phase.SELECTION || left == null || left.contains(kind);
    }

    private static Map<StructureKind, Double> best(
            Map<StructureKind, TreeMap<Integer, Draw>> kinds, List<Integer> blocks) {
        Map<StructureKind, Double> shares = new EnumMap<>(StructureKind.class);
        kinds.keySet().forEach(kind -> shares.put(kind, 0.0));
        for (int block : blocks) {
            double most = kinds.values().stream()
                    .mapToDouble(own -> mean(own, block))
                    .max()
                    .orElseThrow();
            List<StructureKind> first = kinds.keySet().stream()
                    .filter(kind -> mean(of(kinds, kind), block) == most)
                    .toList();
            first.forEach(kind -> shares.merge(kind, 1.0 / first.size() / blocks.size(), Double::sum));
        }
        return shares;
    }

    private static double[] means(
            Map<StructureKind, TreeMap<Integer, Draw>> kinds, StructureKind kind, List<Integer> blocks) {
        TreeMap<Integer, Draw> own = of(kinds, kind);
        return blocks.stream().mapToDouble(block -> mean(own, block)).toArray();
    }

    private static TreeMap<Integer, Draw> of(Map<StructureKind, TreeMap<Integer, Draw>> kinds, StructureKind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind.id());
    }

    private static double mean(TreeMap<Integer, Draw> own, int block) {
        return Objects.requireNonNull(own.get(block), "no such draw").mean();
    }

    private static double[] less(double[] x, double[] y) {
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }
}

package cadre.engine.rank;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way to score use cases: a formula and its weights. The higher the score, the sooner.
 *
 * @param id lower-case word, unique in the company
 * @param title for people
 * @param formula over inputs, {@code effort} and the weights
 * @param weights by name; numbers that are the same for all use cases
 */
public record Scheme(String id, String title, Formula formula, SortedMap<String, Double> weights) {

    /** Copies the map; refuses weights that are no numbers and names without a number. */
    public Scheme {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        if (!weights.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a weight of " + id + " is not a number: " + weights);
        }
        if (!names(weights.keySet()).containsAll(formula.names())) {
            throw new IllegalArgumentException(id + " uses a name without a number: " + formula.names());
        }
    }

    /** What a formula with these weights may name, in the order in which it is published. */
    public static Set<String> names(Set<String> weights) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        Arrays.stream(Factor.values()).map(Factor::id).forEach(names::add);
        names.add(Factor.EFFORT);
        names.addAll(weights);
        return names;
    }

    /** The factors that the formula uses; effort is all three. */
    public List<Factor> factors() {
        Set<String> names = formula.names();
        return Arrays.stream(Factor.values())
                .filter(f -> names.contains(f.id())
                        || (names.contains(Factor.EFFORT) && Factor.efforts().contains(f)))
                .toList();
    }

    /** The score of a use case at its likely inputs; NaN or infinite where the formula has none. */
    public double score(Candidate candidate) {
        return formula.value(numbers(candidate));
    }

    /** What stands for each name when a use case is scored: likely inputs and weights. */
    public SortedMap<String, Double> numbers(Candidate candidate) {
        TreeMap<String, Double> numbers = new TreeMap<>(weights);
        for (Factor factor : Factor.values()) {
            numbers.put(factor.id(), candidate.of(factor).likely());
        }
        numbers.put(Factor.EFFORT, candidate.effort());
        return numbers;
    }
}

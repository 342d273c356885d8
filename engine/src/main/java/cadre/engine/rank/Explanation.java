package cadre.engine.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.DoubleFunction;

/**
 * Why a use case has its rank: the formula with its numbers, the terms that add up to the score, and input by input what it does
 * to the rank and what it would have to be for the next place.
 *
 * @param substituted the formula with the numbers in the place of the names
 * @param score their value
 * @param terms that add up to the score, up to rounding
 * @param inputs the factors that the formula uses
 */
public record Explanation(String substituted, double score, List<Term> terms, List<Input> inputs) {

    private static final int STEPS = 240;
    private static final int HALVINGS = 60;
    /** How far an amount is moved up and down in the search for the next place; squared, how far up from nothing. */
    private static final double REACH = 1000;

    /** Copies the lists. */
    public Explanation {
        terms = List.copyOf(terms);
        inputs = List.copyOf(inputs);
    }

    /**
     * A term.
     *
     * @param text with names
     * @param numbers with numbers
     * @param value what it adds to the score
     */
    public record Term(String text, String numbers, double value) {}

    /**
     * What an input does.
     *
     * @param factor which
     * @param now its likely number
     * @param median of all use cases ranked
     * @param rankAtMedian the rank if it had the median
     * @param up the nearest number that would take it one place up; empty when none within its scale, or within a
     *     thousandfold, does
     * @param down the same for one place down
     */
    public record Input(
            Factor factor, double now, double median, int rankAtMedian, OptionalDouble up, OptionalDouble down) {}

    /**
     * Explains a rank.
     *
     * @param ranking of all
     * @param index of the use case
     * @param say how numbers are written in the formula
     */
    public static Explanation of(Ranking ranking, int index, DoubleFunction<String> say) {
        Scheme scheme = ranking.scheme();
        Candidate candidate = ranking.candidates().get(index);
        SortedMap<String, Double> numbers = scheme.numbers(candidate);
        List<Term> terms = scheme.formula().terms().stream()
                .map(term -> new Term(term.text(), term.text(name -> number(numbers, name, say)), term.value(numbers)))
                .toList();
        List<Input> inputs = new ArrayList<>();
        for (Factor factor : scheme.factors()) {
            inputs.add(input(ranking, index, factor));
        }
        return new Explanation(
                scheme.formula().text(name -> number(numbers, name, say)), ranking.score(index), terms, inputs);
    }

    private static String number(SortedMap<String, Double> numbers, String name, DoubleFunction<String> say) {
        Double number = numbers.get(name);
        return number == null ? name : say.apply(number);
    }

    private static Input input(Ranking ranking, int index, Factor factor) {
        double median = median(ranking, factor);
        int rank = ranking.rank(index);
        Candidate candidate = ranking.candidates().get(index);
        return new Input(
                factor,
                candidate.of(factor).likely(),
                median,
                rankOf(ranking, index, ranking.scheme().score(candidate.with(factor, median))),
                rank == 1 ? OptionalDouble.empty() : moved(ranking, index, factor, rank - 1),
                rank == ranking.size() ? OptionalDouble.empty() : moved(ranking, index, factor, rank + 1));
    }

    private static double median(Ranking ranking, Factor factor) {
        double[] all = ranking.candidates().stream()
                .mapToDouble(c -> c.of(factor).likely())
                .sorted()
                .toArray();
        return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    /** The rank it would have with another score, the others unchanged. */
    private static int rankOf(Ranking ranking, int index, double score) {
        int rank = 1;
        for (int other = 0; other < ranking.size(); other++) {
            if (other != index && isBefore(ranking.score(other), other, score, index)) {
                rank++;
            }
        }
        return rank;
    }

    private static boolean isBefore(double a, int indexA, double b, int indexB) {
        double x = Double.isFinite(a) ? a : Double.NEGATIVE_INFINITY;
        double y = Double.isFinite(b) ? b : Double.NEGATIVE_INFINITY;
        return x > y || (x == y && indexA < indexB);
    }

    /** The nearest number of a factor at which the use case changes places with the one of a rank. */
    private static OptionalDouble moved(Ranking ranking, int index, Factor factor, int rank) {
        int other = ranking.at(rank);
        boolean up = rank < ranking.rank(index);
        Candidate candidate = ranking.candidates().get(index);
        java.util.function.DoublePredicate passes = x -> {
            double score = ranking.scheme().score(candidate.with(factor, x));
            return up
                    ? isBefore(score, index, ranking.score(other), other)
                    : isBefore(ranking.score(other), other, score, index);
        };
        double now = candidate.of(factor).likely();
        OptionalDouble above = crossing(factor, now, passes, true);
        OptionalDouble below = crossing(factor, now, passes, false);
        if (above.isEmpty() || below.isEmpty()) {
            return above.isEmpty() ? below : above;
        }
        return above.getAsDouble() - now <= now - below.getAsDouble() ? above : below;
    }

    private static OptionalDouble crossing(
            Factor factor, double now, java.util.function.DoublePredicate passes, boolean upwards) {
        double before = now;
        for (double next : steps(factor, now, upwards)) {
            if (passes.test(next)) {
                double out = before;
                double in = next;
                for (int i = 0; i < HALVINGS && Math.abs(in - out) > 1e-12 * Math.abs(in); i++) {
                    double middle = (in + out) / 2;
                    if (passes.test(middle)) {
                        in = middle;
                    } else {
                        out = middle;
                    }
                }
                return OptionalDouble.of(in);
            }
            before = next;
        }
        return OptionalDouble.empty();
    }

    /** From a hundredth of a unit in steps of even ratio. */
    private static double[] fromNothing(Factor factor) {
        double[] steps = new double[STEPS];
        double ratio = StrictMath.pow(REACH * REACH, 1.0 / STEPS);
        Arrays.setAll(steps, i -> Math.min(0.01 * StrictMath.pow(ratio, i + 1), factor.most()));
        return steps;
    }

    /** From now to the end of the scale: even steps on it, steps of even ratio for amounts. */
    private static double[] steps(Factor factor, double now, boolean upwards) {
        double[] steps = new double[STEPS];
        if (factor.kind() == Factor.Kind.AMOUNT) {
            if (now == 0) {
                return upwards ? fromNothing(factor) : new double[0];
            }
            double ratio = StrictMath.pow(REACH, (upwards ? 1.0 : -1.0) / STEPS);
            Arrays.setAll(steps, i -> Math.min(now * StrictMath.pow(ratio, i + 1), factor.most()));
        } else {
            double end = upwards ? factor.most() : factor.least();
            Arrays.setAll(steps, i -> Math.clamp(now + (end - now) * (i + 1) / STEPS, factor.least(), factor.most()));
        }
        return steps;
    }
}

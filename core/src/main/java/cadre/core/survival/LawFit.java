package cadre.core.survival;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Normal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A law fitted by maximum likelihood to durations that are known as intervals: each contributes
 * log(S(low) − S(high)) − log S(entry) (interval-, left- and right-censoring, delayed entry). For one of several competing
 * causes, the others count as censoring, which fits that cause's own hazard.
 *
 * @param law the best of its family
 * @param logLikelihood at the best
 * @param covariance of (log scale, log shape), from the curvature there; the shape's entries are 0 for the exponential law
 */
public record LawFit(Law law, double logLikelihood, List<Double> covariance) {

    private static final double LEAST = 1e-300;

    /** Copies the list. */
    public LawFit {
        covariance = List.copyOf(covariance);
    }

    /**
     * Fits one family; some hundred passes over the spans.
     *
     * @param spans at least one of which is an event
     */
    public static LawFit of(Law.Family family, List<Span> spans) {
        double start = spans.stream()
                .filter(span -> span.high() < Double.POSITIVE_INFINITY)
                .mapToDouble(span -> (span.low() + span.high()) / 2)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("there is no event to fit a law to"));
        int free = family.parameters();
        ToDoubleFunction<double[]> loss = at -> -logLikelihood(law(family, at), spans);
        double[] first = new double[free];
        first[0] = StrictMath.log(start);
        double[] best = Simplex.minimise(loss, Simplex.minimise(loss, first, 0.5), 0.1);
        return new LawFit(law(family, best), -loss.applyAsDouble(best), covariance(loss, best));
    }

    /** Fits every family, the best by Akaike's criterion first. */
    public static List<LawFit> all(List<Span> spans) {
        return Arrays.stream(Law.Family.values())
                .map(family -> of(family, spans))
                .sorted(Comparator.comparingDouble(LawFit::aic))
                .toList();
    }

    /** Akaike's criterion, 2 · parameters − 2 · log-likelihood; less is better. */
    public double aic() {
        return 2 * law.family().parameters() - 2 * logLikelihood;
    }

    /**
     * The time by which a share is over, with an interval by the delta method on the logarithm.
     *
     * @param share in (0, 1)
     * @param level coverage
     */
    public Interval quantile(double share, double level) {
        double time = law.quantile(share);
        double slope = -StrictMath.log(time / law.scale());
        double variance = covariance.get(0) + 2 * slope * covariance.get(1) + slope * slope * covariance.get(3);
        double factor = StrictMath.exp(Normal.quantile(0.5 + level / 2) * StrictMath.sqrt(Math.max(0, variance)));
        return new Interval(time, time / factor, time * factor, level);
    }

    static double logLikelihood(Law law, List<Span> spans) {
        double sum = 0;
        for (Span span : spans) {
            double chance = law.survival(span.low()) - law.survival(span.high());
            sum += StrictMath.log(Math.max(LEAST, chance))
                    - StrictMath.log(Math.max(LEAST, law.survival(span.entry())));
        }
        return sum;
    }

    private static Law law(Law.Family family, double[] at) {
        double shape = at.length == 1 ? 1 : StrictMath.exp(Math.clamp(at[1], -6, 6));
        return new Law(family, StrictMath.exp(Math.clamp(at[0], -50, 50)), shape);
    }

    /** The inverse of the matrix of second differences, row by row; 2 × 2 whatever the family. */
    private static List<Double> covariance(ToDoubleFunction<double[]> loss, double[] best) {
        double step = 1e-3;
        double[][] curve = new double[best.length][best.length];
        for (int i = 0; i < best.length; i++) {
            for (int j = 0; j < best.length; j++) {
                curve[i][j] = (at(loss, best, i, step, j, step)
                                - at(loss, best, i, step, j, -step)
                                - at(loss, best, i, -step, j, step)
                                + at(loss, best, i, -step, j, -step))
                        / (4 * step * step);
            }
        }
        if (best.length == 1) {
            return List.of(1 / curve[0][0], 0.0, 0.0, 0.0);
        }
        double determinant = curve[0][0] * curve[1][1] - curve[0][1] * curve[1][0];
        return List.of(
                curve[1][1] / determinant,
                -curve[0][1] / determinant,
                -curve[1][0] / determinant,
                curve[0][0] / determinant);
    }

    private static double at(ToDoubleFunction<double[]> loss, double[] best, int i, double iStep, int j, double jStep) {
        double[] moved = best.clone();
        moved[i] += iStep;
        moved[j] += jStep;
        return loss.applyAsDouble(moved);
    }
}

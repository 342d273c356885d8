package cadre.engine.calibrate;

import java.util.Arrays;

/**
 * What is believed after a history was seen: a joint sample of the parameters, to be drawn from whole, so that what goes
 * together stays together.
 *
 * @param scores per draw, per parameter, the standard normal score of its quantile under the prior
 * @param contraction per parameter, 1 − posterior variance ÷ prior variance of the score, at least 0; below {@link
 *     #IDENTIFIED} the history says nothing about it
 * @param distance of the farthest draw that was accepted, in the Calibrator's scaled summaries
 */
@SuppressWarnings("ArrayRecordComponent") // large and read-only
public record Posterior(double[][] scores, double[] contraction, double distance) {

    /** Contraction from which a parameter counts as identified. */
    public static final double IDENTIFIED = 0.2;

    /**
     * Whether the history says something about a parameter.
     *
     * @param parameter its number
     */
    public boolean identifies(int parameter) {
        return contraction[parameter] >= IDENTIFIED;
    }

    /**
     * A quantile of one parameter.
     *
     * @param parameter its number
     * @param share in (0, 1)
     * @return its score
     */
    public double quantile(int parameter, double share) {
        double[] sorted = new double[scores.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = scores[i][parameter];
        }
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}

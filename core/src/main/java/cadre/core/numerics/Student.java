package cadre.core.numerics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;

/** Student's t distribution, by which the mean of few numbers gets its interval, and the sign test beside it. */
public final class Student {

    private Student() {}

    /**
     * The quantile function.
     *
     * @param p in (0, 1)
     * @param degreesOfFreedom at least 1
     * @return t with P(T ≤ t) = p, to about 1e-9
     */
    public static double quantile(double p, int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(p);
    }

    /**
     * The sign test: how likely it is that a fair coin shows at least so many heads.
     *
     * @param heads from 0 to {@code throwsMade}
     * @param throwsMade 0 or more
     * @return P(X ≥ heads) for X binomial with probability one half, by the incomplete beta function
     */
    public static double signTest(int heads, int throwsMade) {
        if (heads < 0 || heads > throwsMade) {
            throw new IllegalArgumentException(heads + " heads in " + throwsMade + " throws");
        }
        return heads == 0 ? 1 : Beta.regularizedBeta(0.5, heads, throwsMade - heads + 1.0);
    }
}

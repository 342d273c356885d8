package cadre.engine.sensitivity;

import java.util.List;

/** A number that depends on inputs, each given by its quantile under its prior. Equal points give equal numbers. */
@FunctionalInterface
public interface Model {

    /**
     * The numbers at some points; many at once, so that they can be computed side by side.
     *
     * @param points each with one quantile in (0, 1) per input
     * @return as many numbers, in the same order
     */
    double[] at(List<double[]> points);
}

package cadre.core.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** The downhill simplex (Nelder &amp; Mead 1965, The Computer Journal 7) for smooth functions of one or two variables. */
final class Simplex {

    private static final int MOST_STEPS = 400;
    private static final double TOLERANCE = 1e-10;

    private Simplex() {}

    /** Where the function is least, near a start. */
    static double[] minimise(ToDoubleFunction<double[]> function, double[] start, double reach) {
        int size = start.length;
        Corner[] corners = new Corner[size + 1];
        corners[size] = Corner.of(function, start);
        for (int i = 0; i < size; i++) {
            double[] moved = start.clone();
            moved[i] += reach;
            corners[i] = Corner.of(function, moved);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
            if (corners[size].value - corners[0].value < TOLERANCE && spread(corners) < 1e-7) {
                break;
            }
            step(function, corners);
        }
        Arrays.sort(corners, Comparator.comparingDouble(Corner::value));
        return corners[0].at;
    }

    private static void step(ToDoubleFunction<double[]> function, Corner[] corners) {
        int worst = corners.length - 1;
        double[] centre = centre(corners);
        Corner mirrored = Corner.of(function, between(centre, corners[worst].at, -1));
        if (mirrored.value < corners[0].value) {
            Corner farther = Corner.of(function, between(centre, corners[worst].at, -2));
            corners[worst] = farther.value < mirrored.value ? farther : mirrored;
        } else if (mirrored.value < corners[worst - 1].value) {
            corners[worst] = mirrored;
        } else {
            boolean outside = mirrored.value < corners[worst].value;
            Corner nearer = Corner.of(function, between(centre, corners[worst].at, outside ? -0.5 : 0.5));
            if (nearer.value < Math.min(mirrored.value, corners[worst].value)) {
                corners[worst] = nearer;
            } else {
                for (int i = 1; i <= worst; i++) {
                    corners[i] = Corner.of(function, between(corners[0].at, corners[i].at, 0.5));
                }
            }
        }
    }

    /** The mean of all corners but the worst. */
    private static double[] centre(Corner[] corners) {
        int size = corners.length - 1;
        double[] centre = new double[size];
        for (int c = 0; c < size; c++) {
            for (int i = 0; i < size; i++) {
                centre[i] += corners[c].at[i] / size;
            }
        }
        return centre;
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return point;
    }

    private static double spread(Corner[] corners) {
        double most = 0;
        for (Corner corner : corners) {
            for (int i = 0; i < corner.at.length; i++) {
                most = Math.max(most, Math.abs(corner.at[i] - corners[0].at[i]));
            }
        }
        return most;
    }

    private static final class Corner {
        private final double[] at;
        private final double value;

        private Corner(double[] at, double value) {
            this.at = at;
            this.value = value;
        }

        static Corner of(ToDoubleFunction<double[]> function, double[] at) {
            return new Corner(at, function.applyAsDouble(at));
        }

        double value() {
            return value;
        }
    }
}

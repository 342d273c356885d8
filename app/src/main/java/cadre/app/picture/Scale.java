package cadre.app.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight line from values to pixels, with round tick values.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, above {@code low}
 * @param from pixel
 * @param to pixel
 */
record Scale(double low, double high, double from, double to) {

    /** Refuses an empty range of values. */
    Scale {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("a scale needs low < high, not " + low + ", " + high);
        }
    }

    /**
     * A scale whose ends are widened to round values.
     *
     * @param low least value shown
     * @param high greatest value shown; may equal {@code low}
     * @param from pixel
     * @param to pixel
     * @param ticks about how many ticks are wanted
     * @return a scale that contains both
     */
    static Scale round(double low, double high, double from, double to, int ticks) {
        if (!(low < high)) {
            double room = Math.max(Math.abs(low) * 0.1, 1e-6);
            return round(low - room, high + room, from, to, ticks);
        }
        double step = step(high - low, ticks);
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, from, to);
    }

    /**
     * The pixel of a value.
     *
     * @param value any; values outside the range land outside the pixels
     * @return in pixels
     */
    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /**
     * The pixel of a value, kept inside.
     *
     * @param value any
     * @return in pixels, between {@code from} and {@code to}
     */
    double inside(double value) {
        return at(Math.clamp(value, low, high));
    }

    /**
     * Round values inside the range.
     *
     * @param wanted about how many; three at least where the range allows it
     * @return ascending
     */
    List<Double> ticks(int wanted) {
        List<Double> ticks = ticks(step(high - low, wanted));
        for (int more = wanted + 1; ticks.size() < 3 && more < wanted + 5; more++) {
            ticks = ticks(step(high - low, more));
        }
        return ticks;
    }

    private List<Double> ticks(double step) {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i == 0 ? 0.0 : i * step);
        }
        return ticks;
    }

    /** The step of 1, 2, 2.5 or 5 times a power of ten that cuts a span into about so many pieces. */
    private static double step(double span, int pieces) {
        double raw = span / Math.max(1, pieces);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        double round = lead <= 1.01 ? 1 : lead <= 2.01 ? 2 : lead <= 2.51 ? 2.5 : lead <= 5.01 ? 5 : 10;
        return round * power;
    }
}

package cadre.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What is measured along one side of a chart.
 *
 * @param title what it is, with the unit
 * @param write how a value is written at a tick
 * @param zero whether zero belongs on the axis and is marked
 * @param dozens whether ticks stand at whole years of months, or at halves and quarters of years
 */
public record Axis(String title, DoubleFunction<String> write, boolean zero, boolean dozens) {

    /** An axis with decimal ticks. */
    public Axis(String title, DoubleFunction<String> write, boolean zero) {
        this(title, write, zero, false);
    }

    /** An axis of months. */
    public static Axis months(String title) {
        return new Axis(title, month -> Long.toString(Math.round(month)), false, true);
    }

    /**
     * Tick values of an axis that runs from left to right.
     *
     * @param scale of this axis
     * @param wanted about how many
     * @return ascending
     */
    List<Double> ticks(Scale scale, int wanted) {
        if (!dozens) {
            return scale.ticks(wanted);
        }
        double raw = (scale.high() - scale.low()) / Math.max(1, wanted);
        double step = raw <= 1.01 ? 1 : raw <= 3.01 ? 3 : raw <= 6.01 ? 6 : 12 * Math.ceil(raw / 12 - 0.01);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(scale.low() / step) * step; tick <= scale.high() + 1e-9; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    /**
     * A scale for this axis.
     *
     * @param low least value shown
     * @param high greatest value shown
     * @param from pixel of the low end
     * @param to pixel of the high end
     * @return rounded to ticks about 80 pixels apart, with zero when it belongs
     */
    Scale scale(double low, double high, double from, double to) {
        double least = zero ? Math.min(0, low) : low;
        double most = zero ? Math.max(0, high) : high;
        return Scale.round(least, most, from, to, wanted(from, to));
    }

    /**
     * How many ticks a stretch has room for.
     *
     * @param from pixel
     * @param to pixel
     * @return at least 3
     */
    static int wanted(double from, double to) {
        return (int) Math.max(3, Math.abs(to - from) / 80);
    }

    /**
     * Draws vertical grid lines with their values below, and the zero line.
     *
     * @param svg to draw on
     * @param scale of this axis, left to right
     * @param top of the lines
     * @param bottom of the lines
     */
    void drawBelow(Svg svg, Scale scale, double top, double bottom) {
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : ticks(scale, wanted(scale.from(), scale.to()))) {
            double x = scale.at(tick);
            svg.line(zero && tick == 0 ? "zero" : "grid", x, top, x, bottom);
            String text = write.apply(tick);
            double half = Lettering.width(text, 12) / 2;
            double middle = Math.clamp(x, half, Math.max(half, svg.width() - half));
            if (middle - half > last + 6) {
                svg.text("tick mid", middle, bottom + 16, text);
                last = middle + half;
            }
        }
    }

    /**
     * Draws horizontal grid lines with their values at the left.
     *
     * @param svg to draw on
     * @param scale of this axis, bottom to top
     * @param left of the lines
     * @param right of the lines
     * @param values whether the values are written
     */
    void drawBeside(Svg svg, Scale scale, double left, double right, boolean values) {
        for (double tick : scale.ticks(Math.max(2, (int) (Math.abs(scale.to() - scale.from()) / 44)))) {
            double y = scale.at(tick);
            svg.line(zero && tick == 0 ? "zero" : "grid", left, y, right, y);
            if (values) {
                svg.text("tick end", left - 8, y + 4, write.apply(tick));
            }
        }
    }
}

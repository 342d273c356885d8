package cadre.app.picture;

import java.util.function.DoubleFunction;

/**
 * What is measured along one side of a chart.
 *
 * @param title what it is, with the unit
 * @param write how a value is written at a tick
 * @param zero whether zero belongs on the axis and is marked
 */
public record Axis(String title, DoubleFunction<String> write, boolean zero) {

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
     * @return at least 2
     */
    static int wanted(double from, double to) {
        return (int) Math.max(2, Math.abs(to - from) / 80);
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
        for (double tick : scale.ticks(wanted(scale.from(), scale.to()))) {
            double x = scale.at(tick);
            svg.line(zero && tick == 0 ? "zero" : "grid", x, top, x, bottom);
            String text = write.apply(tick);
            double half = Lettering.width(text, 11) / 2;
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

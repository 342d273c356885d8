package cadre.app.picture;

/**
 * A line over an axis, with a band around it.
 *
 * @param label at its end
 * @param mark colour and shape
 * @param x ascending
 * @param y as long as {@code x}
 * @param low lower edge of the band, as long as {@code x}, or empty for no band
 * @param high upper edge of the band, as long as {@code low}
 * @param form steps or slopes
 */
@SuppressWarnings("ArrayRecordComponent") // read, never changed
public record Curve(String label, Mark mark, double[] x, double[] y, double[] low, double[] high, Form form) {

    /** How points are joined. */
    public enum Form {
        /** By straight lines. */
        SLOPES,
        /** By steps: a value holds until the next. */
        STEPS,
        /** By a dashed straight line, for what is compared with. */
        DASHES
    }

    /** Refuses arrays that don't match. */
    public Curve {
        if (x.length == 0
                || x.length != y.length
                || low.length != high.length
                || low.length != 0 && low.length != x.length) {
            throw new IllegalArgumentException("a curve needs as many values as places: " + x.length + ", " + y.length
                    + ", " + low.length + ", " + high.length);
        }
    }

    /** The value at the end. */
    double last() {
        return y[y.length - 1];
    }

    /** The least value of line and band. */
    double least() {
        return Math.min(extreme(y, -1), low.length == 0 ? Double.POSITIVE_INFINITY : extreme(low, -1));
    }

    /** The greatest value of line and band. */
    double greatest() {
        return Math.max(extreme(y, 1), high.length == 0 ? Double.NEGATIVE_INFINITY : extreme(high, 1));
    }

    /**
     * Draws the band.
     *
     * @param svg to draw on
     * @param across horizontal scale
     * @param up vertical scale
     */
    void drawBand(Svg svg, Scale across, Scale up) {
        if (low.length == 0) {
            return;
        }
        String there = points(high, across, up);
        StringBuilder back = new StringBuilder();
        for (int i = x.length - 1; i >= 0; i--) {
            back.append('L').append(Svg.number(across.inside(x[i]))).append(' ').append(Svg.number(up.inside(low[i])));
            if (form == Form.STEPS && i > 0) {
                back.append('L')
                        .append(Svg.number(across.inside(x[i])))
                        .append(' ')
                        .append(Svg.number(up.inside(low[i - 1])));
            }
        }
        svg.leaf("path", "class", "band " + mark.style(), "d", there + back + "Z");
    }

    /**
     * Draws the line.
     *
     * @param svg to draw on
     * @param across horizontal scale
     * @param up vertical scale
     * @param style class names
     */
    void drawLine(Svg svg, Scale across, Scale up, String style) {
        svg.leaf("path", "class", style + (form == Form.DASHES ? " dashes" : ""), "d", points(y, across, up));
    }

    private String points(double[] values, Scale across, Scale up) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            String px = Svg.number(across.inside(x[i]));
            if (form == Form.STEPS && i > 0) {
                d.append('L').append(px).append(' ').append(Svg.number(up.inside(values[i - 1])));
            }
            d.append(i == 0 ? "M" : "L").append(px).append(' ').append(Svg.number(up.inside(values[i])));
        }
        return d.toString();
    }

    private static double extreme(double[] values, int sign) {
        double best = values[0];
        for (double value : values) {
            best = sign * value > sign * best ? value : best;
        }
        return best;
    }
}

package cadre.app.picture;

import java.util.Arrays;
import java.util.List;

/**
 * Quantile dot plots: each row shows a distribution as a fixed number of equally likely values, so that a reader counts
 * dots instead of judging areas. The lowest tenth is drawn open.
 */
public final class DotDistribution {

    /** Dots a row. */
    public static final int DOTS = 50;

    private static final double TALLEST = 11;

    private DotDistribution() {}

    /**
     * One distribution.
     *
     * @param label of the row
     * @param mark colour of the dots, and shape beside the label
     * @param sample values in any order, at least one
     * @param centre drawn as a tick below the dots, usually the mean
     * @param text the centre as words
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never changed
    public record Row(String label, Mark mark, double[] sample, double centre, String text) {}

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param axis along the bottom
     * @param rows top to bottom
     * @return the picture
     */
    public static Picture of(String title, String description, Axis axis, List<Row> rows) {
        List<Row> copy = List.copyOf(rows);
        return new Picture(title, description, width -> draw(new Svg(width), axis, copy));
    }

    /**
     * Equally likely values that stand for a sample.
     *
     * @param sample at least one value
     * @return {@link #DOTS} values, ascending: the quantiles (i + ½) ÷ DOTS, interpolated
     */
    static double[] quantiles(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] values = new double[DOTS];
        for (int i = 0; i < DOTS; i++) {
            double at = Math.clamp((i + 0.5) / DOTS * sorted.length - 0.5, 0, sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            values[i] = sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
        return values;
    }

    private static Svg draw(Svg svg, Axis axis, List<Row> rows) {
        boolean narrow = svg.width() < 500;
        double label = rows.stream()
                .mapToDouble(r -> Lettering.width(r.label(), Lettering.STRONG))
                .max()
                .orElse(0);
        double text = rows.stream()
                .mapToDouble(r -> Lettering.width(r.text(), 12))
                .max()
                .orElse(0);
        double left = narrow ? 8 : Math.min(label + 36, svg.width() * 0.34);
        double right = svg.width() - (narrow ? 8 : text + 16);
        List<double[]> dots = rows.stream().map(r -> quantiles(r.sample())).toList();
        double low = Math.min(
                dots.stream().mapToDouble(d -> d[0]).min().orElse(0),
                rows.stream().mapToDouble(Row::centre).min().orElse(0));
        double high = Math.max(
                dots.stream().mapToDouble(d -> d[DOTS - 1]).max().orElse(1),
                rows.stream().mapToDouble(Row::centre).max().orElse(1));
        Scale scale = axis.scale(low, high, left, right);
        double size = narrow ? 5.5 : 7;
        double y = 24;
        StackedDots[] stacks = new StackedDots[rows.size()];
        double bottom = y;
        for (int i = 0; i < stacks.length; i++) {
            stacks[i] = new StackedDots(dots.get(i), scale, size);
            bottom += stacks[i].height() + (narrow ? 40 : 22);
        }
        svg.text("axis", 0, 12, Lettering.fit(axis.title(), 12, svg.width()));
        axis.drawBelow(svg, scale, y, bottom);
        for (int i = 0; i < stacks.length; i++) {
            double base = y + stacks[i].height() + (narrow ? 32 : 14);
            row(svg, rows.get(i), stacks[i], scale, base, narrow, left);
            y += stacks[i].height() + (narrow ? 40 : 22);
        }
        return svg.height(bottom + 24);
    }

    private static void row(
            Svg svg, Row row, StackedDots stack, Scale scale, double base, boolean narrow, double left) {
        double text = narrow ? base - stack.height() - 14 : base - 4;
        double from = narrow ? left + 12 : 6;
        row.mark().shape().draw(svg, row.mark().style(), from, text - 4.5, 5);
        double room = narrow ? svg.width() - Lettering.width(row.text(), 12) - from - 24 : left - 24;
        svg.text("strong halo", from + 12, text, Lettering.fit(row.label(), Lettering.STRONG, room));
        svg.text("value end halo", svg.width(), text, row.text());
        svg.line("rule", scale.from(), base, scale.to(), base);
        svg.open("g", "class", "hit").tip(row.label() + ": " + row.text());
        stack.draw(svg, row.mark().style(), base);
        svg.close("g");
        double x = scale.inside(row.centre());
        svg.leaf("path", "class", "m ink", "d", "M" + Svg.number(x) + " " + Svg.number(base) + "l4 7h-8Z");
    }

    /** The dots of one row, put into columns as wide as a dot. */
    private static final class StackedDots {
        private final double[] values;
        private final Scale scale;
        private final double size;

        StackedDots(double[] values, Scale scale, double size) {
            this.values = values;
            this.scale = scale;
            this.size = size;
        }

        double height() {
            return Math.min(tallest(), TALLEST) * size;
        }

        private int tallest() {
            int most = 1;
            int run = 0;
            long column = Long.MIN_VALUE;
            for (double value : values) {
                long here = column(value);
                run = here == column ? run + 1 : 1;
                column = here;
                most = Math.max(most, run);
            }
            return most;
        }

        private long column(double value) {
            return (long) Math.floor((scale.inside(value) - scale.from()) / size);
        }

        void draw(Svg svg, String style, double base) {
            double step = height() / tallest();
            int run = 0;
            long column = Long.MIN_VALUE;
            for (int i = 0; i < values.length; i++) {
                long here = column(values[i]);
                run = here == column ? run + 1 : 0;
                column = here;
                double x = scale.from() + (here + 0.5) * size;
                double y = base - 1 - (run + 0.5) * step;
                boolean worst = i < DOTS / 10;
                svg.leaf(
                        "circle",
                        "class",
                        (worst ? "o " : "m ") + style,
                        "cx",
                        x,
                        "cy",
                        y,
                        "r",
                        size / 2 - (worst ? 1 : 0.4));
            }
        }
    }
}

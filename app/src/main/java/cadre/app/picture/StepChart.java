package cadre.app.picture;

import cadre.core.numerics.Interval;
import java.util.List;

/** Steps that add up: each bar begins where the one before it ended, with a dot and an interval at what has been reached. */
public final class StepChart {

    private static final double LINE = 15;
    private static final int MOST_LINES = 6;

    private StepChart() {}

    /**
     * One step.
     *
     * @param label at the left
     * @param from what had been reached before it
     * @param to what has been reached after it
     * @param text the same as words, at the right
     */
    public record Row(String label, double from, Interval to, String text) {}

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

    private static Svg draw(Svg svg, Axis axis, List<Row> rows) {
        boolean narrow = svg.width() < 500;
        double text = rows.stream()
                .mapToDouble(r -> Lettering.width(r.text(), 12))
                .max()
                .orElse(0);
        double left = narrow ? 8 : svg.width() * 0.42;
        double right = svg.width() - (narrow ? 8 : text + 16);
        double low = 0;
        double high = 0;
        double bottom = 28;
        for (Row row : rows) {
            low = Math.min(low, Math.min(row.from(), row.to().low()));
            high = Math.max(high, Math.max(row.from(), row.to().high()));
            bottom += height(lines(row, svg, left, narrow), narrow);
        }
        Scale scale = axis.scale(low, high, left, right);
        svg.text("axis", 0, 12, Lettering.fit(axis.title(), 12, svg.width()));
        axis.drawBelow(svg, scale, 28, bottom);
        double top = 28;
        double last = Double.NaN;
        for (Row row : rows) {
            List<String> lines = lines(row, svg, left, narrow);
            double y = row(svg, row, lines, scale, top, narrow);
            if (!Double.isNaN(last)) {
                svg.line("rule", scale.inside(row.from()), last + 7, scale.inside(row.from()), y - 7);
            }
            last = y;
            top += height(lines, narrow);
        }
        return svg.height(bottom + 24);
    }

    private static List<String> lines(Row row, Svg svg, double left, boolean narrow) {
        return Lettering.wrap(row.label(), 12, narrow ? svg.width() : left - 16, MOST_LINES);
    }

    private static double height(List<String> lines, boolean narrow) {
        return narrow ? lines.size() * LINE + 44 : Math.max(34, lines.size() * LINE + 14);
    }

    /** Draws a row and says where its bar is. */
    private static double row(Svg svg, Row row, List<String> lines, Scale scale, double top, boolean narrow) {
        double high = height(lines, narrow);
        double y = narrow ? top + high - 14 : top + high / 2;
        double first = narrow ? top + 16 : y + 4.5 - (lines.size() - 1) * LINE / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(narrow ? "label halo" : "label", 0, first + i * LINE, lines.get(i));
        }
        svg.text(
                narrow ? "value end halo" : "value end",
                svg.width(),
                narrow ? first + lines.size() * LINE : y + 4.5,
                row.text());
        double from = scale.inside(row.from());
        double to = scale.inside(row.to().estimate());
        Mark mark = row.to().estimate() >= row.from() ? Mark.HOLDS : Mark.FAILS;
        svg.open("g", "class", "hit").tip(row.label() + ": " + row.text());
        svg.rect("band " + mark.style(), Math.min(from, to), y - 7, Math.abs(to - from), 14);
        svg.rect("m " + mark.style(), Math.min(from, to), y + 5, Math.abs(to - from), 2);
        svg.line(
                "whisker",
                scale.inside(row.to().low()),
                y,
                scale.inside(row.to().high()),
                y);
        mark.shape().draw(svg, mark.style(), to, y, 5);
        svg.close("g");
        return y;
    }
}

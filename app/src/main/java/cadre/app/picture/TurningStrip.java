package cadre.app.picture;

import cadre.core.numerics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each uncertain quantity, the range it may lie in, cut where another structure becomes the best one. */
public final class TurningStrip {

    private TurningStrip() {}

    /**
     * One uncertain quantity.
     *
     * @param label what it is
     * @param low lower end of its range
     * @param high upper end, above {@code low}
     * @param now where it is assumed to be
     * @param lowText lower end as words
     * @param highText upper end as words
     * @param nowText where it is assumed to be, as words
     * @param parts ascending, without gaps, from {@code low} to {@code high}
     */
    public record Row(
            String label,
            double low,
            double high,
            double now,
            String lowText,
            String highText,
            String nowText,
            List<Part> parts) {

        /** Copies the list; refuses an empty range. */
        public Row {
            parts = List.copyOf(parts);
            if (!(low < high)) {
                throw new IllegalArgumentException("a range needs low < high, not " + low + ", " + high);
            }
        }
    }

    /**
     * A part of a range in which one structure is the best.
     *
     * @param to where it ends
     * @param mark of the structure
     * @param name of the structure
     * @param cut how well it is known where it ends; null when that is not known
     */
    public record Part(
            double to, Mark mark, String name, @Nullable Interval cut) {

        /** A part whose end is not known any better. */
        public Part(double to, Mark mark, String name) {
            this(to, mark, name, null);
        }
    }

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param rows top to bottom
     * @return the picture
     */
    public static Picture of(String title, String description, List<Row> rows) {
        List<Row> copy = List.copyOf(rows);
        return new Picture(title, description, width -> {
            Svg svg = new Svg(width);
            double y = 0;
            for (Row row : copy) {
                y = row(svg, row, y);
            }
            return svg.height(Math.max(20, y - 16));
        });
    }

    private static double row(Svg svg, Row row, double top) {
        double y = top + 4;
        for (String line : Lettering.wrap(row.label(), 12, svg.width(), 3)) {
            y += 14;
            svg.text("label", 0, y, line);
            y += 4;
        }
        List<String> now = Lettering.wrap(row.nowText(), 12, svg.width(), 2);
        y += 22 + (now.size() - 1) * 14;
        Scale scale = new Scale(row.low(), row.high(), 0, svg.width());
        double below = y + 29;
        double from = row.low();
        for (Part part : row.parts()) {
            double left = scale.inside(from);
            double right = scale.inside(part.to());
            String style = part.mark().style();
            svg.open("g", "class", "hit").tip(part.name());
            svg.rect("tint " + style, left, y, right - left, 24);
            svg.rect("m " + style, left, y + 21, right - left, 3);
            svg.close("g");
            double room = right - left - 26;
            if (right - left > 14) {
                part.mark().shape().draw(svg, style, left + 10, y + 10.5, 4.5);
            }
            if (Lettering.width(part.name(), 12) <= room) {
                svg.text("label small", left + 20, y + 15, part.name());
            }
            if (from > row.low()) {
                svg.line("zero", left, y - 4, left, y + 24);
            }
            from = part.to();
            Interval cut = part.cut();
            if (cut != null) {
                svg.line("whisker", scale.inside(cut.low()), below, scale.inside(cut.high()), below);
                below += 4;
            }
        }
        now(svg, row, now, scale, y);
        svg.text("tick", 0, below + 14, row.lowText());
        svg.text("tick end", svg.width(), below + 14, row.highText());
        return below + 37;
    }

    private static void now(Svg svg, Row row, List<String> lines, Scale scale, double y) {
        double x = scale.inside(row.now());
        for (int i = 0; i < lines.size(); i++) {
            double half = Lettering.width(lines.get(i), 12) / 2;
            double middle = Math.clamp(x, half, Math.max(half, svg.width() - half));
            svg.text("tick ink mid", middle, y - 10 - (lines.size() - 1 - i) * 14, lines.get(i));
        }
        svg.leaf("path", "class", "m ink", "d", "M" + Svg.number(x) + " " + Svg.number(y - 1) + "l-4 -6h8Z");
    }
}

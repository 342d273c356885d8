package cadre.app.picture;

import cadre.core.numerics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates as dots, or as bars from zero, with their intervals as lines, in groups of rows on one axis. */
public final class IntervalChart {

    private static final double LABEL = 12;
    private static final double ROW = 30;
    private static final double NARROW_ROW = 44;
    private static final double SPLIT_ROW = 60;
    private static final double GAP = 14;
    private static final double LINE = 15;
    private static final int MOST_LINES = 3;

    private IntervalChart() {}

    /**
     * One estimate.
     *
     * @param label at the left
     * @param mark colour and shape
     * @param value where the dot and the line are
     * @param text the value as words, at the right
     * @param reference a value to compare with, drawn as a tick; null for none
     */
    public record Row(
            String label,
            Mark mark,
            Interval value,
            String text,
            @Nullable Double reference) {}

    /**
     * Rows that belong together.
     *
     * @param heading above them; empty for none
     * @param mark before the heading; null for none
     * @param rows top to bottom
     */
    public record Group(String heading, @Nullable Mark mark, List<Row> rows) {

        /** Copies the list. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How the estimates are drawn.
     */
    public enum Form {
        /** A shape at the estimate. */
        DOTS,
        /** A bar from zero to the estimate. */
        BARS
    }

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param axis along the bottom
     * @param form dots or bars
     * @param groups top to bottom
     * @return the picture
     */
    public static Picture of(String title, String description, Axis axis, Form form, List<Group> groups) {
        return of(title, description, axis, form, groups, groups);
    }

    /**
     * One of several charts on the same scale.
     *
     * @param title of the picture
     * @param description of the picture
     * @param axis along the bottom
     * @param form dots or bars
     * @param groups top to bottom
     * @param all groups of all the charts; decide the scale
     * @return the picture
     */
    public static Picture of(
            String title, String description, Axis axis, Form form, List<Group> groups, List<Group> all) {
        List<Group> copy = List.copyOf(groups);
        List<Group> scaled = List.copyOf(all);
        return new Picture(title, description, width -> new Drawing(new Svg(width), axis, form, copy, scaled).draw());
    }

    /** Where everything is, for one width. */
    private static final class Drawing {
        private final Svg svg;
        private final Axis axis;
        private final Form form;
        private final List<Group> groups;
        private final List<Group> all;
        private final boolean narrow;
        private final boolean split;
        private final double row;
        private final double left;
        private final double right;

        Drawing(Svg svg, Axis axis, Form form, List<Group> groups, List<Group> all) {
            this.svg = svg;
            this.axis = axis;
            this.form = form;
            this.groups = groups;
            this.all = all;
            narrow = svg.width() < 500;
            double label = 0;
            double text = 0;
            boolean crowded = false;
            for (Group group : all) {
                for (Row each : group.rows()) {
                    label = Math.max(label, Lettering.width(each.label(), LABEL));
                    text = Math.max(text, Lettering.width(each.text(), 12));
                    crowded |= Lettering.width(each.label() + each.text(), 12) + 24 > svg.width();
                }
            }
            split = narrow && crowded;
            row = split ? SPLIT_ROW : narrow ? NARROW_ROW : ROW;
            left = narrow ? 8 : Math.min(label + 20, svg.width() * 0.44);
            right = svg.width() - (narrow ? 8 : Math.min(text + 16, svg.width() * 0.3));
        }

        Svg draw() {
            double top = axis.title().isEmpty() ? 8 : 28;
            double bottom = top;
            for (Group group : groups) {
                bottom += above(group) + (group == groups.getLast() ? 0 : GAP);
                for (Row each : group.rows()) {
                    bottom += height(lines(each));
                }
            }
            Scale scale = scale();
            if (!axis.title().isEmpty()) {
                svg.text("axis", narrow ? 0 : Math.min(left, 0), 12, Lettering.fit(axis.title(), 12, svg.width()));
            }
            axis.drawBelow(svg, scale, top, bottom);
            double y = top;
            for (Group group : groups) {
                y = heading(group, y);
                for (Row each : group.rows()) {
                    List<String> lines = lines(each);
                    row(each, lines, y, scale);
                    y += height(lines);
                }
                y += GAP;
            }
            return svg.height(bottom + 24);
        }

        private Scale scale() {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Group group : all) {
                for (Row each : group.rows()) {
                    double reference = each.reference() == null ? each.value().estimate() : each.reference();
                    low = Math.min(
                            low,
                            Math.min(
                                    reference,
                                    Math.min(each.value().low(), each.value().estimate())));
                    high = Math.max(
                            high,
                            Math.max(
                                    reference,
                                    Math.max(each.value().high(), each.value().estimate())));
                }
            }
            return low <= high ? axis.scale(low, high, left, right) : axis.scale(0, 1, left, right);
        }

        private double heading(Group group, double y) {
            if (group.heading().isEmpty()) {
                return y;
            }
            double x = 0;
            if (group.mark() != null) {
                group.mark().shape().draw(svg, group.mark().style(), 6, y + 14, 5);
                x = 18;
            }
            List<String> lines = headings(group);
            for (int i = 0; i < lines.size(); i++) {
                svg.text("strong halo", x, y + 19 + i * LINE, lines.get(i));
            }
            return y + above(group);
        }

        private List<String> headings(Group group) {
            return Lettering.wrap(
                    group.heading(), Lettering.STRONG, svg.width() - (group.mark() == null ? 0 : 18), MOST_LINES);
        }

        /** The room that a heading takes. */
        private double above(Group group) {
            return group.heading().isEmpty() ? 0 : 28 + (headings(group).size() - 1) * LINE;
        }

        private List<String> lines(Row each) {
            return Lettering.wrap(each.label(), LABEL, narrow ? svg.width() : left - 16, MOST_LINES);
        }

        private double height(List<String> lines) {
            return narrow ? row + (lines.size() - 1) * LINE : Math.max(row, lines.size() * LINE + 12);
        }

        private void row(Row each, List<String> lines, double top, Scale scale) {
            double high = height(lines);
            double y = narrow ? top + high - 12 : top + high / 2;
            double first = narrow ? top + 16 : y + 4.5 - (lines.size() - 1) * LINE / 2;
            for (int i = 0; i < lines.size(); i++) {
                svg.text(narrow ? "label halo" : "label", 0, first + i * LINE, lines.get(i));
            }
            if (narrow) {
                double below = split ? (lines.size() * LINE + 1) : (lines.size() - 1) * LINE;
                svg.text("value end halo", svg.width(), top + 16 + below, each.text());
            } else {
                svg.text("value end", svg.width(), y + 4.5, each.text());
            }
            Interval value = each.value();
            String style = each.mark().style();
            svg.open("g", "class", "hit").tip(each.label() + ": " + each.text());
            if (form == Form.BARS) {
                double from = scale.inside(0);
                double to = scale.inside(value.estimate());
                svg.rect("m " + style, Math.min(from, to), y - 6, Math.abs(to - from), 12);
                svg.line("whisker", scale.inside(value.low()), y, scale.inside(value.high()), y);
            } else {
                svg.line("span " + style, scale.inside(value.low()), y, scale.inside(value.high()), y);
                each.mark().shape().draw(svg, style, scale.inside(value.estimate()), y, 5.5);
            }
            if (each.reference() != null) {
                double x = scale.inside(each.reference());
                svg.line("mark-line", x, y - 9, x, y + 9);
            }
            svg.close("g");
        }
    }
}

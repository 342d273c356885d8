package cadre.app.picture;

import cadre.core.numerics.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecast probabilities against the share in which it happened: one square panel an outcome, dots with intervals and counts,
 * the diagonal on which forecasts keep their word, and below it how many forecasts there are of each probability.
 */
public final class ReliabilityChart {

    private static final double TITLE = 26;
    private static final double BARS = 40;
    private static final double TICKS = 20;
    private static final double GAP = 28;
    private static final double LEFT = 36;
    private static final int SIZE = 11;

    private ReliabilityChart() {}

    /**
     * Forecasts of similar probability.
     *
     * @param forecast their mean probability
     * @param happened the share in which it happened, with its interval
     * @param count how many
     */
    public record Dot(double forecast, Interval happened, int count) {}

    /**
     * One outcome.
     *
     * @param title above it
     * @param mark colour and shape of the dots
     * @param dots in ascending order
     * @param histogram how many forecasts lie in each of equal parts from 0 to 1
     */
    public record Panel(String title, Mark mark, List<Dot> dots, List<Integer> histogram) {

        /** Copies the lists. */
        public Panel {
            dots = List.copyOf(dots);
            histogram = List.copyOf(histogram);
        }
    }

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param panels in reading order
     * @return the picture
     */
    public static Picture of(String title, String description, List<Panel> panels) {
        List<Panel> copy = List.copyOf(panels);
        return new Picture(title, description, width -> draw(new Svg(width), copy));
    }

    private static Svg draw(Svg svg, List<Panel> panels) {
        int columns = svg.width() < 500 ? 1 : Math.min(3, panels.size());
        double side = Math.min(240, (svg.width() - LEFT - GAP * (columns - 1) - 6) / columns);
        int most = panels.stream()
                .flatMap(panel -> panel.histogram().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        svg.text("axis", 0, 12, Lettering.fit("share in which it happened", 12, svg.width()));
        double y = 22;
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            double x = LEFT + column * (side + GAP);
            new Square(svg, x, y + TITLE, side).draw(panels.get(i), column == 0, Math.max(1, most));
            if (column == columns - 1 || i == panels.size() - 1) {
                y += TITLE + side + BARS + TICKS + 12;
            }
        }
        double middle = LEFT + (side * columns + GAP * (columns - 1)) / 2;
        svg.text("axis mid", middle, y + 6, "forecast probability; bars: how many forecasts");
        return svg.height(y + 14);
    }

    /** One panel's place on the drawing. */
    private static final class Square {
        private final Svg svg;
        private final Scale across;
        private final Scale up;
        private final double bottom;
        private final List<double[]> taken = new ArrayList<>();

        Square(Svg svg, double left, double top, double side) {
            this.svg = svg;
            across = new Scale(0, 1, left, left + side);
            up = new Scale(0, 1, top + side, top);
            bottom = top + side;
        }

        void draw(Panel panel, boolean first, int most) {
            panel.mark().shape().draw(svg, panel.mark().style(), across.from() + 5, up.to() - 13, 4.5);
            svg.text("strong", across.from() + 16, up.to() - 8.5, panel.title());
            for (int tenth = 0; tenth <= 10; tenth += 5) {
                double value = tenth / 10.0;
                String text = tenth == 0 ? "0" : tenth == 10 ? "1" : "0.5";
                svg.line("grid", across.from(), up.at(value), across.to(), up.at(value));
                svg.line("grid", across.at(value), up.to(), across.at(value), bottom);
                svg.text("tick mid", across.at(value), bottom + BARS + TICKS, text);
                if (first) {
                    svg.text("tick end", across.from() - 8, up.at(value) + 4, text);
                }
            }
            svg.line("ghost", across.from(), bottom, across.to(), up.to());
            bars(panel, most);
            panel.dots()
                    .forEach(dot -> taken.add(new double[] {
                        across.at(dot.forecast()) - 5,
                        up.at(dot.happened().high()),
                        across.at(dot.forecast()) + 5,
                        up.at(dot.happened().low())
                    }));
            for (Dot dot : panel.dots()) {
                dot(panel, dot);
            }
        }

        private void bars(Panel panel, int most) {
            int n = panel.histogram().size();
            double base = bottom + BARS + 4;
            svg.line("rule", across.from(), base, across.to(), base);
            for (int i = 0; i < n; i++) {
                int count = panel.histogram().get(i);
                double high = count == 0 ? 0 : Math.max(1, (BARS - 10) * count / most);
                double from = across.at((double) i / n);
                double to = across.at((i + 1.0) / n);
                svg.open("g", "class", "hit");
                svg.tip(i * 100 / n + " to " + (i + 1) * 100 / n + " %: " + count + " forecasts");
                svg.rect("m " + panel.mark().style(), from + 1, base - high, to - from - 2, high);
                svg.close("g");
            }
        }

        private void dot(Panel panel, Dot dot) {
            double x = across.at(dot.forecast());
            String style = panel.mark().style();
            svg.open("g", "class", "hit");
            svg.tip(String.format(
                    java.util.Locale.ROOT,
                    "%d forecasts of about %.2f: happened in %.2f (%.2f to %.2f)",
                    dot.count(),
                    dot.forecast(),
                    dot.happened().estimate(),
                    dot.happened().low(),
                    dot.happened().high()));
            svg.line(
                    "span " + style,
                    x,
                    up.at(dot.happened().low()),
                    x,
                    up.at(dot.happened().high()));
            panel.mark().shape().draw(svg, style, x, up.at(dot.happened().estimate()), 4.5);
            svg.close("g");
            count(dot, x);
        }

        /** The count where it covers nothing: above or below its line, or beside it. */
        private void count(Dot dot, double x) {
            String text = String.valueOf(dot.count());
            double half = Lettering.width(text, SIZE) / 2 + 1;
            double above = up.at(dot.happened().high()) - 4;
            double below = up.at(dot.happened().low()) + 12;
            double[][] places = {{x, above}, {x, below}, {x, above - 12}, {x + 8 + half, above + 4}};
            for (double[] place : places) {
                double[] box = {place[0] - half, place[1] - 10, place[0] + half, place[1]};
                boolean inside = box[1] > up.to() - 12 && box[3] < bottom + 2 && box[2] < across.to() + 10;
                if (inside && taken.stream().noneMatch(other -> overlap(box, other))) {
                    svg.text("tick mid halo", place[0], place[1], text);
                    taken.add(box);
                    return;
                }
            }
        }

        private static boolean overlap(double[] one, double[] other) {
            return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
        }
    }
}

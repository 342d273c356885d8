package cadre.app.picture;

import java.util.List;

/** Small multiples: one panel a curve on the same axes, with the other curves in grey behind it. */
public final class CurvePanels {

    private static final double PLOT = 120;
    private static final double TITLE = 40;
    private static final double BELOW = 28;

    private CurvePanels() {}

    /**
     * The chart. The label of a curve becomes its panel's title.
     *
     * @param title of the picture
     * @param description of the picture
     * @param across horizontal axis
     * @param up vertical axis
     * @param curves in reading order, at least one
     * @param ends what is written below each title, as many as curves
     * @return the picture
     */
    public static Picture of(
            String title, String description, Axis across, Axis up, List<Curve> curves, List<String> ends) {
        List<Curve> copy = List.copyOf(curves);
        List<String> texts = List.copyOf(ends);
        return new Picture(title, description, width -> draw(new Svg(width), across, up, copy, texts));
    }

    private static Svg draw(Svg svg, Axis across, Axis up, List<Curve> curves, List<String> ends) {
        int columns = Math.min(curves.size(), svg.width() < 500 ? 2 : 3);
        double most = curves.stream().mapToDouble(Curve::greatest).max().orElse(1);
        double least = curves.stream().mapToDouble(Curve::least).min().orElse(0);
        double left = 40;
        double gap = 20;
        double wide = Math.min(260, (svg.width() - left - gap * (columns - 1) - 4) / columns);
        svg.text("axis", 0, 12, Lettering.fit(up.title(), 12, svg.width()));
        double y = 20;
        for (int i = 0; i < curves.size(); i++) {
            int column = i % columns;
            double x = left + column * (wide + gap);
            Scale running =
                    new Scale(curves.get(i).x()[0], Math.max(curves.get(i).x()[0] + 1, end(curves)), x, x + wide);
            Scale rising = Scale.round(
                    up.zero() ? Math.min(0, least) : least,
                    Math.max(least + 1e-9, most),
                    y + TITLE + PLOT,
                    y + TITLE,
                    3);
            panel(svg, curves, i, ends.get(i), running, rising, up, across, column == 0);
            if (column == columns - 1 || i == curves.size() - 1) {
                y += TITLE + PLOT + BELOW;
            }
        }
        svg.text("axis mid", left + (wide * columns + gap * (columns - 1)) / 2, y + 8, across.title());
        return svg.height(y + 14);
    }

    private static double end(List<Curve> curves) {
        return curves.stream().mapToDouble(c -> c.x()[c.x().length - 1]).max().orElse(1);
    }

    private static void panel(
            Svg svg,
            List<Curve> curves,
            int which,
            String end,
            Scale across,
            Scale up,
            Axis rising,
            Axis running,
            boolean first) {
        Curve curve = curves.get(which);
        double top = up.to();
        double room = across.to() - across.from();
        curve.mark().shape().draw(svg, curve.mark().style(), across.from() + 5, top - 27.5, 4.5);
        svg.text("strong", across.from() + 16, top - 23, Lettering.fit(curve.label(), Lettering.STRONG, room - 16));
        svg.text("value", across.from(), top - 8, Lettering.fit(end, 12, room + 12));
        rising.drawBeside(svg, up, across.from(), across.to(), first);
        int wanted = room < 150 ? 2 : 3;
        for (double tick : running.ticks(across, wanted)) {
            svg.line("tickmark", across.at(tick), up.from(), across.at(tick), up.from() + 4);
            svg.text(
                    "tick mid", across.at(tick), up.from() + 17, running.write().apply(tick));
        }
        for (int i = 0; i < curves.size(); i++) {
            if (i != which) {
                curves.get(i).drawLine(svg, across, up, "ghost");
            }
        }
        curve.drawBand(svg, across, up);
        svg.open("g", "class", "hit").tip(curve.label() + ": " + end);
        curve.drawLine(svg, across, up, "curve " + curve.mark().style());
        svg.close("g");
        curve.mark()
                .shape()
                .draw(
                        svg,
                        curve.mark().style(),
                        across.inside(curve.x()[curve.x().length - 1]),
                        up.inside(curve.last()),
                        3.5);
    }
}

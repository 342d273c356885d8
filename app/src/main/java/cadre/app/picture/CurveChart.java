package cadre.app.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Curves over one pair of axes, each named at its end, with points that are pointed out. */
public final class CurveChart {

    private static final double TEXT = 12;

    private CurveChart() {}

    /**
     * A point that is pointed out.
     *
     * @param x where
     * @param y where
     * @param text what it is
     */
    public record Callout(double x, double y, String text) {}

    /**
     * The chart.
     *
     * @param title of the picture
     * @param description of the picture
     * @param across horizontal axis
     * @param up vertical axis
     * @param curves drawn in order, at least one
     * @param callouts pointed out; may be empty
     * @return the picture
     */
    public static Picture of(
            String title, String description, Axis across, Axis up, List<Curve> curves, List<Callout> callouts) {
        List<Curve> lines = List.copyOf(curves);
        List<Callout> points = List.copyOf(callouts);
        return new Picture(title, description, width -> draw(new Svg(width), across, up, lines, points));
    }

    private static Svg draw(Svg svg, Axis across, Axis up, List<Curve> curves, List<Callout> callouts) {
        boolean narrow = svg.width() < 500;
        double plot = narrow ? 220 : 300;
        double top = 30;
        double least = curves.stream().mapToDouble(Curve::least).min().orElse(0);
        double most = curves.stream().mapToDouble(Curve::greatest).max().orElse(1);
        Scale rising = Scale.round(
                up.zero() ? Math.min(0, least) : least, up.zero() ? Math.max(0, most) : most, top + plot, top, (int)
                        (plot / 48));
        double left = 8;
        for (double tick : rising.ticks((int) (plot / 44))) {
            left = Math.max(left, Lettering.width(up.write().apply(tick), 12) + 12);
        }
        double room = narrow ? 96 : 190;
        double ends = Math.min(
                room,
                curves.stream()
                                .mapToDouble(c -> Lettering.width(c.label(), TEXT))
                                .max()
                                .orElse(0)
                        + 22);
        double from = curves.stream().mapToDouble(c -> c.x()[0]).min().orElse(0);
        double to =
                curves.stream().mapToDouble(c -> c.x()[c.x().length - 1]).max().orElse(1);
        Scale running = new Scale(from, to > from ? to : from + 1, left, svg.width() - ends);
        svg.text("axis", 0, 12, Lettering.fit(up.title(), 12, svg.width()));
        up.drawBeside(svg, rising, left, running.to(), true);
        for (double tick : across.ticks(running, Axis.wanted(running.from(), running.to()))) {
            double x = running.at(tick);
            svg.line("tickmark", x, top + plot, x, top + plot + 5);
            svg.text("tick mid", x, top + plot + 18, across.write().apply(tick));
        }
        svg.text("axis mid", (left + running.to()) / 2, top + plot + 36, across.title());
        for (Curve curve : curves) {
            curve.drawBand(svg, running, rising);
        }
        for (Curve curve : curves) {
            svg.open("g", "class", "hit").tip(curve.label());
            curve.drawLine(svg, running, rising, "curve " + curve.mark().style());
            svg.close("g");
        }
        labels(svg, curves, running, rising, ends);
        for (Callout callout : callouts) {
            callout(svg, callout, running, rising, top);
        }
        return svg.height(top + plot + 44);
    }

    /** Names at the ends of the curves, moved apart where they would touch. */
    private static void labels(Svg svg, List<Curve> curves, Scale across, Scale up, double room) {
        List<Curve> order = new ArrayList<>(curves);
        order.sort(Comparator.comparingDouble((Curve c) -> up.inside(c.last())));
        List<List<String>> texts = order.stream()
                .map(c -> Lettering.wrap(c.label(), TEXT, room - 20, 2))
                .toList();
        double[] tops = new double[order.size()];
        double next = 16;
        for (int i = 0; i < tops.length; i++) {
            double high = texts.get(i).size() * 15.0;
            tops[i] = Math.max(next, up.inside(order.get(i).last()) - high / 2);
            next = tops[i] + high + 3;
        }
        double limit = up.from() + 20;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], limit - texts.get(i).size() * 15.0);
            limit = tops[i] - 3;
        }
        for (int i = 0; i < tops.length; i++) {
            Curve curve = order.get(i);
            double end = up.inside(curve.last());
            double x = across.inside(curve.x()[curve.x().length - 1]);
            double high = texts.get(i).size() * 15.0;
            double middle = tops[i] + high / 2;
            if (Math.abs(middle - end) > 4) {
                svg.line("leader", x, end, across.to() + 8, middle);
            }
            curve.mark().shape().draw(svg, curve.mark().style(), across.to() + 11, middle, 4);
            double y = tops[i] + 11.5;
            for (String line : texts.get(i)) {
                svg.text("label small halo", across.to() + 20, y, line);
                y += 15;
            }
        }
    }

    private static void callout(Svg svg, Callout callout, Scale across, Scale up, double top) {
        double x = across.inside(callout.x());
        double y = up.inside(callout.y());
        double width = Lettering.width(callout.text(), TEXT);
        boolean before = x + 10 + width > svg.width();
        double text = up.from() - y > 40 ? y + 28 : y - 18;
        svg.line("mark-line", x, Math.max(top, y - 10), x, y + 10);
        svg.leaf("circle", "class", "callout", "cx", x, "cy", y, "r", 5.0);
        svg.text(
                before ? "strong small end halo" : "strong small halo",
                before ? Math.max(width, x + 4) : x - 4,
                text,
                callout.text());
    }
}

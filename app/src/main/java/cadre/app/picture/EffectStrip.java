package cadre.app.picture;

import cadre.core.numerics.Interval;

/**
 * One effect as a dot and a line beside its number: zero in the middle, the same scale for all effects of a kind. Small
 * enough to stand in a list; the number has to stand beside it.
 *
 * @param mark of the dot
 * @param effect where the dot and the line are
 * @param reach value at the right end; its negative is at the left
 */
public record EffectStrip(Mark mark, Interval effect, double reach) {

    private static final int WIDTH = 296;
    private static final int HEIGHT = 20;

    /**
     * The strip as an svg element.
     *
     * @return hidden from screen readers
     */
    public String svg() {
        Svg svg = new Svg(WIDTH).height(HEIGHT);
        double end = reach > 0 ? reach : 1;
        Scale scale = new Scale(-end, end, 6, WIDTH - 6.0);
        double y = HEIGHT / 2.0;
        svg.line("grid", scale.at(-end), y, scale.at(end), y);
        svg.line("zero", scale.at(0), 1, scale.at(0), HEIGHT - 1.0);
        svg.line("span " + mark.style(), scale.inside(effect.low()), y, scale.inside(effect.high()), y);
        mark.shape().draw(svg, mark.style(), scale.inside(effect.estimate()), y, 5);
        return "<svg class=\"strip\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" viewBox=\"0 0 " + WIDTH + " "
                + HEIGHT + "\" aria-hidden=\"true\">" + svg.body() + "</svg>";
    }
}

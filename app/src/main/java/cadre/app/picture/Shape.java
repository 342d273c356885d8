package cadre.app.picture;

import java.util.Locale;

/** Small shapes of about equal area; those named open are outlines. */
enum Shape {
    /** Filled circle. */
    CIRCLE,
    /** Filled square. */
    SQUARE,
    /** Filled triangle pointing up. */
    UP,
    /** Filled triangle pointing down. */
    DOWN,
    /** Filled square on a corner. */
    DIAMOND,
    /** Open circle. */
    RING,
    /** Open square. */
    OPEN_SQUARE,
    /** Open square on a corner. */
    OPEN_DIAMOND,
    /** Open triangle pointing up. */
    OPEN_UP,
    /** Two crossing strokes. */
    CROSS;

    /**
     * Draws the shape.
     *
     * @param svg to draw on
     * @param style class that carries the colour as {@code color}
     * @param x centre
     * @param y centre
     * @param r half its size
     */
    void draw(Svg svg, String style, double x, double y, double r) {
        String filled = "m " + style;
        String open = "o " + style;
        switch (this) {
            case CIRCLE -> svg.leaf("circle", "class", filled, "cx", x, "cy", y, "r", r);
            case SQUARE -> svg.rect(filled, x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
            case UP -> path(svg, filled, x, y, r, 0, -1.2, 1.15, 0.85, -1.15, 0.85);
            case DOWN -> path(svg, filled, x, y, r, 0, 1.2, 1.15, -0.85, -1.15, -0.85);
            case DIAMOND -> path(svg, filled, x, y, r, 0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0);
            case RING -> svg.leaf("circle", "class", open, "cx", x, "cy", y, "r", r - 0.6);
            case OPEN_SQUARE -> svg.rect(open, x - 0.75 * r, y - 0.75 * r, 1.5 * r, 1.5 * r);
            case OPEN_DIAMOND -> path(svg, open, x, y, r, 0, -1.05, 1.05, 0, 0, 1.05, -1.05, 0);
            case OPEN_UP -> path(svg, open, x, y, r, 0, -1, 0.95, 0.7, -0.95, 0.7);
            case CROSS ->
                svg.leaf(
                        "path",
                        "class",
                        open,
                        "d",
                        String.format(
                                Locale.ROOT,
                                "M%s %sL%s %sM%s %sL%s %s",
                                Svg.number(x - 0.75 * r),
                                Svg.number(y - 0.75 * r),
                                Svg.number(x + 0.75 * r),
                                Svg.number(y + 0.75 * r),
                                Svg.number(x - 0.75 * r),
                                Svg.number(y + 0.75 * r),
                                Svg.number(x + 0.75 * r),
                                Svg.number(y - 0.75 * r)));
        }
    }

    private static void path(Svg svg, String style, double x, double y, double r, double... corners) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            d.append(i == 0 ? "M" : "L")
                    .append(Svg.number(x + corners[i] * r))
                    .append(' ')
                    .append(Svg.number(y + corners[i + 1] * r));
        }
        svg.leaf("path", "class", style, "d", d.append("Z").toString());
    }
}

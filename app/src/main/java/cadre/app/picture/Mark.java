package cadre.app.picture;

import cadre.core.plan.StructureKind;

/**
 * How a series is told apart: a colour and a shape, fixed for each structure in every picture, so that neither has to be
 * read alone. The colours are those of Okabe and Ito, darkened or lightened until they stand out from the page.
 */
public enum Mark {
    /** Central team: blue circle. */
    CENTRAL("central", Shape.CIRCLE),
    /** Squads: vermilion square. */
    SQUADS("squads", Shape.SQUARE),
    /** Hub and spokes: green triangle. */
    HUB("hub", Shape.UP),
    /** Venture: purple diamond. */
    VENTURE("venture", Shape.DIAMOND),
    /** Task squads: orange triangle pointing down. */
    TASK_SQUADS("task", Shape.DOWN),
    /** The company's own layout: an open grey circle. */
    OWN("own", Shape.RING),
    /** Anything that is not a structure: the page's accent. */
    PLAIN("plain", Shape.CIRCLE),
    /** Something to compare with, such as a published value: ink. */
    REFERENCE("reference", Shape.RING),
    /** What holds: a filled circle in the page's accent. */
    HOLDS("accent", Shape.CIRCLE),
    /** What does not hold: a cross in the colour of warnings. */
    FAILS("warn", Shape.CROSS),
    /** What cannot be told: an open square in the colour of quiet text. */
    UNCLEAR("soft", Shape.OPEN_SQUARE);

    private final String style;
    private final Shape shape;

    Mark(String style, Shape shape) {
        this.style = style;
        this.shape = shape;
    }

    /**
     * The mark of a structure.
     *
     * @param kind any
     * @return always the same
     */
    public static Mark of(StructureKind kind) {
        return switch (kind) {
            case CENTRAL -> CENTRAL;
            case SQUADS -> SQUADS;
            case HUB_AND_SPOKES -> HUB;
            case VENTURE -> VENTURE;
            case TASK_SQUADS -> TASK_SQUADS;
            case OWN -> OWN;
        };
    }

    /** The class that carries the colour; also the name of its custom property without {@code --}. */
    public String style() {
        return style;
    }

    /** The shape. */
    Shape shape() {
        return shape;
    }

    /**
     * The mark as a small drawing of its own, for keys and tables.
     *
     * @return an svg element of 12 by 12 pixels, hidden from screen readers
     */
    public String glyph() {
        Svg svg = new Svg(12);
        shape.draw(svg, style, 6, 6, 4.5);
        return "<svg class=\"glyph\" width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">"
                + svg.body() + "</svg>";
    }
}

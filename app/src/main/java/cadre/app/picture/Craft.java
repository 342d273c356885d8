package cadre.app.picture;

import cadre.core.company.Seat;
import cadre.core.company.Skill;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How people are drawn: filled and coloured shapes for the three ML skills, open grey ones for all others, so that one
 * sees at a glance where the ML people sit.
 */
enum Craft {
    /** Machine learning. */
    MACHINE_LEARNING("machine learning", "ml", Shape.CIRCLE),
    /** Data engineering. */
    DATA_ENGINEERING("data engineering", "data", Shape.UP),
    /** ML operations. */
    ML_OPERATIONS("ML operations", "ops", Shape.SQUARE),
    /** Software. */
    SOFTWARE("software", "other", Shape.RING),
    /** Design. */
    DESIGN("design", "other", Shape.OPEN_DIAMOND),
    /** Product. */
    PRODUCT("product", "other", Shape.OPEN_SQUARE),
    /** Domain expertise. */
    DOMAIN("domain expertise", "other", Shape.OPEN_UP),
    /** Anything else, or nothing. */
    OTHER("other skills", "other", Shape.CROSS);

    private static final Map<Skill, Craft> BY_SKILL = Map.of(
            Skill.MACHINE_LEARNING,
            MACHINE_LEARNING,
            Skill.DATA_ENGINEERING,
            DATA_ENGINEERING,
            Skill.ML_OPERATIONS,
            ML_OPERATIONS,
            Skill.SOFTWARE,
            SOFTWARE,
            Skill.DESIGN,
            DESIGN,
            Skill.PRODUCT,
            PRODUCT,
            Skill.DOMAIN,
            DOMAIN);

    private final String title;
    private final String style;
    private final Shape shape;

    Craft(String title, String style, Shape shape) {
        this.title = title;
        this.style = style;
        this.shape = shape;
    }

    /** The craft of a seat, by its main skill. */
    static Craft of(Seat seat) {
        return seat.mainSkill().map(s -> BY_SKILL.getOrDefault(s, OTHER)).orElse(OTHER);
    }

    /** How many of each craft, those that occur, in the order above. */
    static TreeMap<Craft, Integer> count(List<Seat> seats) {
        TreeMap<Craft, Integer> counts = new TreeMap<>();
        for (Seat seat : seats) {
            counts.merge(of(seat), 1, Integer::sum);
        }
        return counts;
    }

    /** As written in a key. */
    String title() {
        return title;
    }

    /** Draws one person. */
    void draw(Svg svg, double x, double y, double r) {
        shape.draw(svg, style, x, y, r);
    }
}

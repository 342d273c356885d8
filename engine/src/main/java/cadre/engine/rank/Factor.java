package cadre.engine.rank;

import cadre.core.work.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An input of the ranking, estimated as low, likely and high (10th percentile, median, 90th). The order is that of forms and
 * tables; the stream, not the order, decides the random numbers.
 */
public enum Factor {
    /** What it brings. */
    VALUE("value", "Value", "currency a month in production", Kind.AMOUNT, 1, 0, 1e12),
    /** What research it needs. */
    RESEARCH("research", "Research effort", "person-days", Kind.AMOUNT, 2, 0, 1e6),
    /** What building it needs. */
    DELIVERY("delivery", "Delivery effort", "person-days", Kind.AMOUNT, 3, 0, 1e6),
    /** What it needs from the platform. */
    PLATFORM("platform", "Platform effort", "person-days", Kind.AMOUNT, 4, 0, 1e6),
    /** Whether it will work. */
    PROBABILITY("probability", "Probability of success", "0 to 1", Kind.SHARE, 5, 0, 1),
    /** What waiting costs. */
    CRITICALITY("criticality", "Time criticality", "1, 2, 3, 5, 8, 13, 20", Kind.POINTS, 6, 1, 20),
    /** What it makes possible. */
    OPPORTUNITY("opportunity", "Risk reduction or opportunity", "1, 2, 3, 5, 8, 13, 20", Kind.POINTS, 7, 1, 20),
    /** Whom it reaches. */
    REACH("reach", "Reach", "people or cases a quarter", Kind.AMOUNT, 8, 0, 1e10),
    /** How much it changes for each of them. */
    IMPACT("impact", "Impact", "0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive", Kind.POINTS, 9, 0.25, 3),
    /** How well reach, impact and effort are known. */
    CONFIDENCE("confidence", "Confidence", "0.5 low, 0.8 medium, 1 high", Kind.SHARE, 10, 0, 1);

    /** The name under which formulas have research, delivery and platform effort together. */
    public static final String EFFORT = "effort";

    /** What numbers a factor can have, and so how uncertainty about it is spread. */
    public enum Kind {
        /** Zero or more, of any order of magnitude. */
        AMOUNT,
        /** Between 0 and 1. */
        SHARE,
        /** On a scale with a lowest and a highest value. */
        POINTS
    }

    private final String id;
    private final String title;
    private final String unit;
    private final Kind kind;
    private final int stream;
    private final double least;
    private final double most;

    Factor(String id, String title, String unit, Kind kind, int stream, double least, double most) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.kind = kind;
        this.stream = stream;
        this.least = least;
        this.most = most;
    }

    /** Its name in formulas, tables and files. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The unit, or the scale with its meaning. */
    public String unit() {
        return unit;
    }

    /** What numbers it can have. */
    public Kind kind() {
        return kind;
    }

    /** Which source of chance; never changes, so that results stay what they were. */
    int stream() {
        return stream;
    }

    /** The lowest number allowed. */
    public double least() {
        return least;
    }

    /** The highest number allowed. */
    public double most() {
        return most;
    }

    /** Whether all three numbers of a range are allowed. */
    public boolean allows(Range range) {
        return range.low() >= least && range.high() <= most;
    }

    /** The three that are effort, in the order of the envelopes. */
    public static List<Factor> efforts() {
        return List.of(RESEARCH, DELIVERY, PLATFORM);
    }

    /** The factor of this name. */
    public static Optional<Factor> find(String id) {
        return Arrays.stream(values()).filter(f -> f.id.equals(id)).findFirst();
    }
}

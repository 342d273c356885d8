package cadre.web.ranking;

import cadre.core.work.Range;

/**
 * What an input of a use case is taken to be.
 *
 * @param range low, likely and high
 * @param source {@code estimate}, {@code card} or {@code assumed}
 * @param why who estimated it and when, or from what it was taken
 */
public record Estimate(Range range, String source, String why) {

    /** Somebody estimated it. */
    public static final String ESTIMATED = "estimate";
    /** It stands on the card. */
    public static final String CARD = "card";
    /** Nobody said. */
    public static final String ASSUMED = "assumed";
}

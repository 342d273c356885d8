package cadre.engine.replicate;

/**
 * A statement of the paper, judged by the measured rows.
 *
 * @param statement what the paper found, one sentence without a full stop
 * @param holds whether the rows agree
 * @param seen what was seen, in numbers
 */
public record Conclusion(String statement, boolean holds, String seen) {}

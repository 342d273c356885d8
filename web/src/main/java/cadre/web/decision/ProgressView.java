package cadre.web.decision;

/**
 * How far a comparison is.
 *
 * @param doing what it does now
 * @param part of that which is done, in percent
 * @param left how long it still takes
 */
public record ProgressView(String doing, int part, String left) {}

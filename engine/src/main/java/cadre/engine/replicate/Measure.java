package cadre.engine.replicate;

import org.jspecify.annotations.Nullable;

/**
 * A number that every run of a trial yields.
 *
 * @param name what it is, short
 * @param target what its mean has to be; null where nothing is known
 */
public record Measure(String name, @Nullable Target target) {}

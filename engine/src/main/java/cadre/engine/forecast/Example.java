package cadre.engine.forecast;

/**
 * A use case of which it is known what became of it a year later.
 *
 * @param known as it stood
 * @param fate what became of it
 */
public record Example(Known known, Fate fate) {}

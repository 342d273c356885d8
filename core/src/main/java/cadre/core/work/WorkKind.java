package cadre.core.work;

/** What a use case is for. */
public enum WorkKind {
    /** Bringing ML into a product or process. */
    IMPLEMENTATION,
    /** Exploring something new whose result other use cases may build on. */
    RESEARCH
}

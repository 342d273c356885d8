package cadre.core.evidence;

/** How much a source carries, best first. */
public enum Grade {
    /** Measured on data that anyone can check. */
    A,
    /** A survey or study with a stated sample. */
    B,
    /** Practitioners' experience, a rule of thumb. */
    C,
    /** A number in circulation without a study behind it. */
    D,
    /** Nobody knows: a wide prior of our own. */
    ASSUMPTION
}

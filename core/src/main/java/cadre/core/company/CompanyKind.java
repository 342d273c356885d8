package cadre.core.company;

/** The kind of company, by which the rule of thumb of the article is chosen; read by no mechanism. */
public enum CompanyKind {
    /** Seed to series A. */
    SMALL_STARTUP,
    /** Series B and later. */
    LARGER_STARTUP,
    /** An enterprise or a public agency. */
    ENTERPRISE
}

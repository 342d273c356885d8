package cadre.core.work;

/** Where a use case stands; it is always in exactly one. The order of the first nine is that of its life. */
public enum Stage {
    /** Known, and on its way to somebody who decides about it. */
    ROUTING,
    /** Waiting for a decision. */
    INTAKE,
    /** What is wanted, for whom, measured how. */
    FRAMING,
    /** Data are collected, cleaned, labelled. */
    DATA,
    /** Models are tried. */
    EXPERIMENTS,
    /** Software around the model. */
    INTEGRATION,
    /** Into production technically. */
    DEPLOYMENT,
    /** The domain takes it up, or not. */
    ADOPTION,
    /** In production and earning. */
    PRODUCTION,
    /** Not admitted. */
    DECLINED,
    /** Admitted and given up. */
    STOPPED,
    /** Was in production and is no longer. */
    RETIRED,
    /** Needs a skill that nobody has, nor anything like it. */
    UNSERVABLE;

    /** Whether nothing more will happen to a use case in this stage before it is in production. */
    public boolean isClosed() {
        return compareTo(PRODUCTION) > 0;
    }
}

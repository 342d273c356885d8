package cadre.app.reference;

import cadre.core.work.ReferenceClass;

/** tbd */
public final class ReferenceReport {
    private ReferenceReport() {}

    public static String html(ReferenceClass reference) {
        return reference.toString();
    }
}

package cadre.web.scenario;

import cadre.web.page.Form;
import java.util.List;

/**
 * What merging a scenario would do.
 *
 * @param scenario which
 * @param newest number of the revision that its changes are made on
 * @param moved whether that is a newer one than it was made of
 * @param fitting changes that fit, in words
 * @param already changes that are so already, in words
 * @param conflicts changes that do not fit
 * @param error why the result would not be a company file; empty when it would be
 * @param form as filled in
 */
public record MergeView(
        Scenario scenario,
        int newest,
        boolean moved,
        List<String> fitting,
        List<String> already,
        List<ConflictView> conflicts,
        String error,
        Form form) {

    /** Copies the lists. */
    public MergeView {
        fitting = List.copyOf(fitting);
        already = List.copyOf(already);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * A change that does not fit.
     *
     * @param field name of the field that says what to do with it
     * @param words the change
     * @param what was found instead
     * @param possible whether it can be made all the same
     */
    public record ConflictView(String field, String words, String what, boolean possible) {}
}

package cadre.web.decision;

import cadre.intake.files.FileDifferences;
import java.util.List;

/**
 * Some answers side by side.
 *
 * @param answer what they say together, in a sentence
 * @param address of the page, for good
 * @param settings what was asked for, as a table in markup
 * @param rankings the structures in each answer, a table in markup for each point of view
 * @param picture the same as pictures with one axis, in markup
 * @param inputs what their company files say differently
 * @param note what to know before comparing, a sentence; empty for nothing
 */
public record CompareView(
        String answer,
        String address,
        String settings,
        List<String> rankings,
        String picture,
        List<Inputs> inputs,
        String note) {

    /** Copies the lists. */
    public CompareView {
        rankings = List.copyOf(rankings);
        inputs = List.copyOf(inputs);
    }

    /**
     * What a company file says differently from that of the first answer.
     *
     * @param title whose
     * @param changes value by value, not more than can be read
     * @param hidden changes that are about single people and shown to planners only
     * @param more changes that are left out
     */
    public record Inputs(String title, List<FileDifferences.Change> changes, int hidden, int more) {

        /** Copies the list. */
        public Inputs {
            changes = List.copyOf(changes);
        }
    }
}

package cadre.app.report;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.picture.Picture;
import cadre.core.plan.Case;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Decision;

/**
 * A report under construction, and what it is about.
 *
 * @param page to write on
 * @param decision the answer
 * @param company the case it was decided for
 */
record Draft(Html page, Decision decision, Case company) {

    /** The answer that the report is about first. */
    Answer first() {
        return decision.answers().get(0);
    }

    /** In what value is counted: a currency code or use-case months. */
    String money() {
        return decision.subject().money();
    }

    /**
     * A picture with its caption and its table.
     *
     * @param title what it shows
     * @param note how to read it; one or two sentences
     * @param picture drawn
     * @param table the same as numbers
     */
    void figure(String title, String note, Picture picture, Grid table) {
        page.figure(title, note, picture, table);
    }
}

package cadre.web.log;

import cadre.web.page.Choice;
import cadre.web.page.Pages;
import cadre.web.usecase.DecisionLog;
import java.util.List;

/**
 * The log of decisions.
 *
 * @param answer how long it is and whether its chain holds, a sentence
 * @param holds whether it does
 * @param last hash of the newest entry; empty without one
 * @param kinds to choose from
 * @param kind chosen; empty for all
 * @param text looked for
 * @param entries of this page, the newest first
 * @param query what follows the question mark, without the page
 * @param pages where one is
 */
public record DecisionLogView(
        String answer,
        boolean holds,
        String last,
        List<Choice> kinds,
        String kind,
        String text,
        List<DecisionLog.Entry> entries,
        String query,
        Pages pages) {

    /** Copies the lists. */
    public DecisionLogView {
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
    }
}

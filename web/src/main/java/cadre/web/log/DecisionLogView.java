package cadre.web.log;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Pages;
import java.util.List;

/**
 * The log of decisions.
 *
 * @param answer how long it is and whether its chain holds, a sentence
 * @param holds whether it does
 * @param head number and hash of the newest entry, as the company has written them down
 * @param kinds to choose from
 * @param kind chosen; empty for all
 * @param text looked for
 * @param entries of this page, the newest first
 * @param query what follows the question mark, without the page
 * @param pages where one is
 * @param earlier how far the log went at another time, as somebody has filled it in
 * @param compared what became of it since, a sentence; empty when nobody asks
 */
public record DecisionLogView(
        String answer,
        boolean holds,
        Chain.Head head,
        List<Choice> kinds,
        String kind,
        String text,
        List<DecisionLog.Entry> entries,
        String query,
        Pages pages,
        Form earlier,
        String compared) {

    /** Copies the lists. */
    public DecisionLogView {
        kinds = List.copyOf(kinds);
        entries = List.copyOf(entries);
    }
}

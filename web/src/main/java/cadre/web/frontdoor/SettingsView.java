package cadre.web.frontdoor;

import cadre.web.page.Choice;
import cadre.web.page.Form;
import java.util.List;

/**
 * How the front door is set.
 *
 * @param answer what happens to an idea, a sentence
 * @param rules in the order in which they are tried
 * @param form for a new rule, as filled in
 * @param trial of the rules, as filled in
 * @param fitting what the trial found; empty when nothing was tried
 * @param owners who may get ideas
 * @param domains to choose from
 * @param categories to choose from
 * @param open whether strangers may send ideas
 * @param address of the form for strangers
 */
public record SettingsView(
        String answer,
        List<Row> rules,
        Form form,
        Form trial,
        String fitting,
        List<Choice> owners,
        List<Choice> domains,
        List<Choice> categories,
        boolean open,
        String address) {

    /** Copies the lists. */
    public SettingsView {
        rules = List.copyOf(rules);
        owners = List.copyOf(owners);
        domains = List.copyOf(domains);
        categories = List.copyOf(categories);
    }

    /**
     * A rule.
     *
     * @param id in the database
     * @param position from 1
     * @param conditions in words
     * @param then who gets it, and until when they answer
     * @param first whether none is before it
     * @param last whether none is after it
     * @param gone whether its owner may not decide any more, so that it is passed over
     */
    public record Row(
            long id, int position, String conditions, String then, boolean first, boolean last, boolean gone) {}
}

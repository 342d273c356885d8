package cadre.web.webhook;

import cadre.web.page.Form;
import java.util.List;

/**
 * The receivers of a company, and the form that makes one.
 *
 * @param answer what the visitor came for, in a sentence
 * @param form as filled in
 * @param hooks the oldest first
 * @param topics of what others can be told
 */
public record WebhooksView(String answer, Form form, List<Hook> hooks, List<Topic> topics) {

    /** Copies the lists. */
    public WebhooksView {
        hooks = List.copyOf(hooks);
        topics = List.copyOf(topics);
    }
}

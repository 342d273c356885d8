package cadre.web.webhook;

import java.util.List;

/**
 * A receiver and what was sent to it.
 *
 * @param hook it
 * @param secret with which messages are signed; empty when it was shown before
 * @param state whether things arrive, in a sentence
 * @param deliveries the newest first
 * @param older id below which older ones are; 0 when there are none
 */
public record WebhookView(Hook hook, String secret, String state, List<Delivery> deliveries, long older) {

    /** Copies the list. */
    public WebhookView {
        deliveries = List.copyOf(deliveries);
    }
}

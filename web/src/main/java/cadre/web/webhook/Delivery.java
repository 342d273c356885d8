package cadre.web.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to one receiver.
 *
 * @param id in the database
 * @param message id of the message, the same for all receivers and attempts
 * @param topic what happened
 * @param body as sent
 * @param state one of waiting, delivered, given up
 * @param attempts so far
 * @param next when it is tried again; null when it is not
 * @param tried when it was last tried; null for never
 * @param status of HTTP; null when nobody answered
 * @param answer the beginning of what was answered, or why nothing was; may be empty
 */
public record Delivery(
        long id,
        long message,
        String topic,
        String body,
        String state,
        int attempts,
        @Nullable Instant next,
        @Nullable Instant tried,
        @Nullable Integer status,
        String answer) {

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String GIVEN_UP = "given up";

    /** Whether it has not arrived and is tried again. */
    public boolean isWaiting() {
        return state.equals(WAITING);
    }
}

package cadre.web.api;

import cadre.web.rest.Says;
import cadre.web.webhook.Delivery;
import cadre.web.webhook.Hook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receiver of messages, as programs read it. */
record WebhookJson(
        @Says("its id, in addresses") long id,
        @Says("counts up by one at each change") int version,
        @Says("to which messages are posted") String url,
        @Says("of what it is told; empty for everything") List<String> topics,
        @Says("whether messages are sent") boolean on,

        @Says("since when nothing has arrived; null while things do") @Nullable
        Instant failingSince,

        @Says(value = "why nothing is sent; may be empty", empty = true)
        String reason,

        @Says("when it was made") Instant created,

        @Says("with which messages are signed; only in the answer that makes it, null in others") @Nullable
        String secret) {

    static WebhookJson of(Hook hook, @Nullable String secret) {
        return new WebhookJson(
                hook.id(),
                hook.version(),
                hook.url(),
                hook.topics(),
                hook.isOn(),
                hook.failing(),
                hook.reason(),
                hook.created(),
                secret);
    }

    /** A receiver that is to be made. */
    record Wanted(
            @Says(value = "to which messages are posted, https:// or http://", most = 1000)
            String url,

            @Says(
                    value = "of what it is to be told; everything when nothing is said",
                    most = 20,
                    words = {
                        "use-case.created",
                        "use-case.changed",
                        "use-case.stage-changed",
                        "use-case.declined",
                        "use-case.appealed",
                        "decision.ended",
                        "revision.added"
                    })
            @Nullable
            List<String> topics) {}

    /** What is changed of a receiver. */
    record Switch(@Says("whether messages are sent") boolean on) {}

    /** A message on its way. */
    record Sending(
            @Says("its id, in addresses") long id,

            @Says("the id of the message, which the receiver gets in webhook-id")
            String message,

            @Says("what happened") String topic,
            @Says("the content, as sent") String content,

            @Says(
                    value = "whether it arrived",
                    words = {"waiting", "delivered", "given up"})
            String state,

            @Says("how often it was tried") int attempts,

            @Says("when it is tried again; null when it is not") @Nullable
            Instant next,

            @Says("when it was last tried; null for never") @Nullable
            Instant tried,

            @Says("the status of HTTP that came back; null when nobody answered") @Nullable
            Integer status,

            @Says(value = "the beginning of the answer, or why there was none", empty = true)
            String answer) {

        static Sending of(Delivery delivery) {
            return new Sending(
                    delivery.id(),
                    "msg_" + delivery.message(),
                    delivery.topic(),
                    delivery.body(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.next(),
                    delivery.tried(),
                    delivery.status(),
                    delivery.answer());
        }
    }
}

package cadre.web.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of messages.
 *
 * @param id in the database
 * @param version counts up by one at each change
 * @param url to which messages are posted
 * @param topics words of what it is told; empty for everything
 * @param created when
 * @param failing since when nothing has arrived; null while things do
 * @param disabled since when nothing is sent; null while it is
 * @param reason why nothing is sent; may be empty
 */
public record Hook(
        long id,
        int version,
        String url,
        List<String> topics,
        Instant created,
        @Nullable Instant failing,
        @Nullable Instant disabled,
        String reason) {

    /** Copies the list. */
    public Hook {
        topics = List.copyOf(topics);
    }

    /** Whether messages are sent. */
    public boolean isOn() {
        return disabled == null;
    }
}

package cadre.web.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that somebody asked for.
 *
 * @param id in the database
 * @param revision id of the company file's revision that it is about
 * @param asker name of who asked
 * @param state how far it is
 * @param wish what was asked for
 * @param asked when
 * @param ended when it ended; null while it has not
 * @param headline the answer in a sentence; empty when there is none
 */
public record Inquiry(
        long id,
        long revision,
        String asker,
        State state,
        Wish wish,
        Instant asked,
        @Nullable Instant ended,
        String headline) {

    /**
     * What was asked for.
     *
     * @param seconds after which to end with what is there
     * @param reasons whether mechanisms and practices are measured
     * @param seed of all chance
     */
    public record Wish(int seconds, boolean reasons, long seed) {}

    /** Whether there is an answer to read. */
    public boolean isAnswered() {
        return !headline.isEmpty();
    }
}

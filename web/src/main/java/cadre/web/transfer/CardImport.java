package cadre.web.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import, as stored.
 *
 * @param id in the database
 * @param file as it was called
 * @param state whether it was only looked at, done, or done and undone
 * @param author name of who brought it
 * @param authorId of the same
 * @param uploaded when
 * @param done when; null when it was not
 * @param counts of what it did
 */
public record CardImport(
        long id,
        String file,
        State state,
        String author,
        long authorId,
        Instant uploaded,
        @Nullable Instant done,
        Counts counts) {

    /** How far it came. */
    public enum State {
        /** Looked at; nothing was stored. */
        PREVIEW,
        /** Everything of it was stored. */
        DONE,
        /** Everything of it was taken back. */
        UNDONE
    }

    /**
     * What it did.
     *
     * @param added use cases
     * @param changed use cases
     * @param kept values that stayed as people wrote them
     */
    public record Counts(int added, int changed, int kept) {}
}

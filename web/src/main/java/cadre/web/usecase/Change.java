package cadre.web.usecase;

import java.time.Instant;

/**
 * A change of one field, as it happened.
 *
 * @param version of the use case after it
 * @param field word of the field, or of what else changed, such as {@code evidence}
 * @param before in the notation of the field; empty for nothing
 * @param after in the notation of the field; empty for nothing
 * @param reason why; may be empty
 * @param author who
 * @param at when
 */
public record Change(
        int version, String field, String before, String after, String reason, Author author, Instant at) {}

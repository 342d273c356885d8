package cadre.web.gate;

import cadre.web.usecase.BoardStage;
import java.time.Instant;

/**
 * Something that shows how far a use case is.
 *
 * @param id in the database
 * @param stage in which it was added
 * @param kind dataset, experiment, model, dashboard or document
 * @param title as people call it
 * @param link where it is; an http or https address
 * @param author who added it
 * @param at when
 */
public record Evidence(
        long id, BoardStage stage, Requirement kind, String title, String link, String author, Instant at) {}

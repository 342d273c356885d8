package cadre.web.company;

import java.time.Instant;

/**
 * A revision of the company file, without its content.
 *
 * @param id in the database
 * @param number in the company, from 1
 * @param note why it was made
 * @param author name of who made it
 * @param at when
 */
public record Revision(long id, int number, String note, String author, Instant at) {}

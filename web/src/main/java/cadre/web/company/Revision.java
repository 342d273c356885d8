package cadre.web.company;

import java.time.Instant;

/**
 * A revision of the company file, without its content.
 *
 * @param id in the database
 * @param number in the company, from 1; negative for one that is not in the list of revisions
 * @param note why it was made
 * @param author name of who made it
 * @param at when
 */
public record Revision(long id, int number, String note, String author, Instant at) {

    /** What it is called within a sentence: {@code revision 3}; a scenario by its note. */
    public String title() {
        return number > 0 ? "revision " + number : note;
    }
}

package cadre.web.people;

import java.util.List;

/**
 * The people of the company file.
 *
 * @param answer how many, in a sentence
 * @param rows of this page
 * @param query what was looked for; empty for everybody
 * @param number of this page, from 1
 * @param pages how many there are
 */
public record PeopleView(String answer, List<Row> rows, String query, int number, int pages) {

    /** Copies the list. */
    public PeopleView {
        rows = List.copyOf(rows);
    }

    /**
     * A person.
     *
     * @param seat id
     * @param name of the person
     * @param team they belong to; empty for none
     */
    public record Row(String seat, String name, String team) {}
}

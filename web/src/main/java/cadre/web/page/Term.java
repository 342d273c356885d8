package cadre.web.page;

import java.util.List;

/**
 * A word that needs explaining.
 *
 * @param id in addresses, such as {@code people.cost}
 * @param title as written where it is used
 * @param meaning one sentence
 * @param facts what else is known of it
 */
public record Term(String id, String title, String meaning, List<Fact> facts) {

    /** Copies the list. */
    public Term {
        facts = List.copyOf(facts);
    }

    /**
     * Something known of a word.
     *
     * @param name such as {@code unit}
     * @param value of it
     */
    public record Fact(String name, String value) {}
}

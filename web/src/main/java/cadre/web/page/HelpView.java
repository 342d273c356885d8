package cadre.web.page;

import java.util.List;

/**
 * Words explained.
 *
 * @param typed what was looked for; empty for all
 * @param groups of words
 */
public record HelpView(String typed, List<Group> groups) {

    /** Copies the list. */
    public HelpView {
        groups = List.copyOf(groups);
    }

    /** How many words there are. */
    public int count() {
        return groups.stream().mapToInt(group -> group.terms().size()).sum();
    }

    /**
     * Words of a kind.
     *
     * @param title what they are
     * @param terms in their order
     */
    public record Group(String title, List<Term> terms) {

        /** Copies the list. */
        public Group {
            terms = List.copyOf(terms);
        }

        /** For addresses within the page. */
        public String id() {
            return title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }
    }
}

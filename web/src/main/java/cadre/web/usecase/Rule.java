package cadre.web.usecase;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Who looks after ideas of which sort. A rule without conditions fits everything.
 *
 * @param id in the database
 * @param position in the order in which rules are tried, from 1
 * @param domain it has to be; empty for any
 * @param category word of the category it has to be; empty for any
 * @param words separated by commas, of which one has to be in title or problem; empty for any
 * @param owner who gets it
 * @param days until the first answer
 */
public record Rule(long id, int position, String domain, String category, String words, Card.Owner owner, int days) {

    /** Whether an idea is of its sort. */
    public boolean fits(Card.Idea idea) {
        return (domain.isEmpty() || domain.equals(idea.domain()))
                && (category.isEmpty() || category.equals(idea.category().word()))
                && (wanted().isEmpty() || wanted().stream().anyMatch(word -> contains(idea, word)));
    }

    /** The words, in lower case. */
    List<String> wanted() {
        return Stream.of(words.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A word counts where one begins with it: "invoice" fits "Invoices", "price" does not fit "enterprise". */
    private static boolean contains(Card.Idea idea, String word) {
        String text = (idea.title() + "\n" + idea.problem()).toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }
}

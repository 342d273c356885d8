package cadre.web.portfolio;

import cadre.web.usecase.Card;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids by which the use cases of a board are known in the company file. */
final class FileIds {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final Pattern ENDS = Pattern.compile("^[._-]+|-+$");

    private FileIds() {}

    /**
     * An id for each: the one that it has elsewhere, as far as a company file can have it, else its number. No two have the
     * same: of several with the same id elsewhere the one that came first keeps it.
     *
     * @param cards of one company
     * @return by the id in the database
     */
    static Map<Long, String> of(List<Card> cards) {
        Map<Long, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Card> first =
                cards.stream().sorted(Comparator.comparingInt(Card::number)).toList();
        for (Card card : first) {
            String elsewhere = plain(card.origin().external());
            String id = elsewhere.isEmpty() || !taken.add(elsewhere) ? "use-case-" + card.number() : elsewhere;
            taken.add(id);
            ids.put(card.id(), id);
        }
        return ids;
    }

    /** Letters, digits, dots and dashes, in lower case. */
    static String plain(String id) {
        String dashed = OTHERS.matcher(id.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(dashed).replaceAll("");
    }
}

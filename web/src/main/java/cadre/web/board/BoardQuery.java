package cadre.web.board;

import cadre.web.usecase.BoardStage;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Category;
import cadre.web.word.Word;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of the use cases is looked at, and how, as it stands in the address; what makes no sense there is left out. */
public final class BoardQuery {

    /** Keys in the order in which they stand in an address. */
    private static final List<String> KEYS =
            List.of("view", "q", "stage", "domain", "owner", "category", "goal", "sort", "down", "page");

    private static final Set<String> FILTERS = Set.of("q", "stage", "domain", "owner", "category", "goal");
    private static final int LONGEST = 200;

    /** Orders by the word in the address: as it stands, and the other way round. */
    private static final Map<String, List<Cards.Order>> ORDERS = Map.of(
            "number", List.of(Cards.Order.NUMBER, Cards.Order.NEWEST),
            "title", List.of(Cards.Order.TITLE, Cards.Order.TITLE_DOWN),
            "stage", List.of(Cards.Order.STAGE, Cards.Order.STAGE_DOWN),
            "owner", List.of(Cards.Order.OWNER, Cards.Order.OWNER_DOWN),
            "domain", List.of(Cards.Order.DOMAIN, Cards.Order.DOMAIN_DOWN),
            "next", List.of(Cards.Order.NEXT_DATE, Cards.Order.LAST_DATE),
            "value", List.of(Cards.Order.VALUE, Cards.Order.VALUE_UP),
            "changed", List.of(Cards.Order.CHANGED, Cards.Order.UNCHANGED));

    private final Map<String, String> values;

    private BoardQuery(Map<String, String> values) {
        this.values = values;
    }

    /** Reads what stands behind the question mark. */
    public static BoardQuery of(Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : KEYS) {
            String value = parameters.getOrDefault(key, "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST && isMeaningful(key, value)) {
                values.put(key, value);
            }
        }
        return new BoardQuery(values);
    }

    private static boolean isMeaningful(String key, String value) {
        return switch (key) {
            case "view" -> value.equals("table");
            case "stage" -> reads(() -> BoardStage.of(value));
            case "category" -> reads(() -> Word.of(Category.class, value));
            case "owner", "goal" -> value.matches("\\d{1,18}");
            case "page" -> value.matches("[1-9]\\d{0,5}");
            case "sort" -> ORDERS.containsKey(value);
            case "down" -> value.equals("yes");
            default -> true;
        };
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A part of it; empty when it is not there. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Whether the table is looked at rather than the board. */
    public boolean isTable() {
        return value("view").equals("table");
    }

    /** Whether not everything is looked at. */
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(FILTERS::contains);
    }

    /** Which use cases. */
    public CardFilter filter() {
        CardFilter filter = CardFilter.text(value("q"))
                .of(value("domain"))
                .ownedBy(number("owner"))
                .serving(number("goal"))
                .worth(value("category").isEmpty() ? null : Word.of(Category.class, value("category")));
        return value("stage").isEmpty() ? filter : filter.in(Set.of(BoardStage.of(value("stage"))));
    }

    private @Nullable Long number(String key) {
        return value(key).isEmpty() ? null : Long.valueOf(value(key));
    }

    /** In which order. */
    Cards.Order order() {
        return ORDERS.getOrDefault(sort(), List.of()).get(value("down").isEmpty() ? 0 : 1);
    }

    /** The word of the order. */
    public String sort() {
        return value("sort").isEmpty() ? "next" : value("sort");
    }

    /** The page wished for, from 1. */
    int page() {
        return value("page").isEmpty() ? 1 : Integer.parseInt(value("page"));
    }

    /** All of it behind a question mark; empty for nothing. */
    public String text() {
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }

    /** The same with another value for a part, from the first page on; empty takes the part out. */
    public BoardQuery with(String key, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove("page");
        other.put(key, value);
        return of(other);
    }

    /** The same as a table. */
    public BoardQuery table() {
        return with("view", "table");
    }

    /** The same table by another order; by the same order, the other way round. */
    public BoardQuery sorted(String sort) {
        boolean down = sort.equals(sort()) && value("down").isEmpty();
        return with("sort", sort).with("down", down ? "yes" : "");
    }

    /** What stands before the number of a page. */
    public String pages() {
        String text = with("page", "").text();
        return text.isEmpty() ? "?page=" : text + "&page=";
    }

    /** Up, down or not at all: how the table is sorted by a column, for assistive technology. */
    public @Nullable String direction(String sort) {
        return !sort.equals(sort()) ? null : value("down").isEmpty() ? "ascending" : "descending";
    }
}

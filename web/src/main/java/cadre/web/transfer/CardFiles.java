package cadre.web.transfer;

import cadre.app.document.CalendarFile;
import cadre.app.document.Csv;
import cadre.app.document.Spreadsheet;
import cadre.web.account.Tenant;
import cadre.web.board.BoardQuery;
import cadre.web.board.Dependencies;
import cadre.web.board.GoalStore;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is in the files with use cases; which ones, the parameters of the board say. */
@Component
public final class CardFiles {

    private final Cards cards;
    private final GoalStore goals;
    private final Dependencies dependencies;

    CardFiles(Cards cards, GoalStore goals, Dependencies dependencies) {
        this.cards = cards;
        this.goals = goals;
        this.dependencies = dependencies;
    }

    /** A table that can be imported again. */
    public byte[] csv(Tenant tenant, Map<String, String> parameters) {
        return Csv.table(CardColumns.TITLES, rows(tenant, BoardQuery.of(parameters)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a workbook. */
    public byte[] xlsx(Tenant tenant, Map<String, String> parameters) {
        List<List<String>> rows = rows(tenant, BoardQuery.of(parameters));
        return Spreadsheet.of("Use cases", CardColumns.TITLES, rows, CardColumns.NUMBERS);
    }

    /** Next dates, with the addresses that the request came to. */
    public byte[] calendar(Tenant tenant, Map<String, String> parameters) {
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        List<CalendarFile.Event> events = new ArrayList<>();
        for (Card card : cards.all(tenant, BoardQuery.of(parameters).filter(), Cards.Order.NEXT_DATE)) {
            LocalDate next = card.standing().next();
            if (next != null && card.standing().stage().isOpen()) {
                events.add(event(tenant, card, next, root + "/c/" + tenant.slug() + "/use-cases/" + card.number()));
            }
        }
        return CalendarFile.of("Use cases of " + tenant.name(), events).getBytes(StandardCharsets.UTF_8);
    }

    private static CalendarFile.Event event(Tenant tenant, Card card, LocalDate next, String address) {
        Card.Owner owner = card.standing().owner();
        String step = card.standing().step();
        return new CalendarFile.Event(
                "use-case-" + card.id() + "@" + tenant.slug() + ".cadre",
                next,
                (step.isEmpty() ? "" : step + ": ") + card.idea().title(),
                "Stage: " + card.standing().stage().title() + "\nOwner: " + (owner == null ? "nobody" : owner.name()),
                address,
                card.version(),
                card.changed());
    }

    private List<List<String>> rows(Tenant tenant, BoardQuery query) {
        Map<Long, String> titles = goals.titles(tenant);
        Map<Integer, String> ids = new HashMap<>();
        List<Card> wanted = cards.all(tenant, query.filter(), Cards.Order.NUMBER);
        List<Card> all = query.isFiltered() ? cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER) : wanted;
        all.forEach(card -> ids.put(card.number(), CardColumns.id(tenant, card)));
        Map<Integer, List<String>> needs = new HashMap<>();
        for (int[] pair : dependencies.all(tenant)) {
            needs.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(ids.getOrDefault(pair[1], ""));
        }
        return wanted.stream()
                .map(card -> CardColumns.row(tenant, card, titles, needs.getOrDefault(card.number(), List.of())))
                .toList();
    }
}

package cadre.web.transfer;

import cadre.app.document.CalendarFile;
import cadre.app.document.Csv;
import cadre.app.document.Spreadsheet;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The use cases to take away: as a table that can be imported again, and their next dates for a calendar. */
@Controller
final class ExportPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Cards cards;
    private final GoalStore goals;
    private final Dependencies dependencies;

    ExportPage(Cards cards, GoalStore goals, Dependencies dependencies) {
        this.cards = cards;
        this.goals = goals;
        this.dependencies = dependencies;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/use-cases.csv")
    ResponseEntity<byte[]> csv(Visit visit, @RequestParam Map<String, String> parameters) {
        String table = Csv.table(CardColumns.TITLES, rows(visit.tenant(), BoardQuery.of(parameters)));
        return file(visit, "csv", CSV, table.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/use-cases.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, @RequestParam Map<String, String> parameters) {
        List<List<String>> rows = rows(visit.tenant(), BoardQuery.of(parameters));
        return file(visit, "xlsx", XLSX, Spreadsheet.of("Use cases", CardColumns.TITLES, rows, CardColumns.NUMBERS));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/calendar.ics")
    ResponseEntity<byte[]> calendar(Visit visit, @RequestParam Map<String, String> parameters) {
        Tenant tenant = visit.tenant();
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        List<CalendarFile.Event> events = new ArrayList<>();
        for (Card card : cards.all(tenant, BoardQuery.of(parameters).filter(), Cards.Order.NEXT_DATE)) {
            LocalDate next = card.standing().next();
            if (next != null && card.standing().stage().isOpen()) {
                events.add(event(tenant, card, next, root + visit.address("use-cases/" + card.number())));
            }
        }
        String name = "Use cases of " + tenant.name();
        return file(visit, "ics", ICS, CalendarFile.of(name, events).getBytes(StandardCharsets.UTF_8));
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

    private static ResponseEntity<byte[]> file(Visit visit, String ending, MediaType type, byte[] content) {
        String name = visit.tenant().slug() + "-use-cases." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}

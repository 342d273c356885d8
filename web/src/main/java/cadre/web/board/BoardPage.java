package cadre.web.board;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The use cases by stage: as a board, of which each column shows what is due first, and as a table of all. */
@Controller
final class BoardPage {

    private static final int A_COLUMN = 20;
    private static final int A_PAGE = 50;

    private final Cards cards;
    private final BoardChoices choices;

    BoardPage(Cards cards, BoardChoices choices) {
        this.cards = cards;
        this.choices = choices;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases")
    ModelAndView show(Visit visit, Frame frame, @RequestParam Map<String, String> parameters) {
        BoardQuery query = BoardQuery.of(parameters);
        BoardView view = query.isTable() ? table(visit.tenant(), query) : board(visit.tenant(), query);
        return frame.show(query.isTable() ? "board/table" : "board/board", "Use cases", view);
    }

    private BoardView board(Tenant tenant, BoardQuery query) {
        CardFilter filter = query.filter();
        Map<BoardStage, Long> counts = cards.counts(tenant, filter);
        LocalDate today = cards.today();
        List<BoardView.Column> columns = new ArrayList<>();
        for (BoardStage stage : BoardStage.values()) {
            long total = counts.getOrDefault(stage, 0L);
            boolean asked = filter.stages().isEmpty() || filter.stages().contains(stage);
            List<BoardView.Row> rows = total == 0
                    ? List.of()
                    : cards.first(tenant, filter.in(Set.of(stage)), Cards.Order.NEXT_DATE, A_COLUMN).stream()
                            .map(card -> BoardView.Row.of(card, today))
                            .toList();
            if (asked) {
                columns.add(new BoardView.Column(stage, total, rows));
            }
        }
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new BoardView(
                answer(tenant, query, counts, total),
                query,
                columns,
                List.of(),
                new Pages(1, 1),
                total,
                choices.of(tenant));
    }

    private BoardView table(Tenant tenant, BoardQuery query) {
        CardFilter filter = query.filter();
        Map<BoardStage, Long> counts = cards.counts(tenant, filter);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        Pages pages = Pages.of(query.page(), total, A_PAGE);
        LocalDate today = cards.today();
        List<BoardView.Row> rows =
                cards.page(tenant, filter, query.order(), pages.offset(A_PAGE), A_PAGE).cards().stream()
                        .map(card -> BoardView.Row.of(card, today))
                        .toList();
        return new BoardView(
                answer(tenant, query, counts, total), query, List.of(), rows, pages, total, choices.of(tenant));
    }

    private String answer(Tenant tenant, BoardQuery query, Map<BoardStage, Long> counts, long total) {
        if (total == 0) {
            return query.isFiltered() ? "No use case is like that" : "No use case yet";
        }
        long open = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
        long overdue = cards.overdue(tenant, query.filter());
        String late = overdue == 0 ? "none of them late" : number(overdue) + " of them late";
        String running = open == 0 ? "none of them open" : number(open) + " open, " + late;
        return number(total) + (total == 1 ? " use case" : " use cases") + (query.isFiltered() ? " like that: " : ": ")
                + running + ", " + number(counts.getOrDefault(BoardStage.PRODUCTION, 0L)) + " in production";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

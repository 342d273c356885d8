package cadre.web.frontdoor;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.Followers;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of the visitor's ideas, and of everybody's. */
@Controller
final class IdeasPage {

    private static final int MOST = 50;

    private final Cards cards;
    private final Followers followers;
    private final OwnIdeas ownIdeas;

    IdeasPage(Cards cards, Followers followers, OwnIdeas ownIdeas) {
        this.cards = cards;
        this.followers = followers;
        this.ownIdeas = ownIdeas;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ideas")
    ModelAndView own(Visit visit, Frame frame) {
        Cards.Slice own = ownIdeas.newest(visit, MOST);
        return frame.show(
                "frontdoor/ideas",
                "My ideas",
                new IdeasView(
                        ownIdeas.answer(visit),
                        own.cards(),
                        cards.allById(visit.tenant(), followers.of(visit)),
                        own.total()));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ideas/all")
    ModelAndView all(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "1") int page) {
        CardFilter filter = CardFilter.text(text)
                .in(Stream.of(BoardStage.values())
                        .filter(one -> one.word().equals(stage))
                        .collect(Collectors.toSet()));
        long total = cards.count(visit.tenant(), filter);
        Pages pages = Pages.of(page, total, MOST);
        Cards.Slice slice = cards.page(visit.tenant(), filter, Cards.Order.NEWEST, pages.offset(MOST), MOST);
        boolean some = !filter.text().isEmpty() || !filter.stages().isEmpty();
        String answer = total == 0
                ? some ? "Nothing fits" : "Nobody has had an idea yet"
                : (total == 1 ? "One use case" : total + " use cases")
                        + (some ? " that fit" + (total == 1 ? "s" : "") : " in all");
        String link = visit.address("ideas/all?text=" + encoded(filter.text()) + "&stage=" + encoded(stage) + "&page=");
        return frame.show(
                "frontdoor/all", "All ideas", new AllView(answer, filter.text(), stage, slice.cards(), pages, link));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package cadre.web.ranking;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.envelope.EnvelopeStore;
import cadre.web.envelope.Words;
import cadre.web.page.Frame;
import cadre.web.page.Pages;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which use cases come next; everybody in the company sees it, and why. */
@Controller
final class RankingPage {

    private static final int MOST = 50;

    private final Rankings rankings;
    private final SchemeStore schemes;
    private final EnvelopeStore envelopes;
    private final Cards cards;

    RankingPage(Rankings rankings, SchemeStore schemes, EnvelopeStore envelopes, Cards cards) {
        this.rankings = rankings;
        this.schemes = schemes;
        this.envelopes = envelopes;
        this.cards = cards;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking")
    ModelAndView show(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "1") int quarters,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page) {
        Rankings.Standing standing = rankings.of(visit.tenant(), scheme, Scope.of(of));
        RankingQuery query = RankingQuery.of(standing, next, quarters, text);
        RankingViews views = new RankingViews(standing, query, envelopes.ledger(visit.tenant()));
        return frame.show(
                "ranking/ranking",
                "Ranking",
                views.view(
                        schemes.all(visit.tenant()),
                        cards.count(visit.tenant(), CardFilter.ALL.in(Set.of(BoardStage.DECLINED))),
                        page,
                        MOST));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/declined")
    ModelAndView declined(Visit visit, Frame frame, @RequestParam(defaultValue = "1") int page) {
        CardFilter filter = CardFilter.ALL.in(Set.of(BoardStage.DECLINED));
        long total = cards.count(visit.tenant(), filter);
        Pages pages = Pages.of(page, total, MOST);
        return frame.show(
                "ranking/declined",
                "Declined",
                new DeclinedView(
                        total == 0
                                ? "Nothing was declined"
                                : Words.capital(Words.count(total, "use case was", "use cases were"))
                                        + " declined, each with its reason",
                        cards
                                .page(visit.tenant(), filter, Cards.Order.CHANGED, pages.offset(MOST), MOST)
                                .cards()
                                .stream()
                                .map(RankingPage::row)
                                .toList(),
                        pages));
    }

    private static DeclinedView.Row row(Card card) {
        return new DeclinedView.Row(
                card.number(),
                card.idea().title(),
                card.standing().reason(),
                card.standing().since());
    }
}

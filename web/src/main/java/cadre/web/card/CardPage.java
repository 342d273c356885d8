package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.page.Moments;
import cadre.web.page.Pages;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardSection;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A use case with everything known about it; for requesters, of others' ideas only what everybody may know. */
@Controller
final class CardPage {

    private static final int CHANGES = 50;

    private final CardFinder finder;
    private final Cards cards;
    private final Sentences sentences;
    private final Followers followers;
    private final Domains domains;
    private final Appeals appeals;
    private final ObjectProvider<CardSection> sections;

    CardPage(
            CardFinder finder,
            Cards cards,
            Sentences sentences,
            Followers followers,
            Domains domains,
            Appeals appeals,
            ObjectProvider<CardSection> sections) {
        this.finder = finder;
        this.cards = cards;
        this.sentences = sentences;
        this.followers = followers;
        this.domains = domains;
        this.appeals = appeals;
        this.sections = sections;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/use-cases/{number}")
    ModelAndView show(Visit visit, Frame frame, @PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        Card card = finder.get(visit, number);
        return frame.show("card/card", card.idea().title(), view(visit, frame, card, Form.empty(), page));
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/use-cases/{number}/followers")
    ModelAndView follow(Visit visit, Frame frame, @PathVariable int number) {
        followers.add(visit, finder.get(visit, number));
        return frame.go(visit.address("use-cases/" + number), "You follow it now, and find it under My ideas.");
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/use-cases/{number}/followers/departure")
    ModelAndView leave(Visit visit, Frame frame, @PathVariable int number) {
        followers.remove(visit, finder.get(visit, number));
        return frame.go(visit.address("use-cases/" + number), "You do not follow it any more.");
    }

    /** The page with a form on it that is wrong. */
    ModelAndView again(Visit visit, Frame frame, Card card, Form form, HttpStatus status) {
        ModelAndView page = frame.again("card/card", card.idea().title(), view(visit, frame, card, form, 1));
        page.setStatus(status);
        return page;
    }

    private CardView view(Visit visit, Frame frame, Card card, Form form, int page) {
        boolean own = card.isFrom(visit.account().id());
        boolean all = visit.may(Role.VIEWER) || own;
        Pages pages = Pages.of(page, all ? cards.historyLength(visit.tenant(), card) : 0, CHANGES);
        Boolean follows = own ? null : followers.of(visit).contains(card.id());
        List<CardView.Passage> passages = all
                ? sentences.passages(
                        visit.tenant(), cards.history(visit.tenant(), card, pages.offset(CHANGES), CHANGES))
                : List.of();
        return new CardView(
                card,
                all,
                follows,
                card.isOverdue(cards.today()),
                form,
                Facts.state(card),
                all ? facts(visit, card) : Facts.open(card),
                appeals(visit, card, own),
                all ? sections(frame, card) : List.of(),
                passages,
                pages);
    }

    private List<Facts.Fact> facts(Visit visit, Card card) {
        return Facts.of(
                card,
                domains.name(visit.tenant(), card.idea().domain()),
                domains.currency(visit.tenant()),
                visit.may(Role.PLANNER));
    }

    private AppealView appeals(Visit visit, Card card, boolean own) {
        boolean planner = visit.may(Role.PLANNER);
        List<Appeals.Appeal> all = own || planner ? appeals.of(visit.tenant(), card) : List.of();
        boolean mayAnswer = planner
                && all.stream()
                        .filter(appeal -> appeal.verdict() == null)
                        .anyMatch(appeal -> appeals.mayAnswer(
                                visit.tenant(), appeal, visit.account().id()));
        return new AppealView(
                all.stream().map(CardPage::row).toList(),
                (own || planner) && appeals.isPossible(visit.tenant(), card),
                mayAnswer);
    }

    private static AppealView.Row row(Appeals.Appeal appeal) {
        Appeals.@Nullable Verdict verdict = appeal.verdict();
        String by = appeal.asker().name() + ", " + Moments.of(appeal.at());
        return verdict == null
                ? new AppealView.Row(appeal.text(), by, "It waits for an answer.", "")
                : new AppealView.Row(
                        appeal.text(), by, verdict.upheld() ? "It was upheld." : "It was rejected.", verdict.reason());
    }

    private List<String> sections(Frame frame, Card card) {
        return sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .map(section -> section.html(frame, card))
                .flatMap(Optional::stream)
                .toList();
    }
}

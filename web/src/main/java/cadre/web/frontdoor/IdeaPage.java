package cadre.web.frontdoor;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.Domains;
import cadre.web.card.IdeaForm;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Submits an idea; what is like it already is shown first. */
@Controller
final class IdeaPage {

    private static final String TITLE = "Submit an idea";

    private final Cards cards;
    private final Domains domains;
    private final Duplicates duplicates;
    private final InstantSource clock;

    IdeaPage(Cards cards, Domains domains, Duplicates duplicates, InstantSource clock) {
        this.cards = cards;
        this.domains = domains;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ideas/new")
    ModelAndView form(Visit visit, Frame frame) {
        return frame.show("frontdoor/idea", TITLE, view(visit, Form.empty(), SimilarView.NONE));
    }

    /** The part of the form that says what is like it, while somebody types. */
    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/ideas/similar")
    ModelAndView similar(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String problem) {
        return frame.show("frontdoor/similar", "", similar(visit, title, problem));
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/ideas/new")
    ModelAndView submit(Visit visit, Frame frame, @RequestParam Map<String, String> sent) {
        Form form = IdeaForm.of(sent);
        Card.Idea idea = IdeaForm.read(form, domains.of(visit.tenant()));
        SimilarView similar = similar(visit, idea.title(), idea.problem());
        Set<String> seen = new HashSet<>(List.of(form.value("seen").split(",")));
        boolean news = similar.cards().stream().anyMatch(card -> !seen.contains(String.valueOf(card.number())));
        if (!form.isWrong() && news) {
            form.wrong(
                    "similar",
                    "There is something like it already, see below. If yours is different, submit it all the same.");
        }
        if (form.isWrong()) {
            return frame.again("frontdoor/idea", TITLE, view(visit, form, similar));
        }
        Instant now = clock.instant();
        Card.Origin origin =
                new Card.Origin(visit.account().id(), visit.account().name(), "", Channel.FORM, "", now);
        Card card = cards.add(
                visit.tenant(),
                new Draft(idea, Card.Work.USUAL, Card.Standing.begins(now), origin),
                "",
                Author.of(visit));
        return frame.go(visit.address("use-cases/" + card.number()), "Thank you. This page says where it stands.");
    }

    private SimilarView similar(Visit visit, String title, String problem) {
        return new SimilarView(duplicates.like(visit.tenant(), title, problem));
    }

    private IdeaView view(Visit visit, Form form, SimilarView similar) {
        return new IdeaView(form, domains.of(visit.tenant()), domains.currency(visit.tenant()), similar);
    }
}

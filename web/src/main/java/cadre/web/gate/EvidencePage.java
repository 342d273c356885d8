package cadre.web.gate;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.CardFinder;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Card;
import cadre.web.word.Word;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adds evidence to a use case, and takes it away. */
@Controller
final class EvidencePage {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 1000;

    private final CardFinder finder;
    private final EvidenceStore evidence;

    EvidencePage(CardFinder finder, EvidenceStore evidence) {
        this.finder = finder;
        this.evidence = evidence;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/{number}/evidence")
    ModelAndView form(Visit visit, Frame frame, @PathVariable int number) {
        Card card = finder.get(visit, number);
        return frame.show("gate/evidence", "Add evidence", view(visit, card, Form.empty()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/evidence")
    ModelAndView add(
            Visit visit,
            Frame frame,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String link) {
        Card card = finder.get(visit, number);
        Form form = Form.empty().with("kind", kind).with("title", title).with("link", link);
        Requirement what = form.read("kind", EvidencePage::kind, "Choose what it is.", Requirement.DOCUMENT);
        form.required("title", "Say what it is called.");
        form.atMost("title", LONGEST_TITLE);
        form.atMost("link", LONGEST_LINK);
        String address = form.read(
                "link",
                EvidenceStore::link,
                "Give a full address that begins with https:// or http://, such as https://example.org/data.",
                "");
        if (form.isWrong()) {
            return frame.again("gate/evidence", "Add evidence", view(visit, card, form));
        }
        evidence.add(visit, card, what, form.value("title"), address);
        return frame.go(visit.address("use-cases/" + number), "“" + form.value("title") + "” is added.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/evidence/{id}/removal")
    ModelAndView remove(Visit visit, Frame frame, @PathVariable int number, @PathVariable long id) {
        String done = evidence.remove(visit, finder.get(visit, number), id)
                .map(gone -> "“" + gone.title() + "” is taken away.")
                .orElse("It was taken away already.");
        return frame.go(visit.address("use-cases/" + number), done);
    }

    private static Requirement kind(String word) {
        Requirement kind = Word.of(Requirement.class, word);
        if (!kind.isEvidence()) {
            throw new IllegalArgumentException("'" + word + "' is no kind of evidence");
        }
        return kind;
    }

    private EvidenceView view(Visit visit, Card card, Form form) {
        return new EvidenceView(card, form, evidence.of(visit.tenant(), card));
    }
}

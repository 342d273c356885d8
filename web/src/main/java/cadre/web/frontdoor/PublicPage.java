package cadre.web.frontdoor;

import cadre.web.access.Open;
import cadre.web.account.Tenant;
import cadre.web.card.Appeals;
import cadre.web.card.IdeaForm;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Facts;
import cadre.web.usecase.LostUpdate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The form for strangers, where a company has opened it, and the page on which they see what became of their idea. */
@Controller
final class PublicPage {

    private static final int LONGEST = 5_000;
    private static final String STRANGER = "Somebody outside";

    private final PublicDoor door;
    private final PublicLimit limit;
    private final Cards cards;
    private final Appeals appeals;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PublicPage(
            PublicDoor door,
            PublicLimit limit,
            Cards cards,
            Appeals appeals,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.door = door;
        this.limit = limit;
        this.cards = cards;
        this.appeals = appeals;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Open
    @GetMapping("/public/{tenant}/idea")
    ModelAndView form(Frame frame, @PathVariable String tenant) {
        return frame.show("frontdoor/public", "An idea", view(open(tenant), Form.empty()));
    }

    @Open
    @PostMapping("/public/{tenant}/idea")
    ModelAndView submit(
            Frame frame,
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam Map<String, String> sent) {
        Tenant company = open(tenant);
        Form form = IdeaForm.of(sent);
        Card.Idea idea = IdeaForm.read(form, List.of());
        form.atMost("problem", LONGEST)
                .atMost("data_at_hand", LONGEST)
                .atMost("name", 200)
                .atMost("contact", 200);
        if (!form.value("website").isEmpty()) {
            form.wrong("website", "Leave this field empty: it is there to catch programs.");
        }
        if (form.isWrong()) {
            return frame.again("frontdoor/public", "An idea", view(company, form));
        }
        Duration wait = limit.take(company.id(), request.getRemoteAddr());
        if (!wait.isZero()) {
            form.wrong("title", tooMany(wait));
            return late(frame.again("frontdoor/public", "An idea", view(company, form)));
        }
        String token = transaction.execute(status -> door.receipt(company, store(company, form, idea)));
        return frame.go(
                "/public/" + company.slug() + "/receipts/" + token,
                "Thank you. Keep the address of this page: nobody else has it, and here you see what becomes of it.");
    }

    @Open
    @GetMapping("/public/{tenant}/receipts/{token}")
    ModelAndView receipt(Frame frame, @PathVariable String tenant, @PathVariable String token) {
        PublicDoor.Receipt receipt = find(tenant, token);
        return frame.show("frontdoor/receipt", receipt.card().idea().title(), receipt(receipt, token, Form.empty()));
    }

    @Open
    @PostMapping("/public/{tenant}/receipts/{token}/appeal")
    ModelAndView appeal(
            Frame frame,
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String appeal) {
        PublicDoor.Receipt receipt = find(tenant, token);
        Form form = Form.empty().with("appeal", appeal).atMost("appeal", LONGEST);
        form.required("appeal", "Say why it should not be declined.");
        if (!appeals.isPossible(receipt.tenant(), receipt.card())) {
            form.wrong("appeal", "There is nothing to appeal against: it is not declined, or the appeal was answered.");
        }
        if (form.isWrong()) {
            return frame.again("frontdoor/receipt", "Appeal", receipt(receipt, token, form));
        }
        Duration wait = limit.take(receipt.tenant().id(), request.getRemoteAddr());
        if (!wait.isZero()) {
            form.wrong("appeal", tooMany(wait));
            return late(frame.again("frontdoor/receipt", "Appeal", receipt(receipt, token, form)));
        }
        try {
            appeals.ask(
                    receipt.tenant(),
                    receipt.card(),
                    form.value("appeal"),
                    author(receipt.card().origin().name()));
        } catch (LostUpdate lost) {
            form.wrong("appeal", "It changed this very moment. Look at it again, then send it once more.");
            return frame.again(
                    "frontdoor/receipt",
                    "Appeal",
                    receipt(new PublicDoor.Receipt(receipt.tenant(), lost.current()), token, form));
        }
        return frame.go("/public/" + tenant + "/receipts/" + token, "Your appeal has arrived.");
    }

    private Card store(Tenant company, Form form, Card.Idea idea) {
        Instant now = clock.instant();
        String name = form.value("name").isEmpty() ? STRANGER : form.value("name");
        Card.Origin origin = new Card.Origin(null, name, form.value("contact"), Channel.PUBLIC, "", now);
        return cards.add(
                company, new Draft(idea, Card.Work.USUAL, Card.Standing.begins(now), origin), "", author(name));
    }

    private static Author author(String name) {
        return new Author(null, name);
    }

    private Tenant open(String slug) {
        return door.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PublicDoor.Receipt find(String slug, String token) {
        return door.find(slug, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PublicView view(Tenant company, Form form) {
        return new PublicView(company.name(), "/public/" + company.slug() + "/idea", form);
    }

    private ReceiptView receipt(PublicDoor.Receipt receipt, String token, Form form) {
        Card card = receipt.card();
        BoardStage stage = card.standing().stage();
        String address = "/public/" + receipt.tenant().slug() + "/receipts/" + token + "/appeal";
        return new ReceiptView(
                receipt.tenant().name(),
                card.idea().title(),
                Facts.stateOutside(card),
                // What is said of open ones may name people of the company.
                stage.needsReason() ? card.standing().reason() : "",
                appeals.isPossible(receipt.tenant(), card) ? address : "",
                form);
    }

    private static String tooMany(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return "Too many came in a short time. Nothing is lost: send it again in "
                + (minutes == 1 ? "a minute." : minutes + " minutes.");
    }

    private static ModelAndView late(ModelAndView page) {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }
}

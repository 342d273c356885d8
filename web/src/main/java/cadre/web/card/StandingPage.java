package cadre.web.card;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Choice;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Field;
import cadre.web.usecase.LostUpdate;
import cadre.web.usecase.Moves;
import cadre.web.usecase.Routing;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Says what happens next with a use case: stage, owner, next date and step, and why. */
@Controller
final class StandingPage {

    private static final String TITLE = "What happens next";
    private static final List<Field> FIELDS = List.of(Field.STAGE, Field.OWNER, Field.NEXT_DATE, Field.NEXT_STEP);

    private final Cards cards;
    private final Moves moves;
    private final Routing routing;
    private final Resolving resolving;

    StandingPage(Cards cards, Moves moves, Routing routing, Resolving resolving) {
        this.cards = cards;
        this.moves = moves;
        this.routing = routing;
        this.resolving = resolving;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/{number}/standing")
    ModelAndView form(Visit visit, Frame frame, @PathVariable int number) {
        Card card = find(visit, number);
        Form form = Form.empty().with("version", String.valueOf(card.version()));
        FIELDS.forEach(field -> form.with(field.word(), field.of(card)));
        return frame.show("card/standing", TITLE, view(visit, card, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/standing")
    ModelAndView move(Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> sent) {
        Card card = find(visit, number);
        Form form = Resolving.form(card, sent);
        int version = Resolving.version(form);
        String address = visit.address("use-cases/" + number);
        if (version != card.version() && !form.isWrong()) {
            return resolving.ask(visit, frame, card, version, address + "/standing", form, FIELDS);
        }
        Moves.Move move = read(visit, card, form);
        if (form.isWrong()) {
            return frame.again("card/standing", TITLE, view(visit, card, form));
        }
        try {
            moves.move(visit.tenant(), card, move, Author.of(visit));
            return frame.go(address, "It is done.");
        } catch (LostUpdate lost) {
            return resolving.ask(visit, frame, lost.current(), version, address + "/standing", form, FIELDS);
        }
    }

    private Moves.Move read(Visit visit, Card card, Form form) {
        BoardStage now = card.standing().stage();
        BoardStage to = form.read("stage", BoardStage::of, "Choose a stage.", now);
        Long owner = owner(visit, card, form);
        String reason = form.atMost("reason", 2_000).value("reason");
        String step = form.atMost("next_step", 500).value("next_step");
        moves.refusal(visit.tenant(), card, to, reason)
                .ifPresent(why -> form.wrong(reason.isBlank() ? "reason" : "stage", why));
        LocalDate next = to.isOpen() ? date(form) : null;
        return new Moves.Move(to, owner, next, step, reason);
    }

    private @Nullable Long owner(Visit visit, Card card, Form form) {
        String sent = form.value("owner_id");
        if (sent.isEmpty() || sent.equals(Field.OWNER.of(card))) {
            return null;
        }
        return routing.deciders(visit.tenant()).stream()
                .map(Card.Owner::account)
                .filter(account -> sent.equals(account.toString()))
                .findFirst()
                .orElseGet(() -> {
                    form.wrong("owner_id", "Choose a planner or an administrator of the company.");
                    return null;
                });
    }

    private @Nullable LocalDate date(Form form) {
        try {
            LocalDate next = LocalDate.parse(form.value("next_date"));
            if (next.isBefore(cards.today())) {
                form.wrong("next_date", "This date has passed. Enter when something happens next.");
            }
            return next;
        } catch (DateTimeParseException e) {
            form.wrong("next_date", "Enter the date of the next news, such as " + cards.today().plusDays(14) + ".");
            return null;
        }
    }

    private StandingView view(Visit visit, Card card, Form form) {
        BoardStage now = card.standing().stage();
        List<Choice> stages = new ArrayList<>(List.of(new Choice(now.word(), now.title() + ", as now")));
        List<BoardStage> targets = Moves.targets(now);
        targets.forEach(to -> stages.add(new Choice(to.word(), title(now, to))));
        Card.Owner owner = card.standing().owner();
        List<Choice> owners = Stream.concat(routing.deciders(visit.tenant()).stream(), Stream.ofNullable(owner))
                .distinct()
                .map(one -> new Choice(String.valueOf(one.account()), one.name()))
                .toList();
        List<String> missing = targets.stream()
                .filter(to -> to.ordinal() == now.ordinal() + 1)
                .flatMap(to -> moves.missing(visit.tenant(), card, to).stream())
                .toList();
        return new StandingView(card, form, stages, owners, missing);
    }

    private static String title(BoardStage now, BoardStage to) {
        return switch (to) {
            case STOPPED -> "Stop it, with a reason";
            case DECLINED -> "Decline it, with a reason";
            default -> (Moves.needsReason(now, to) ? "Back to " + to.title() + ", with a reason" : "On to " + to.title());
        };
    }

    private Card find(Visit visit, int number) {
        return cards.find(visit.tenant(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package cadre.web.gate;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.board.BoardQuery;
import cadre.web.card.CardFinder;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.LostUpdate;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moves a use case to another stage: says what is missing on the way, and asks why where others will want to know. */
@Controller
final class MovePage {

    private static final int LONGEST_REASON = 2000;

    private final CardFinder finder;
    private final Moves moves;

    MovePage(CardFinder finder, Moves moves) {
        this.finder = finder;
        this.moves = moves;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/{number}/stage")
    ModelAndView form(
            Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        Card card = finder.get(visit, number);
        Form form = Form.empty()
                .with("to", parameters.getOrDefault("to", next(card).word()))
                .with("version", String.valueOf(card.version()))
                .with("back", parameters.getOrDefault("back", ""));
        return frame.show("gate/move", "Move to another stage", view(visit, card, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/{number}/stage")
    ModelAndView move(
            Visit visit,
            Frame frame,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String waived,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String back) {
        Card card = finder.get(visit, number);
        Form form = Form.empty()
                .with("to", to)
                .with("reason", reason)
                .with("waived", waived)
                .with("back", back)
                .with("version", version)
                .atMost("reason", LONGEST_REASON);
        int based = form.read("version", Integer::valueOf, "Open the form again and send it from there.", 0);
        BoardStage at = card.standing().stage();
        BoardStage wanted = form.read("to", BoardStage::of, "Choose the stage that it goes to.", at);
        List<Gates.Missing> missing = moves.check(visit, card, form, wanted);
        if (!form.isWrong()) {
            try {
                Card moved = moves.move(visit, card, based, wanted, missing, form.value("reason"));
                return frame.go(
                        back(visit, moved, form), "“" + moved.idea().title() + "” is in " + wanted.title() + " now.");
            } catch (LostUpdate e) {
                return changed(visit, frame, e.current(), form, wanted);
            }
        }
        return frame.again("gate/move", "Move to another stage", view(visit, card, form));
    }

    private ModelAndView changed(Visit visit, Frame frame, Card current, Form form, BoardStage wanted) {
        form.wrong(
                "to",
                "Somebody changed it meanwhile: it is in "
                        + current.standing().stage().title() + " by now, and you wanted it in " + wanted.title()
                        + ". Nothing was changed; send it again if you still want that.");
        form.with("version", String.valueOf(current.version()));
        return frame.again("gate/move", "Move to another stage", view(visit, current, form));
    }

    private MoveView view(Visit visit, Card card, Form form) {
        List<MoveView.Way> ways = new ArrayList<>();
        moves.missing(visit, card)
                .forEach((to, missing) ->
                        ways.add(new MoveView.Way(to, missing.isEmpty() ? "" : Gates.phrase(missing))));
        return new MoveView(card, form, ways, back(visit, card, form));
    }

    /** The board as it was looked at, or else the use case. */
    private static String back(Visit visit, Card card, Form form) {
        String back = form.value("back");
        if (!back.startsWith("?")) {
            return visit.address("use-cases/" + card.number());
        }
        Map<String, String> parameters = new HashMap<>();
        try {
            String query = URI.create(back).getQuery();
            for (String part : query == null ? new String[0] : query.split("&")) {
                int sign = part.indexOf('=');
                if (sign > 0) {
                    parameters.put(
                            part.substring(0, sign), part.substring(sign + 1).replace('+', ' '));
                }
            }
        } catch (IllegalArgumentException e) {
            return visit.address("use-cases");
        }
        return visit.address("use-cases") + BoardQuery.of(parameters).text();
    }

    private static BoardStage next(Card card) {
        BoardStage at = card.standing().stage();
        return at.isOpen() ? BoardStage.values()[at.ordinal() + 1] : BoardStage.IDEA;
    }
}

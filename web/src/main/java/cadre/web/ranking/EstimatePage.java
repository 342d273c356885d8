package cadre.web.ranking;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.envelope.Words;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Estimates of the inputs of a use case: all three numbers of an input or none; every fault is said at once. */
@Controller
final class EstimatePage {

    private static final String TEMPLATE = "ranking/estimates";

    private final EstimateStore estimates;

    EstimatePage(EstimateStore estimates) {
        this.estimates = estimates;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/ranking/use-cases/{number}/estimates")
    ModelAndView show(Visit visit, Frame frame, @PathVariable int number) {
        Item item = find(visit, number);
        Form form = Form.empty().with("version", String.valueOf(item.version()));
        estimates.current(visit.tenant(), item.id()).forEach((factor, range) -> fill(form, factor, range));
        return frame.show(TEMPLATE, title(item), view(item, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/use-cases/{number}/estimates")
    ModelAndView change(Visit visit, Frame frame, @PathVariable int number, @RequestParam Map<String, String> sent) {
        Item item = find(visit, number);
        Form form = Form.empty();
        form.with("version", sent.getOrDefault("version", ""));
        form.with("reason", sent.getOrDefault("reason", ""));
        for (Factor factor : Factor.values()) {
            EstimateForm.ENDS.forEach(end ->
                    form.with(EstimateForm.field(factor, end), sent.getOrDefault(EstimateForm.field(factor, end), "")));
        }
        Map<Factor, @Nullable Range> wanted = EstimateForm.read(form);
        int version = form.read("version", Integer::parseInt, "Open the form again.", 0);
        if (!form.isWrong()) {
            try {
                boolean changed = estimates.change(visit, number, version, wanted, form.value("reason"));
                return frame.go(
                        visit.address("ranking/use-cases/" + number),
                        changed ? "The estimates count from now on." : "Nothing differs from before.");
            } catch (EstimateStore.Outdated e) {
                form.wrong(
                        "version",
                        "Somebody changed this use case since you opened the form. What is stored now stands at each input;"
                                + " send the form again to replace it.");
                form.with("version", String.valueOf(e.version()));
            }
        }
        return frame.again(TEMPLATE, title(item), view(find(visit, number), form));
    }

    private static void fill(Form form, Factor factor, Range range) {
        form.with(EstimateForm.field(factor, "low"), Words.plain(range.low()));
        form.with(EstimateForm.field(factor, "likely"), Words.plain(range.likely()));
        form.with(EstimateForm.field(factor, "high"), Words.plain(range.high()));
    }

    private static EstimateView view(Item item, Form form) {
        List<EstimateView.Question> questions = Arrays.stream(Factor.values())
                .map(factor -> {
                    Estimate now = item.input(factor);
                    String source = switch (now.source()) {
                        case Estimate.ESTIMATED -> "estimated by " + now.why();
                        case Estimate.CARD -> "from the card: " + now.why();
                        default -> "assumed: " + now.why();
                    };
                    return new EstimateView.Question(
                            factor.id(),
                            factor.title(),
                            factor.unit(),
                            "Now " + Words.range(now.range()) + ", " + source + ".");
                })
                .toList();
        return new EstimateView(item.number(), item.title(), questions, form);
    }

    private Item find(Visit visit, int number) {
        return estimates
                .item(visit.tenant(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String title(Item item) {
        return "Estimates for " + item.title();
    }
}

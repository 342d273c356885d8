package cadre.web.ranking;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.envelope.Words;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
    private static final List<String> ENDS = List.of("low", "likely", "high");
    private static final int LONGEST_REASON = 1000;

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
        EnumMap<Factor, @Nullable Range> wanted = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            ENDS.forEach(end -> form.with(field(factor, end), sent.getOrDefault(field(factor, end), "")));
            wanted.put(factor, read(form, factor));
        }
        String reason = form.required("reason", "Say why, so that others can follow it.");
        form.atMost("reason", LONGEST_REASON);
        int version = form.read("version", Integer::parseInt, "Open the form again.", 0);
        if (!form.isWrong()) {
            try {
                boolean changed = estimates.change(visit, number, version, wanted, reason);
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

    /** The three numbers of an input; null for none, and for what is wrong, which is said. */
    private static @Nullable Range read(Form form, Factor factor) {
        List<Double> numbers = new ArrayList<>();
        boolean readable = true;
        for (String end : ENDS) {
            String name = field(factor, end);
            String text = form.value(name).replace(",", "").replace(" ", "").replace("\u00a0", "");
            if (text.isEmpty()) {
                continue;
            }
            double number = number(text);
            if (!(number >= factor.least() && number <= factor.most())) {
                form.wrong(
                        name,
                        factor.title() + ", " + end + ": expected " + limits(factor) + ", not “" + form.value(name)
                                + "”.");
                readable = false;
            }
            numbers.add(number);
        }
        if (!readable || numbers.isEmpty()) {
            return null;
        }
        if (numbers.size() < ENDS.size()) {
            for (String end : ENDS) {
                if (form.value(field(factor, end)).isEmpty()) {
                    form.wrong(
                            field(factor, end),
                            factor.title() + ": fill in low, likely and high, or none of them; " + end
                                    + " is missing.");
                }
            }
            return null;
        }
        if (numbers.get(0) > numbers.get(1) || numbers.get(1) > numbers.get(2)) {
            form.wrong(
                    field(factor, "low"),
                    factor.title() + ": expected low, likely and high in this order. Maybe "
                            + numbers.stream()
                                    .sorted()
                                    .map(Words::number)
                                    .toList()
                                    .toString()
                                    .replaceAll("[\\[\\]]", "")
                            + ".");
            return null;
        }
        return new Range(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static double number(String text) {
        // Digits only: the platform would also read names such as Infinity, and hexadecimal digits.
        return text.matches("[0-9]{1,15}(\\.[0-9]{1,15})?|\\.[0-9]{1,15}") ? Double.parseDouble(text) : Double.NaN;
    }

    private static String limits(Factor factor) {
        return factor.kind() == Factor.Kind.AMOUNT
                ? "a number of 0 or more"
                : "a number from " + Words.number(factor.least()) + " to " + Words.number(factor.most());
    }

    private static void fill(Form form, Factor factor, Range range) {
        form.with(field(factor, "low"), Words.plain(range.low()));
        form.with(field(factor, "likely"), Words.plain(range.likely()));
        form.with(field(factor, "high"), Words.plain(range.high()));
    }

    private static String field(Factor factor, String end) {
        return factor.id() + "_" + end;
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
        return estimates.items(visit.tenant()).stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String title(Item item) {
        return "Estimates for " + item.title();
    }
}

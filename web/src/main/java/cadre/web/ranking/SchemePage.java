package cadre.web.ranking;

import cadre.engine.rank.Factor;
import cadre.engine.rank.Scheme;
import cadre.engine.rank.Schemes;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import cadre.web.page.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The formulas and weights by which use cases are ranked: published, and changed by a decision with a reason. */
@Controller
final class SchemePage {

    private static final String TEMPLATE = "ranking/scheme";

    private final SchemeStore schemes;

    SchemePage(SchemeStore schemes) {
        this.schemes = schemes;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/schemes")
    ModelAndView all(Visit visit, Frame frame) {
        List<SchemesView.Input> inputs = new ArrayList<>(Arrays.stream(Factor.values())
                .map(factor -> new SchemesView.Input(factor.id(), factor.title(), factor.unit()))
                .toList());
        inputs.add(new SchemesView.Input(
                Factor.EFFORT, "Effort", "person-days: research, delivery and platform together"));
        return frame.show(
                "ranking/schemes",
                "Formulas and weights",
                new SchemesView(
                        schemes.all(visit.tenant()).stream()
                                .map(revision -> row(visit, revision))
                                .toList(),
                        inputs,
                        Defaults.published().stream()
                                .map(each -> new SchemesView.Default(each.input(), each.rule()))
                                .toList()));
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/ranking/schemes/new")
    ModelAndView blank(Visit visit, Frame frame) {
        return frame.show(TEMPLATE, "A formula of your own", view(visit, "", null, Form.empty()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/schemes")
    ModelAndView add(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String formula,
            @RequestParam(defaultValue = "") String weights,
            @RequestParam(defaultValue = "") String reason) {
        Form form = filled(title, formula, weights, reason);
        String id = SchemeForm.id(schemes.all(visit.tenant()), form);
        Optional<Scheme> scheme = SchemeForm.read(id, form);
        if (scheme.isEmpty()) {
            return frame.again(TEMPLATE, "A formula of your own", view(visit, "", null, form));
        }
        if (!schemes.publish(visit, scheme.get(), 0, form.value("reason"))) {
            form.wrong("title", "Somebody made a formula of this title meanwhile.");
            return frame.again(TEMPLATE, "A formula of your own", view(visit, "", null, form));
        }
        return frame.go(
                visit.address("ranking?scheme=" + id),
                "The formula is published, and its reason is in the log of decisions.");
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/schemes/{scheme}")
    ModelAndView show(Visit visit, Frame frame, @PathVariable String scheme) {
        SchemeStore.Revision revision = find(visit, scheme);
        Form form = filled(
                        revision.scheme().title(),
                        revision.scheme().formula().text(),
                        SchemeStore.weights(revision.scheme().weights()),
                        "")
                .with("revision", String.valueOf(revision.revision()));
        return frame.show(TEMPLATE, revision.scheme().title(), view(visit, scheme, revision, form));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/ranking/schemes/{scheme}")
    ModelAndView change(
            Visit visit,
            Frame frame,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String formula,
            @RequestParam(defaultValue = "") String weights,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String revision) {
        SchemeStore.Revision newest = find(visit, scheme);
        Form form = filled(title, formula, weights, reason).with("revision", revision);
        int based = form.read("revision", Integer::parseInt, "Open the form again.", -1);
        Optional<Scheme> read = SchemeForm.read(scheme, form);
        if (read.isPresent() && read.get().equals(newest.scheme())) {
            return frame.go(visit.address("ranking/schemes/" + scheme), "Nothing differs from before.");
        }
        if (read.isPresent() && !schemes.publish(visit, read.get(), based, form.value("reason"))) {
            SchemeStore.Revision other = find(visit, scheme);
            form.wrong(
                    "revision",
                    "Somebody published revision " + other.revision() + " since you opened the form: "
                            + other.scheme().formula().text() + ". Send the form again to replace it.");
            form.with("revision", String.valueOf(other.revision()));
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, newest.scheme().title(), view(visit, scheme, newest, form));
        }
        return frame.go(
                visit.address("ranking?scheme=" + scheme),
                "The formula is published, and its reason is in the log of decisions.");
    }

    private SchemeStore.Revision find(Visit visit, String scheme) {
        return schemes.find(visit.tenant(), scheme)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Form filled(String title, String formula, String weights, String reason) {
        return Form.empty()
                .with("title", title)
                .with("formula", formula)
                .with("weights", weights)
                .with("reason", reason);
    }

    private SchemeView view(Visit visit, String id, SchemeStore.@Nullable Revision revision, Form form) {
        List<SchemeView.Past> history = id.isEmpty()
                ? List.of()
                : schemes.history(visit.tenant(), id).stream()
                        .map(each -> new SchemeView.Past(
                                each.revision(),
                                each.scheme().formula().text(),
                                SchemeStore.weights(each.scheme().weights()).replace("\n", ", "),
                                each.reason(),
                                visit.may(Role.VIEWER) ? each.author() : "",
                                java.util.Objects.requireNonNull(each.at())))
                        .toList();
        return new SchemeView(
                id,
                revision == null ? "A formula of your own" : revision.scheme().title(),
                revision == null ? null : row(visit, revision),
                String.join(", ", Scheme.names(java.util.Set.of())),
                history,
                form);
    }

    private static SchemesView.Row row(Visit visit, SchemeStore.Revision revision) {
        Scheme scheme = revision.scheme();
        Optional<Schemes.Published> known = Schemes.find(scheme.id());
        String by = visit.may(Role.VIEWER) ? ", by " + revision.author() : "";
        return new SchemesView.Row(
                scheme.id(),
                scheme.title(),
                scheme.formula().text(),
                SchemeStore.weights(scheme.weights()).lines().toList(),
                known.map(Schemes.Published::meaning).orElse(""),
                known.map(Schemes.Published::source).orElse(""),
                revision.at() == null
                        ? "As it comes with Cadre"
                        : "Revision " + revision.revision() + ", " + Moments.of(revision.at()) + by);
    }
}

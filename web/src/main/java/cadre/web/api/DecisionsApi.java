package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.decision.Asking;
import cadre.web.decision.Inquiry;
import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Comparisons of the structures. */
@Controller
final class DecisionsApi {

    private static final String ABOUT = "Decisions";

    private final Asking asking;
    private final Once once;

    DecisionsApi(Asking asking, Once once) {
        this.asking = asking;
        this.once = once;
    }

    @Needs(Role.VIEWER)
    @Told(id = "listDecisions", about = ABOUT, value = "Lists the comparisons, the newest first.")
    @GetMapping(path = Addresses.COMPANY + "/decisions", produces = Addresses.JSON)
    Answer<Listed<DecisionJson>> all(Visit visit, @Asked Page page) {
        List<DecisionJson> found = asking.below(visit, page.below(), page.size() + 1).stream()
                .map(inquiry -> DecisionJson.of(visit, inquiry))
                .toList();
        return Answer.of(Listed.of(found, page.size(), DecisionJson::id));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "askForDecision",
            about = ABOUT,
            value = "Asks for a comparison of the structures in a company file, the newest when nothing is said.",
            more = "It waits for its turn. Ask for it again, or let a webhook tell you, until its state is none of"
                    + " waiting and running.",
            status = 202)
    @PostMapping(path = Addresses.COMPANY + "/decisions", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<DecisionJson> ask(Visit visit, Key key, @Sent DecisionJson.Wanted wanted) {
        return once.answer(key, () -> {
            if (wanted.revision() != null && !asking.knows(visit, wanted.revision())) {
                throw Problem.of(List.of(new Fault(
                        "/revision", "There is no revision " + wanted.revision() + " in this company.", "", "")));
            }
            Form form = Form.empty()
                    .with("name", Objects.requireNonNullElse(wanted.name(), ""))
                    .with("revision", Objects.toString(wanted.revision(), ""))
                    .with("seconds", Integer.toString(wanted.seconds()))
                    .with("reasons", Objects.requireNonNullElse(wanted.reasons(), true) ? "yes" : "")
                    .with("seed", Long.toString(Objects.requireNonNullElse(wanted.seed(), 1L)));
            long id = asking.ask(visit, form)
                    .orElseThrow(() -> Problem.of(form.faults().stream()
                            .map(fault -> new Fault("/" + fault.field(), fault.text(), "", ""))
                            .toList()));
            return answer(visit, find(visit, id))
                    .status(202)
                    .header("Location", Addresses.of(visit, "decisions/" + id));
        });
    }

    @Needs(Role.VIEWER)
    @Told(id = "getDecision", about = ABOUT, value = "Gets a comparison.")
    @GetMapping(path = Addresses.COMPANY + "/decisions/{id}", produces = Addresses.JSON)
    Answer<DecisionJson> one(Visit visit, @PathVariable long id) {
        return answer(visit, find(visit, id));
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getDecisionAnswer",
            about = ABOUT,
            value = "Gets the whole answer of a comparison.",
            more = "The same JSON that cadre decide --json writes, which cadre rerun computes again.")
    @GetMapping(path = Addresses.COMPANY + "/decisions/{id}/answer", produces = Addresses.JSON)
    Answer<String> whole(Visit visit, @PathVariable long id) {
        String json = asking.answer(find(visit, id))
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "Comparison " + id + " has no answer, or none yet."));
        return Answer.of(json);
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "cancelDecision",
            about = ABOUT,
            value = "Stops a comparison: one that runs ends with what is there, if that is enough for an answer.",
            status = 202)
    @PostMapping(path = Addresses.COMPANY + "/decisions/{id}/cancellation", produces = Addresses.JSON)
    Answer<DecisionJson> cancel(Visit visit, Key key, @PathVariable long id) {
        Inquiry inquiry = find(visit, id);
        return once.answer(key, () -> {
            asking.cancel(inquiry);
            return answer(visit, find(visit, id)).status(202);
        });
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "changeDecision",
            about = ABOUT,
            value = "Names a comparison, notes something of it, or puts it away.",
            more = "A merge patch (RFC 7396): what is not sent stays, null takes away.",
            reads = Addresses.PATCH,
            patches = DecisionJson.Label.class)
    @PatchMapping(path = Addresses.COMPANY + "/decisions/{id}", consumes = Addresses.PATCH, produces = Addresses.JSON)
    Answer<DecisionJson> label(Visit visit, Match match, @PathVariable long id, Content content) {
        find(visit, id);
        asking.label(visit, id, now -> {
            match.check(Answer.hash(DecisionJson.of(visit, now)));
            return content.patched(DecisionJson.Label.of(now), DecisionJson.Label.class)
                    .label();
        });
        return one(visit, id);
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "repeatDecision",
            about = ABOUT,
            value = "Computes a comparison that is over again, to the same bits.",
            status = 202)
    @PostMapping(path = Addresses.COMPANY + "/decisions/{id}/repetition", produces = Addresses.JSON)
    Answer<DecisionJson> repeat(Visit visit, Key key, @PathVariable long id) {
        find(visit, id);
        return once.answer(key, () -> {
            long again = asking.repeat(visit, find(visit, id), why -> {
                        throw Problem.of(Kind.CONFLICT, why);
                    })
                    .orElseThrow();
            return answer(visit, find(visit, again))
                    .status(202)
                    .header("Location", Addresses.of(visit, "decisions/" + again));
        });
    }

    private static Answer<DecisionJson> answer(Visit visit, Inquiry inquiry) {
        return Answer.hashed(DecisionJson.of(visit, inquiry));
    }

    private Inquiry find(Visit visit, long id) {
        return asking.find(visit, id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no comparison " + id + " in this company."));
    }
}

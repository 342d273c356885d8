package cadre.web.api;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Scheme;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.ranking.EstimateForm;
import cadre.web.ranking.EstimateStore;
import cadre.web.ranking.Item;
import cadre.web.ranking.SchemeForm;
import cadre.web.ranking.SchemeStore;
import cadre.web.rest.Answer;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What use cases are ranked with: estimates, and formulas with their weights. */
@Controller
final class RankingApi {

    private static final String ABOUT = "Ranking";
    private static final String ESTIMATES = Addresses.COMPANY + "/use-cases/{number}/estimates";
    private static final String SCHEMES = Addresses.COMPANY + "/schemes";

    private final EstimateStore estimates;
    private final SchemeStore schemes;
    private final Once once;

    RankingApi(EstimateStore estimates, SchemeStore schemes, Once once) {
        this.estimates = estimates;
        this.schemes = schemes;
        this.once = once;
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getEstimates",
            about = ABOUT,
            value = "Gets what a use case is ranked with: what was estimated, and what is assumed where nothing was.",
            more = "Its ETag is that of the use case. What is over is not ranked.")
    @GetMapping(path = ESTIMATES, produces = Addresses.JSON)
    Answer<RankingJson.Ranked> estimates(Visit visit, @PathVariable int number) {
        Item item = item(visit, number);
        return Answer.of(RankingJson.Ranked.of(item), item.version());
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "replaceEstimates",
            about = ABOUT,
            value = "Replaces all estimates of a use case.",
            more = "What is left out is estimated no longer. Every estimate that ever counted stays in the history.")
    @PutMapping(path = ESTIMATES, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<RankingJson.Ranked> replace(
            Visit visit, Match match, @PathVariable int number, @Sent RankingJson.Estimates sent) {
        int version = item(visit, number).version();
        match.check(version);
        Form form = sent.form();
        Map<Factor, @Nullable Range> wanted = EstimateForm.read(form);
        refuse(form, field -> field.replace('_', '/'));
        try {
            estimates.change(visit, number, version, wanted, form.value("reason"));
        } catch (EstimateStore.Outdated e) {
            throw Match.stale(e.version());
        }
        return estimates(visit, number);
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "listSchemes",
            about = ABOUT,
            value = "Lists the formulas by which use cases are ranked, all at once.",
            more = "Those that come with Cadre are first.")
    @GetMapping(path = SCHEMES, produces = Addresses.JSON)
    Answer<Listed<RankingJson.Published>> all(Visit visit) {
        return Answer.of(new Listed<>(
                schemes.all(visit.tenant()).stream()
                        .map(revision -> RankingJson.Published.of(revision, visit.may(Role.VIEWER)))
                        .toList(),
                null));
    }

    @Needs(Role.REQUESTER)
    @Told(id = "getScheme", about = ABOUT, value = "Gets a formula as it is now.")
    @GetMapping(path = SCHEMES + "/{scheme}", produces = Addresses.JSON)
    Answer<RankingJson.Published> one(Visit visit, @PathVariable String scheme) {
        SchemeStore.Revision revision = scheme(visit, scheme);
        return Answer.of(RankingJson.Published.of(revision, visit.may(Role.VIEWER)), revision.revision());
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "addScheme",
            about = ABOUT,
            value = "Publishes a formula of one's own.",
            more = "The reason goes into the log of decisions.",
            status = 201)
    @PostMapping(path = SCHEMES, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<RankingJson.Published> add(Visit visit, Key key, @Sent RankingJson.Formula sent) {
        return once.answer(key, () -> {
            Form form = sent.form();
            String id = SchemeForm.id(schemes.all(visit.tenant()), form);
            Scheme scheme = read(id, form);
            if (!schemes.publish(visit, scheme, 0, form.value("reason"))) {
                throw Problem.of(Kind.CONFLICT, "Somebody made a formula of this title meanwhile.");
            }
            SchemeStore.Revision made = scheme(visit, id);
            return Answer.made(
                    RankingJson.Published.of(made, true), made.revision(), Addresses.of(visit, "schemes/" + id));
        });
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "replaceScheme",
            about = ABOUT,
            value = "Publishes the next revision of a formula, with its weights.",
            more = "The reason goes into the log of decisions. Nothing is written when nothing differs.")
    @PutMapping(path = SCHEMES + "/{scheme}", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<RankingJson.Published> publish(
            Visit visit, Match match, @PathVariable String scheme, @Sent RankingJson.Formula sent) {
        SchemeStore.Revision newest = scheme(visit, scheme);
        match.check(newest.revision());
        Form form = sent.form();
        Scheme wanted = read(scheme, form);
        if (!wanted.equals(newest.scheme())
                && !schemes.publish(visit, wanted, newest.revision(), form.value("reason"))) {
            throw Match.stale(scheme(visit, scheme).revision());
        }
        return one(visit, scheme);
    }

    private static Scheme read(String id, Form form) {
        var read = SchemeForm.read(id, form);
        refuse(form, field -> field);
        return read.orElseThrow();
    }

    private static void refuse(Form form, UnaryOperator<String> name) {
        if (form.isWrong()) {
            throw Problem.of(form.faults().stream()
                    .map(fault -> new Fault("/" + name.apply(fault.field()), fault.text(), "", ""))
                    .toList());
        }
    }

    private Item item(Visit visit, int number) {
        return estimates
                .item(visit.tenant(), number)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "No use case " + number + " is ranked here."));
    }

    private SchemeStore.Revision scheme(Visit visit, String id) {
        return schemes.find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no formula '" + id + "' in this company."));
    }
}

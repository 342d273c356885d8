package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.ranking.RankingExport;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Listed;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import cadre.web.scenario.Scenario;
import cadre.web.scenario.Scenarios;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is planned: the ranking of use cases and the scenarios of the organisation. */
@Controller
final class PlansApi {

    private final RankingExport ranking;
    private final Scenarios scenarios;

    PlansApi(RankingExport ranking, Scenarios scenarios) {
        this.ranking = ranking;
        this.scenarios = scenarios;
    }

    /** Which ranking is asked for. */
    record Ranked(
            @Says(value = "the id of the scheme; the first one when nothing is said", most = 100) @Nullable
            String scheme,

            @Says(value = "of how many that are begun next to give the probability", from = 1, to = 10_000) @Nullable
            Integer next,

            @Says(
                    value = "which use cases are ranked: those not begun yet, or all before production; the first when"
                            + " nothing is said",
                    words = {"waiting", "open"})
            @Nullable
            String of) {}

    /** A copy of the organisation on which changes are tried. */
    record Tried(
            @Says("its id, in addresses") long id,
            @Says("what people call it") String name,
            @Says("the id of the revision that it changes") long base,
            @Says("the number of that revision") int baseNumber,

            @Says(
                    value = "what has become of it",
                    words = {"open", "merged", "dropped"})
            String state,

            @Says("how many changes it has") int changes,
            @Says("counts up by one at each change") int version,
            @Says("the name of who made it") String author,
            @Says("how many comments it has") int comments,
            @Says("when it was made") Instant at) {

        static Tried of(Scenario scenario) {
            return new Tried(
                    scenario.id(),
                    scenario.name(),
                    scenario.base(),
                    scenario.baseNumber(),
                    scenario.state().word(),
                    scenario.steps(),
                    scenario.version(),
                    scenario.author(),
                    scenario.comments(),
                    scenario.at());
        }
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "getRanking",
            about = "Ranking",
            value = "Gets the ranking of the use cases, with everything that it takes to compute it again.",
            more = "The same JSON that the page gives; cadre rank computes it again.")
    @GetMapping(path = Addresses.COMPANY + "/ranking", produces = Addresses.JSON)
    Answer<String> ranking(Visit visit, @Asked Ranked asked) {
        return Answer.of(ranking.json(
                visit,
                Objects.requireNonNullElse(asked.scheme(), ""),
                Objects.requireNonNullElse(asked.next(), 0),
                Objects.requireNonNullElse(asked.of(), "")));
    }

    @Needs(Role.VIEWER)
    @Told(id = "listScenarios", about = "Scenarios", value = "Lists the scenarios, the newest first, all at once.")
    @GetMapping(path = Addresses.COMPANY + "/scenarios", produces = Addresses.JSON)
    Answer<Listed<Tried>> scenarios(Visit visit) {
        List<Tried> all = scenarios.all(visit.tenant()).stream().map(Tried::of).toList();
        return Answer.of(new Listed<>(all, null));
    }

    @Needs(Role.VIEWER)
    @Told(id = "getScenario", about = "Scenarios", value = "Gets a scenario, without its changes.")
    @GetMapping(path = Addresses.COMPANY + "/scenarios/{id}", produces = Addresses.JSON)
    Answer<Tried> scenario(Visit visit, @PathVariable long id) {
        Scenario found = scenarios
                .find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no scenario " + id + " in this company."));
        return Answer.of(Tried.of(found), found.version());
    }
}

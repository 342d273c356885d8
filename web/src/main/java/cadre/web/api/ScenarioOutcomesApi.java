package cadre.web.api;

import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Key;
import cadre.web.rest.Once;
import cadre.web.rest.Told;
import cadre.web.scenario.Desk;
import cadre.web.scenario.Scenario;
import cadre.web.scenario.Scenarios;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What comes of a scenario: its key figures, its company file, and what is needed to compare it. */
@Controller
final class ScenarioOutcomesApi {

    private static final String ONE = ScenariosApi.ONE;
    private static final String ABOUT = ScenariosApi.ABOUT;
    private static final String YAML = "application/yaml";

    private final Scenarios scenarios;
    private final Desk desk;
    private final Audit audit;
    private final Once once;

    ScenarioOutcomesApi(Scenarios scenarios, Desk desk, Audit audit, Once once) {
        this.scenarios = scenarios;
        this.desk = desk;
        this.audit = audit;
        this.once = once;
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "getScenarioFigures",
            about = ABOUT,
            value = "Gets the key figures of a scenario and its base by the quick simulation, with their intervals.",
            more =
                    "The simulation goes on while somebody asks: ask again, or wait, until it is done. What is rough may still turn"
                            + " round.")
    @GetMapping(path = ONE + "/figures", produces = Addresses.JSON)
    Answer<ScenarioJson.Figures> figures(Visit visit, @PathVariable long id, @Asked ScenarioJson.Waiting asked) {
        return desk.figures(visit, find(visit, id), asked.duration())
                .map(measured -> Answer.hashed(ScenarioJson.Figures.of(measured)))
                .orElseThrow(() -> Problem.of(
                        Kind.CONFLICT,
                        "The company file names no teams, so that there is nothing to simulate. Maybe add teams, and move"
                                + " people into them."));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "getScenarioFile",
            about = ABOUT,
            value = "Gets the company file with the changes of a scenario.",
            type = YAML)
    @GetMapping(path = ONE + "/company.yaml", produces = YAML)
    Answer<String> file(Visit visit, @PathVariable long id) {
        Scenario scenario = find(visit, id);
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, "/api/v1 company file of a scenario", "");
        return Answer.of(desk.text(visit, scenario), scenario.version())
                .header("Content-Type", YAML + ";charset=UTF-8");
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "keepScenario",
            about = ABOUT,
            value = "Keeps the company file of a scenario as it is now, so that a comparison can be about it.",
            more =
                    "Ask for the comparison with the id of the answer as its revision. It is not in the list of revisions.",
            status = 201)
    @PostMapping(path = ONE + "/keeping", produces = Addresses.JSON)
    Answer<RevisionJson> keep(Visit visit, Key key, @PathVariable long id) {
        find(visit, id);
        return once.answer(key, () -> {
            Revision kept = desk.keep(visit, find(visit, id));
            return Answer.made(
                    RevisionJson.of(visit, kept), kept.number(), Addresses.of(visit, "revisions/" + kept.id()));
        });
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "deleteScenarioComment",
            about = ABOUT,
            value = "Deletes a comment; only who wrote it can.",
            status = 204)
    @PostMapping(path = ONE + "/comments/{comment}/deletion", produces = Addresses.JSON)
    Answer<ScenarioJson.Said> unsay(Visit visit, Key key, @PathVariable long id, @PathVariable long comment) {
        Scenario scenario = find(visit, id);
        return once.answer(key, () -> {
            if (desk.comments(visit, scenario).stream().noneMatch(said -> said.id() == comment)) {
                throw Problem.of(Kind.NOT_FOUND, "There is no comment " + comment + " on this scenario.");
            }
            if (!desk.unsay(visit, scenario, comment)) {
                throw Problem.of(Kind.CONFLICT, "Only who wrote a comment can delete it.");
            }
            return Answer.done();
        });
    }

    private Scenario find(Visit visit, long id) {
        return scenarios
                .find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no scenario " + id + " in this company."));
    }
}

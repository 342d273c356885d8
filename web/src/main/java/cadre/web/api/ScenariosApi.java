package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import cadre.web.scenario.Desk;
import cadre.web.scenario.Scenario;
import cadre.web.scenario.Scenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Scenarios of the organisation, from the first change to the merge. */
@Controller
final class ScenariosApi {

    static final String ABOUT = "Scenarios";
    private static final String ALL = Addresses.COMPANY + "/scenarios";
    static final String ONE = ALL + "/{id}";

    private final Scenarios scenarios;
    private final Desk desk;
    private final Once once;

    ScenariosApi(Scenarios scenarios, Desk desk, Once once) {
        this.scenarios = scenarios;
        this.desk = desk;
        this.once = once;
    }

    @Needs(Role.VIEWER)
    @Told(id = "listScenarios", about = ABOUT, value = "Lists the scenarios, the newest first, all at once.")
    @GetMapping(path = ALL, produces = Addresses.JSON)
    Answer<Listed<ScenarioJson.Tried>> all(Visit visit) {
        List<ScenarioJson.Tried> all = scenarios.all(visit.tenant()).stream()
                .map(ScenarioJson.Tried::of)
                .toList();
        return Answer.of(new Listed<>(all, null));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "addScenario",
            about = ABOUT,
            value = "Makes a scenario of the newest revision of the company file.",
            status = 201)
    @PostMapping(path = ALL, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> add(Visit visit, Key key, @Sent ScenarioJson.Wanted wanted) {
        return once.answer(key, () -> {
            Scenario made = desk.add(visit, wanted.name());
            return answer(visit, made).status(201).header("Location", Addresses.of(visit, "scenarios/" + made.id()));
        });
    }

    @Needs(Role.VIEWER)
    @Told(id = "getScenario", about = ABOUT, value = "Gets a scenario with its changes.")
    @GetMapping(path = ONE, produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> one(Visit visit, @PathVariable long id) {
        return answer(visit, find(visit, id));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "addScenarioChange",
            about = ABOUT,
            value = "Makes a change behind the others.",
            more = "Changes that were undone are forgotten.")
    @PostMapping(path = ONE + "/changes", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> change(
            Visit visit, Key key, Match match, @PathVariable long id, @Sent ScenarioJson.Wished wished) {
        return changed(
                visit,
                key,
                match,
                id,
                scenario ->
                        desk.change(visit, scenario, wished.wish(), Objects.requireNonNullElse(wished.reason(), "")));
    }

    @Needs(Role.PLANNER)
    @Told(id = "undoScenarioChange", about = ABOUT, value = "Undoes the last change that counts.")
    @PostMapping(path = ONE + "/undoing", produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> undo(Visit visit, Key key, Match match, @PathVariable long id) {
        return changed(visit, key, match, id, scenario -> desk.count(visit, scenario, -1));
    }

    @Needs(Role.PLANNER)
    @Told(id = "redoScenarioChange", about = ABOUT, value = "Makes the change again that was undone last.")
    @PostMapping(path = ONE + "/redoing", produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> redo(Visit visit, Key key, Match match, @PathVariable long id) {
        return changed(visit, key, match, id, scenario -> desk.count(visit, scenario, 1));
    }

    @Needs(Role.PLANNER)
    @Told(id = "dropScenario", about = ABOUT, value = "Gives a scenario up; it can still be read, and opened again.")
    @PostMapping(path = ONE + "/dropping", produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> drop(Visit visit, Key key, Match match, @PathVariable long id) {
        return changed(visit, key, match, id, scenario -> desk.become(visit, scenario, true));
    }

    @Needs(Role.PLANNER)
    @Told(id = "reopenScenario", about = ABOUT, value = "Opens a scenario again that was merged or dropped.")
    @PostMapping(path = ONE + "/reopening", produces = Addresses.JSON)
    Answer<ScenarioJson.Whole> reopen(Visit visit, Key key, Match match, @PathVariable long id) {
        return changed(visit, key, match, id, scenario -> desk.become(visit, scenario, false));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "mergeScenario",
            about = ABOUT,
            value = "Makes the changes of a scenario on the newest revision, as the next revision.",
            more =
                    "When changes do not fit there, nothing is done and all of them are answered at once, with the id of each"
                            + " at the end of its pointer: send again, and say in conflicts what to do with each.",
            status = 201)
    @PostMapping(path = ONE + "/merge", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<RevisionJson> merge(
            Visit visit, Key key, Match match, @PathVariable long id, @Sent ScenarioJson.Merge sent) {
        find(visit, id);
        return once.answer(key, () -> {
            Scenario scenario = find(visit, id);
            match.check(tag(scenario));
            return desk.merge(visit, scenario, sent.onto(), words(sent))
                    .map(made -> Answer.made(
                            RevisionJson.of(visit, made), made.number(), Addresses.of(visit, "revisions/" + made.id())))
                    .orElseThrow(() -> Match.stale(tag(find(visit, id))));
        });
    }

    private static Map<Long, String> words(ScenarioJson.Merge sent) {
        Map<Long, String> words = new LinkedHashMap<>();
        for (ScenarioJson.Settled settled :
                Objects.requireNonNullElse(sent.conflicts(), List.<ScenarioJson.Settled>of())) {
            if (words.put(settled.change(), settled.word()) != null) {
                throw Problem.of(List.of(
                        new Fault("/conflicts", "Change " + settled.change() + " is there twice.", "it once", "")));
            }
        }
        return words;
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "listScenarioComments",
            about = ABOUT,
            value = "Lists what was said about a scenario, the oldest first, all at once.")
    @GetMapping(path = ONE + "/comments", produces = Addresses.JSON)
    Answer<Listed<ScenarioJson.Said>> comments(Visit visit, @PathVariable long id) {
        List<ScenarioJson.Said> all = desk.comments(visit, find(visit, id)).stream()
                .map(ScenarioJson.Said::of)
                .toList();
        return Answer.of(new Listed<>(all, null));
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "addScenarioComment",
            about = ABOUT,
            value = "Says something about a scenario or one of its changes.",
            status = 201)
    @PostMapping(path = ONE + "/comments", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<ScenarioJson.Said> say(Visit visit, Key key, @PathVariable long id, @Sent ScenarioJson.Say sent) {
        Scenario scenario = find(visit, id);
        return once.answer(key, () -> {
            Desk.Said said = desk.say(visit, scenario, Objects.requireNonNullElse(sent.change(), 0L), sent.text());
            return Answer.made(ScenarioJson.Said.of(said), "", Addresses.of(visit, "scenarios/" + id + "/comments"));
        });
    }

    private Answer<ScenarioJson.Whole> changed(
            Visit visit, Key key, Match match, long id, Function<Scenario, Optional<Scenario>> work) {
        find(visit, id);
        return once.answer(key, () -> {
            Scenario scenario = find(visit, id);
            match.check(tag(scenario));
            return answer(visit, work.apply(scenario).orElseThrow(() -> Match.stale(tag(find(visit, id)))));
        });
    }

    private Answer<ScenarioJson.Whole> answer(Visit visit, Scenario scenario) {
        List<ScenarioJson.Made> changes = desk.changes(visit, scenario).stream()
                .map(ScenarioJson.Made::of)
                .toList();
        return Answer.of(new ScenarioJson.Whole(ScenarioJson.Tried.of(scenario), changes), tag(scenario));
    }

    /** Changes with all that is answered. */
    private static String tag(Scenario scenario) {
        return scenario.version() + "-" + scenario.state().word() + "-" + scenario.comments();
    }

    private Scenario find(Visit visit, long id) {
        return scenarios
                .find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no scenario " + id + " in this company."));
    }
}

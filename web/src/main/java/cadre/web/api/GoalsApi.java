package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.board.Goal;
import cadre.web.board.GoalStore;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The goals of a company. */
@Controller
final class GoalsApi {

    private static final String ABOUT = "Company";
    private static final String ALL = Addresses.COMPANY + "/goals";
    private static final String ONE = ALL + "/{goal}";

    private final GoalStore goals;
    private final Once once;

    GoalsApi(GoalStore goals, Once once) {
        this.goals = goals;
        this.once = once;
    }

    @Needs(Role.REQUESTER)
    @Told(id = "listGoals", about = ABOUT, value = "Lists the goals, those that are pursued first, all at once.")
    @GetMapping(path = ALL, produces = Addresses.JSON)
    Answer<Listed<RulesJson.Aimed>> all(Visit visit) {
        return Answer.of(new Listed<>(
                goals.all(visit.tenant()).stream().map(RulesJson.Aimed::of).toList(), null));
    }

    @Needs(Role.PLANNER)
    @Told(id = "addGoal", about = ABOUT, value = "Adds a goal.", status = 201)
    @PostMapping(path = ALL, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<RulesJson.Aimed> add(Visit visit, Key key, @Sent RulesJson.Aim sent) {
        return once.answer(key, () -> {
            String description = Objects.requireNonNullElse(sent.description(), "");
            Goal made = find(visit, goals.add(visit.tenant(), sent.title(), description));
            return answer(made).status(201).header("Location", Addresses.of(visit, "goals/" + made.id()));
        });
    }

    @Needs(Role.REQUESTER)
    @Told(id = "getGoal", about = ABOUT, value = "Gets a goal.")
    @GetMapping(path = ONE, produces = Addresses.JSON)
    Answer<RulesJson.Aimed> one(Visit visit, @PathVariable long goal) {
        return answer(find(visit, goal));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "changeGoal",
            about = ABOUT,
            value = "Changes a goal, or ends it.",
            more = "A merge patch (RFC 7396): what is not sent stays. A goal that ended keeps its use cases, and can be"
                    + " pursued again.",
            reads = Addresses.PATCH,
            patches = RulesJson.Aiming.class)
    @PatchMapping(path = ONE, consumes = Addresses.PATCH, produces = Addresses.JSON)
    Answer<RulesJson.Aimed> change(Visit visit, Match match, @PathVariable long goal, Content content) {
        Goal before = find(visit, goal);
        match.check(tag(before));
        Goal wanted = content.patched(RulesJson.Aiming.of(before), RulesJson.Aiming.class)
                .goal(before);
        if (!wanted.equals(before) && !goals.change(visit.tenant(), wanted)) {
            throw Match.stale(tag(find(visit, goal)));
        }
        return one(visit, goal);
    }

    private static Answer<RulesJson.Aimed> answer(Goal goal) {
        return Answer.of(RulesJson.Aimed.of(goal), tag(goal));
    }

    /** Changes with all that is answered, also with what serves it. */
    private static String tag(Goal goal) {
        return goal.version() + "-" + goal.open() + "-" + goal.all();
    }

    private Goal find(Visit visit, long id) {
        return goals.find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no goal " + id + " in this company."));
    }
}

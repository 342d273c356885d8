package cadre.web.scenario;

import cadre.core.company.Company;
import cadre.core.plan.Case;
import cadre.intake.files.Roles;
import cadre.web.access.Audit;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Gap;
import cadre.web.company.Gaps;
import cadre.web.company.Revisions;
import cadre.web.look.Figures;
import cadre.web.look.FiguresView;
import cadre.web.look.Look;
import cadre.web.look.Looks;
import cadre.web.page.Form;
import cadre.web.scenario.ScenarioView.Comment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what the page of a scenario shows. */
@Component
final class Showing {

    private final Drafts drafts;
    private final Comments comments;
    private final Looks looks;
    private final Revisions revisions;
    private final Audit audit;

    Showing(Drafts drafts, Comments comments, Looks looks, Revisions revisions, Audit audit) {
        this.drafts = drafts;
        this.comments = comments;
        this.looks = looks;
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * What the page shows.
     *
     * @param visit who looks
     * @param scenario which
     * @param form as filled in
     * @param search part of a name or a skill; empty for everybody
     */
    ScenarioView view(Visit visit, Scenario scenario, Form form, String search) {
        Draft draft = drafts.of(visit.tenant(), scenario);
        boolean names = visit.may(Role.PLANNER);
        if (names) {
            audit.sawEveryone(visit, "scenario");
        }
        Wording wording = new Wording(draft, names);
        List<Comment> said = comments.of(visit, scenario.id());
        List<ScenarioView.StepView> steps = draft.steps().stream()
                .map(step -> new ScenarioView.StepView(
                        step.id(),
                        wording.of(step.change()),
                        step.reason(),
                        step.author(),
                        step.at(),
                        said.stream()
                                .filter(comment -> comment.step() == step.id())
                                .toList()))
                .toList();
        List<Gap> before = Gaps.of(draft.before().company());
        List<Gap> after = Gaps.of(draft.after().company());
        int newest = revisions
                .newest(visit.tenant())
                .map(revision -> revision.number())
                .orElse(0);
        return new ScenarioView(
                scenario,
                figures(visit, draft),
                Board.of(draft, names, search),
                steps,
                draft.undone().size(),
                after.stream()
                        .map(gap -> new ScenarioView.GapView(gap, !before.contains(gap)))
                        .toList(),
                before.stream()
                        .filter(gap -> !after.contains(gap))
                        .map(Gap::what)
                        .toList(),
                said.stream().filter(comment -> comment.step() == 0).toList(),
                form,
                choices(draft.after().company()),
                newest > scenario.baseNumber());
    }

    /** The quick simulation of a scenario and its base; nothing where there are no teams to simulate. */
    Optional<Look> look(Visit visit, Draft draft) {
        if (draft.after().company().teams().isEmpty()) {
            return Optional.empty();
        }
        List<Case> subjects = draft.before().company().teams().isEmpty()
                ? List.of(draft.after())
                : List.of(draft.before(), draft.after());
        return Optional.of(
                looks.at("scenario " + draft.scenario().id(), visit.account().id(), subjects));
    }

    private FiguresView figures(Visit visit, Draft draft) {
        return look(visit, draft)
                .map(look -> figures(draft, look))
                .orElseGet(() -> Figures.without(
                        "The company file names no teams, so that there is nothing to compare with",
                        "Add teams and move people into them; then it is simulated."));
    }

    /** What a scenario brings, as far as it is known. */
    static FiguresView figures(Draft draft, Look look) {
        return Figures.of(
                look,
                draft.steps().size(),
                "Nothing is changed yet: this is revision " + draft.scenario().baseNumber());
    }

    private static ScenarioView.Choices choices(Company company) {
        Map<String, String> seats = new LinkedHashMap<>();
        company.seats().stream().filter(Board::isOpen).forEach(seat -> seats.put(seat.id(), seat.name()));
        Map<String, String> practices = new LinkedHashMap<>();
        List<Practice> all = new ArrayList<>(Practice.all());
        all.forEach(practice ->
                practices.put(practice.field(), practice.label() + ", now " + words(practice.in(company.practices()))));
        return new ScenarioView.Choices(seats, Roles.names(), practices);
    }

    private static String words(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
    }
}

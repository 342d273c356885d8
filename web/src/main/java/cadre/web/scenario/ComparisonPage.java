package cadre.web.scenario;

import cadre.app.picture.Mark;
import cadre.app.picture.OrganisationPicture;
import cadre.app.picture.Picture;
import cadre.core.company.Company;
import cadre.core.plan.Case;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Gap;
import cadre.web.company.Gaps;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.look.ComparisonFigures;
import cadre.web.look.Look;
import cadre.web.look.Looks;
import cadre.web.look.Stream;
import cadre.web.page.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Scenarios beside the organisation as it is. The address has their ids, so that it can be shared. */
@Controller
final class ComparisonPage {

    private static final int MOST = 4;

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Looks looks;
    private final Stream stream;

    ComparisonPage(Scenarios scenarios, Drafts drafts, Revisions revisions, Looks looks, Stream stream) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.revisions = revisions;
        this.looks = looks;
        this.stream = stream;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/scenarios/comparison")
    ModelAndView compare(Visit visit, Frame frame, @RequestParam(name = "id", required = false) List<Long> ids) {
        List<Long> asked = ids == null ? List.of() : ids;
        List<Draft> shown = shown(visit, asked);
        if (shown.isEmpty()) {
            return frame.go(visit.address("scenarios"), "Tick the scenarios to compare.");
        }
        Case today = today(visit);
        Look look = look(visit, today, shown);
        List<String> names = names(shown);
        List<ComparisonView.Side> sides = new ArrayList<>();
        sides.add(side("Today", "organisation", today, List.of(), today));
        for (Draft draft : shown) {
            Wording wording = new Wording(draft, visit.may(Role.PLANNER));
            sides.add(side(
                    draft.scenario().name(),
                    "scenarios/" + draft.scenario().id(),
                    draft.after(),
                    draft.changes().stream().map(wording::of).toList(),
                    today));
        }
        List<Scenario> others = scenarios.all(visit.tenant()).stream()
                .filter(scenario -> !asked.contains(scenario.id()))
                .filter(Scenario::isOpen)
                .toList();
        String query =
                shown.stream().map(draft -> "id=" + draft.scenario().id()).collect(Collectors.joining("&"));
        ComparisonView view = new ComparisonView(
                ComparisonFigures.of(names, look),
                sides,
                query,
                shown.size() < MOST ? others : List.of(),
                asked.size() > MOST ? "The first four are shown." : "");
        return frame.show("scenario/comparison", "Scenarios compared", view);
    }

    @Needs(Role.VIEWER)
    @GetMapping(path = "/c/{tenant}/scenarios/comparison/events", produces = "text/event-stream")
    SseEmitter watch(Visit visit, @RequestParam(name = "id", required = false) List<Long> ids) {
        List<Draft> shown = shown(visit, ids == null ? List.of() : ids);
        if (shown.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<String> names = names(shown);
        return stream.of(look(visit, today(visit), shown), "look/compared", look -> ComparisonFigures.of(names, look));
    }

    private List<Draft> shown(Visit visit, List<Long> ids) {
        return ids.stream()
                .distinct()
                .limit(MOST)
                .map(id -> scenarios
                        .find(visit.tenant(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .map(scenario -> drafts.of(visit.tenant(), scenario))
                .toList();
    }

    private Case today(Visit visit) {
        Revision newest =
                revisions.newest(visit.tenant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return revisions.subject(newest);
    }

    private static List<String> names(List<Draft> shown) {
        return shown.stream().map(draft -> draft.scenario().name()).toList();
    }

    private Look look(Visit visit, Case today, List<Draft> shown) {
        List<Case> subjects = new ArrayList<>(List.of(today));
        shown.forEach(draft -> subjects.add(draft.after()));
        String key = "comparison " + visit.account().id() + " "
                + shown.stream().map(draft -> draft.scenario().id()).toList();
        return looks.at(key, visit.account().id(), subjects);
    }

    private static ComparisonView.Side side(String name, String path, Case subject, List<String> changes, Case today) {
        Company company = subject.company();
        List<Gap> before = Gaps.of(today.company());
        List<Gap> after = Gaps.of(company);
        List<String> teams = company.teams().stream()
                .map(team -> team.name() + ": "
                        + company.seats().stream()
                                .filter(seat -> team.id().equals(seat.home()))
                                .count())
                .toList();
        return new ComparisonView.Side(
                name,
                path,
                picture(subject, path),
                teams,
                changes,
                after.stream()
                        .filter(gap -> changes.isEmpty() || !before.contains(gap))
                        .toList(),
                before.stream().filter(gap -> !after.contains(gap)).toList());
    }

    private static String picture(Case subject, String path) {
        if (subject.company().teams().isEmpty()) {
            return "";
        }
        OrganisationPicture.View own = new OrganisationPicture.View(
                Structures.layout(subject.company(), subject.portfolio(), Structure.of(StructureKind.OWN)),
                Mark.of(StructureKind.OWN),
                "");
        return OrganisationPicture.of(subject.company(), own, null)
                .svg("o-" + path.replace('/', '-'), Picture.NARROW, "side");
    }
}

package cadre.web.gate;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import cadre.web.usecase.BoardStage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What each stage needs before it is left, and the form for planners that changes it. */
@Controller
final class GatesPage {

    private final GateStore gates;

    GatesPage(GateStore gates) {
        this.gates = gates;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/gates")
    ModelAndView show(Visit visit, Frame frame) {
        return frame.show("gate/gates", "Gates", new GatesView(gates.of(visit.tenant()), visit.may(Role.PLANNER)));
    }

    /** Each box that is ticked has the words of a stage and of what that needs, with a full stop between. */
    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/gates")
    ModelAndView save(Visit visit, Frame frame, @RequestParam(defaultValue = "") List<String> need) {
        if (!boxes().containsAll(need)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<BoardStage, Set<Requirement>> needs = new EnumMap<>(BoardStage.class);
        for (BoardStage stage : Gates.stages()) {
            Set<Requirement> set = EnumSet.noneOf(Requirement.class);
            for (Requirement what : Requirement.values()) {
                if (need.contains(box(stage, what))) {
                    set.add(what);
                }
            }
            needs.put(stage, set);
        }
        gates.save(visit.tenant(), new Gates(needs), before -> {});
        return frame.go(visit.address("use-cases/gates"), "The gates are saved. They count from the next move on.");
    }

    private static String box(BoardStage stage, Requirement what) {
        return stage.word() + "." + what.word();
    }

    private static List<String> boxes() {
        return Gates.stages().stream()
                .flatMap(stage -> Arrays.stream(Requirement.values()).map(what -> box(stage, what)))
                .toList();
    }
}

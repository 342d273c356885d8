package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.gate.GateStore;
import cadre.web.gate.Gates;
import cadre.web.gate.Requirement;
import cadre.web.problem.Fault;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Match;
import cadre.web.rest.Says;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import cadre.web.usecase.BoardStage;
import cadre.web.word.Word;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What each stage needs before it is left. */
@Controller
final class GatesApi {

    private static final String ABOUT = "Use cases";
    private static final String GATES = Addresses.COMPANY + "/gates";

    private final GateStore gates;

    GatesApi(GateStore gates) {
        this.gates = gates;
    }

    /** What a stage needs. */
    record Gate(
            @Says(
                    value = "the stage that is left",
                    words = {"intake", "framing", "data", "experiments", "integration", "deployment"})
            String stage,

            @Says(
                    value = "what has to be there before",
                    words = {"owner", "document", "dataset", "experiment", "model", "dashboard"})
            List<String> needs) {}

    /** What the stages need. */
    record All(
            @Says(value = "one for each stage; a stage that is left out needs nothing", most = 6)
            List<Gate> gates) {

        static All of(Gates gates) {
            return new All(Gates.stages().stream()
                    .map(stage -> new Gate(
                            stage.word(),
                            gates.of(stage).stream().map(Requirement::word).toList()))
                    .toList());
        }

        Gates wanted() {
            Map<BoardStage, Set<Requirement>> needs = new EnumMap<>(BoardStage.class);
            for (Gate gate : gates) {
                Set<Requirement> set = EnumSet.noneOf(Requirement.class);
                gate.needs().forEach(word -> set.add(Word.of(Requirement.class, word)));
                if (needs.put(BoardStage.of(gate.stage()), set) != null) {
                    throw Problem.of(
                            List.of(new Fault("/gates", "'" + gate.stage() + "' is there twice.", "it once", "")));
                }
            }
            return new Gates(needs);
        }
    }

    @Needs(Role.VIEWER)
    @Told(id = "getGates", about = ABOUT, value = "Gets what each stage needs before it is left.")
    @GetMapping(path = GATES, produces = Addresses.JSON)
    Answer<All> all(Visit visit) {
        return Answer.hashed(All.of(gates.of(visit.tenant())));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "replaceGates",
            about = ABOUT,
            value = "Replaces what the stages need.",
            more = "It counts from the next move on.")
    @PutMapping(path = GATES, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<All> replace(Visit visit, Match match, @Sent All sent) {
        gates.save(visit.tenant(), sent.wanted(), before -> match.check(Answer.hash(All.of(before))));
        return all(visit);
    }
}

package cadre.web.exchange;

import cadre.core.work.UseCase;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.api.Addresses;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.portfolio.Crossing;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Key;
import cadre.web.rest.Once;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The board beside the company file, and the two ways between them. */
@Controller
final class CrossingApi {

    private static final String ABOUT = "Organisation";
    private static final String PATH = Addresses.COMPANY + "/organisation/use-cases";

    private final Revisions revisions;
    private final Crossing crossing;
    private final Once once;

    CrossingApi(Revisions revisions, Crossing crossing, Once once) {
        this.revisions = revisions;
        this.crossing = crossing;
        this.once = once;
    }

    /** How they differ. */
    record Differences(
            @Says("the id of the newest revision, which is compared")
            long revision,

            @Says("ids in the company file of use cases that the board does not have, in its order")
            List<String> missing,

            @Says("what writing the board would change in the company file, a line each")
            List<String> changes,

            @Says("domains on the board that the company file does not have")
            List<String> unknown) {}

    /** What was taken over. */
    record Taken(
            @Says("how many use cases the board has got") int taken) {}

    /** What was written. */
    record Written(
            @Says("the id of the new revision") long revision,
            @Says("its number in the company") int number,
            @Says("the address of its file") String file) {}

    @Needs(Role.PLANNER)
    @Told(id = "compareBoardWithFile", about = ABOUT, value = "Says how the board and the company file differ.")
    @GetMapping(path = PATH, produces = Addresses.JSON)
    Answer<Differences> differences(Visit visit) {
        Revision newest = newest(visit);
        Crossing.Differences found = crossing.differences(visit, newest);
        return Answer.hashed(new Differences(
                newest.id(), found.missing().stream().map(UseCase::id).toList(), found.changes(), found.unknown()));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "takeUseCasesFromFile",
            about = ABOUT,
            value = "Takes the use cases of the company file over that the board does not have.")
    @PostMapping(path = PATH + "/taken", produces = Addresses.JSON)
    Answer<Taken> take(Visit visit, Key key) {
        return once.answer(key, () -> Answer.of(new Taken(crossing.take(visit, newest(visit)))));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "writeUseCasesIntoFile",
            about = ABOUT,
            value = "Writes the board into the company file, as its next revision.",
            status = 201)
    @PostMapping(path = PATH + "/written", produces = Addresses.JSON)
    Answer<Written> write(Visit visit, Key key) {
        return once.answer(key, () -> {
            Revision next = next(visit);
            String address = Addresses.of(visit, "revisions/" + next.id());
            return Answer.made(
                    new Written(next.id(), next.number(), address + "/company.yaml"), next.number(), address);
        });
    }

    private Revision next(Visit visit) {
        try {
            return crossing.write(visit, newest(visit))
                    .orElseThrow(() -> Problem.of(Kind.CONFLICT, "There was nothing to write."));
        } catch (ResponseStatusException e) {
            throw Problem.of(Kind.CONFLICT, "The company file would be wrong: " + e.getReason());
        }
    }

    private Revision newest(Visit visit) {
        return revisions
                .newest(visit.tenant())
                .orElseThrow(() -> Problem.of(Kind.CONFLICT, "No company file was imported yet."));
    }
}

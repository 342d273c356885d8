package cadre.web.api;

import cadre.web.gate.Evidence;
import cadre.web.rest.Says;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a use case, as programs read and send it. */
final class WorkJson {

    private WorkJson() {}

    /** A move to another stage. */
    record Move(
            @Says(value = "where it goes", of = BoardStage.class)
            String to,

            @Says(
                    value = "why; needed to decline, to stop, to go back, and to let it pass without what is missing",
                    most = 2000)
            @Nullable
            String reason,

            @Says("whether it may pass without what a gate asks for; false when nothing is said") @Nullable
            Boolean waive) {}

    /** An appeal against a decline. */
    record Appeal(
            @Says(value = "why it should not be declined", most = 5000)
            String text) {}

    /** An answer to an appeal. */
    record Verdict(
            @Says("whether the decline is taken back") boolean upheld,

            @Says(value = "why; whoever appealed reads it", most = 5000)
            String answer) {}

    /** A change that happened. */
    record Happened(
            @Says("the version of the use case after it") int version,
            @Says("the field, or what else changed") String field,
            @Says(value = "the value before", empty = true) String before,
            @Says(value = "the value after", empty = true) String after,
            @Says(value = "why", empty = true) String reason,
            @Says("the name of who did it") String author,
            @Says("when") Instant at) {

        static Happened of(Change change) {
            return new Happened(
                    change.version(),
                    change.field(),
                    change.before(),
                    change.after(),
                    change.reason(),
                    change.author().name(),
                    change.at());
        }
    }

    /** Evidence to be added. */
    record Link(
            @Says(
                    value = "what it is",
                    words = {"document", "dataset", "experiment", "model", "dashboard"})
            String kind,

            @Says(value = "what it is called", most = 200) String title,

            @Says(value = "where it is, https:// or http://", most = 1000)
            String link) {}

    /** Evidence. */
    record Shown(
            @Says("its id, in addresses") long id,
            @Says("the stage in which it was added") String stage,

            @Says(
                    value = "what it is",
                    words = {"document", "dataset", "experiment", "model", "dashboard"})
            String kind,

            @Says("what it is called") String title,
            @Says("where it is") String link,
            @Says("the name of who added it") String author,
            @Says("when") Instant at) {

        static Shown of(Evidence evidence) {
            return new Shown(
                    evidence.id(),
                    evidence.stage().word(),
                    evidence.kind().word(),
                    evidence.title(),
                    evidence.link(),
                    evidence.author(),
                    evidence.at());
        }
    }

    /** A use case that is needed. */
    record Needed(
            @Says(value = "the number of the use case whose result is needed", from = 1)
            int needs) {}

    /** What a use case needs and what needs it. */
    record Dependencies(
            @Says("the numbers of the use cases whose results it needs")
            List<Integer> needs,

            @Says("the numbers of those that need its result")
            List<Integer> neededBy) {}
}

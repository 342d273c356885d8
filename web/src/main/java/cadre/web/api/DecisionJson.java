package cadre.web.api;

import cadre.web.access.Visit;
import cadre.web.decision.Asking;
import cadre.web.decision.Inquiry;
import cadre.web.rest.Says;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A comparison of the structures, as programs read it. */
record DecisionJson(
        @Says("its id, in addresses") long id,

        @Says(value = "what people call it; empty for none", empty = true)
        String name,

        @Says(value = "what is noted of it; empty for none", empty = true)
        String note,

        @Says("whether it has been put away") boolean archived,

        @Says("the id of the comparison that it computes again; null for none") @Nullable
        Long repeats,

        @Says("the id of the revision of the company file that it is about")
        long revision,

        @Says(
                value = "how far it is",
                words = {"waiting", "running", "finished", "stopped", "failed", "interrupted"})
        String state,

        @Says("the seconds after which it ends with what is there")
        int seconds,

        @Says("whether mechanisms and practices are measured")
        boolean reasons,

        @Says("the seed of all chance: the same one gives the same answer")
        long seed,

        @Says("the name of who asked") String askedBy,
        @Says("when it was asked for") Instant asked,

        @Says("when it ended; null while it has not") @Nullable
        Instant ended,

        @Says("the answer in a sentence; null while there is none") @Nullable
        String headline,

        @Says("the address of the whole answer; null while there is none") @Nullable
        String answer) {

    static DecisionJson of(Visit visit, Inquiry inquiry) {
        return new DecisionJson(
                inquiry.id(),
                inquiry.label().name(),
                inquiry.label().note(),
                inquiry.label().archived(),
                inquiry.wish().repeats(),
                inquiry.revision(),
                inquiry.state().word(),
                inquiry.wish().seconds(),
                inquiry.wish().reasons(),
                inquiry.wish().seed(),
                inquiry.asker(),
                inquiry.asked(),
                inquiry.ended(),
                inquiry.isAnswered() ? inquiry.headline() : null,
                inquiry.isAnswered() ? Addresses.of(visit, "decisions/" + inquiry.id() + "/answer") : null);
    }

    /** What is asked for. */
    record Wanted(
            @Says(value = "what to call it", most = 120) @Nullable
            String name,

            @Says(
                    value = "the seconds after which to end with what is there",
                    from = Asking.SHORTEST,
                    to = Asking.LONGEST)
            int seconds,

            @Says(
                    "whether to measure mechanisms and practices too, which takes more than twice as long; true when nothing is said")
            @Nullable
            Boolean reasons,

            @Says("the seed of all chance; 1 when nothing is said") @Nullable
            Long seed,

            @Says(value = "the id of the revision that it is about; the newest when nothing is said", from = 1)
            @Nullable
            Long revision) {}

    /** What can be changed of a comparison. */
    record Label(
            @Says(value = "what to call it", most = Asking.LONGEST_NAME, empty = true) @Nullable
            String name,

            @Says(value = "what is noted of it", most = Asking.LONGEST_NOTE, empty = true) @Nullable
            String note,

            @Says("whether it is put away") boolean archived) {

        static Label of(Inquiry inquiry) {
            return new Label(
                    inquiry.label().name(),
                    inquiry.label().note(),
                    inquiry.label().archived());
        }

        Inquiry.Label label() {
            return new Inquiry.Label(
                    Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(note, ""), archived);
        }
    }
}

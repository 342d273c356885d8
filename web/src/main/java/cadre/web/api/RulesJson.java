package cadre.web.api;

import cadre.web.board.Goal;
import cadre.web.log.Chain;
import cadre.web.log.DecisionLog;
import cadre.web.rest.Says;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goals, rules and what was decided, as programs read and send them. */
final class RulesJson {

    private RulesJson() {}

    /** A goal to be added. */
    record Aim(
            @Says(value = "the title", most = 200) String title,

            @Says(value = "what is to be reached", most = 5000, empty = true) @Nullable
            String description) {}

    /** What can be changed of a goal. */
    record Aiming(
            @Says(value = "the title", most = 200) String title,

            @Says(value = "what is to be reached", most = 5000, empty = true) @Nullable
            String description,

            @Says("whether it is no longer pursued") boolean ended) {

        static Aiming of(Goal goal) {
            return new Aiming(goal.title(), goal.description(), goal.ended());
        }

        Goal goal(Goal before) {
            return new Goal(
                    before.id(),
                    title,
                    Objects.requireNonNullElse(description, ""),
                    ended,
                    before.open(),
                    before.all(),
                    before.version());
        }
    }

    /** A goal. */
    record Aimed(
            @Says("its id") long id,
            @Says("the title") String title,

            @Says(value = "what is to be reached", empty = true)
            String description,

            @Says("whether it is no longer pursued") boolean ended,
            @Says("how many open use cases serve it") int open,
            @Says("how many use cases serve it") int all,
            @Says("counts its changes, from 1") int version) {

        static Aimed of(Goal goal) {
            return new Aimed(
                    goal.id(), goal.title(), goal.description(), goal.ended(), goal.open(), goal.all(), goal.version());
        }
    }

    /** Something that was decided. */
    record Decided(
            @Says("its place in the log, from 1") int position,
            @Says("what sort of decision") String kind,

            @Says("the number of the use case it is about; null for none") @Nullable
            Integer useCase,

            @Says("what was decided") String summary,
            @Says(value = "why", empty = true) String reason,

            @Says(value = "the name of who decided", empty = true)
            String author,

            @Says("when") Instant at,

            @Says("the SHA-256 hash of the entry before and this one, in hexadecimal digits")
            String hash) {

        static Decided of(DecisionLog.Entry entry) {
            return new Decided(
                    entry.position(),
                    entry.kind(),
                    entry.card(),
                    entry.summary(),
                    entry.reason(),
                    entry.author().name(),
                    entry.at(),
                    entry.hash());
        }
    }

    /** How far the log goes, and whether it is what it was. */
    record Checked(
            @Says("the number of the newest entry, 0 without any")
            int position,

            @Says(value = "its hash; keep it elsewhere, to compare later", empty = true)
            String hash,

            @Says("whether every hash, computed again, agrees")
            boolean holds,

            @Says("the number of the first entry that was changed, moved or taken out; null when all holds") @Nullable
            Integer flaw,

            @Says(value = "what is wrong with it", empty = true)
            String problem,

            @Says(
                    "whether the entry you ask about has the hash you know; null when you do not ask, or when it is missing")
            @Nullable
            Boolean same) {

        static Checked of(DecisionLog.Whole log, Earlier earlier) {
            Optional<Chain.Flaw> flaw = log.flaw();
            return new Checked(
                    log.head().position(),
                    log.head().hash(),
                    flaw.isEmpty(),
                    flaw.map(Chain.Flaw::position).orElse(null),
                    flaw.map(Chain.Flaw::words).orElse(""),
                    earlier.head().flatMap(log::beginsAs).orElse(null));
        }
    }

    /** How far the log went before. */
    record Earlier(
            @Says(value = "the number of an entry that you know", from = 1) @Nullable
            Integer position,

            @Says(value = "the hash that it had", most = 64) @Nullable
            String hash) {

        Optional<Chain.Head> head() {
            return position == null || hash == null
                    ? Optional.empty()
                    : Optional.of(new Chain.Head(position, hash.toLowerCase(Locale.ROOT)));
        }
    }
}

package cadre.web.usecase;

import cadre.core.work.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A use case as stored, in one version of it.
 *
 * @param id in the database
 * @param number in the company, from 1; in addresses
 * @param version counts up by one at each change; forms send it back
 * @param idea what was asked for
 * @param work how it is worked on
 * @param standing where it stands
 * @param origin who asked
 * @param changed when it last changed
 */
public record Card(
        long id, int number, int version, Idea idea, Work work, Standing standing, Origin origin, Instant changed) {

    /**
     * What was asked for.
     *
     * @param title in a few words, at most 200 characters
     * @param problem in the words of who has it
     * @param beneficiaries who benefits; may be empty
     * @param category in what the value lies
     * @param worth a month in production
     * @param domain id or name of the domain; empty when nobody knows
     * @param data what data there are; may be empty
     * @param urgency how soon
     */
    public record Idea(
            String title,
            String problem,
            String beneficiaries,
            Category category,
            Worth worth,
            String domain,
            String data,
            Urgency urgency) {}

    /**
     * What it is worth a month once in production, in the currency of the company; null where nobody said.
     *
     * @param low one time in ten it is less
     * @param likely the most likely value
     * @param high one time in ten it is more
     */
    public record Worth(
            @Nullable Double low,
            @Nullable Double likely,
            @Nullable Double high) {

        /** Nobody said. */
        public static final Worth UNKNOWN = new Worth(null, null, null);

        /** Refuses what is no number, and an order that is not low, likely, high. */
        public Worth {
            Double before = null;
            for (Double value :
                    Stream.of(low, likely, high).filter(Objects::nonNull).toList()) {
                if (!Double.isFinite(value) || (before != null && value < before)) {
                    throw new IllegalArgumentException("expected low, likely and high value in this order");
                }
                before = value;
            }
        }
    }

    /**
     * How it is worked on.
     *
     * @param kind to be implemented, or researched first
     * @param envelope whose time is spent
     * @param goal id of the goal that it serves; null for none
     */
    public record Work(
            WorkKind kind, Envelope envelope, @Nullable Long goal) {

        /** What an idea is until somebody says otherwise. */
        public static final Work USUAL = new Work(WorkKind.IMPLEMENTATION, Envelope.DELIVERY, null);
    }

    /**
     * Where it stands.
     *
     * @param stage of its life
     * @param since when it is there
     * @param owner who looks after it; null only when nothing is left to do
     * @param next when something happens next; null only when nothing is left to do
     * @param step what happens then; may be empty
     * @param reason why it stands there; may be empty
     */
    public record Standing(
            BoardStage stage,
            Instant since,
            @Nullable Owner owner,
            @Nullable LocalDate next,
            String step,
            String reason) {

        /** An idea that came in, for which owner and date are found by the rules. */
        public static Standing begins(Instant at) {
            return new Standing(BoardStage.IDEA, at, null, null, "", "");
        }
    }

    /**
     * Who looks after it.
     *
     * @param account id
     * @param name as others read it; may be empty in a draft
     */
    public record Owner(long account, String name) {}

    /**
     * Who asked.
     *
     * @param account id; null for a stranger or an import
     * @param name of who asked; may be empty
     * @param contact how to reach them; may be empty, for planners only
     * @param channel how it came
     * @param external its id in the table or system that it came from; empty when it came from none
     * @param at when
     */
    public record Origin(
            @Nullable Long account, String name, String contact, Channel channel, String external, Instant at) {}

    /** Whether its next date has passed. */
    public boolean isOverdue(LocalDate today) {
        LocalDate next = standing.next();
        return standing.stage().isOpen() && next != null && next.isBefore(today);
    }

    /** Whether an account asked for it. */
    public boolean isFrom(long account) {
        return Objects.equals(origin.account(), account);
    }
}

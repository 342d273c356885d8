package cadre.web.api;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.rest.Says;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A use case, as programs read it. */
record UseCaseJson(
        @Says("its number, in addresses") int number,
        @Says("counts up by one at each change; the ETag") int version,
        @Says("the title") String title,

        @Says(value = "the problem, in the words of who has it", empty = true)
        String problem,

        @Says(value = "who benefits", empty = true) String beneficiaries,

        @Says(value = "in what the value lies", of = Category.class)
        String category,

        @Says("what it is worth a month in production, in the company's currency: one time in ten less") @Nullable
        Double valueLow,

        @Says("the most likely value a month") @Nullable Double valueLikely,

        @Says("one time in ten more than this a month") @Nullable
        Double valueHigh,

        @Says(value = "the id of the domain; empty when nobody knows", empty = true)
        String domain,

        @Says(value = "what data there are", empty = true) String dataAtHand,

        @Says(value = "how soon it is wanted", of = Urgency.class)
        String urgency,

        @Says(
                value = "to be implemented, or researched first",
                words = {"implementation", "research"})
        String kind,

        @Says(value = "whose time is spent", of = Envelope.class)
        String envelope,

        @Says(value = "where it stands", of = BoardStage.class)
        String stage,

        @Says("since when it stands there") Instant stageSince,

        @Says("who looks after it; null when nothing is left to do") @Nullable
        Person owner,

        @Says("when something happens next") @Nullable LocalDate nextDate,
        @Says(value = "what happens then", empty = true) String nextStep,
        @Says("the id of the goal that it serves") @Nullable Long goal,
        @Says(value = "why it stands there", empty = true) String reason,
        @Says("who asked; null for an import") @Nullable Person requester,

        @Says("how to reach who asked; null unless the token may do what planners do") @Nullable
        String contact,

        @Says(value = "how it came", of = Channel.class) String channel,

        @Says(value = "its id in the system that it came from; empty for none", empty = true)
        String externalId,

        @Says("when it came") Instant created,
        @Says("when it last changed") Instant changed,
        @Says("its address") String url) {

    /** Somebody with an account. */
    record Person(
            @Says("the id of the account; null for somebody without one") @Nullable
            Long id,

            @Says(value = "what others read", empty = true) String name) {}

    static UseCaseJson of(Visit visit, Card card) {
        Card.Idea idea = card.idea();
        Card.Standing standing = card.standing();
        Card.Owner owner = standing.owner();
        Card.Origin origin = card.origin();
        boolean asked = origin.account() != null || !origin.name().isEmpty();
        return new UseCaseJson(
                card.number(),
                card.version(),
                idea.title(),
                idea.problem(),
                idea.beneficiaries(),
                idea.category().word(),
                idea.worth().low(),
                idea.worth().likely(),
                idea.worth().high(),
                idea.domain(),
                idea.data(),
                idea.urgency().word(),
                Field.word(card.work().kind()),
                card.work().envelope().word(),
                standing.stage().word(),
                standing.since(),
                owner == null ? null : new Person(owner.account(), owner.name()),
                standing.next(),
                standing.step(),
                card.work().goal(),
                standing.reason(),
                asked ? new Person(origin.account(), origin.name()) : null,
                visit.may(Role.PLANNER) ? origin.contact() : null,
                origin.channel().word(),
                origin.external(),
                origin.at(),
                card.changed(),
                Addresses.of(visit, "use-cases/" + card.number()));
    }
}

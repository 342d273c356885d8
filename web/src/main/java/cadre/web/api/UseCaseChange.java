package cadre.web.api;

import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Problem;
import cadre.web.rest.Says;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Field;
import cadre.web.usecase.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be changed of a use case. */
record UseCaseChange(
        @Says(value = "the title", most = 200) String title,

        @Says(value = "the problem, in the words of who has it", most = 20_000)
        String problem,

        @Says(value = "who benefits", most = 500, empty = true) @Nullable
        String beneficiaries,

        @Says(value = "in what the value lies", of = Category.class)
        String category,

        @Says(value = "one time in ten it is worth less a month, in the company's currency", from = 0, to = 1e12)
        @Nullable
        Double valueLow,

        @Says(value = "the most likely value a month", from = 0, to = 1e12) @Nullable
        Double valueLikely,

        @Says(value = "one time in ten it is worth more a month", from = 0, to = 1e12) @Nullable
        Double valueHigh,

        @Says(value = "the id of the domain", most = 100, empty = true) @Nullable
        String domain,

        @Says(value = "what data there are", most = 20_000, empty = true) @Nullable
        String dataAtHand,

        @Says(value = "how soon it is wanted", of = Urgency.class)
        String urgency,

        @Says(
                value = "to be implemented, or researched first",
                words = {"implementation", "research"})
        String kind,

        @Says(value = "whose time is spent", of = Envelope.class)
        String envelope,

        @Says(value = "the id of the account that looks after it", from = 1) @Nullable
        Long owner,

        @Says("when something happens next") @Nullable LocalDate nextDate,

        @Says(value = "what happens then", most = 500, empty = true) @Nullable
        String nextStep,

        @Says(value = "the id of the goal that it serves", from = 1) @Nullable
        Long goal) {

    /** The fields of the forms, and what they are called here, where that differs. */
    private static final Map<String, String> NAMES = Map.of(
            "value_low", "valueLow",
            "value_likely", "valueLikely",
            "value_high", "valueHigh",
            "data_at_hand", "dataAtHand",
            "owner_id", "owner",
            "next_date", "nextDate",
            "next_step", "nextStep",
            "goal_id", "goal",
            "needed", "needs",
            "appeal", "text");

    static UseCaseChange of(Card card) {
        Card.Owner owner = card.standing().owner();
        return new UseCaseChange(
                card.idea().title(),
                card.idea().problem(),
                card.idea().beneficiaries(),
                card.idea().category().word(),
                card.idea().worth().low(),
                card.idea().worth().likely(),
                card.idea().worth().high(),
                card.idea().domain(),
                card.idea().data(),
                card.idea().urgency().word(),
                Field.word(card.work().kind()),
                card.work().envelope().word(),
                owner == null ? null : owner.account(),
                card.standing().next(),
                card.standing().step(),
                card.work().goal());
    }

    /** As the forms have it. */
    Form form(String reason) {
        return new Idea(
                        title,
                        problem,
                        beneficiaries,
                        category,
                        valueLow,
                        valueLikely,
                        valueHigh,
                        domain,
                        dataAtHand,
                        urgency)
                .form()
                .with("kind", kind)
                .with("envelope", envelope)
                .with("owner_id", Objects.toString(owner, ""))
                .with("next_date", Objects.toString(nextDate, ""))
                .with("next_step", Objects.requireNonNullElse(nextStep, ""))
                .with("goal_id", Objects.toString(goal, ""))
                .with("reason", reason);
    }

    /** Says what is wrong with a form in the names that programs use. */
    static Problem problem(Form form) {
        List<Fault> faults = form.faults().stream()
                .map(fault -> new Fault("/" + NAMES.getOrDefault(fault.field(), fault.field()), fault.text(), "", ""))
                .toList();
        return Problem.of(faults);
    }

    /** A new idea. */
    record Idea(
            @Says(value = "the title, in a few words", most = 200)
            String title,

            @Says(value = "the problem, in your own words", most = 20_000)
            String problem,

            @Says(value = "who benefits", most = 500, empty = true) @Nullable
            String beneficiaries,

            @Says(value = "in what the value lies", of = Category.class)
            String category,

            @Says(value = "one time in ten it is worth less a month, in the company's currency", from = 0, to = 1e12)
            @Nullable
            Double valueLow,

            @Says(value = "the most likely value a month", from = 0, to = 1e12) @Nullable
            Double valueLikely,

            @Says(value = "one time in ten it is worth more a month", from = 0, to = 1e12) @Nullable
            Double valueHigh,

            @Says(value = "the id of the domain; leave it out when nobody knows", most = 100, empty = true) @Nullable
            String domain,

            @Says(value = "what data there are", most = 20_000, empty = true) @Nullable
            String dataAtHand,

            @Says(value = "how soon it is wanted", of = Urgency.class)
            String urgency) {

        Form form() {
            return Form.empty()
                    .with("title", title)
                    .with("problem", problem)
                    .with("beneficiaries", Objects.requireNonNullElse(beneficiaries, ""))
                    .with("category", category)
                    .with("value_low", Field.number(valueLow))
                    .with("value_likely", Field.number(valueLikely))
                    .with("value_high", Field.number(valueHigh))
                    .with("domain", Objects.requireNonNullElse(domain, ""))
                    .with("data_at_hand", Objects.requireNonNullElse(dataAtHand, ""))
                    .with("urgency", urgency);
        }
    }
}

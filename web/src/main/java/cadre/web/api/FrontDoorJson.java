package cadre.web.api;

import cadre.web.access.Visit;
import cadre.web.page.Form;
import cadre.web.rest.Says;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Routing;
import cadre.web.usecase.Urgency;
import cadre.web.word.Word;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How ideas come in and who gets them, as programs read and send it. */
final class FrontDoorJson {

    private FrontDoorJson() {}

    /** A rule that finds an owner. */
    record Rule(
            @Says("its id, in addresses") long id,

            @Says("its place in the order in which rules are tried, from 1")
            int position,

            @Says(value = "the domain that it is for; empty for any", empty = true)
            String domain,

            @Says(value = "the category of value that it is for; empty for any", empty = true)
            String category,

            @Says(value = "words of which one has to be there, parted by commas; empty for any", empty = true)
            String words,

            @Says("the account that gets what fits") UseCaseJson.Person owner,
            @Says("days until the first answer") int days,

            @Says("whether the owner may still decide; otherwise the rule is passed over")
            boolean present) {

        static Rule of(Routing.Placed placed) {
            return new Rule(
                    placed.rule().id(),
                    placed.rule().position(),
                    placed.rule().domain(),
                    placed.rule().category(),
                    placed.rule().words(),
                    person(placed.rule().owner()),
                    placed.rule().days(),
                    placed.present());
        }
    }

    /** A rule that is wanted. */
    record Ruling(
            @Says(value = "the id of the domain that it is for; any when nothing is said", most = 100, empty = true)
            @Nullable
            String domain,

            @Says(value = "the category of value that it is for; any when nothing is said", of = Category.class)
            @Nullable
            String category,

            @Says(
                    value = "words of which one has to be there, parted by commas; any when nothing is said",
                    most = 500,
                    empty = true)
            @Nullable
            String words,

            @Says(value = "the id of the account that gets what fits: of a planner or administrator", from = 1)
            long owner,

            @Says(value = "days until the first answer", from = 1, to = 365)
            int days,

            @Says(value = "its place among the rules, from 1; the last when nothing is said", from = 1) @Nullable
            Integer position) {

        Form form() {
            return Form.empty()
                    .with("domain", Objects.requireNonNullElse(domain, ""))
                    .with("category", Objects.requireNonNullElse(category, ""))
                    .with("words", Objects.requireNonNullElse(words, ""))
                    .with("owner", Long.toString(owner))
                    .with("days", Integer.toString(days));
        }

        int place() {
            return Objects.requireNonNullElse(position, Integer.MAX_VALUE);
        }
    }

    /** An idea that is not submitted, only tried. */
    record Tried(
            @Says(value = "its title", most = 200) String title,

            @Says(value = "its problem", most = 2000) @Nullable
            String problem,

            @Says(value = "in what the value lies; other when nothing is said", of = Category.class) @Nullable
            String category,

            @Says(value = "the id of the domain", most = 100) @Nullable
            String domain) {

        Card.Idea idea() {
            return new Card.Idea(
                    title,
                    Objects.requireNonNullElse(problem, ""),
                    "",
                    category == null ? Category.OTHER : Word.of(Category.class, category),
                    Card.Worth.UNKNOWN,
                    Objects.requireNonNullElse(domain, ""),
                    "",
                    Urgency.YEAR);
        }
    }

    /** Where an idea would go. */
    record Route(
            @Says("the account that would get it") UseCaseJson.Person owner,
            @Says("days until the first answer") int days,

            @Says("the id of the rule that fits; null when none does") @Nullable
            Long rule,

            @Says("why, in a sentence") String why) {

        static Route of(Routing.Route route) {
            return new Route(
                    person(route.owner()),
                    route.days(),
                    route.rule() == null ? null : route.rule().id(),
                    route.why());
        }
    }

    /** How ideas come in. */
    record Door(
            @Says("whether strangers may send ideas") boolean publicForm,
            @Says("where they do, when they may") String publicUrl,
            @Says("the account that gets what no rule fits") UseCaseJson.Person otherwise) {}

    /** How ideas are to come in. */
    record Opened(@Says("whether strangers may send ideas") boolean publicForm) {}

    /** A text to which similar use cases are looked for. */
    record Likened(
            @Says(value = "a title", most = 200) @Nullable String title,

            @Says(value = "a problem", most = 2000) @Nullable
            String problem) {}

    /** A use case that is like something. */
    record Similar(
            @Says("its number, in addresses") int number,
            @Says("its title") String title,

            @Says(value = "where it stands", of = BoardStage.class)
            String stage,

            @Says("its address") String url) {

        static Similar of(Visit visit, Card card) {
            return new Similar(
                    card.number(),
                    card.idea().title(),
                    card.standing().stage().word(),
                    Addresses.of(visit, "use-cases/" + card.number()));
        }
    }

    /** A domain of the company file. */
    record Domain(
            @Says("its id") String id,
            @Says("what people call it") String name) {}

    static UseCaseJson.Person person(Card.Owner owner) {
        return new UseCaseJson.Person(owner.account(), owner.name());
    }
}

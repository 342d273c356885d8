package cadre.web.api;

import cadre.core.numerics.Interval;
import cadre.web.look.Measured;
import cadre.web.rest.Says;
import cadre.web.scenario.Desk;
import cadre.web.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scenarios, their changes and what is said about them, as programs read and send them. */
final class ScenarioJson {

    private ScenarioJson() {}

    /** A copy of the organisation on which changes are tried. */
    record Tried(
            @Says("its id, in addresses") long id,
            @Says("what people call it") String name,
            @Says("the id of the revision that it changes") long base,
            @Says("the number of that revision") int baseNumber,

            @Says(
                    value = "what has become of it",
                    words = {"open", "merged", "dropped"})
            String state,

            @Says("how many changes it has") int changes,
            @Says("counts up by one at each change") int version,
            @Says("the name of who made it") String author,
            @Says("how many comments it has") int comments,
            @Says("when it was made") Instant at) {

        static Tried of(Scenario scenario) {
            return new Tried(
                    scenario.id(),
                    scenario.name(),
                    scenario.base(),
                    scenario.baseNumber(),
                    scenario.state().word(),
                    scenario.steps(),
                    scenario.version(),
                    scenario.author(),
                    scenario.comments(),
                    scenario.at());
        }
    }

    /** A scenario with its changes. */
    record Whole(
            @Says("the scenario") Tried scenario,

            @Says("its changes in order, those that were undone at the end")
            List<Made> changes) {}

    /** A change that was made. */
    record Made(
            @Says("its id") long id,
            @Says("false when it was undone") boolean counts,

            @Says(
                    value = "what sort of change it is",
                    words = {
                        "move-person",
                        "add-team",
                        "rename-team",
                        "remove-team",
                        "serve-domains",
                        "add-seat",
                        "remove-seat",
                        "change-fte",
                        "change-practice"
                    })
            String kind,

            @Says("the change, in words") String words,

            @Says(value = "the id of what is changed; empty for a person, unless a planner reads it", empty = true)
            String subject,

            @Says(value = "what was before; lists are parted by commas", empty = true)
            String from,

            @Says(value = "what is after; lists are parted by commas", empty = true)
            String to,

            @Says(value = "why", empty = true) String reason,
            @Says("the name of who made it") String author,
            @Says("when") Instant at) {

        static Made of(Desk.Made made) {
            return new Made(
                    made.id(),
                    made.counts(),
                    made.kind(),
                    made.words(),
                    made.subject(),
                    made.from(),
                    made.to(),
                    made.reason(),
                    made.author(),
                    made.at());
        }
    }

    /** A scenario to be made. */
    record Wanted(
            @Says(value = "what is tried, in a few words", most = 200)
            String name) {}

    /** A change to be made. */
    record Wished(
            @Says(
                    value = "what sort of change it is",
                    words = {
                        "move-person",
                        "add-team",
                        "rename-team",
                        "remove-team",
                        "serve-domains",
                        "add-seat",
                        "remove-seat",
                        "change-fte",
                        "change-practice"
                    })
            String kind,

            @Says(
                    value =
                            "the id of the seat or team that is changed, or the practice's name in the company file; none"
                                    + " for what is new",
                    most = 200)
            @Nullable
            String subject,

            @Says(
                    value =
                            "the team for move-person and add-seat (empty for none), the name for rename-team, the value for"
                                    + " change-practice",
                    most = 200,
                    empty = true)
            @Nullable
            String to,

            @Says(value = "the name, for add-team", most = 100) @Nullable
            String name,

            @Says(value = "the ids of all domains that are served from then on, for add-team and serve-domains")
            @Nullable
            List<String> serves,

            @Says(value = "what the seat is for, for add-seat", most = 100) @Nullable
            String role,

            @Says(
                    value = "of how much experience, for add-seat; regular when nothing is said",
                    words = {"junior", "regular", "senior"})
            @Nullable
            String level,

            @Says(value = "how many per cent of full time, for change-fte", from = 1, to = 100) @Nullable
            Integer percent,

            @Says(value = "why", most = 500, empty = true) @Nullable
            String reason) {

        Desk.Wish wish() {
            return new Desk.Wish(
                    kind,
                    text(subject),
                    text(to),
                    text(name),
                    Objects.requireNonNullElse(serves, List.of()),
                    text(role),
                    Objects.requireNonNullElse(level, "regular"),
                    Objects.requireNonNullElse(percent, 0));
        }

        private static String text(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /** What to do with changes that do not fit. */
    record Merge(
            @Says(value = "the number of the newest revision, on which the changes are made", from = 1)
            int onto,

            @Says(value = "what to do with each change that does not fit", most = 1000) @Nullable
            List<Settled> conflicts) {}

    /** What to do with a change that does not fit. */
    record Settled(
            @Says("the id of the change") long change,

            @Says(
                    value = "leave it out, or do it all the same",
                    words = {"leave", "do"})
            String word) {}

    /** What somebody says. */
    record Say(
            @Says(value = "what is said", most = 2000) String text,

            @Says("the id of the change that it is about; none for the scenario") @Nullable
            Long change) {}

    /** What somebody said. */
    record Said(
            @Says("its id") long id,
            @Says("what is said") String text,

            @Says("the id of the change that it is about; null for the scenario") @Nullable
            Long change,

            @Says("the name of who said it") String author,
            @Says("when") Instant at) {

        static Said of(Desk.Said said) {
            return new Said(said.id(), said.text(), said.step() == 0 ? null : said.step(), said.author(), said.at());
        }
    }

    /** How long to wait. */
    record Waiting(
            @Says(value = "how many seconds to wait until it is exact; none when nothing is said", from = 0, to = 20)
            @Nullable
            Integer seconds) {

        Duration duration() {
            return Duration.ofSeconds(Objects.requireNonNullElse(seconds, 0));
        }
    }

    /** A number with its 95 % interval. */
    record Ranged(
            @Says("the estimate") double estimate,
            @Says("the lower end of its 95 % interval") double low,
            @Says("the upper end of its 95 % interval") double high) {

        static Ranged of(Interval interval) {
            return new Ranged(interval.estimate(), interval.low(), interval.high());
        }
    }

    /** What a scenario brings, as far as the quick simulation knows. */
    record Figures(
            @Says("how many draws were made of base and scenario")
            int draws,

            @Says("whether so few draws were made that the answer may still turn round")
            boolean rough,

            @Says("whether no more draws are made") boolean done,

            @Says("in what value is counted: the company's currency, or use-case months where it gave no values")
            String unit,

            @Says("the key figures; empty while too few draws were made")
            List<Figure> figures) {

        static Figures of(Measured measured) {
            return new Figures(
                    measured.draws(),
                    measured.rough(),
                    measured.done(),
                    measured.money(),
                    measured.rows().stream().map(Figure::of).toList());
        }
    }

    /** A key figure. */
    record Figure(
            @Says("which") String metric,
            @Says("what people call it") String title,
            @Says("what is counted, over what") String meaning,

            @Says(
                    value = "in what it is counted",
                    words = {"money", "cost", "share", "days", "count"})
            String unit,

            @Says("of the base") Ranged base,
            @Says("of the scenario") Ranged scenario,

            @Says("from the one to the other, under the same luck")
            Ranged change,

            @Says("what the change says: better, worse, more, less, the same, or too close to tell")
            String verdict) {

        static Figure of(Measured.Row row) {
            return new Figure(
                    row.metric().id(),
                    row.metric().title(),
                    row.metric().meaning(),
                    row.metric().unit().name().toLowerCase(Locale.ROOT),
                    Ranged.of(row.today()),
                    Ranged.of(row.then()),
                    Ranged.of(row.change()),
                    row.verdict());
        }
    }
}

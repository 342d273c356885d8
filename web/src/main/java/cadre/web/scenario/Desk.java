package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.look.Looks;
import cadre.web.look.Measured;
import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.scenario.Draft.Step;
import cadre.web.scenario.Scenario.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Scenarios for programs, by the rules of the pages. Whatever is refused is a {@link Problem}; then nothing was done. */
@Component
public final class Desk {

    private static final Set<String> ABOUT_PEOPLE = Set.of("move-person", "change-fte");

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Steps steps;
    private final Comments comments;
    private final Revisions revisions;
    private final Showing showing;
    private final Looks looks;
    private final TransactionTemplate transaction;

    Desk(
            Scenarios scenarios,
            Drafts drafts,
            Steps steps,
            Comments comments,
            Revisions revisions,
            Showing showing,
            Looks looks,
            TransactionTemplate transaction) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.steps = steps;
        this.comments = comments;
        this.revisions = revisions;
        this.showing = showing;
        this.looks = looks;
        this.transaction = transaction;
    }

    /**
     * A change of a scenario, as far as the visitor may see it.
     *
     * @param id in the database
     * @param counts whether it was not undone
     * @param kind such as {@code move-person}
     * @param words the change, in words
     * @param subject id of what is changed; empty where it is a person and the visitor is no planner
     * @param from what was before; lists are parted by commas
     * @param to what is after; lists are parted by commas
     * @param reason why; may be empty
     * @param author name of who made it
     * @param at when
     */
    public record Made(
            long id,
            boolean counts,
            String kind,
            String words,
            String subject,
            String from,
            String to,
            String reason,
            String author,
            Instant at) {}

    /**
     * A comment.
     *
     * @param id in the database
     * @param step id of the change it is about; 0 for the scenario
     * @param text what is said
     * @param author name of who said it
     * @param at when
     */
    public record Said(long id, long step, String text, String author, Instant at) {}

    /**
     * A change that a program asks for, in the words in which changes are stored. What a kind does not need is empty.
     *
     * @param kind such as {@code move-person}
     * @param subject id of what is changed
     * @param to the team, the name or the value after
     * @param name of what is new
     * @param serves ids of domains
     * @param role of a new seat
     * @param level of a new seat
     * @param percent of full time; 0 for none
     */
    public record Wish(
            String kind,
            String subject,
            String to,
            String name,
            List<String> serves,
            String role,
            String level,
            int percent) {

        private static final Set<String> SERVING = Set.of("add-team", "serve-domains");

        /** Copies the list. */
        public Wish {
            serves = List.copyOf(serves);
        }

        /** What to change in a scenario, by the rules of the page. */
        Drafts.Wanted wanted() {
            return draft -> {
                for (String domain : SERVING.contains(kind) ? serves : List.<String>of()) {
                    if (!Wording.isDomain(draft.after().company(), domain)) {
                        throw new Drafts.Unfit("There is no domain '" + domain + "' in the company file.");
                    }
                }
                return asked().in(draft);
            };
        }

        private Asked asked() {
            Form form = Form.empty();
            return switch (kind) {
                case "move-person" ->
                    new Asked("move", form.with("person", subject).with("to", to), List.of());
                case "add-team" -> new Asked(kind, form.with("team-name", name), serves);
                case "rename-team" ->
                    new Asked(kind, form.with("renamed", subject).with("new-name", to), List.of());
                case "remove-team" -> new Asked(kind, form.with("ended", subject), List.of());
                case "serve-domains" -> new Asked("serve", form.with("serving", subject), serves);
                case "add-seat" ->
                    new Asked(kind, form.with("role", role).with("level", level).with("seat-team", to), List.of());
                case "remove-seat" -> new Asked(kind, form.with("unfilled", subject), List.of());
                case "change-fte" ->
                    new Asked("fte", form.with("timed", subject).with("percent", String.valueOf(percent)), List.of());
                case "change-practice" ->
                    new Asked("practice", form.with("practice", subject).with("value", to), List.of());
                default -> new Asked(kind, form, List.of());
            };
        }

        /** The field that most likely is wrong. */
        String field() {
            return switch (kind) {
                case "add-team" -> "name";
                case "rename-team", "change-practice" -> "to";
                case "add-seat" -> "role";
                case "change-fte" -> "percent";
                default -> "subject";
            };
        }
    }

    /** Makes a scenario of the newest revision. */
    public Scenario add(Visit visit, String name) {
        Revision newest = revisions
                .newest(visit.tenant())
                .orElseThrow(() ->
                        Problem.of(Kind.CONFLICT, "Import a company file first; there is nothing to change yet."));
        if (revisions.reading(newest).found() == null) {
            throw Problem.of(
                    Kind.CONFLICT, "The newest revision of the company file has errors. Mend and import it first.");
        }
        return again(visit, scenarios.add(visit, name, newest.id()));
    }

    /** All changes of a scenario in order, those that were undone at the end. */
    public List<Made> changes(Visit visit, Scenario scenario) {
        Draft draft = drafts.of(visit.tenant(), scenario);
        Wording wording = new Wording(draft, visit.may(Role.PLANNER));
        List<Made> all = new ArrayList<>();
        draft.steps().forEach(step -> all.add(made(visit, step, true, wording)));
        draft.undone().forEach(step -> all.add(made(visit, step, false, wording)));
        return all;
    }

    private static Made made(Visit visit, Step step, boolean counts, Wording wording) {
        Steps.Row row = Steps.row(step.change());
        boolean hidden = ABOUT_PEOPLE.contains(row.kind()) && !visit.may(Role.PLANNER);
        boolean share = hidden && step.change() instanceof Change.ChangeFte;
        return new Made(
                step.id(),
                counts,
                row.kind(),
                wording.of(step.change()),
                hidden ? "" : step.change().subject(),
                share ? "" : row.was(),
                share ? "" : row.becomes(),
                step.reason(),
                step.author(),
                step.at());
    }

    /** Makes a change behind the others; empty when the scenario has changed since it was read. */
    public Optional<Scenario> change(Visit visit, Scenario scenario, Wish wish, String reason) {
        open(scenario);
        try {
            return drafts.change(visit, scenario, wish.wanted(), reason)
                    ? Optional.of(again(visit, scenario.id()))
                    : Optional.empty();
        } catch (Drafts.Unfit unfit) {
            throw Problem.of(List.of(new Fault("/" + wish.field(), unfit.why(), "", "")));
        }
    }

    /**
     * Undoes the last change, or does the next one again.
     *
     * @param by -1 or 1
     * @return empty when the scenario has changed since it was read
     */
    public Optional<Scenario> count(Visit visit, Scenario scenario, int by) {
        open(scenario);
        int count = scenario.steps() + by;
        if (count < 0 || count > steps.of(visit.tenant(), scenario.id()).size()) {
            throw Problem.of(Kind.CONFLICT, by < 0 ? "There is no change to undo." : "No change was undone.");
        }
        return scenarios.count(visit.tenant(), scenario, count)
                ? Optional.of(again(visit, scenario.id()))
                : Optional.empty();
    }

    /** Drops a scenario or opens it again; empty when it has changed since it was read. */
    public Optional<Scenario> become(Visit visit, Scenario scenario, boolean dropped) {
        if (dropped) {
            open(scenario);
        } else if (scenario.isOpen()) {
            throw Problem.of(Kind.CONFLICT, "This scenario is open.");
        }
        State to = dropped ? State.DROPPED : State.OPEN;
        return scenarios.become(visit.tenant(), scenario, scenario.state(), to, 0)
                ? Optional.of(again(visit, scenario.id()))
                : Optional.empty();
    }

    /**
     * Makes the changes of a scenario on the newest revision.
     *
     * @param onto number of the newest revision, as far as the program knows
     * @param words what to do with changes that do not fit, by their ids: leave, or do
     * @return the new revision; empty when the scenario has changed since it was read
     * @throws Problem 409 with every change that does not fit
     */
    public Optional<Revision> merge(Visit visit, Scenario scenario, int onto, Map<Long, String> words) {
        open(scenario);
        Draft draft = drafts.of(visit.tenant(), scenario);
        Form form = Form.empty();
        words.forEach((step, word) -> form.with(Merging.field(step), word));
        return Objects.requireNonNull(transaction.execute(status -> {
            Revision newest = revisions.hold(visit.tenant());
            if (newest.number() != onto) {
                throw Problem.of(
                        Kind.CONFLICT,
                        "The newest revision is " + newest.number() + ", not " + onto + ". Look at it first.");
            }
            Merging merging = new Merging(draft, revisions.content(newest), form);
            merging.check();
            if (form.isWrong()) {
                throw conflicts(form, merging.view(newest.number()));
            }
            if (merging.isEmpty()) {
                throw Problem.of(Kind.CONFLICT, "Nothing would change, so that there is nothing to merge.");
            }
            Revision next =
                    revisions.add(visit.tenant(), visit.account(), merging.text(), "Scenario: " + scenario.name());
            if (!scenarios.become(visit.tenant(), scenario, State.OPEN, State.MERGED, next.id())) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(next);
        }));
    }

    private static Problem conflicts(Form form, MergeView view) {
        List<Fault> faults = new ArrayList<>();
        view.conflicts().stream()
                .filter(conflict -> !form.error(conflict.field()).isEmpty())
                .forEach(conflict -> faults.add(new Fault(
                        "/conflicts/" + conflict.field().replace("step-", ""),
                        conflict.words() + ": " + conflict.what(),
                        conflict.possible() ? "leave or do" : "leave",
                        "")));
        if (!view.error().isEmpty()) {
            faults.add(new Fault("", view.error(), "", ""));
        }
        return Problem.of(
                Kind.CONFLICT,
                "Not every change fits on revision " + view.newest()
                        + ". Say of each that is listed what to do with it.",
                faults);
    }

    /** The company file with the changes of a scenario. */
    public String text(Visit visit, Scenario scenario) {
        return drafts.of(visit.tenant(), scenario).text();
    }

    /** Keeps the company file with the changes of a scenario, so that a comparison can be about it. */
    public Revision keep(Visit visit, Scenario scenario) {
        Draft draft = drafts.of(visit.tenant(), scenario);
        int count = draft.steps().size();
        return revisions.keep(
                visit.tenant(),
                visit.account(),
                draft.text(),
                "scenario " + scenario.name() + " with " + (count == 1 ? "1 change" : count + " changes"));
    }

    /**
     * What a scenario brings, by the quick simulation.
     *
     * @param atMost how long to wait until it is exact
     * @return nothing where the company file names no teams
     */
    public Optional<Measured> figures(Visit visit, Scenario scenario, Duration atMost) {
        return showing.look(visit, drafts.of(visit.tenant(), scenario)).map(look -> looks.measure(look, atMost));
    }

    /** Takes out a comment of the visitor's own; whether there was one. */
    public boolean unsay(Visit visit, Scenario scenario, long comment) {
        return comments.delete(visit, scenario.id(), comment);
    }

    /** Everything that was said about a scenario, the oldest first. */
    public List<Said> comments(Visit visit, Scenario scenario) {
        return comments.of(visit, scenario.id()).stream()
                .map(said -> new Said(said.id(), said.step(), said.text(), said.author(), said.at()))
                .toList();
    }

    /**
     * Says something.
     *
     * @param step id of the change it is about; 0 for the scenario
     */
    public Said say(Visit visit, Scenario scenario, long step, String text) {
        if (step != 0 && steps.of(visit.tenant(), scenario.id()).stream().noneMatch(known -> known.id() == step)) {
            throw Problem.of(
                    List.of(new Fault("/change", "There is no change " + step + " in this scenario.", "", "")));
        }
        comments.add(visit, scenario.id(), step, text);
        return comments(visit, scenario).getLast();
    }

    private static void open(Scenario scenario) {
        if (!scenario.isOpen()) {
            throw Problem.of(
                    Kind.CONFLICT, "This scenario is " + scenario.state().word() + ". Open it again to change it.");
        }
    }

    private Scenario again(Visit visit, long id) {
        return scenarios.find(visit.tenant(), id).orElseThrow();
    }
}

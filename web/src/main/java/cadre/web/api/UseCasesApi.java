package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.board.GoalStore;
import cadre.web.card.CardChanges;
import cadre.web.card.Domains;
import cadre.web.card.IdeaForm;
import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Says;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.LostUpdate;
import cadre.web.word.Word;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Use cases: finding, submitting and changing them. */
@Controller
final class UseCasesApi {

    private static final String ABOUT = "Use cases";

    private final Cards cards;
    private final Found found;
    private final CardChanges changes;
    private final Domains domains;
    private final GoalStore goals;
    private final Once once;
    private final InstantSource clock;

    UseCasesApi(
            Cards cards,
            Found found,
            CardChanges changes,
            Domains domains,
            GoalStore goals,
            Once once,
            InstantSource clock) {
        this.cards = cards;
        this.found = found;
        this.changes = changes;
        this.domains = domains;
        this.goals = goals;
        this.once = once;
        this.clock = clock;
    }

    /** Which use cases are asked for. */
    record Filter(
            @Says(value = "words in title or problem, or the id elsewhere", most = 200) @Nullable
            String text,

            @Says(value = "where they stand", of = BoardStage.class) @Nullable
            String stage,

            @Says(value = "the id of the account that looks after them", from = 1) @Nullable
            Long owner,

            @Says(value = "the id of the account that asked", from = 1) @Nullable
            Long requester,

            @Says(value = "the id of the domain", most = 100) @Nullable
            String domain,

            @Says(value = "whose time is spent", of = Envelope.class) @Nullable
            String envelope,

            @Says(value = "the id of the goal", from = 1) @Nullable
            Long goal,

            @Says(value = "how many entries, 50 when nothing is said", from = 1, to = Listed.MOST) @Nullable
            Integer limit,

            @Says(value = "from where to go on: the value of next from the answer before", most = 200) @Nullable
            String cursor) {

        CardFilter of(Visit visit) {
            Long asker = visit.may(Role.VIEWER)
                    ? requester
                    : Long.valueOf(visit.account().id());
            return CardFilter.text(Objects.requireNonNullElse(text, ""))
                    .in(stage == null ? Set.of() : Set.of(BoardStage.of(stage)))
                    .ownedBy(owner)
                    .askedBy(asker)
                    .of(Objects.requireNonNullElse(domain, ""))
                    .from(envelope == null ? null : Word.of(Envelope.class, envelope))
                    .serving(goal);
        }
    }

    /** Why something is changed. */
    record Reason(
            @Says(value = "why, for the history", most = 2000) @Nullable
            String reason) {}

    @Needs(Role.REQUESTER)
    @Told(
            id = "listUseCases",
            about = ABOUT,
            value = "Lists use cases, the newest first.",
            more = "A requester gets their own.")
    @GetMapping(path = Addresses.COMPANY + "/use-cases", produces = Addresses.JSON)
    Answer<Listed<UseCaseJson>> all(Visit visit, @Asked Filter filter) {
        int size = Listed.size(filter.limit());
        long below = Listed.after(filter.cursor(), Integer.MAX_VALUE);
        List<UseCaseJson> some = cards.below(visit.tenant(), filter.of(visit), below, size + 1).stream()
                .map(card -> UseCaseJson.of(visit, card))
                .toList();
        return Answer.of(Listed.of(some, size, UseCaseJson::number));
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "addUseCase",
            about = ABOUT,
            value = "Submits an idea for a use case.",
            more = "It gets an owner and a next date by the routing rules.",
            status = 201)
    @PostMapping(path = Addresses.COMPANY + "/use-cases", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<UseCaseJson> add(Visit visit, Key key, @Sent UseCaseChange.Idea sent) {
        return once.answer(key, () -> {
            Form form = sent.form();
            Card.Idea idea = IdeaForm.read(form, domains.of(visit.tenant()));
            if (form.isWrong()) {
                throw UseCaseChange.problem(form);
            }
            Card.Origin origin =
                    new Card.Origin(visit.account().id(), visit.account().name(), "", Channel.API, "", clock.instant());
            Draft draft = new Draft(idea, Card.Work.USUAL, Card.Standing.begins(clock.instant()), origin);
            Card card = cards.add(visit.tenant(), draft, "", Author.of(visit));
            return Answer.made(
                    UseCaseJson.of(visit, card), card.version(), Addresses.of(visit, "use-cases/" + card.number()));
        });
    }

    @Needs(Role.REQUESTER)
    @Told(id = "getUseCase", about = ABOUT, value = "Gets a use case.", more = "A requester gets their own.")
    @GetMapping(path = Addresses.COMPANY + "/use-cases/{number}", produces = Addresses.JSON)
    Answer<UseCaseJson> one(Visit visit, @PathVariable int number) {
        return found.answer(visit, found.own(visit, number));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "changeUseCase",
            about = ABOUT,
            value = "Changes fields of a use case.",
            more = "A merge patch (RFC 7396): what is not sent stays, null takes away. The stage is changed by a move.",
            reads = Addresses.PATCH,
            patches = UseCaseChange.class)
    @PatchMapping(
            path = Addresses.COMPANY + "/use-cases/{number}",
            consumes = Addresses.PATCH,
            produces = Addresses.JSON)
    Answer<UseCaseJson> change(
            Visit visit, Match match, @Asked Reason reason, @PathVariable int number, Content content) {
        Card card = found.get(visit, number);
        match.check(card.version());
        UseCaseChange wanted = content.patched(UseCaseChange.of(card), UseCaseChange.class);
        Form form = wanted.form(Objects.requireNonNullElse(reason.reason(), ""));
        if (wanted.goal() != null && !goals.titles(visit.tenant()).containsKey(wanted.goal())) {
            form.wrong("goal_id", "There is no goal " + wanted.goal() + " in this company.");
        }
        try {
            Card changed = changes.change(visit, card, form).orElseThrow(() -> UseCaseChange.problem(form));
            return found.answer(visit, changed);
        } catch (LostUpdate lost) {
            throw Match.stale(lost.current().version());
        } catch (IllegalArgumentException e) {
            throw Problem.of(List.of(new Fault("", String.valueOf(e.getMessage()), "", "")));
        }
    }
}

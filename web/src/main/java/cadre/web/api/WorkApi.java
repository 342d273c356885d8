package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.board.Dependencies;
import cadre.web.board.SectionView;
import cadre.web.card.Appeals;
import cadre.web.gate.EvidenceStore;
import cadre.web.gate.Gates;
import cadre.web.gate.Moves;
import cadre.web.gate.Requirement;
import cadre.web.page.Form;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.LostUpdate;
import cadre.web.word.Word;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Use cases on their way: moves, appeals, history, evidence, dependencies. */
@Controller
final class WorkApi {

    private static final String ABOUT = "Use cases";
    private static final String CARD = Addresses.COMPANY + "/use-cases/{number}";

    private final Cards cards;
    private final Found found;
    private final Moves moves;
    private final Appeals appeals;
    private final EvidenceStore evidence;
    private final Dependencies dependencies;
    private final Once once;

    WorkApi(
            Cards cards,
            Found found,
            Moves moves,
            Appeals appeals,
            EvidenceStore evidence,
            Dependencies dependencies,
            Once once) {
        this.cards = cards;
        this.found = found;
        this.moves = moves;
        this.appeals = appeals;
        this.evidence = evidence;
        this.dependencies = dependencies;
        this.once = once;
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "moveUseCase",
            about = ABOUT,
            value = "Moves a use case to another stage, also to decline or stop it.",
            more = "Gates say what has to be there first.")
    @PostMapping(path = CARD + "/moves", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<UseCaseJson> move(Visit visit, Key key, Match match, @PathVariable int number, @Sent WorkJson.Move sent) {
        return changed(visit, key, match, number, card -> {
            BoardStage to = BoardStage.of(sent.to());
            Form form = Form.empty()
                    .with("reason", Objects.requireNonNullElse(sent.reason(), ""))
                    .with("waived", Objects.requireNonNullElse(sent.waive(), false) ? "yes" : "");
            List<Gates.Missing> missing = moves.check(visit, card, form, to);
            if (form.isWrong()) {
                throw UseCaseChange.problem(form);
            }
            return moves.move(visit, card, card.version(), to, missing, form.value("reason"));
        });
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "appeal",
            about = ABOUT,
            value = "Appeals against a decline, once.",
            more = "Somebody else than who declined it has to answer. Only who asked for it can, and planners.")
    @PostMapping(path = CARD + "/appeals", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<UseCaseJson> appeal(
            Visit visit, Key key, Match match, @PathVariable int number, @Sent WorkJson.Appeal sent) {
        found.own(visit, number);
        return changed(visit, key, match, number, card -> {
            appeals.refusal(visit, card).ifPresent(why -> {
                throw Problem.of(Kind.CONFLICT, why);
            });
            return appeals.ask(visit.tenant(), card, sent.text(), Author.of(visit));
        });
    }

    @Needs(Role.PLANNER)
    @Told(id = "answerAppeal", about = ABOUT, value = "Answers the appeal that waits.")
    @PostMapping(path = CARD + "/verdicts", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<UseCaseJson> answer(
            Visit visit, Key key, Match match, @PathVariable int number, @Sent WorkJson.Verdict sent) {
        return changed(visit, key, match, number, card -> {
            appeals.refusalToAnswer(visit, card).ifPresent(why -> {
                throw Problem.of(Kind.CONFLICT, why);
            });
            Appeals.Appeal open = appeals.open(visit.tenant(), card).orElseThrow();
            return appeals.answer(visit.tenant(), card, open, sent.upheld(), sent.answer(), Author.of(visit));
        });
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "listHistory",
            about = ABOUT,
            value = "Lists what happened to a use case, the newest first.",
            more = "A requester gets that of their own.")
    @GetMapping(path = CARD + "/history", produces = Addresses.JSON)
    Answer<Listed<WorkJson.Happened>> history(Visit visit, @PathVariable int number, @Asked Page page) {
        Card card = found.own(visit, number);
        // Nothing is ever taken out of a history, so that counting from its beginning is stable.
        long all = cards.historyLength(visit.tenant(), card);
        long left = Math.min(all, page.below());
        List<WorkJson.Happened> some = cards.history(visit.tenant(), card, (int) (all - left), page.size() + 1).stream()
                .map(WorkJson.Happened::of)
                .toList();
        return Answer.of(Listed.of(some, page.size(), last -> left - page.size()));
    }

    @Needs(Role.VIEWER)
    @Told(id = "listEvidence", about = ABOUT, value = "Lists what shows how far a use case is.")
    @GetMapping(path = CARD + "/evidence", produces = Addresses.JSON)
    Answer<Listed<WorkJson.Shown>> evidence(Visit visit, @PathVariable int number) {
        Card card = found.get(visit, number);
        return Answer.of(new Listed<>(
                evidence.of(visit.tenant(), card).stream()
                        .map(WorkJson.Shown::of)
                        .toList(),
                null));
    }

    @Needs(Role.PLANNER)
    @Told(id = "addEvidence", about = ABOUT, value = "Adds a link to what shows how far a use case is.", status = 201)
    @PostMapping(path = CARD + "/evidence", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<WorkJson.Shown> addEvidence(Visit visit, Key key, @PathVariable int number, @Sent WorkJson.Link sent) {
        Card card = found.get(visit, number);
        return once.answer(key, () -> {
            String link;
            try {
                link = EvidenceStore.link(sent.link());
            } catch (IllegalArgumentException e) {
                throw Problem.of(List.of(new Fault(
                        "/link", "This is not a full address.", "https:// or http:// and where it leads", "")));
            }
            evidence.add(visit, card, Word.of(Requirement.class, sent.kind()), sent.title(), link);
            WorkJson.Shown added =
                    WorkJson.Shown.of(evidence.of(visit.tenant(), card).getLast());
            return Answer.made(added, "", Addresses.of(visit, "use-cases/" + number + "/evidence"));
        });
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "removeEvidence",
            about = ABOUT,
            value = "Takes a link away.",
            more = "If-Match has the ETag of the use case.",
            status = 204)
    @DeleteMapping(path = CARD + "/evidence/{id}", produces = Addresses.JSON)
    Answer<WorkJson.Shown> removeEvidence(Visit visit, Match match, @PathVariable int number, @PathVariable long id) {
        Card card = found.get(visit, number);
        match.check(card.version());
        if (evidence.remove(visit, card, id).isEmpty()) {
            throw Problem.of(Kind.NOT_FOUND, "Use case " + number + " has no evidence " + id + ".");
        }
        return Answer.done();
    }

    @Needs(Role.VIEWER)
    @Told(id = "getDependencies", about = ABOUT, value = "Gets what a use case needs, and what needs it.")
    @GetMapping(path = CARD + "/dependencies", produces = Addresses.JSON)
    Answer<WorkJson.Dependencies> dependencies(Visit visit, @PathVariable int number) {
        return Answer.of(all(visit, found.get(visit, number)));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "addDependency",
            about = ABOUT,
            value = "Says that a use case needs the result of another one.",
            more = "A circle is refused.",
            status = 201)
    @PostMapping(path = CARD + "/dependencies", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<WorkJson.Dependencies> addDependency(
            Visit visit, Key key, @PathVariable int number, @Sent WorkJson.Needed sent) {
        Card card = found.get(visit, number);
        return once.answer(key, () -> {
            Card needed = cards.find(visit.tenant(), sent.needs())
                    .orElseThrow(() -> Problem.of(List.of(new Fault(
                            "/needs",
                            "There is no use case " + sent.needs() + " here.",
                            "the number of another one",
                            ""))));
            String circle = dependencies.add(visit, card, needed);
            if (!circle.isEmpty()) {
                throw Problem.of(Kind.CONFLICT, "Nothing can begin in a circle: " + circle + ".");
            }
            return Answer.made(all(visit, card), "", Addresses.of(visit, "use-cases/" + number + "/dependencies"));
        });
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "removeDependency",
            about = ABOUT,
            value = "Says that a use case no longer needs another one.",
            more = "If-Match has the ETag of the use case.",
            status = 204)
    @DeleteMapping(path = CARD + "/dependencies/{other}", produces = Addresses.JSON)
    Answer<WorkJson.Dependencies> removeDependency(
            Visit visit, Match match, @PathVariable int number, @PathVariable int other) {
        Card card = found.get(visit, number);
        match.check(card.version());
        dependencies.remove(visit, card, found.get(visit, other));
        return Answer.done();
    }

    private WorkJson.Dependencies all(Visit visit, Card card) {
        return new WorkJson.Dependencies(
                numbers(dependencies.needs(visit.tenant(), card)),
                numbers(dependencies.neededBy(visit.tenant(), card)));
    }

    private static List<Integer> numbers(List<SectionView.Other> others) {
        return others.stream().map(SectionView.Other::number).toList();
    }

    /** Changes a use case once, if it is still what the program has seen. */
    private Answer<UseCaseJson> changed(Visit visit, Key key, Match match, int number, Function<Card, Card> change) {
        found.get(visit, number);
        return once.answer(key, () -> {
            Card card = found.get(visit, number);
            match.check(card.version());
            try {
                return found.answer(visit, change.apply(card));
            } catch (LostUpdate lost) {
                throw Match.stale(lost.current().version());
            }
        });
    }
}

package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.card.Domains;
import cadre.web.frontdoor.Duplicates;
import cadre.web.frontdoor.PublicDoor;
import cadre.web.frontdoor.Rules;
import cadre.web.page.Form;
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
import cadre.web.usecase.Routing;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The front door: who gets which ideas, whether strangers may send any, and what is like an idea already. */
@Controller
final class FrontDoorApi {

    private static final String ABOUT = "Front door";
    private static final String RULES = Addresses.COMPANY + "/routing-rules";
    private static final String RULE = RULES + "/{id}";
    private static final String DOOR = Addresses.COMPANY + "/front-door";

    private final Routing routing;
    private final Rules rules;
    private final PublicDoor door;
    private final Duplicates duplicates;
    private final Domains domains;
    private final Once once;

    FrontDoorApi(Routing routing, Rules rules, PublicDoor door, Duplicates duplicates, Domains domains, Once once) {
        this.routing = routing;
        this.rules = rules;
        this.door = door;
        this.duplicates = duplicates;
        this.domains = domains;
        this.once = once;
    }

    @Needs(Role.VIEWER)
    @Told(
            id = "listRoutingRules",
            about = ABOUT,
            value =
                    "Lists the rules that find an owner for an idea, in the order in which they are tried, all at once.")
    @GetMapping(path = RULES, produces = Addresses.JSON)
    Answer<Listed<FrontDoorJson.Rule>> all(Visit visit) {
        return Answer.of(new Listed<>(
                routing.rules(visit.tenant()).stream()
                        .map(FrontDoorJson.Rule::of)
                        .toList(),
                null));
    }

    @Needs(Role.PLANNER)
    @Told(id = "addRoutingRule", about = ABOUT, value = "Adds a rule that finds an owner.", status = 201)
    @PostMapping(path = RULES, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<FrontDoorJson.Rule> add(Visit visit, Key key, @Sent FrontDoorJson.Ruling sent) {
        return once.answer(key, () -> {
            Form form = sent.form();
            FrontDoorJson.Rule made = rules.add(visit.tenant(), form, sent.place())
                    .map(FrontDoorJson.Rule::of)
                    .orElseThrow(() -> UseCaseChange.problem(form));
            return Answer.made(made, Answer.hash(made), Addresses.of(visit, "routing-rules/" + made.id()));
        });
    }

    @Needs(Role.VIEWER)
    @Told(id = "getRoutingRule", about = ABOUT, value = "Gets a rule that finds an owner.")
    @GetMapping(path = RULE, produces = Addresses.JSON)
    Answer<FrontDoorJson.Rule> one(Visit visit, @PathVariable long id) {
        return Answer.hashed(FrontDoorJson.Rule.of(find(visit, id)));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "replaceRoutingRule",
            about = ABOUT,
            value = "Replaces a rule, or moves it among the others.",
            more = "It counts for ideas that come from then on.")
    @PutMapping(path = RULE, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<FrontDoorJson.Rule> replace(
            Visit visit, Match match, @PathVariable long id, @Sent FrontDoorJson.Ruling sent) {
        find(visit, id);
        Form form = sent.form();
        return rules.change(visit.tenant(), id, form, sent.place(), now -> check(match, now))
                .map(placed -> Answer.hashed(FrontDoorJson.Rule.of(placed)))
                .orElseThrow(() -> form.isWrong() ? UseCaseChange.problem(form) : missing(id));
    }

    @Needs(Role.PLANNER)
    @Told(id = "removeRoutingRule", about = ABOUT, value = "Takes a rule away.", status = 204)
    @DeleteMapping(path = RULE, produces = Addresses.JSON)
    Answer<FrontDoorJson.Rule> remove(Visit visit, Match match, @PathVariable long id) {
        boolean removed = rules.remove(visit.tenant(), id, now -> {
            check(match, now);
            return true;
        });
        if (!removed) {
            throw missing(id);
        }
        return Answer.done();
    }

    @Needs(Role.PLANNER)
    @Told(id = "tryRouting", about = ABOUT, value = "Says who would get an idea, without submitting it.")
    @GetMapping(path = Addresses.COMPANY + "/routing", produces = Addresses.JSON)
    Answer<FrontDoorJson.Route> route(Visit visit, @Asked FrontDoorJson.Tried tried) {
        return Answer.of(FrontDoorJson.Route.of(routing.routes(visit.tenant()).of(tried.idea())));
    }

    @Needs(Role.PLANNER)
    @Told(id = "getFrontDoor", about = ABOUT, value = "Says whether strangers may send ideas, and who gets the rest.")
    @GetMapping(path = DOOR, produces = Addresses.JSON)
    Answer<FrontDoorJson.Door> door(Visit visit) {
        return Answer.hashed(new FrontDoorJson.Door(
                door.isOpen(visit.tenant()),
                "/public/" + visit.tenant().slug() + "/idea",
                FrontDoorJson.person(routing.routes(visit.tenant()).otherwise())));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "setFrontDoor", about = ABOUT, value = "Opens the form for strangers, or closes it.")
    @PutMapping(path = DOOR, consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<FrontDoorJson.Door> open(Visit visit, Match match, @Sent FrontDoorJson.Opened sent) {
        match.check(door(visit).version());
        door.set(visit.tenant(), sent.publicForm());
        return door(visit);
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "listSimilarUseCases",
            about = ABOUT,
            value = "Lists the use cases that are most like a text, the most alike first, five at most.",
            more = "Ask before you submit: following one that is there may do.")
    @GetMapping(path = Addresses.COMPANY + "/similar-use-cases", produces = Addresses.JSON)
    Answer<Listed<FrontDoorJson.Similar>> similar(Visit visit, @Asked FrontDoorJson.Likened asked) {
        String title = Objects.requireNonNullElse(asked.title(), "");
        String problem = Objects.requireNonNullElse(asked.problem(), "");
        return Answer.of(new Listed<>(
                duplicates.like(visit.tenant(), title, problem).stream()
                        .map(card -> FrontDoorJson.Similar.of(visit, card))
                        .toList(),
                null));
    }

    @Needs(Role.REQUESTER)
    @Told(
            id = "listDomains",
            about = ABOUT,
            value = "Lists the domains of the newest company file, which ideas and rules may name, all at once.")
    @GetMapping(path = Addresses.COMPANY + "/domains", produces = Addresses.JSON)
    Answer<Listed<FrontDoorJson.Domain>> domains(Visit visit) {
        return Answer.of(new Listed<>(
                domains.of(visit.tenant()).stream()
                        .map(choice -> new FrontDoorJson.Domain(choice.word(), choice.title()))
                        .toList(),
                null));
    }

    private static void check(Match match, Routing.Placed now) {
        match.check(Answer.hash(FrontDoorJson.Rule.of(now)));
    }

    private Routing.Placed find(Visit visit, long id) {
        return rules.find(visit.tenant(), id).orElseThrow(() -> missing(id));
    }

    private static Problem missing(long id) {
        return Problem.of(Kind.NOT_FOUND, "There is no routing rule " + id + " in this company.");
    }
}

package cadre.web.people;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.download.Download;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The people of the company file, and what is stored about each. Names and teams are for viewers; the rest is for planners, and for
 * the person, who has the same page under an address of their own, whatever their role.
 */
@Controller
final class PersonPage {

    private static final int ROWS = 100;

    private final People people;
    private final PersonFacts facts;
    private final SeatLinks links;
    private final Members members;
    private final Audit audit;

    PersonPage(People people, PersonFacts facts, SeatLinks links, Members members, Audit audit) {
        this.people = people;
        this.facts = facts;
        this.links = links;
        this.members = members;
        this.audit = audit;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/people")
    ModelAndView list(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        Optional<Company> company = people.company(visit.tenant());
        String query = q.strip();
        List<Seat> found = company.map(known -> People.search(known, query)).orElse(List.of());
        int pages = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int number = Math.clamp(page, 1, pages);
        List<PeopleView.Row> rows = found.stream()
                .skip((long) (number - 1) * ROWS)
                .limit(ROWS)
                .map(seat ->
                        new PeopleView.Row(seat.id(), seat.name(), People.Person.team(company.orElseThrow(), seat)))
                .toList();
        String answer = company.isEmpty()
                ? "Nobody is known yet"
                : query.isEmpty()
                        ? found.size() + (found.size() == 1 ? " person" : " people") + " in the company file"
                        : found.size() + " of them with “" + query + "”";
        return frame.show("people/people", "People", new PeopleView(answer, rows, query, number, pages));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/people/{seat}")
    ModelAndView show(Visit visit, Frame frame, @PathVariable String seat) {
        People.Person person = find(visit, seat);
        boolean own = isOwn(visit, seat);
        return show(visit, frame, person, own || visit.may(Role.PLANNER), own);
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/people/{seat}/person.json")
    ResponseEntity<byte[]> export(Visit visit, @PathVariable String seat) {
        return facts.file(visit, seat, "person")
                .map(PersonPage::file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/me")
    ModelAndView me(Visit visit, Frame frame) {
        Optional<People.Person> person = facts.own(visit);
        return person.isPresent()
                ? show(visit, frame, person.get(), true, true)
                : frame.show("people/me", "You in the company file", view(visit, Form.empty()));
    }

    /** Once confirmed, there is a file; until then, the page that says so. */
    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/me/person.json")
    Object exportMe(Visit visit, Frame frame) {
        Optional<String> text = facts.ownFile(visit, "person");
        return text.isPresent() ? file(text.get()) : frame.go(visit.address("me"), "");
    }

    @Needs(Role.REQUESTER)
    @PostMapping("/c/{tenant}/me")
    ModelAndView ask(Visit visit, Frame frame, @RequestParam(defaultValue = "") String name) {
        Form form = Form.empty().with("name", name);
        String said = form.required("name", "Enter your name as it stands in the company file, or the id there.");
        List<Seat> called = people.company(visit.tenant())
                .map(company -> People.called(company, said))
                .orElse(List.of());
        if (!form.isWrong() && called.isEmpty()) {
            form.wrong(
                    "name", "Nobody in the company file is called “" + said + "”. Maybe it is spelt otherwise there.");
        } else if (called.size() > 1) {
            form.wrong("name", called.size() + " people in the company file are called so. Enter the id instead.");
        }
        if (form.isWrong()) {
            return frame.again("people/me", "You in the company file", view(visit, form));
        }
        links.ask(visit.tenant(), visit.account(), called.getFirst().id());
        note(visit, visit.account().id(), "says to be a person of the company file");
        return frame.go(visit.address("me"), "An administrator was asked to confirm it.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/links/{account}/confirmation")
    ModelAndView confirm(Visit visit, Frame frame, @PathVariable long account) {
        known(visit, account);
        if (!links.confirm(visit.tenant(), account, visit.account())) {
            return frame.go(visit.address(MembersPage.PAGE), "Somebody was faster: there is nothing to confirm.");
        }
        note(visit, account, "confirmed as a person of the company file");
        return frame.go(visit.address(MembersPage.PAGE), "They now always see what is stored about them.");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/links/{account}/refusal")
    ModelAndView refuse(Visit visit, Frame frame, @PathVariable long account) {
        known(visit, account);
        if (!links.remove(visit.tenant(), account)) {
            return frame.go(visit.address(MembersPage.PAGE), "Somebody was faster: there is nothing to refuse.");
        }
        note(visit, account, "not a person of the company file");
        return frame.go(visit.address(MembersPage.PAGE), "It is refused.");
    }

    private void known(Visit visit, long account) {
        if (members.member(visit.tenant(), account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void note(Visit visit, long account, String detail) {
        audit.note(visit, Audit.Deed.CHANGED, Audit.Subject.account(account), "people", detail);
    }

    private ModelAndView show(Visit visit, Frame frame, People.Person person, boolean all, boolean own) {
        Seat seat = person.seat();
        if (all) {
            audit.saw(visit, List.of(Audit.Subject.seat(seat.id())), "person");
        }
        boolean administrator = visit.may(Role.ADMINISTRATOR);
        String at = "people/" + seat.id();
        return frame.show(
                "people/person",
                seat.name(),
                new PersonView(
                        seat.name() + (person.team().isEmpty() ? "" : ", in " + person.team()),
                        seat.id(),
                        seat.name(),
                        person.team(),
                        own,
                        all ? facts.of(visit, person) : null,
                        own ? visit.address("me/person.json") : administrator ? visit.address(at + "/person.json") : "",
                        administrator ? visit.address(at + "/erasure") : ""));
    }

    private static ResponseEntity<byte[]> file(String text) {
        return Download.of("person.json", MediaType.APPLICATION_JSON, text);
    }

    private People.Person find(Visit visit, String seat) {
        return people.find(visit.tenant(), seat).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean isOwn(Visit visit, String seat) {
        return links.of(visit.tenant(), visit.account())
                .filter(link -> link.confirmed() && link.seat().equals(seat))
                .isPresent();
    }

    private MeView view(Visit visit, Form form) {
        return new MeView(
                form,
                links.of(visit.tenant(), visit.account())
                        .map(SeatLinks.Link::seat)
                        .orElse(""),
                people.company(visit.tenant()).isEmpty());
    }
}

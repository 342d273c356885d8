package cadre.web.people;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Erasing somebody: a person of the company file, a member who is not in it, or anybody whose name stands somewhere. A decision of an
 * administrator, with a reason, after having seen what will be changed.
 */
@Controller
final class ErasurePage {

    private static final String TEMPLATE = "people/erasure";
    private static final String TITLE = "Erase a person";
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SPELLINGS = 2000;
    private static final int SHORTEST = 3;

    private final People people;
    private final Members members;
    private final Erasure erasure;
    private final JdbcClient database;

    ErasurePage(People people, Members members, Erasure erasure, JdbcClient database) {
        this.people = people;
        this.members = members;
        this.erasure = erasure;
        this.database = database;
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/people/{seat}/erasure")
    ModelAndView askSeat(Visit visit, Frame frame, @PathVariable String seat) {
        return ask(visit, frame, seat(visit, seat), "people/" + seat + "/erasure");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/people/{seat}/erasure")
    ModelAndView eraseSeat(
            Visit visit, Frame frame, @PathVariable String seat, @RequestParam Map<String, String> sent) {
        return erase(visit, frame, seat(visit, seat), "people/" + seat + "/erasure", sent);
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/members/{account}/erasure")
    ModelAndView askMember(Visit visit, Frame frame, @PathVariable long account) {
        return ask(visit, frame, member(visit, account), "members/" + account + "/erasure");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/members/{account}/erasure")
    ModelAndView eraseMember(
            Visit visit, Frame frame, @PathVariable long account, @RequestParam Map<String, String> sent) {
        return erase(visit, frame, member(visit, account), "members/" + account + "/erasure", sent);
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/erasure")
    ModelAndView askAnybody(Visit visit, Frame frame) {
        return ask(visit, frame, new Erasure.Subject(Optional.empty(), Optional.empty()), "erasure");
    }

    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/erasure")
    ModelAndView eraseAnybody(Visit visit, Frame frame, @RequestParam Map<String, String> sent) {
        return erase(visit, frame, new Erasure.Subject(Optional.empty(), Optional.empty()), "erasure", sent);
    }

    private Erasure.Subject seat(Visit visit, String seat) {
        return people.find(visit.tenant(), seat)
                .map(person -> erasure.subject(visit.tenant(), person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Erasure.Subject member(Visit visit, long account) {
        return members.member(visit.tenant(), account)
                .map(member -> new Erasure.Subject(Optional.empty(), Optional.of(member.account())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView ask(Visit visit, Frame frame, Erasure.Subject subject, String at) {
        return frame.show(
                TEMPLATE, TITLE, view(visit, subject, at, Form.empty(), erasure.spellings(visit.tenant(), subject)));
    }

    /** Only what was shown is done: with other spellings, or without the word, the list is shown once more. */
    private ModelAndView erase(Visit visit, Frame frame, Erasure.Subject subject, String at, Map<String, String> sent) {
        Form form = Form.empty();
        sent.forEach(form::with);
        List<String> spellings = form.value("spellings")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (form.value("act").equals("look")) {
            return frame.show(TEMPLATE, TITLE, view(visit, subject, at, form, spellings));
        }
        if (spellings.isEmpty()) {
            form.wrong("spellings", "Enter the name that is to be erased, and other spellings of it, a line each.");
        }
        spellings.stream()
                .filter(spelling -> spelling.length() < SHORTEST)
                .findFirst()
                .ifPresent(spelling -> form.wrong(
                        "spellings", "“" + spelling + "” is too short: it would be found in texts about others."));
        form.atMost("spellings", LONGEST_SPELLINGS);
        form.required("reason", "Enter why, such as: asked for it on 3 May, in writing.");
        form.atMost("reason", LONGEST_REASON);
        if (!String.join("\n", spellings).equals(form.value("seen").replace("\r", ""))) {
            form.wrong("sure", "The list below is a new one. Read it, then erase.");
        } else if (!form.value("sure").equals("yes")) {
            form.wrong("sure", "Say that you have read what will be changed.");
        }
        if (!form.isWrong()) {
            try {
                String other = erasure.erase(visit, subject, spellings, form.value("reason"));
                boolean self = subject.account()
                        .filter(account -> account.id() == visit.account().id())
                        .isPresent();
                return frame.go(
                        self ? "/login" : visit.address("audit"),
                        self ? "" : "They are " + other + " now, everywhere.");
            } catch (Erasure.Hindered hindered) {
                form.wrong("sure", String.valueOf(hindered.getMessage()));
            }
        }
        return frame.again(TEMPLATE, TITLE, view(visit, subject, at, form, spellings));
    }

    private ErasureView view(Visit visit, Erasure.Subject subject, String at, Form form, List<String> spellings) {
        Tenant tenant = visit.tenant();
        List<PersonView.Place> places = erasure.find(tenant, spellings).stream()
                .map(trace -> new PersonView.Place(trace.words(), trace.values(), trace.excerpt()))
                .toList();
        String name = subject.seat()
                .map(person -> person.seat().name())
                .or(() -> subject.account().map(account -> account.name()))
                .orElse("");
        return new ErasureView(
                name,
                visit.address(at),
                form,
                String.join("\n", spellings),
                subject.account().map(account -> account.login()).orElse(""),
                places,
                erasure.hindrance(tenant, subject),
                subject.account().map(account -> owned(tenant, account.id())).orElse(0));
    }

    private int owned(Tenant tenant, long account) {
        return database.sql("select count(*) from use_case where tenant_id = ? and owner_id = ?"
                        + " and stage not in ('production', 'stopped', 'declined')")
                .params(tenant.id(), account)
                .query(Integer.class)
                .single();
    }
}

package cadre.web.people;

import cadre.app.document.EvenPrinter;
import cadre.core.company.Domain;
import cadre.core.company.Seat;
import cadre.core.company.Terms;
import cadre.core.quantity.Share;
import cadre.web.access.Audit;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.page.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is stored about a person: on their page, and whole, for a file. */
@Component
public final class PersonFacts {

    private static final int LOOKS = 50;
    private static final int EVERYTHING = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final People people;
    private final SeatLinks links;
    private final AuditLog log;
    private final Traces traces;
    private final Audit audit;

    PersonFacts(JdbcClient database, People people, SeatLinks links, AuditLog log, Traces traces, Audit audit) {
        this.database = database;
        this.people = people;
        this.links = links;
        this.log = log;
        this.traces = traces;
        this.audit = audit;
    }

    /**
     * Everything that is stored about a person, as JSON; the audit log keeps that it was taken.
     *
     * @param seat id of the person; nothing when the newest company file has none of it
     * @param page where it was asked for
     */
    public Optional<String> file(Visit visit, String seat, String page) {
        return people.find(visit.tenant(), seat).map(person -> file(visit, person, page));
    }

    /** The same about the visitor; nothing until an administrator has confirmed who they are. */
    public Optional<String> ownFile(Visit visit, String page) {
        return own(visit).map(person -> file(visit, person, page));
    }

    /** The person that the visitor was confirmed to be. */
    Optional<People.Person> own(Visit visit) {
        return links.of(visit.tenant(), visit.account())
                .filter(SeatLinks.Link::confirmed)
                .flatMap(link -> people.find(visit.tenant(), link.seat()));
    }

    private String file(Visit visit, People.Person person, String page) {
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.seat(person.seat().id()), page, "");
        return JSON.writer().with(new EvenPrinter()).writeValueAsString(export(visit.tenant(), person));
    }

    PersonView.Facts of(Visit visit, People.Person person) {
        Seat seat = person.seat();
        Tenant tenant = visit.tenant();
        return new PersonView.Facts(
                links.confirmed(tenant, seat.id())
                        .map(link -> link.account().login())
                        .orElse(""),
                skills(seat),
                domains(person),
                terms(person),
                "Revision " + person.revision().number() + " of the company file, by "
                        + person.revision().author() + ", "
                        + Moments.of(person.revision().at())
                        + ". Levels that the file does not name are those of the role.",
                places(tenant, person),
                log.about(tenant, seat.id(), LOOKS));
    }

    private static List<PersonView.Pair> skills(Seat seat) {
        return seat.skills().entrySet().stream()
                .map(entry -> new PersonView.Pair(
                        entry.getKey().id().replace('-', ' ').replaceFirst("^ml ", "ML "), level(entry.getValue())))
                .toList();
    }

    private static List<PersonView.Pair> domains(People.Person person) {
        List<PersonView.Pair> domains = new ArrayList<>();
        for (Domain domain : person.company().domains()) {
            Share known = person.seat().familiarity().get(domain.id());
            if (known != null) {
                domains.add(new PersonView.Pair(domain.name(), level(known)));
            }
        }
        return domains;
    }

    private static String level(Share share) {
        return String.format(Locale.ROOT, "%.2f of 1", share.value());
    }

    private static List<PersonView.Pair> terms(People.Person person) {
        Terms terms = person.seat().terms();
        List<PersonView.Pair> pairs = new ArrayList<>();
        pairs.add(new PersonView.Pair("Working time", percent(terms.fte()) + " of full time"));
        pairs.add(new PersonView.Pair("Owed to something else", percent(terms.busy()) + " of it"));
        pairs.add(new PersonView.Pair(
                "Cost of full time",
                String.format(
                        Locale.ROOT,
                        "%,.0f %s a year",
                        terms.costPerYear(),
                        person.company().profile().currency())));
        if (terms.startDay() > 0) {
            pairs.add(new PersonView.Pair("Starts on", "working day " + terms.startDay()));
        }
        pairs.add(new PersonView.Pair("Experience", level(terms.experience())));
        return pairs;
    }

    private static String percent(Share share) {
        return Math.round(share.value() * 100) + " %";
    }

    /** Texts in which the name stands are found by reading; use cases by the account, too. */
    private List<PersonView.Place> places(Tenant tenant, People.Person person) {
        List<PersonView.Place> places = new ArrayList<>();
        traces.find(tenant, List.of(person.seat().name()))
                .forEach(trace -> places.add(new PersonView.Place(trace.words(), trace.values(), trace.excerpt())));
        links.confirmed(tenant, person.seat().id()).ifPresent(link -> {
            add(
                    places,
                    "use cases they asked for",
                    "requester_id",
                    tenant,
                    link.account().id());
            add(
                    places,
                    "use cases they look after",
                    "owner_id",
                    tenant,
                    link.account().id());
        });
        return places;
    }

    private void add(List<PersonView.Place> places, String what, String column, Tenant tenant, long account) {
        List<String> titles = database.sql(
                        "select number, title from use_case where tenant_id = ? and " + column + " = ? order by number")
                .params(tenant.id(), account)
                .query((row, n) -> row.getInt("number") + " " + row.getString("title"))
                .list();
        if (!titles.isEmpty()) {
            places.add(new PersonView.Place(
                    what, titles.size(), String.join("; ", titles.subList(0, Math.min(3, titles.size())))));
        }
    }

    private Map<String, Object> export(Tenant tenant, People.Person person) {
        Seat seat = person.seat();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("company", tenant.name());
        all.put("revision", person.revision().number());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", seat.id());
        file.put("name", seat.name());
        file.put("team", person.team());
        Map<String, Object> skills = new LinkedHashMap<>();
        seat.skills().forEach((skill, level) -> skills.put(skill.id(), level.value()));
        file.put("skills", skills);
        Map<String, Object> domains = new LinkedHashMap<>();
        seat.familiarity().forEach((domain, level) -> domains.put(domain, level.value()));
        file.put("domains", domains);
        Terms terms = seat.terms();
        file.put("fte", terms.fte().value());
        file.put("busy", terms.busy().value());
        file.put("cost_per_year", terms.costPerYear());
        file.put("start_day", terms.startDay());
        file.put("experience", terms.experience().value());
        all.put("company_file", file);
        links.confirmed(tenant, seat.id()).ifPresent(link -> {
            long account = link.account().id();
            all.put("account", rows("select login, name, created_at from account where id = ?", account));
            all.put("identities", rows("select issuer, mail, linked_at from identity where account_id = ?", account));
            all.put(
                    "role",
                    rows("select role from membership where tenant_id = ? and account_id = ?", tenant.id(), account));
            all.put(
                    "use_cases_asked_for",
                    rows(
                            "select number, title, problem, requester_name, requester_contact from use_case"
                                    + " where tenant_id = ? and requester_id = ? order by number",
                            tenant.id(),
                            account));
            all.put(
                    "use_cases_looked_after",
                    rows(
                            "select number, title from use_case where tenant_id = ? and owner_id = ? order by number",
                            tenant.id(),
                            account));
            all.put(
                    "what_they_did",
                    rows(
                            "select at, deed, subject_kind, subject, page, detail from audit_entry"
                                    + " where tenant_id = ? and account_id = ? order by id",
                            tenant.id(),
                            account));
        });
        all.put("texts_with_the_name", traces.excerpts(tenant, List.of(seat.name())));
        all.put(
                "looks_and_changes",
                log.about(tenant, seat.id(), EVERYTHING).stream()
                        .map(entry -> Map.of(
                                "at", entry.at().toString(),
                                "who", entry.who(),
                                "deed", entry.deed(),
                                "about", entry.subject(),
                                "page", entry.page(),
                                "detail", entry.detail()))
                        .toList());
        return all;
    }

    private List<Map<String, String>> rows(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query().listOfRows().stream()
                .map(row -> {
                    Map<String, String> texts = new LinkedHashMap<>();
                    row.forEach((column, value) -> texts.put(column, Traces.text(value)));
                    return texts;
                })
                .toList();
    }
}

package cadre.web.people;

import cadre.web.access.Audit;
import cadre.web.access.Sessions;
import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Erased;
import cadre.web.account.Identities;
import cadre.web.account.Members;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.log.DecisionLog;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a person's name out of everything that is stored of a company, and closes their account. Figures stay: what was
 * computed, decided and counted is still true of the former member whose number stands there instead.
 */
@Component
final class Erasure {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Traces traces;
    private final SeatLinks links;
    private final Accounts accounts;
    private final Identities identities;
    private final Members members;
    private final Sessions sessions;
    private final Revisions revisions;
    private final DecisionLog decisions;
    private final Audit audit;

    Erasure(
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock,
            ApplicationEventPublisher events,
            Traces traces,
            SeatLinks links,
            Accounts accounts,
            Identities identities,
            Members members,
            Sessions sessions,
            Revisions revisions,
            DecisionLog decisions,
            Audit audit) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
        this.traces = traces;
        this.links = links;
        this.accounts = accounts;
        this.identities = identities;
        this.members = members;
        this.sessions = sessions;
        this.revisions = revisions;
        this.decisions = decisions;
        this.audit = audit;
    }

    /**
     * Who is to be forgotten.
     *
     * @param seat id and name in the company file; empty when they are not in it
     * @param account that is theirs; empty when they have none
     */
    record Subject(Optional<People.Person> seat, Optional<Account> account) {}

    /** It cannot be done now; the message says why, and what to do first. */
    static final class Hindered extends RuntimeException {

        private static final long serialVersionUID = 1;

        Hindered(String message) {
            super(message);
        }
    }

    /** Who a person of the company file is, with the account that was confirmed to be theirs. */
    Subject subject(Tenant tenant, People.Person person) {
        return new Subject(
                Optional.of(person), links.confirmed(tenant, person.seat().id()).map(SeatLinks.Link::account));
    }

    /** What is known to mean this person: names, ids that have a part of the name in them, logins and addresses. */
    List<String> spellings(Tenant tenant, Subject subject) {
        Set<String> all = new LinkedHashSet<>();
        subject.seat().ifPresent(person -> {
            all.add(person.seat().name());
            if (tells(person.seat().id(), person.seat().name())) {
                all.add(person.seat().id());
            }
        });
        subject.account().ifPresent(account -> {
            all.add(account.name());
            all.add(account.login());
            identities.of(account.id()).forEach(link -> all.add(link.mail()));
            all.addAll(database.sql("select distinct requester_contact from use_case"
                            + " where tenant_id = ? and requester_id = ?")
                    .params(tenant.id(), account.id())
                    .query(String.class)
                    .list());
        });
        for (String name : List.copyOf(all)) {
            all.addAll(database.sql("select distinct requester_contact from use_case"
                            + " where tenant_id = ? and requester_name = ?")
                    .params(tenant.id(), name)
                    .query(String.class)
                    .list());
        }
        // Letter case does not count: of two that differ in it only, the first is enough.
        Set<String> known = new LinkedHashSet<>();
        return all.stream()
                .filter(text -> !text.isBlank() && known.add(text.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether an id has a part of the name in it. */
    static boolean tells(String id, String name) {
        Set<String> parts = parts(name);
        return parts(id).stream().anyMatch(parts::contains);
    }

    private static Set<String> parts(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(part -> part.length() > 2)
                .collect(Collectors.toSet());
    }

    List<Traces.Trace> find(Tenant tenant, List<String> spellings) {
        return traces.find(tenant, spellings);
    }

    /** Why it cannot be done now; empty when it can. */
    String hindrance(Tenant tenant, Subject subject) {
        return subject.account()
                .map(account -> {
                    boolean here = members.member(tenant, account.id()).isPresent();
                    return members.isElsewhere(tenant, account.id())
                            ? "The account " + account.login()
                                    + " belongs to another company of this server too. It has to"
                                    + " be removed there first, by an administrator there."
                            : here && !members.anotherAdministrator(tenant, account.id())
                                    ? account.login()
                                            + " is the last administrator who can log in. Make somebody else an"
                                            + " administrator first."
                                    : "";
                })
                .orElse("");
    }

    /**
     * Does it.
     *
     * @param spellings all of them
     * @param reason why, as the administrator says
     * @return what stands there instead of the name
     * @throws Hindered when it cannot be done, and nothing was
     */
    String erase(Visit visit, Subject subject, List<String> spellings, String reason) {
        Tenant tenant = visit.tenant();
        String name = Objects.requireNonNull(transaction.execute(status -> {
            members.lock(tenant);
            String hindrance = hindrance(tenant, subject);
            if (!hindrance.isEmpty()) {
                throw new Hindered(hindrance);
            }
            int number = database.sql("select coalesce(max(number), 0) + 1 from erasure where tenant_id = ?")
                    .param(tenant.id())
                    .query(Integer.class)
                    .single();
            String other = "former member " + number;
            Map<String, String> names = names(subject, spellings, other);
            List<Revision> readable = revisions.all(tenant).stream()
                    .filter(revision -> revisions.reading(revision).found() != null)
                    .toList();
            List<Traces.Trace> done = traces.replace(tenant, names);
            Optional<Integer> anew = decisions.forget(tenant, text -> Spelling.replace(text, names));
            reread(readable);
            subject.account().ifPresent(account -> close(tenant, account, other));
            subject.seat()
                    .ifPresent(person -> unlink(tenant, names, person.seat().id()));
            String summary = summary(done, anew);
            database.sql("insert into erasure (tenant_id, number, author_id, reason, summary, erased_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(tenant.id(), number, visit.account().id())
                    .params(Spelling.replace(reason, names), summary, Timestamp.from(clock.instant()))
                    .update();
            audit.note(visit, Audit.Deed.ERASED, new Audit.Subject("erased", other), "erasure", summary);
            return other;
        }));
        events.publishEvent(new Erased(tenant));
        subject.account().ifPresent(account -> sessions.endAll(account.id(), null));
        return name;
    }

    /** Longer spellings first, so that none is cut in two by a shorter one; ids stay ids. */
    private static Map<String, String> names(Subject subject, List<String> spellings, String other) {
        String id = subject.seat().map(person -> person.seat().id()).orElse("");
        Map<String, String> names = new LinkedHashMap<>();
        spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(spelling -> names.put(spelling, spelling.equals(id) ? other.replace(' ', '-') : other));
        return names;
    }

    /** A company file that could be read before can be read after, or nothing was done. */
    private void reread(List<Revision> readable) {
        for (Revision revision : readable) {
            byte[] content = revisions.content(revision).getBytes(StandardCharsets.UTF_8);
            if (Revisions.read(content).found() == null) {
                throw new Hindered(
                        "Revision " + revision.number() + " of the company file could not be read any more with"
                                + " these spellings replaced: one of them is a word of the file. Take it out of the list.");
            }
        }
    }

    private void close(Tenant tenant, Account account, String name) {
        members.leave(tenant, account.id());
        links.remove(tenant, account.id());
        accounts.anonymise(account.id(), name);
    }

    private void unlink(Tenant tenant, Map<String, String> names, String seat) {
        database.sql("delete from seat_link where tenant_id = ? and seat = ?")
                .params(tenant.id(), names.getOrDefault(seat, seat))
                .update();
    }

    private static String summary(List<Traces.Trace> done, Optional<Integer> anew) {
        List<String> parts = new ArrayList<>();
        done.forEach(trace -> parts.add(trace.values() + " × " + trace.words()));
        anew.ifPresent(position -> parts.add("decision log: hashes anew from entry " + position));
        return parts.isEmpty() ? "no text had the name" : String.join("; ", parts);
    }
}

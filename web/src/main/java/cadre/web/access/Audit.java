package cadre.web.access;

import cadre.web.account.Account;
import cadre.web.account.Tenant;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who saw, took away and changed what about whom. A page that shows what is stored about people beyond name and team calls
 * {@link #saw}; entries have ids and no names, and nothing changes them. Looking at the same page of the same person again
 * within ten minutes is the same look.
 */
@Component
public final class Audit {

    /** How long a look lasts. */
    static final Duration LOOK = Duration.ofMinutes(10);

    private static final int LOOKS = 10_000;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_DETAIL = 500;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Map<Look, Instant> looks = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > LOOKS;
        }
    };

    Audit(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was done. */
    public enum Deed {
        /** Shown on a page. */
        VIEWED,
        /** Written anew. */
        CHANGED,
        /** Taken away as a file. */
        EXPORTED,
        /** Made unrecognisable. */
        ERASED,
        /** Old entries of this log were deleted. */
        PURGED;

        /** As written on a page and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * About whom.
     *
     * @param kind seat for a person of the company file, account for somebody who logs in, everyone
     * @param id of the seat or account; empty for everyone
     */
    public record Subject(String kind, String id) {

        /** Everybody in the company file. */
        public static final Subject EVERYONE = new Subject("everyone", "");

        /** A person of the company file. */
        public static Subject seat(String id) {
            return new Subject("seat", id);
        }

        /** Somebody who logs in. */
        public static Subject account(long id) {
            return new Subject("account", String.valueOf(id));
        }
    }

    private record Look(long tenant, long account, Subject subject, String page) {}

    /**
     * A page shows what is stored about people.
     *
     * @param visit who looks
     * @param subjects at whom
     * @param page in a few words, such as "skills"
     */
    public void saw(Visit visit, Collection<Subject> subjects, String page) {
        Instant now = clock.instant();
        for (Subject subject : subjects) {
            Look look = new Look(visit.tenant().id(), visit.account().id(), subject, page);
            synchronized (looks) {
                Instant last = looks.get(look);
                if (last != null && last.plus(LOOK).isAfter(now)) {
                    continue;
                }
                looks.remove(look);
                looks.put(look, now);
            }
            note(visit, Deed.VIEWED, subject, page, "");
        }
    }

    /** A page shows what is stored about everybody in the company file. */
    public void sawEveryone(Visit visit, String page) {
        saw(visit, List.of(Subject.EVERYONE), page);
    }

    /**
     * Something was done in a company.
     *
     * @param visit by whom
     * @param deed what
     * @param subject about whom
     * @param page where, in a few words
     * @param detail such as "viewer → planner"; never a name
     */
    public void note(Visit visit, Deed deed, Subject subject, String page, String detail) {
        note(visit.tenant(), visit.account(), deed, subject, page, detail);
    }

    /**
     * Something was done.
     *
     * @param tenant in which company; null when in none
     * @param actor by whom; null for the command line and the server itself
     */
    public void note(
            @Nullable Tenant tenant, @Nullable Account actor, Deed deed, Subject subject, String page, String detail) {
        database.sql("insert into audit_entry (tenant_id, at, account_id, deed, subject_kind, subject, page, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(tenant == null ? null : tenant.id())
                .param(Timestamp.from(clock.instant()))
                .param(actor == null ? null : actor.id())
                .param(deed.word())
                .param(subject.kind())
                .param(subject.id())
                .param(cut(page, LONGEST_PAGE))
                .param(cut(detail, LONGEST_DETAIL))
                .update();
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }
}

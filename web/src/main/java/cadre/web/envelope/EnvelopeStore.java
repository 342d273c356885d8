package cadre.web.envelope;

import cadre.engine.rank.Envelope;
import cadre.engine.rank.Ledger;
import cadre.web.access.Visit;
import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of envelopes. Entries are only added; one that is proposed counts once somebody else approved it. */
@Component
public final class EnvelopeStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final DecisionLog log;

    EnvelopeStore(JdbcClient database, TransactionTemplate transaction, InstantSource clock, DecisionLog log) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.log = log;
    }

    /**
     * An entry as stored.
     *
     * @param id in the database
     * @param entry what it moves
     * @param reason why
     * @param state {@code proposed}, {@code approved} or {@code refused}
     * @param author account who made it
     * @param name of the author
     * @param at when
     * @param decider name of who approved or refused it; null when nobody did
     */
    public record Stored(
            long id,
            Ledger.Entry entry,
            String reason,
            String state,
            long author,
            String name,
            Instant at,
            @Nullable String decider) {

        boolean isApproved() {
            return state.equals("approved");
        }

        boolean isProposed() {
            return state.equals("proposed");
        }

        /** What it moves, in words. */
        public String text() {
            if (entry.isTransfer() && entry.postings().size() == 2) {
                Envelope from = null;
                Envelope to = null;
                long days = 0;
                for (Map.Entry<Envelope, Long> posting : entry.postings().entrySet()) {
                    if (posting.getValue() < 0) {
                        from = posting.getKey();
                    } else {
                        to = posting.getKey();
                        days = posting.getValue();
                    }
                }
                return Words.count(days, "person-day", "person-days") + " a quarter from " + word(from) + " to "
                        + word(to);
            }
            return entry.postings().entrySet().stream()
                    .map(posting -> word(posting.getKey())
                            + (posting.getValue() > 0 ? " +" : " −")
                            + Math.abs(posting.getValue()))
                    .collect(Collectors.joining(", ", "", " person-days a quarter"));
        }

        private static String word(@Nullable Envelope envelope) {
            return envelope == null ? "nowhere" : envelope.id();
        }
    }

    /** All entries, the oldest first. */
    public List<Stored> entries(Tenant tenant) {
        return database.sql("select e.*, a.name as author, d.name as decider from envelope_entry e"
                        + " join account a on a.id = e.author_id left join account d on d.id = e.decider_id"
                        + " where e.tenant_id = ? order by coalesce(e.decided_at, e.made_at), e.id")
                .param(tenant.id())
                .query((row, n) -> stored(row))
                .list();
    }

    /** What counts. */
    public Ledger ledger(Tenant tenant) {
        Ledger ledger = Ledger.empty();
        for (Stored stored : entries(tenant)) {
            if (stored.isApproved()) {
                ledger = ledger.with(stored.entry());
            }
        }
        return ledger;
    }

    /**
     * Sets what people give to each envelope: an entry of the differences.
     *
     * @param wanted person-days a quarter
     * @param seen is told how many entries count before, and throws when that is not what was seen
     * @return whether anything differs from before
     */
    public boolean set(Visit visit, Map<Envelope, Long> wanted, String reason, IntConsumer seen) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(visit.tenant());
            Ledger before = ledger(visit.tenant());
            seen.accept(before.entries().size());
            EnumMap<Envelope, Long> difference = new EnumMap<>(Envelope.class);
            List<String> words = new ArrayList<>();
            before.balances().forEach((envelope, days) -> {
                long now = wanted.getOrDefault(envelope, days);
                difference.put(envelope, now - days);
                if (now != days) {
                    words.add(envelope.id() + " " + now + " (was " + days + ")");
                }
            });
            if (words.isEmpty()) {
                return false;
            }
            Ledger.Entry entry = new Ledger.Entry(difference);
            before.with(entry);
            insert(visit, "capacity", entry, reason, "approved");
            log.add(
                    visit.tenant(),
                    "capacity",
                    null,
                    "Capacity in person-days a quarter: " + String.join(", ", words),
                    reason,
                    Author.of(visit));
            return true;
        }));
    }

    /** Proposes a transfer; nothing moves yet. */
    Stored propose(Visit visit, Ledger.Entry transfer, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(visit.tenant());
            insert(visit, "transfer", transfer, reason, "proposed");
            Stored stored = entries(visit.tenant()).getLast();
            log.add(
                    visit.tenant(),
                    "transfer-proposed",
                    null,
                    "Proposed to move " + stored.text(),
                    reason,
                    Author.of(visit));
            return stored;
        }));
    }

    /**
     * Approves or refuses a proposed transfer.
     *
     * @param approve whether it is to count
     * @return the entry as it was; nothing when there is none of this id that is proposed
     * @throws IllegalArgumentException when the envelope has too little by now; the message says so
     */
    Optional<Stored> decide(Visit visit, long id, boolean approve) {
        return transaction.execute(status -> {
            lock(visit.tenant());
            Optional<Stored> found = entries(visit.tenant()).stream()
                    .filter(stored -> stored.id() == id && stored.isProposed())
                    .findFirst();
            if (found.isEmpty()) {
                return found;
            }
            Stored stored = found.get();
            if (approve) {
                ledger(visit.tenant()).with(stored.entry());
            }
            database.sql(
                            "update envelope_entry set state = ?, decider_id = ?, decided_at = ? where tenant_id = ? and id = ?")
                    .params(approve ? "approved" : "refused", visit.account().id(), Timestamp.from(clock.instant()))
                    .params(visit.tenant().id(), id)
                    .update();
            boolean self = stored.author() == visit.account().id();
            log.add(
                    visit.tenant(),
                    approve ? "transfer" : "transfer-refused",
                    null,
                    (approve ? "Moved " : "Did not move ") + stored.text() + ", proposed by " + stored.name()
                            + (self ? ", who also decided it, as nobody else can" : ""),
                    stored.reason(),
                    Author.of(visit));
            return found;
        });
    }

    /** Whether somebody else could approve what this visitor proposes. */
    boolean hasOther(Visit visit) {
        return database.sql(
                                "select count(*) from membership m join account a on a.id = m.account_id where m.tenant_id = ?"
                                        + " and m.account_id <> ? and m.role in ('planner', 'administrator') and a.disabled_at is null")
                        .params(visit.tenant().id(), visit.account().id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void lock(Tenant tenant) {
        CompanyLock.take(database, tenant);
    }

    private void insert(Visit visit, String kind, Ledger.Entry entry, String reason, String state) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql(
                        "insert into envelope_entry (tenant_id, kind, research, delivery, platform, reason, state, author_id,"
                                + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(visit.tenant().id(), kind)
                .params(
                        entry.postings().getOrDefault(Envelope.RESEARCH, 0L),
                        entry.postings().getOrDefault(Envelope.DELIVERY, 0L),
                        entry.postings().getOrDefault(Envelope.PLATFORM, 0L))
                .params(reason, state, visit.account().id(), now)
                .update();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                new Ledger.Entry(Map.of(
                        Envelope.RESEARCH, row.getLong("research"),
                        Envelope.DELIVERY, row.getLong("delivery"),
                        Envelope.PLATFORM, row.getLong("platform"))),
                row.getString("reason"),
                row.getString("state"),
                row.getLong("author_id"),
                row.getString("author"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("decider"));
    }
}

package cadre.web.log;

import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was decided, by whom and why. Entries are only ever added, each with the SHA-256 hash of the one before and its own
 * content, so that a row changed or taken out in the database is found; the row of the company has the number and hash of the
 * newest one, so that a missing end is found too. In the content are no ids of the database: an archive brings the same chain
 * into another one. Of the author it has a salted digest, so that the name of a person can be
 * erased (name and salt emptied) without breaking the chain.
 */
@Component
public final class DecisionLog {

    private static final String SELECT = """
            select d.*, u.number from decision_log d left join use_case u on u.id = d.use_case_id where d.tenant_id = ?""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    DecisionLog(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param position in the company, from 1
     * @param kind a word, such as {@code declined}
     * @param card number of the use case it is about; null for none
     * @param summary what was decided, a sentence
     * @param reason why; may be empty
     * @param author who
     * @param at when
     * @param hash of the one before and of this one, as hexadecimal digits
     */
    public record Entry(
            int position,
            String kind,
            @Nullable Integer card,
            String summary,
            String reason,
            Author author,
            Instant at,
            String hash) {}

    /**
     * A whole log, as it was at one moment.
     *
     * @param links its entries, the oldest first
     * @param head what the company has written down about the newest one
     */
    public record Whole(List<Chain.Link> links, Chain.Head head) {

        /** Copies the list. */
        public Whole {
            links = List.copyOf(links);
        }

        /** The first place where it is not what it was; all hashes are computed again. */
        public Optional<Chain.Flaw> flaw() {
            return Chain.flaw(links, Optional.of(head));
        }

        /**
         * Whether the log begins as it did when somebody wrote down how far it went.
         *
         * @param then number and hash of its newest entry at that time
         * @return nothing when the entry is missing
         */
        public Optional<Boolean> beginsAs(Chain.Head then) {
            return entries().stream()
                    .filter(entry -> entry.position() == then.position())
                    .findFirst()
                    .map(entry -> entry.hash().equals(then.hash()));
        }

        /** The entries, the oldest first. */
        public List<Entry> entries() {
            return links.stream().map(Chain.Link::entry).toList();
        }
    }

    /**
     * Adds an entry.
     *
     * @param kind a word of at most 40 characters
     * @param card that it is about; null for none
     * @param summary what was decided, a sentence
     * @param reason why; may be empty
     * @param author who
     */
    public Entry add(Tenant tenant, String kind, @Nullable Card card, String summary, String reason, Author author) {
        return transaction.execute(status -> {
            Chain.Head head = locked(tenant);
            int newest = database.sql("select coalesce(max(position), 0) from decision_log where tenant_id = ?")
                    .param(tenant.id())
                    .query(Integer.class)
                    .single();
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String salt = HexFormat.of().formatHex(bytes);
            String digest = Chain.digest(salt, author.name());
            // What both databases keep of an instant.
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Integer number = card == null ? null : card.number();
            // One that somebody put in past Cadre stays where it is, and is found.
            int position = Math.max(head.position(), newest) + 1;
            Entry bare = new Entry(position, kind, number, summary, reason, author, at, "");
            String hash = Chain.hash(head.hash(), new Chain.Link(bare, salt, digest));
            database.sql("insert into decision_log (tenant_id, position, kind, use_case_id, summary, reason, author_id,"
                            + " author_name, author_salt, author_digest, decided_at, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(tenant.id(), position, kind)
                    .param(card == null ? null : card.id())
                    .params(summary, reason)
                    .param(author.account())
                    .params(author.name(), salt, digest, Timestamp.from(at), hash)
                    .update();
            keep(tenant, new Chain.Head(position, hash));
            return new Entry(position, kind, number, summary, reason, author, at, hash);
        });
    }

    /** Some entries, the newest first, with positions below one. */
    public List<Entry> below(Tenant tenant, long below, int most) {
        return database.sql(SELECT + " and d.position < ? order by d.position desc limit ?")
                .params(tenant.id(), below, most)
                .query((row, n) -> link(row).entry())
                .list();
    }

    /** All of it, read at one moment. */
    public Whole whole(Tenant tenant) {
        List<Chain.Link> links = new ArrayList<>();
        Chain.Head[] head = {new Chain.Head(0, "")};
        // In one statement: between two, somebody might add an entry.
        database.sql("select d.*, u.number, t.log_position, t.log_hash from tenant t"
                        + " left join decision_log d on d.tenant_id = t.id"
                        + " left join use_case u on u.id = d.use_case_id where t.id = ? order by d.position")
                .param(tenant.id())
                .query(row -> {
                    head[0] = new Chain.Head(row.getInt("log_position"), row.getString("log_hash"));
                    if (row.getObject("position") != null) {
                        links.add(link(row));
                    }
                });
        return new Whole(links, head[0]);
    }

    /** The entries about a use case, the newest first. */
    public List<Entry> of(Tenant tenant, Card card) {
        return database.sql(SELECT + " and d.use_case_id = ? order by d.position desc")
                .params(tenant.id(), card.id())
                .query((row, n) -> link(row).entry())
                .list();
    }

    /**
     * Takes a person's name out. Where it is the author's, its salt goes too, and the chain still holds; where it stands in what was
     * decided or why, the chain is made anew from there on. A flaw in it stays where it is: it would be hidden otherwise.
     *
     * @param without gives a text without the name
     * @return the first position that was made anew; nothing when none was
     */
    public Optional<Integer> forget(Tenant tenant, UnaryOperator<String> without) {
        return transaction.execute(status -> {
            locked(tenant);
            Whole whole = whole(tenant);
            int sound = whole.flaw().map(Chain.Flaw::position).orElse(Integer.MAX_VALUE);
            String before = "";
            Optional<Integer> first = Optional.empty();
            for (Chain.Link was : whole.links()) {
                Chain.Link now = without(was, without);
                int position = was.entry().position();
                boolean text = !now.entry().summary().equals(was.entry().summary())
                        || !now.entry().reason().equals(was.entry().reason());
                first = first.isEmpty() && text && position < sound ? Optional.of(position) : first;
                String hash = first.isPresent() && position < sound
                        ? Chain.hash(before, now)
                        : was.entry().hash();
                if (text
                        || !now.salt().equals(was.salt())
                        || !hash.equals(was.entry().hash())) {
                    rewrite(tenant, now, hash);
                }
                before = hash;
            }
            if (first.isPresent() && sound == Integer.MAX_VALUE) {
                keep(tenant, new Chain.Head(whole.head().position(), before));
            }
            return first;
        });
    }

    private static Chain.Link without(Chain.Link was, UnaryOperator<String> without) {
        Entry entry = was.entry();
        String name = without.apply(entry.author().name());
        return new Chain.Link(
                new Entry(
                        entry.position(),
                        entry.kind(),
                        entry.card(),
                        without.apply(entry.summary()),
                        without.apply(entry.reason()),
                        new Author(entry.author().account(), name),
                        entry.at(),
                        ""),
                name.equals(entry.author().name()) ? was.salt() : "",
                was.digest());
    }

    private void rewrite(Tenant tenant, Chain.Link link, String hash) {
        Entry entry = link.entry();
        database.sql("update decision_log set summary = ?, reason = ?, author_name = ?, author_salt = ?, hash = ?"
                        + " where tenant_id = ? and position = ?")
                .params(entry.summary(), entry.reason(), entry.author().name(), link.salt(), hash)
                .params(tenant.id(), entry.position())
                .update();
    }

    /** The row of the company is the lock: there is one entry after another. */
    private Chain.Head locked(Tenant tenant) {
        CompanyLock.take(database, tenant);
        return database.sql("select log_position, log_hash from tenant where id = ?")
                .param(tenant.id())
                .query((row, n) -> new Chain.Head(row.getInt(1), row.getString(2)))
                .single();
    }

    private void keep(Tenant tenant, Chain.Head head) {
        database.sql("update tenant set log_position = ?, log_hash = ? where id = ?")
                .params(head.position(), head.hash(), tenant.id())
                .update();
    }

    private static Chain.Link link(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getInt("position"),
                row.getString("kind"),
                row.getObject("number", Integer.class),
                row.getString("summary"),
                row.getString("reason"),
                new Author(row.getObject("author_id", Long.class), row.getString("author_name")),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("hash"));
        return new Chain.Link(entry, row.getString("author_salt"), row.getString("author_digest"));
    }
}

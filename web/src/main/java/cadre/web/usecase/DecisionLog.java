package cadre.web.usecase;

import cadre.web.account.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
 * content, so that a row changed or taken out in the database is found. In the content are no ids of the database: an
 * archive brings the same chain into another one. Of the author it has a salted digest, so that the name of a person can be
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

    /** An entry with what its hash is made of besides. */
    private record Row(Entry entry, String salt, String digest) {}

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
            // The row of the company is the lock: there is one entry after another.
            database.sql("select id from tenant where id = ? for update")
                    .param(tenant.id())
                    .query(Long.class)
                    .single();
            Optional<Entry> last = page(tenant, 0, 1).stream().findFirst();
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String salt = HexFormat.of().formatHex(bytes);
            String digest = digest(salt, author.name());
            // What both databases keep of an instant.
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Integer number = card == null ? null : card.number();
            int position = last.map(Entry::position).orElse(0) + 1;
            Entry bare = new Entry(position, kind, number, summary, reason, author, at, "");
            String hash = hash(last.map(Entry::hash).orElse(""), new Row(bare, salt, digest));
            database.sql("insert into decision_log (tenant_id, position, kind, use_case_id, summary, reason, author_id,"
                            + " author_name, author_salt, author_digest, decided_at, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(tenant.id(), position, kind)
                    .param(card == null ? null : card.id())
                    .params(summary, reason)
                    .param(author.account())
                    .params(author.name(), salt, digest, Timestamp.from(at), hash)
                    .update();
            return new Entry(position, kind, number, summary, reason, author, at, hash);
        });
    }

    /** Some entries, the newest first. */
    public List<Entry> page(Tenant tenant, int offset, int most) {
        return database.sql(SELECT + " order by d.position desc limit ? offset ?")
                .params(tenant.id(), most, offset)
                .query((row, n) -> row(row).entry())
                .list();
    }

    /** Some entries, the newest first, with positions below one. */
    public List<Entry> below(Tenant tenant, long below, int most) {
        return database.sql(SELECT + " and d.position < ? order by d.position desc limit ?")
                .params(tenant.id(), below, most)
                .query((row, n) -> row(row).entry())
                .list();
    }

    /** All entries, the oldest first. */
    public List<Entry> entries(Tenant tenant) {
        return rows(tenant).stream().map(Row::entry).toList();
    }

    /** The entries about a use case, the newest first. */
    public List<Entry> of(Tenant tenant, Card card) {
        return database.sql(SELECT + " and d.use_case_id = ? order by d.position desc")
                .params(tenant.id(), card.id())
                .query((row, n) -> row(row).entry())
                .list();
    }

    /** How many entries there are. */
    public long length(Tenant tenant) {
        return database.sql("select count(*) from decision_log where tenant_id = ?")
                .param(tenant.id())
                .query(Long.class)
                .single();
    }

    /** The first position at which the chain does not hold: the entry there was changed, or one is missing. */
    public Optional<Integer> firstBroken(Tenant tenant) {
        String before = "";
        int position = 1;
        for (Row row : rows(tenant)) {
            Entry entry = row.entry();
            boolean erased = row.salt().isEmpty();
            if (entry.position() != position
                    || !entry.hash().equals(hash(before, row))
                    || !(erased || digest(row.salt(), entry.author().name()).equals(row.digest()))) {
                return Optional.of(position);
            }
            before = entry.hash();
            position++;
        }
        return Optional.empty();
    }

    /**
     * Takes a person's name out. Where it is the author's, its salt goes too, and the chain still holds; where it stands in what was
     * decided or why, the chain is made anew from there on.
     *
     * @param without gives a text without the name
     * @return the first position that was made anew; nothing when none was
     */
    public Optional<Integer> forget(Tenant tenant, UnaryOperator<String> without) {
        return transaction.execute(status -> {
            String before = "";
            Optional<Integer> first = Optional.empty();
            for (Row row : rows(tenant)) {
                Entry was = row.entry();
                String name = without.apply(was.author().name());
                boolean author = !name.equals(was.author().name());
                Entry bare = new Entry(
                        was.position(),
                        was.kind(),
                        was.card(),
                        without.apply(was.summary()),
                        without.apply(was.reason()),
                        new Author(was.author().account(), name),
                        was.at(),
                        "");
                boolean text =
                        !bare.summary().equals(was.summary()) || !bare.reason().equals(was.reason());
                first = first.isEmpty() && text ? Optional.of(was.position()) : first;
                String salt = author ? "" : row.salt();
                String hash = first.isEmpty() ? was.hash() : hash(before, new Row(bare, salt, row.digest()));
                if (author || first.isPresent()) {
                    database.sql("update decision_log set summary = ?, reason = ?, author_name = ?, author_salt = ?,"
                                    + " hash = ? where tenant_id = ? and position = ?")
                            .params(bare.summary(), bare.reason(), name, salt, hash, tenant.id(), was.position())
                            .update();
                }
                before = hash;
            }
            return first;
        });
    }

    private List<Row> rows(Tenant tenant) {
        return database.sql(SELECT + " order by d.position")
                .param(tenant.id())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getInt("position"),
                row.getString("kind"),
                row.getObject("number", Integer.class),
                row.getString("summary"),
                row.getString("reason"),
                new Author(row.getObject("author_id", Long.class), row.getString("author_name")),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("hash"));
        return new Row(entry, row.getString("author_salt"), row.getString("author_digest"));
    }

    private static String hash(String before, Row row) {
        Entry entry = row.entry();
        Instant at = entry.at();
        return sha256(
                before,
                String.valueOf(entry.position()),
                entry.kind(),
                entry.card() == null ? "" : entry.card().toString(),
                entry.summary(),
                entry.reason(),
                row.digest(),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    }

    private static String digest(String salt, String name) {
        return sha256(salt, name);
    }

    /** Of the parts in UTF-8, each after its length, so that no text can move from one into the next. */
    static String sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

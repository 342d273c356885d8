package cadre.web.company;

import cadre.core.plan.Case;
import cadre.intake.files.CompanyFiles;
import cadre.web.account.Account;
import cadre.web.account.CompanyLock;
import cadre.web.account.Erased;
import cadre.web.account.Tenant;
import cadre.web.webhook.Outbox;
import cadre.web.webhook.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The company files of the companies, every revision; what was saved never changes. */
@Component
public final class Revisions {

    /** What the file is called in findings and in reports. */
    public static final String FILE = "company.yaml";

    private static final int KEPT = 32;
    private static final String SELECT = """
            select r.id, r.revision, r.note, a.name as author, r.created_at
            from company_revision r join account a on a.id = r.author_id where\s""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Map<Long, CompanyFiles.Reading> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CompanyFiles.Reading> eldest) {
            return size() > KEPT;
        }
    };

    Revisions(JdbcClient database, TransactionTemplate transaction, InstantSource clock, Outbox outbox) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Reads a company file that is not stored.
     *
     * @param content in UTF-8
     * @return the case, or all that is wrong with it
     */
    public static CompanyFiles.Reading read(byte[] content) {
        return CompanyFiles.read(FILE, content);
    }

    /**
     * Stores the next revision.
     *
     * @param tenant whose
     * @param author who made it
     * @param content of a company file without errors
     * @param note why
     */
    public Revision add(Tenant tenant, Account author, String content, String note) {
        return transaction.execute(status -> {
            lock(tenant);
            int number = newest(tenant).map(Revision::number).orElse(0) + 1;
            database.sql("insert into company_revision (tenant_id, revision, content, note, author_id, created_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(tenant.id(), number, content, note, author.id(), Timestamp.from(clock.instant()))
                    .update();
            Revision added = newest(tenant).orElseThrow();
            outbox.add(
                    tenant,
                    Topic.REVISION_ADDED,
                    Map.of(
                            "number",
                            added.number(),
                            "url",
                            "/api/v1/companies/" + tenant.slug() + "/revisions/" + added.id()));
            return added;
        });
    }

    /**
     * Stores the next revision, unless somebody else stored one meanwhile.
     *
     * @param base number of the revision that the content was made from
     * @return nothing when another one is the newest by now
     */
    public Optional<Revision> addTo(int base, Tenant tenant, Account author, String content, String note) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(tenant);
            return newest(tenant).map(Revision::number).orElse(0) == base
                    ? Optional.of(add(tenant, author, content, note))
                    : Optional.<Revision>empty();
        }));
    }

    /**
     * Stores a company file that is not in the list of revisions, so that something can be about it.
     *
     * @param tenant whose
     * @param author who made it
     * @param content of a company file without errors
     * @param note what it is
     */
    public Revision keep(Tenant tenant, Account author, String content, String note) {
        return transaction.execute(status -> {
            lock(tenant);
            int number = database.sql(
                                    "select coalesce(min(revision), 0) from company_revision where tenant_id = ? and revision < 0")
                            .param(tenant.id())
                            .query(Integer.class)
                            .single()
                    - 1;
            database.sql(
                            "insert into company_revision (tenant_id, revision, content, note, author_id, created_at, listed)"
                                    + " values (?, ?, ?, ?, ?, ?, false)")
                    .params(tenant.id(), number, content, note, author.id(), Timestamp.from(clock.instant()))
                    .update();
            return database.sql(SELECT + "r.tenant_id = ? and r.revision = ?")
                    .params(tenant.id(), number)
                    .query(Revisions::revision)
                    .single();
        });
    }

    /**
     * The newest revision, which stays the newest until the transaction around ends.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Revision hold(Tenant tenant) {
        lock(tenant);
        return newest(tenant).orElseThrow();
    }

    /** The row of the company is the lock: two who save at once get different numbers. */
    private void lock(Tenant tenant) {
        CompanyLock.take(database, tenant);
    }

    /** What tables brought into the company file, as the last import has it; empty when there was none. */
    String imported(Tenant tenant) {
        return database.sql("select imported from company_revision where tenant_id = ? and imported <> ''"
                        + " order by revision desc limit 1")
                .param(tenant.id())
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /** Keeps with a revision what tables have brought. */
    void remember(Revision revision, String imported) {
        database.sql("update company_revision set imported = ? where id = ?")
                .params(imported, revision.id())
                .update();
    }

    /** Some revisions, newest first, with numbers below one. */
    public List<Revision> below(Tenant tenant, long below, int most) {
        return database.sql(SELECT + "r.tenant_id = ? and r.listed and r.revision < ? order by r.revision desc limit ?")
                .params(tenant.id(), below, most)
                .query(Revisions::revision)
                .list();
    }

    /** The newest revision; nothing when none was imported yet. */
    public Optional<Revision> newest(Tenant tenant) {
        return database.sql(SELECT + "r.tenant_id = ? and r.listed order by r.revision desc limit 1")
                .param(tenant.id())
                .query(Revisions::revision)
                .optional();
    }

    /** The revision of an id, if it is this company's. */
    public Optional<Revision> find(Tenant tenant, long id) {
        return database.sql(SELECT + "r.tenant_id = ? and r.id = ?")
                .params(tenant.id(), id)
                .query(Revisions::revision)
                .optional();
    }

    /** All revisions, newest first. */
    public List<Revision> all(Tenant tenant) {
        return database.sql(SELECT + "r.tenant_id = ? and r.listed order by r.revision desc")
                .param(tenant.id())
                .query(Revisions::revision)
                .list();
    }

    /** The text of a revision, as it was imported. */
    public String content(Revision revision) {
        return database.sql("select content from company_revision where id = ?")
                .param(revision.id())
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** What a revision says, with what is doubtful in it. */
    public CompanyFiles.Reading reading(Revision revision) {
        synchronized (read) {
            CompanyFiles.Reading known = read.get(revision.id());
            if (known != null) {
                return known;
            }
        }
        CompanyFiles.Reading reading = read(content(revision).getBytes(StandardCharsets.UTF_8));
        synchronized (read) {
            read.put(revision.id(), reading);
        }
        return reading;
    }

    /**
     * The case of a revision.
     *
     * @throws IllegalStateException when this version of Cadre finds an error in it that an earlier one did not
     */
    public Case subject(Revision revision) {
        return reading(revision).get();
    }

    @EventListener
    void forget(Erased event) {
        synchronized (read) {
            read.clear();
        }
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getLong("id"),
                row.getInt("revision"),
                row.getString("note"),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant());
    }
}

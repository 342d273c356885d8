package cadre.web.transfer;

import cadre.web.access.Visit;
import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.usecase.Field;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** CardImports as stored, with the bytes of those that are only looked at, and what came out of the others. */
@Component
final class ImportStore {

    private static final String SELECT = "select i.*, a.name as author from card_import i join account a on a.id ="
            + " i.author_id where i.tenant_id = ?";

    /** Fields whose last change, after the use case came in, was no import's. */
    private static final String TOUCHED = """
            select c.use_case_id, c.field from
              (select use_case_id, field, max(version) as version from use_case_change
               where tenant_id = ? and version > 1 group by use_case_id, field) c
            left join card_import_row r on r.tenant_id = ? and r.use_case_id = c.use_case_id and r.version = c.version
            where r.use_case_id is null""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final InstantSource clock;

    ImportStore(JdbcClient database, JdbcTemplate batches, InstantSource clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * What came out of an import.
     *
     * @param card id of the use case
     * @param version at which the import left it
     * @param added whether it came with the import
     */
    record Row(long card, int version, boolean added) {}

    /** Stores a table to be looked at; what the same person looked at before and did not import is forgotten. */
    long add(Visit visit, String file, byte[] content) {
        long tenant = visit.tenant().id();
        long author = visit.account().id();
        database.sql("delete from card_import where tenant_id = ? and author_id = ? and state = 'preview'")
                .params(tenant, author)
                .update();
        database.sql("insert into card_import (tenant_id, file, content, state, author_id, uploaded_at, added, changed,"
                        + " kept) values (?, ?, ?, 'preview', ?, ?, 0, 0, 0)")
                .params(tenant, file, packed(content), author, Timestamp.from(clock.instant()))
                .update();
        return database.sql("select max(id) from card_import where tenant_id = ? and author_id = ?")
                .params(tenant, author)
                .query(Long.class)
                .single();
    }

    Optional<CardImport> find(Tenant tenant, long id) {
        return database.sql(SELECT + " and i.id = ?")
                .params(tenant.id(), id)
                .query(ImportStore::stored)
                .optional();
    }

    /** Those that were done, the newest first. */
    List<CardImport> done(Tenant tenant, int most) {
        return database.sql(SELECT + " and i.state <> 'preview' order by i.id desc limit ?")
                .params(tenant.id(), most)
                .query(ImportStore::stored)
                .list();
    }

    byte[] content(Tenant tenant, long id) {
        return unpacked(database.sql("select content from card_import where tenant_id = ? and id = ?")
                .params(tenant.id(), id)
                .query((row, n) -> row.getString(1))
                .single());
    }

    /** Waits until nobody else writes use cases of this company; then whether the import is still in a state. */
    boolean lock(Tenant tenant, long id, CardImport.State state) {
        CompanyLock.take(database, tenant);
        return find(tenant, id).filter(one -> one.state() == state).isPresent();
    }

    void done(Tenant tenant, long id, CardImport.Counts counts, List<Row> rows) {
        database.sql(
                        "update card_import set state = 'done', content = '', done_at = ?, added = ?, changed = ?, kept = ?"
                                + " where tenant_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), counts.added(), counts.changed(), counts.kept())
                .params(tenant.id(), id)
                .update();
        List<Object[]> parameters = new ArrayList<>();
        rows.forEach(
                row -> parameters.add(new Object[] {tenant.id(), id, row.card(), row.version(), row.added() ? 1 : 0}));
        batches.batchUpdate(
                "insert into card_import_row (tenant_id, import_id, use_case_id, version, added) values (?, ?, ?, ?, ?)",
                parameters);
    }

    List<Row> rows(Tenant tenant, long id) {
        return database.sql(
                        "select use_case_id, version, added from card_import_row where tenant_id = ? and import_id = ?")
                .params(tenant.id(), id)
                .query((row, n) -> new Row(row.getLong(1), row.getInt(2), row.getInt(3) == 1))
                .list();
    }

    /** Marks an import as undone; what was changed back counts as the import's, not as somebody's. */
    void undone(Tenant tenant, long id, List<Row> changedBack) {
        database.sql("update card_import set state = 'undone' where tenant_id = ? and id = ?")
                .params(tenant.id(), id)
                .update();
        database.sql("delete from card_import_row where tenant_id = ? and import_id = ? and added = 1")
                .params(tenant.id(), id)
                .update();
        changedBack.forEach(row -> database.sql(
                        "update card_import_row set version = ? where tenant_id = ? and import_id = ? and use_case_id = ?")
                .params(row.version(), tenant.id(), id, row.card())
                .update());
    }

    /** What fields had before the version at which an import left a use case. */
    Map<Field, String> before(Tenant tenant, Row row) {
        Map<Field, String> before = new HashMap<>();
        database.sql(
                        "select field, old_value from use_case_change where tenant_id = ? and use_case_id = ? and version = ?")
                .params(tenant.id(), row.card(), row.version())
                .query(change -> {
                    Field field = Field.find(change.getString(1));
                    if (field != null) {
                        before.put(field, change.getString(2));
                    }
                });
        return before;
    }

    /** How many use cases that did not come with an import need one that did. */
    int needed(Tenant tenant, long id) {
        return database.sql("""
                        select count(*) from use_case_dependency d
                        join card_import_row r on r.tenant_id = d.tenant_id and r.use_case_id = d.needs_id
                          and r.import_id = ? and r.added = 1
                        left join card_import_row o on o.tenant_id = d.tenant_id and o.use_case_id = d.use_case_id
                          and o.import_id = ? and o.added = 1
                        where d.tenant_id = ? and o.use_case_id is null""")
                .params(id, id, tenant.id())
                .query(Integer.class)
                .single();
    }

    /** Fields that somebody wrote since the last import, by id of the use case. */
    Map<Long, Set<Field>> touched(Tenant tenant) {
        Map<Long, Set<Field>> touched = new HashMap<>();
        database.sql(TOUCHED).params(tenant.id(), tenant.id()).query(row -> {
            Field field = Field.find(row.getString(2));
            if (field != null) {
                touched.computeIfAbsent(row.getLong(1), key -> EnumSet.noneOf(Field.class))
                        .add(field);
            }
        });
        return touched;
    }

    /** Members of the company: ids by login and by name, in lower case. */
    Map<String, List<Long>> owners(Tenant tenant) {
        Map<String, List<Long>> owners = new HashMap<>();
        database.sql("select a.id, a.login, a.name from membership m join account a on a.id = m.account_id"
                        + " where m.tenant_id = ? and a.disabled_at is null")
                .param(tenant.id())
                .query(row -> {
                    Set<String> names = Set.copyOf(List.of(
                            row.getString(2).toLowerCase(Locale.ROOT),
                            row.getString(3).toLowerCase(Locale.ROOT)));
                    for (String name : names) {
                        owners.computeIfAbsent(name, key -> new ArrayList<>()).add(row.getLong(1));
                    }
                });
        return owners;
    }

    private static CardImport stored(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new CardImport(
                row.getLong("id"),
                row.getString("file"),
                CardImport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("author"),
                row.getLong("author_id"),
                row.getTimestamp("uploaded_at").toInstant(),
                done == null ? null : done.toInstant(),
                new CardImport.Counts(row.getInt("added"), row.getInt("changed"), row.getInt("kept")));
    }

    private static String packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static byte[] unpacked(String content) {
        try (GZIPInputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

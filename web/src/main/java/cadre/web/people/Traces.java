package cadre.web.people;

import cadre.web.account.Tenant;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds names in all texts that are stored of a company, and replaces them. The columns are asked of the database, so that
 * tables made later are searched too.
 */
@Component
final class Traces {

    private static final int EXCERPT = 60;

    /** Somebody may be editing a row of these: what they saw before is not to come back. */
    private static final Set<String> VERSIONED = Set.of("use_case", "scenario", "goal");

    /** Its own class changes it, for the sake of its chain of hashes. */
    private static final String DECISION_LOG = "decision_log";

    private final JdbcClient database;
    private volatile @Nullable List<Column> known;

    Traces(JdbcClient database) {
        this.database = database;
    }

    /**
     * A column of text in a table with something of companies.
     *
     * @param table its name
     * @param column its name
     * @param most characters that it holds
     */
    record Column(String table, String column, long most) {}

    /**
     * Where a name stands.
     *
     * @param column in which column
     * @param values in how many different texts
     * @param excerpt of the first
     */
    record Trace(Column column, int values, String excerpt) {

        /** The column in words. */
        String words() {
            String table = column.table().replace('_', ' ');
            return table.equals("company revision") && column.column().equals("content")
                    ? "revisions of the company file"
                    : table + ", " + column.column().replace('_', ' ');
        }
    }

    /** All columns of text in tables with something of companies; they do not change while the server runs. */
    List<Column> columns() {
        List<Column> columns = known;
        if (columns == null) {
            columns = List.copyOf(read());
            known = columns;
        }
        return columns;
    }

    private List<Column> read() {
        return database.sql("""
                select c.table_name, c.column_name, c.character_maximum_length from information_schema.columns c
                where c.table_schema = current_schema
                and lower(c.data_type) in ('character varying', 'text', 'character large object', 'character')
                and exists (select 1 from information_schema.columns t where t.table_schema = c.table_schema
                  and t.table_name = c.table_name and t.column_name = 'tenant_id')
                order by c.table_name, c.column_name""")
                .query((row, n) -> new Column(
                        row.getString("table_name"),
                        row.getString("column_name"),
                        row.getObject("character_maximum_length") == null
                                ? Long.MAX_VALUE
                                : row.getLong("character_maximum_length")))
                .list();
    }

    /** Where the spellings of a name stand in a company. */
    List<Trace> find(Tenant tenant, List<String> spellings) {
        List<Trace> traces = new ArrayList<>();
        for (Column column : columns()) {
            List<String> texts = texts(tenant, column, spellings);
            if (!texts.isEmpty()) {
                traces.add(new Trace(column, texts.size(), excerpt(texts.getFirst(), spellings)));
            }
        }
        return traces;
    }

    /** Every text in which a spelling of a name stands, cut to what is around the name, per column. */
    Map<String, List<String>> excerpts(Tenant tenant, List<String> spellings) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Column column : columns()) {
            List<String> texts = texts(tenant, column, spellings);
            if (!texts.isEmpty()) {
                all.put(
                        column.table() + "." + column.column(),
                        texts.stream().map(text -> excerpt(text, spellings)).toList());
            }
        }
        return all;
    }

    /**
     * Puts something else where the spellings stand.
     *
     * @param names spelling to what is put there, in this order
     * @return where it was done
     */
    List<Trace> replace(Tenant tenant, Map<String, String> names) {
        List<String> spellings = List.copyOf(names.keySet());
        List<Trace> done = new ArrayList<>();
        for (Column column : columns()) {
            if (column.table().equals(DECISION_LOG)) {
                continue;
            }
            List<String> texts = texts(tenant, column, spellings);
            String version = VERSIONED.contains(column.table()) ? ", version = version + 1" : "";
            for (String text : texts) {
                String other = Spelling.replace(text, names);
                String fitting =
                        other.length() > column.most() ? other.substring(0, Math.toIntExact(column.most())) : other;
                database.sql("update " + quoted(column.table()) + " set " + quoted(column.column()) + " = ?" + version
                                + " where tenant_id = ? and " + quoted(column.column()) + " = ?")
                        .params(fitting, tenant.id(), text)
                        .update();
            }
            if (!texts.isEmpty()) {
                done.add(new Trace(column, texts.size(), ""));
            }
        }
        return done;
    }

    /** The different texts of a column in which one of the spellings stands; the column is read once for all of them. */
    private List<String> texts(Tenant tenant, Column column, List<String> spellings) {
        if (spellings.isEmpty()) {
            return List.of();
        }
        String like = "lower(" + quoted(column.column()) + ") like ?";
        List<Object> sought = new ArrayList<>(List.of(tenant.id()));
        spellings.forEach(spelling -> sought.add("%" + Spelling.hint(spelling) + "%"));
        return database
                .sql("select distinct " + quoted(column.column()) + " from " + quoted(column.table())
                        + " where tenant_id = ? and ("
                        + String.join(" or ", Collections.nCopies(spellings.size(), like))
                        + ")")
                .params(sought)
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(text -> spellings.stream()
                        .anyMatch(spelling ->
                                Spelling.pattern(spelling).matcher(text).find()))
                .toList();
    }

    private static String excerpt(String text, List<String> spellings) {
        for (String spelling : spellings) {
            Matcher matcher = Spelling.pattern(spelling).matcher(text);
            if (matcher.find()) {
                int from = Math.max(0, matcher.start() - EXCERPT);
                int to = Math.min(text.length(), matcher.end() + EXCERPT);
                return (from > 0 ? "… " : "")
                        + text.substring(from, to).replaceAll("\\s+", " ").strip()
                        + (to < text.length() ? " …" : "");
            }
        }
        return "";
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A value of a row as text. */
    static String text(@Nullable Object value) {
        try {
            return value instanceof Clob clob
                    ? clob.getSubString(1, Math.toIntExact(clob.length()))
                    : value == null ? "" : value.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("a text of the database cannot be read", e);
        }
    }
}

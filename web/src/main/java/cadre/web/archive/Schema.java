package cadre.web.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a database, each after those that it refers to.
 *
 * @param version of the newest migration; 0 in an empty database
 * @param tables all but the list of migrations
 */
record Schema(int version, List<Table> tables) {

    /** Where Flyway writes down what it has done. */
    static final String MIGRATIONS = "flyway_schema_history";

    private static final String COLUMNS =
            "select lower(c.table_name), lower(c.column_name), c.data_type, c.is_nullable, c.is_identity"
                    + " from information_schema.columns c join information_schema.tables t"
                    + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                    + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE' order by 1, 2";

    Schema {
        tables = List.copyOf(tables);
    }

    /** Reads what the database says about itself. */
    static Schema read(Connection database) throws SQLException {
        Map<String, List<Table.Column>> columns = new TreeMap<>();
        try (PreparedStatement query = database.prepareStatement(COLUMNS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String table = row.getString(1);
                String name = row.getString(2);
                if (!table.equals(MIGRATIONS)) {
                    columns.computeIfAbsent(table, key -> new ArrayList<>())
                            .add(new Table.Column(
                                    name,
                                    Kind.of(row.getString(3), table + "." + name),
                                    row.getString(4).equals("YES"),
                                    "YES".equals(row.getString(5))));
                }
            }
        }
        Map<String, Table> tables = new TreeMap<>();
        for (Map.Entry<String, List<Table.Column>> each : columns.entrySet()) {
            tables.put(
                    each.getKey(),
                    new Table(
                            each.getKey(),
                            each.getValue(),
                            key(database, each.getKey()),
                            references(database, each.getKey())));
        }
        return new Schema(version(database), ordered(tables));
    }

    Optional<Table> find(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Whether nothing has been made in the database yet. */
    boolean isEmpty() {
        return tables.isEmpty();
    }

    private static List<String> key(Connection database, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet row = database.getMetaData().getPrimaryKeys(null, database.getSchema(), table)) {
            while (row.next()) {
                key.put(
                        (int) row.getShort("KEY_SEQ"),
                        row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        if (key.isEmpty()) {
            throw new IllegalStateException("table " + table + " has no primary key, so that its rows have no order");
        }
        return List.copyOf(key.values());
    }

    private static List<Table.Reference> references(Connection database, String table) throws SQLException {
        Map<String, List<Table.Reference>> byName = new LinkedHashMap<>();
        try (ResultSet row = database.getMetaData().getImportedKeys(null, database.getSchema(), table)) {
            while (row.next()) {
                byName.computeIfAbsent(row.getString("FK_NAME"), name -> new ArrayList<>())
                        .add(new Table.Reference(
                                row.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                                row.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT)));
            }
        }
        // Of a key of several columns, the last one is the id; the others repeat whose it is.
        return byName.values().stream().map(List::getLast).toList();
    }

    private static int version(Connection database) throws SQLException {
        try (ResultSet found = database.getMetaData().getTables(null, database.getSchema(), MIGRATIONS, null)) {
            if (!found.next()) {
                return 0;
            }
        }
        int newest = 0;
        try (PreparedStatement query = database.prepareStatement("select \"version\" from \"" + MIGRATIONS
                        + "\" where \"success\" and \"version\" is not null");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                newest = Math.max(newest, Integer.parseInt(row.getString(1)));
            }
        }
        return newest;
    }

    /** Each after those it refers to; one in a circle where it stands in the alphabet. */
    private static List<Table> ordered(Map<String, Table> tables) {
        Set<String> done = new LinkedHashSet<>();
        Set<String> left = new TreeSet<>(tables.keySet());
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(name -> Objects.requireNonNull(tables.get(name)).references().stream()
                            .allMatch(to -> to.target().equals(name) || done.contains(to.target())))
                    .findFirst()
                    .orElseGet(() -> left.iterator().next());
            done.add(next);
            left.remove(next);
        }
        return done.stream().map(tables::get).toList();
    }
}

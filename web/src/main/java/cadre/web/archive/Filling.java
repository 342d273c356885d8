package cadre.web.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the rows of an archive into tables that are empty. */
final class Filling {

    private static final int ROWS_AT_ONCE = 500;

    private final Connection database;
    private final Schema schema;

    Filling(Connection database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Fills all tables, in one transaction that the caller ends. */
    void fill(Reading archive) throws IOException, SQLException {
        try (Statement statement = database.createStatement()) {
            for (Table table : schema.tables().reversed()) {
                statement.executeUpdate("delete from " + table.name()); // what a migration may have put there
            }
        }
        List<Manifest.Part> parts = archive.manifest().parts();
        for (Table table : schema.tables()) {
            for (Manifest.Part part : parts) {
                if (part.table().equals(table.name())) {
                    fill(table, part, archive);
                }
            }
        }
        for (Manifest.Part part : parts) {
            Table table = schema.find(part.table())
                    .orElseThrow(() -> new Unfit("there is no table " + part.table(), "tables that Cadre knows"));
            link(table, part, archive);
        }
    }

    /** Lets the database go on counting after the highest number that is taken. */
    void count() throws SQLException {
        for (Table table : schema.tables()) {
            for (Table.Column column : table.columns()) {
                if (column.counted()) {
                    restart(table.name(), column.name());
                }
            }
        }
    }

    private void restart(String table, String column) throws SQLException {
        try (Statement statement = database.createStatement()) {
            long next;
            try (ResultSet row = statement.executeQuery("select max(" + column + ") from " + table)) {
                row.next();
                next = row.getLong(1) + 1;
            }
            statement.execute("alter table " + table + " alter column " + column + " restart with " + next);
        }
    }

    private void fill(Table table, Manifest.Part part, Reading archive) throws IOException, SQLException {
        Set<String> late = late(table);
        List<Table.Column> columns = table.columns();
        String names = columns.stream().map(Table.Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                database.prepareStatement("insert into " + table.name() + " (" + names + ") values (" + marks + ")")) {
            Batch batch = new Batch(insert);
            archive.rows(part, row -> {
                if (!new HashSet<>(row.propertyNames()).equals(names(columns))) {
                    throw new Unfit(
                            part.file() + " has the columns " + row.propertyNames(), "the columns " + names(columns));
                }
                int at = 1;
                for (Table.Column column : columns) {
                    set(insert, at++, column, late.contains(column.name()) ? null : row.get(column.name()));
                }
                batch.add();
            });
            batch.end();
            if (batch.rows != part.rows()) {
                throw new Unfit(part.file() + " has " + batch.rows + " rows", part.rows() + ", as its manifest says");
            }
        }
    }

    /** Fills in what refers to rows that came later. */
    private void link(Table table, Manifest.Part part, Reading archive) throws IOException, SQLException {
        for (String column : late(table)) {
            String key = table.key().stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
            try (PreparedStatement update =
                    database.prepareStatement("update " + table.name() + " set " + column + " = ? where " + key)) {
                Batch batch = new Batch(update);
                archive.rows(part, row -> {
                    if (!row.get(column).isNull()) {
                        int at = 1;
                        set(update, at++, table.find(column).orElseThrow(), row.get(column));
                        for (String name : table.key()) {
                            set(update, at++, table.find(name).orElseThrow(), row.get(name));
                        }
                        batch.add();
                    }
                });
                batch.end();
            }
        }
    }

    /** Columns that may be empty and refer to this table itself, or to one that is filled after it. */
    private Set<String> late(Table table) {
        int own = schema.tables().indexOf(table);
        Set<String> late = new HashSet<>();
        for (Table.Reference reference : table.references()) {
            boolean nullable = table.find(reference.column()).orElseThrow().nullable();
            int target = schema.tables().indexOf(schema.find(reference.target()).orElseThrow());
            if (nullable && target >= own) {
                late.add(reference.column());
            }
        }
        return late;
    }

    private static Set<String> names(List<Table.Column> columns) {
        return columns.stream().map(Table.Column::name).collect(Collectors.toSet());
    }

    private static void set(PreparedStatement to, int at, Table.Column column, @Nullable JsonNode value)
            throws SQLException {
        if (value == null || value.isNull()) {
            to.setNull(at, Types.NULL);
        } else {
            column.kind().read(value, to, at);
        }
    }

    /** Sends many rows at once. */
    private static final class Batch {

        private final PreparedStatement statement;
        private long rows;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add() throws SQLException {
            statement.addBatch();
            if (++rows % ROWS_AT_ONCE == 0) {
                end();
            }
        }

        void end() throws SQLException {
            statement.executeBatch();
        }
    }
}

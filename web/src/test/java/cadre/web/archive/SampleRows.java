package cadre.web.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Rows for every table that a database has, whatever it is: two companies, two rows of each table in each, made from the types of the columns.
 * Row n refers to row n of another table, which belongs to the same company.
 */
public final class SampleRows {

    private static final int TENANTS = 2;
    private static final int ROWS = 2 * TENANTS;

    /** Columns in which the server expects one of a few words. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("membership.role", "viewer"),
            Map.entry("invitation.role", "viewer"),
            Map.entry("api_token.role", "viewer"),
            Map.entry("decision.state", "failed"),
            Map.entry("use_case.stage", "framing"),
            Map.entry("use_case.kind", "implementation"),
            Map.entry("use_case.envelope", "delivery"),
            Map.entry("use_case.urgency", "year"),
            Map.entry("use_case.category", "cost"),
            Map.entry("use_case.channel", "form"),
            Map.entry("webhook_delivery.state", "delivered"),
            Map.entry("audit_entry.deed", "viewed"));

    private SampleRows() {}

    /**
     * Makes the tables of a version and fills them.
     *
     * @param version of the newest migration; nothing for all there are
     */
    public static void make(DataSource source, Optional<String> version) throws SQLException {
        var migrations = Flyway.configure().dataSource(source).locations(Restoring.MIGRATIONS);
        version.ifPresent(migrations::target);
        migrations.load().migrate();
        try (Connection database = source.getConnection()) {
            fill(database);
        }
    }

    /** Every version there is, in order. */
    public static List<String> versions(DataSource source) {
        return Arrays.stream(Flyway.configure()
                        .dataSource(source)
                        .locations(Restoring.MIGRATIONS)
                        .load()
                        .info()
                        .all())
                .map(migration -> migration.getVersion().getVersion())
                .toList();
    }

    /** Brings the tables to the newest version. */
    public static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(Restoring.MIGRATIONS)
                .load()
                .migrate();
    }

    private static void fill(Connection database) throws SQLException {
        Schema schema = Schema.read(database);
        Map<String, Integer> lengths = lengths(database);
        for (Table table : schema.tables()) {
            int rows = rows(table);
            String names = table.columns().stream().map(Table.Column::name).collect(Collectors.joining(", "));
            String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert = database.prepareStatement(
                    "insert into " + table.name() + " (" + names + ") values (" + marks + ")")) {
                for (int n = 1; n <= rows; n++) {
                    int at = 1;
                    for (Table.Column column : table.columns()) {
                        set(insert, at++, schema, table, column, n, lengths);
                    }
                    insert.executeUpdate();
                }
            }
        }
        new Filling(database, schema).count();
    }

    private static int rows(Table table) {
        return table.name().equals("tenant") || table.key().equals(List.of(Table.OWNER)) ? TENANTS : ROWS;
    }

    private static void set(
            PreparedStatement insert,
            int at,
            Schema schema,
            Table table,
            Table.Column column,
            int n,
            Map<String, Integer> lengths)
            throws SQLException {
        String full = table.name() + "." + column.name();
        Optional<Table.Reference> reference = table.references().stream()
                .filter(each -> each.column().equals(column.name()))
                .findFirst();
        if (reference.isPresent()) {
            Integer id = target(schema, table, column, reference.get(), n);
            if (id == null) {
                insert.setNull(at, Types.NULL);
            } else {
                insert.setInt(at, id);
            }
            return;
        }
        if (column.nullable() && n == 1) {
            insert.setNull(at, Types.NULL);
            return;
        }
        switch (column.kind()) {
            case WHOLE -> insert.setLong(at, n);
            case REAL -> insert.setDouble(at, n / 10.0 + 1e-9);
            case FLAG -> insert.setBoolean(at, n % 2 == 0);
            case MOMENT ->
                insert.setObject(
                        at,
                        Instant.parse("2026-03-29T01:59:59.123456Z")
                                .plusSeconds(n)
                                .atOffset(ZoneOffset.UTC));
            case DAY -> insert.setObject(at, LocalDate.of(2026, 2, 28).plusDays(n));
            case BYTES -> insert.setBytes(at, new byte[] {(byte) n, 0, -1});
            case TEXT -> {
                String text = WORDS.getOrDefault(full, n + " \"" + column.name() + "\"\n\t√ 😀 \\");
                int most = lengths.getOrDefault(full, Integer.MAX_VALUE);
                insert.setString(at, most < text.length() ? text.substring(0, most) : text);
            }
        }
    }

    /** The row of the same number, and of another one in the table itself. */
    private static @Nullable Integer target(
            Schema schema, Table table, Table.Column column, Table.Reference reference, int n) {
        if (reference.target().equals(table.name())) {
            return n > TENANTS ? Integer.valueOf(n - TENANTS) : column.nullable() ? null : Integer.valueOf(n);
        }
        int most = rows(schema.find(reference.target()).orElseThrow());
        int own = (n - 1) % TENANTS + 1;
        return most == TENANTS ? own : n;
    }

    private static Map<String, Integer> lengths(Connection database) throws SQLException {
        Map<String, Integer> lengths = new HashMap<>();
        try (PreparedStatement query = database.prepareStatement("select lower(table_name), lower(column_name),"
                        + " character_maximum_length from information_schema.columns where table_schema = current_schema"
                        + " and character_maximum_length < 100000");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lengths.put(row.getString(1) + "." + row.getString(2), row.getInt(3));
            }
        }
        return lengths;
    }

    /** Everything that is in a database, by table: the lines of an archive. */
    public static Map<String, List<String>> rows(DataSource source) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection database = source.getConnection()) {
            Archives.write(database, "0.0.0", Instant.EPOCH, out);
        }
        Path file = Files.createTempFile("rows", ".zip");
        try {
            Files.write(file, out.toByteArray());
            return lines(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The lines of an archive, by table. */
    public static Map<String, List<String>> lines(Path archive) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (!entry.getName().equals(Manifest.NAME)) {
                    lines.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
                }
            }
        }
        return new LinkedHashMap<>(lines);
    }
}

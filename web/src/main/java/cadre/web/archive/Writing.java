package cadre.web.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes an archive: what the database has at one moment, while others go on working with it. */
final class Writing {

    private static final int ROWS_AT_ONCE = 500;

    /** The same for every archive, so that the same rows give the same bytes. */
    private static final LocalDateTime FILE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private Writing() {}

    /**
     * Writes one.
     *
     * @param database left as it was
     * @param extent everything or a company
     * @param cadre the version that writes
     * @param now for the manifest
     * @param out gets a ZIP; left open
     * @return what was written
     */
    static Manifest write(Connection database, Extent extent, String cadre, Instant now, OutputStream out)
            throws SQLException, IOException {
        boolean postgres = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        boolean committing = database.getAutoCommit();
        int isolation = database.getTransactionIsolation();
        // One moment for all tables: what PostgreSQL calls repeatable read, the embedded database calls serializable.
        database.setTransactionIsolation(
                postgres ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
        database.setAutoCommit(false);
        try {
            Schema schema = Schema.read(database);
            ZipOutputStream zip = new ZipOutputStream(out);
            List<Manifest.Part> parts = new ArrayList<>();
            for (Table table : schema.tables()) {
                Optional<String> query = extent.query(table, schema.tables(), postgres ? " collate \"C\"" : "");
                if (query.isPresent()) {
                    parts.add(table(database, table, query.get(), zip));
                }
            }
            Manifest manifest = new Manifest(extent.word(), schema.version(), cadre, now.toString(), parts);
            zip.putNextEntry(entry(Manifest.NAME));
            zip.write(manifest.bytes());
            zip.closeEntry();
            zip.finish();
            return manifest;
        } finally {
            database.rollback();
            database.setAutoCommit(committing);
            database.setTransactionIsolation(isolation);
        }
    }

    private static Manifest.Part table(Connection database, Table table, String query, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(entry(new Manifest.Part(table.name(), 0, "").file()));
        MessageDigest digest = sha256();
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        long rows = 0;
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(query);
                    JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), new Unflushed(out))) {
                while (row.next()) {
                    json.writeStartObject();
                    int at = 1;
                    for (Table.Column column : table.columns()) {
                        json.writeName(column.name());
                        column.kind().write(row, at++, json);
                    }
                    json.writeEndObject();
                    json.writeRaw('\n');
                    rows++;
                }
            }
        }
        zip.closeEntry();
        return new Manifest.Part(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FILE_TIME);
        return entry;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Flushing in the middle of a ZIP would only make it larger. */
    private static final class Unflushed extends FilterOutputStream {

        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // at the end of the file
        }

        @Override
        public void close() {
            // the ZIP goes on
        }
    }
}

package cadre.web.archive;

import cadre.web.access.Audit;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.site.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes archives of what this server has, while it goes on. */
@Component
public final class Archives {

    private final DataSource source;
    private final Site site;
    private final InstantSource clock;
    private final Audit audit;

    /** The tables, which do not change while the server runs. */
    private volatile @Nullable Schema known;

    Archives(DataSource source, Site site, InstantSource clock, Audit audit) {
        this.source = source;
        this.site = site;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Writes everything of the company of a visit; the audit log keeps that it was taken.
     *
     * @param page where it was asked for
     * @return a ZIP in a temporary file, to be deleted by the caller
     */
    public Path take(Visit visit, String page) {
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, page, "everything of the company");
        return company(visit.tenant());
    }

    /**
     * Writes everything of a company as it is at one moment.
     *
     * @param tenant which
     * @return a ZIP in a temporary file, to be deleted by the caller
     */
    public Path company(Tenant tenant) {
        return write(Extent.company(tenant.id()));
    }

    /** Writes everything, passwords as they are stored included, as it is at one moment; to be deleted by the caller. */
    Path server() {
        return write(Extent.SERVER);
    }

    /**
     * Writes everything that is in a database, without a server.
     *
     * @param database left as it was
     * @param version of Cadre
     * @param now for the manifest
     * @param out gets a ZIP; left open
     */
    public static void write(Connection database, String version, Instant now, OutputStream out)
            throws SQLException, IOException {
        Writing.write(database, Extent.SERVER, version, now, out);
    }

    /** What the archive of a company has now, with the number of rows. */
    List<ArchiveView.Part> parts(Tenant tenant) {
        try (Connection database = source.getConnection()) {
            Schema schema = known;
            if (schema == null) {
                schema = Schema.read(database);
                known = schema;
            }
            List<ArchiveView.Part> parts = new ArrayList<>();
            for (Table table : schema.tables()) {
                String query = Extent.company(tenant.id())
                        .query(table, schema.tables(), "")
                        .orElse("");
                if (!query.isEmpty()) {
                    try (var statement = database.createStatement();
                            var row = statement.executeQuery("select count(*) from (" + query + ") counted")) {
                        row.next();
                        parts.add(new ArchiveView.Part(table.name(), row.getLong(1)));
                    }
                }
            }
            return parts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(Extent extent) {
        try {
            Path file = Files.createTempFile("cadre-archive", ".zip");
            try (Connection database = source.getConnection();
                    OutputStream out = Files.newOutputStream(file)) {
                Writing.write(database, extent, site.version(), clock.instant(), out);
            } catch (IOException | SQLException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

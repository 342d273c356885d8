package cadre.web.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Puts an archive into an empty database: all of it, or nothing. */
public final class Restoring {

    /** Where the migrations are. */
    public static final String MIGRATIONS = "classpath:cadre/web/migration";

    private Restoring() {}

    /**
     * What was put back.
     *
     * @param extent {@code server} or {@code company}
     * @param tables how many
     * @param rows in all of them
     * @param made when the archive was made, in UTC
     * @param flaws a sentence for each log of decisions that is not what it was
     */
    public record Restored(String extent, int tables, long rows, String made, List<String> flaws) {

        /** Copies the list. */
        public Restored {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * Looks through an archive.
     *
     * @param file a ZIP
     * @return what would be put back
     * @throws Unfit when it is none, or not whole
     */
    public static Restored check(Path file) throws IOException, SQLException {
        try (Reading archive = Reading.open(file)) {
            return summary(archive);
        }
    }

    /**
     * Puts an archive back. Tables are made as they were when it was made, filled, and then brought to this version.
     *
     * @param file a ZIP
     * @param source an empty database; it is empty again when this fails
     * @throws Unfit when it cannot be used, or the database is not empty
     */
    public static Restored restore(Path file, DataSource source) throws IOException, SQLException {
        try (Reading archive = Reading.open(file)) {
            Manifest manifest = archive.manifest();
            int newest = newest(source);
            if (manifest.schema() > newest) {
                throw new Unfit(
                        "the archive was made by a newer Cadre, " + manifest.cadre() + ": its tables are of version "
                                + manifest.schema(),
                        "at most version " + newest);
            }
            try (Connection database = source.getConnection()) {
                if (!Schema.read(database).isEmpty()) {
                    throw new Unfit("the database is not empty", "one without any table");
                }
            }
            try {
                migrations(source)
                        .target(String.valueOf(manifest.schema()))
                        .load()
                        .migrate();
                fill(archive, source);
                migrations(source).load().migrate();
            } catch (IOException | SQLException | RuntimeException e) {
                migrations(source).cleanDisabled(false).load().clean();
                throw e;
            }
            return summary(archive);
        }
    }

    private static void fill(Reading archive, DataSource source) throws IOException, SQLException {
        try (Connection database = source.getConnection()) {
            database.setAutoCommit(false);
            Filling filling = new Filling(database, Schema.read(database));
            filling.fill(archive);
            filling.count();
            database.commit();
        }
    }

    private static int newest(DataSource source) {
        return Arrays.stream(migrations(source).load().info().all())
                .map(migration -> Objects.requireNonNull(migration.getVersion()))
                .mapToInt(version -> Integer.parseInt(version.getVersion()))
                .max()
                .orElseThrow();
    }

    private static FluentConfiguration migrations(DataSource source) {
        return Flyway.configure().dataSource(source).locations(MIGRATIONS);
    }

    private static Restored summary(Reading archive) throws IOException, SQLException {
        Manifest manifest = archive.manifest();
        return new Restored(
                manifest.extent(),
                manifest.parts().size(),
                manifest.parts().stream().mapToLong(Manifest.Part::rows).sum(),
                manifest.made(),
                LoggedDecisions.flaws(archive));
    }
}

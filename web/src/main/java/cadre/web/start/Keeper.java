package cadre.web.start;

import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import cadre.web.archive.Archives;
import cadre.web.archive.Restoring;
import cadre.web.archive.Unfit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Backs up and puts back what a server keeps. */
public final class Keeper implements Keeping {

    private static final String LOGGING = "logback.configurationFile";

    private final InstantSource clock = InstantSource.system();

    /** Found as a service. */
    public Keeper() {
        // Without a server, nobody else says how the libraries may speak.
        System.setProperty(LOGGING, "cadre/web/start/logback.xml");
        LoggerFactory.getILoggerFactory();
        System.clearProperty(LOGGING);
    }

    @Override
    public Summary backup(Place place, String version, Path file) {
        Storage storage = Storage.of(place.folder(), place.database());
        if (Files.exists(file)) {
            throw new Serving.Refused(file + " is there already", "a new file", "another name after -o", null);
        }
        if (storage.folder() != null && !Files.exists(storage.file())) {
            throw new Serving.Refused(
                    "nothing is kept in " + storage.folder(),
                    "the folder of a server",
                    "--data with another folder, or --database",
                    null);
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half);
            if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
            }
            try (OutputStream out = Files.newOutputStream(half)) {
                write(storage, version, out);
            }
            Restoring.Restored written = Restoring.check(half);
            Files.move(half, file);
            return summary(written);
        } catch (IOException e) {
            throw refused(
                    "the backup cannot be written to " + file + ": " + e.getMessage(),
                    "room in a folder that may be written",
                    e);
        } catch (SQLException e) {
            throw Refusals.of(e, place);
        } finally {
            half.toFile().delete();
        }
    }

    private void write(Storage storage, String version, OutputStream out) throws IOException, SQLException {
        if (storage.folder() != null && new Sign(storage.folder()).backup(out)) {
            return;
        }
        Instant now = clock.instant();
        try (Connection database = storage.source().getConnection()) {
            Archives.write(database, version, now, out);
            shutdown(storage, database);
        }
    }

    @Override
    public Summary restore(Path file, Place place) {
        if (!Files.isReadable(file)) {
            throw refused(file + " cannot be read", "a file written by cadre backup", null);
        }
        Storage storage = Storage.of(place.folder(), place.database());
        try {
            return summary(
                    storage.folder() == null ? Restoring.restore(file, storage.source()) : intoFolder(file, storage));
        } catch (Unfit e) {
            throw refused(String.valueOf(e.getMessage()), e.expected(), e);
        } catch (IOException e) {
            throw refused(file + " cannot be put back: " + e.getMessage(), "a file and a folder that can be used", e);
        } catch (SQLException e) {
            throw Refusals.of(e, place);
        }
    }

    /** Into a folder beside it first: the database comes into its place when it is whole. */
    private static Restoring.Restored intoFolder(Path file, Storage storage) throws IOException, SQLException {
        Path folder = Objects.requireNonNull(storage.folder());
        if (Files.exists(storage.file())) {
            throw refused("something is kept in " + folder + " already", "an empty folder", null);
        }
        storage.made();
        Path half = Files.createTempDirectory(folder, "restoring");
        try {
            Storage beside = storage.in(half);
            Restoring.Restored restored = Restoring.restore(file, beside.source());
            try (Connection database = beside.source().getConnection()) {
                shutdown(beside, database);
            }
            Files.move(beside.file(), storage.file(), StandardCopyOption.ATOMIC_MOVE);
            return restored;
        } finally {
            try (Stream<Path> files = Files.walk(half)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** The embedded database would stay open as long as this process. */
    private static void shutdown(Storage storage, Connection database) throws SQLException {
        if (storage.folder() != null) {
            try (Statement statement = database.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }

    private static Serving.Refused refused(String message, String expected, @Nullable Exception cause) {
        return new Serving.Refused(message, expected, "", cause);
    }

    private static Summary summary(Restoring.Restored restored) {
        return new Summary(
                restored.extent().equals("company"),
                restored.tables(),
                restored.rows(),
                restored.made(),
                restored.flaws());
    }
}

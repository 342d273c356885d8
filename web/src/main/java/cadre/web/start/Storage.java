package cadre.web.start;

import cadre.app.route.Serving;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where everything is kept.
 *
 * @param folder of the embedded database; null for PostgreSQL
 * @param url of JDBC
 * @param user empty when the URL or nothing says it
 * @param password as user
 */
record Storage(@Nullable Path folder, String url, String user, String password) {

    /** The name of the embedded database in its folder. */
    private static final String NAME = "cadre";

    /** A database that is full half-way through its tables would be worse than none. */
    private static final long ROOM = 16L << 20;

    /**
     * What was wished for.
     *
     * @param folder for the embedded database
     * @param database URL of PostgreSQL instead; null for none
     * @throws Serving.Refused for any other database
     */
    static Storage of(Path folder, @Nullable String database) {
        if (database == null) {
            Path whole = folder.toAbsolutePath().normalize();
            // "async", since a thread that is interrupted while it writes would otherwise close the file for all
            // others.
            return new Storage(whole, "jdbc:h2:async:" + whole.resolve(NAME) + Settings.H2, "", "");
        }
        if (!database.startsWith("jdbc:postgresql:")) {
            throw new Serving.Refused(
                    "'" + database.replaceFirst("(?i)(password=)[^&;]*", "$1…")
                            + "' is not a database that Cadre knows",
                    "a URL that begins with jdbc:postgresql:",
                    "jdbc:postgresql://localhost/cadre",
                    null);
        }
        return new Storage(null, database, environment("CADRE_DATABASE_USER"), environment("CADRE_DATABASE_PASSWORD"));
    }

    /** Makes the folder where it is missing, for its owner only. */
    Storage made() {
        if (folder == null) {
            return this;
        }
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new IOException("not a folder that may be written");
            }
            if (Files.exists(file()) && !Files.isWritable(file())) {
                throw new IOException(
                        file().getFileName() + " there may not be written; it belongs to " + Files.getOwner(file()));
            }
            long room = Files.getFileStore(folder).getUsableSpace();
            if (room < ROOM) {
                throw new IOException("only " + (room >> 10) + " KB are left on its disk");
            }
            return this;
        } catch (IOException e) {
            throw new Serving.Refused(
                    "nothing can be kept in " + folder + ": " + e.getMessage(),
                    "a folder that may be written, with 16 MB of room or more",
                    "--data with another folder",
                    e);
        }
    }

    /** Lets nobody but its owner read the embedded database, in a folder that was there before too. */
    void seal() {
        try {
            if (folder != null
                    && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in another folder. */
    Storage in(Path other) {
        return of(other, null);
    }

    /** The file of the embedded database. */
    Path file() {
        return Objects.requireNonNull(folder).resolve(NAME + ".mv.db");
    }

    /** Connections, for what is done without a server. */
    DataSource source() {
        DriverManagerDataSource source = new DriverManagerDataSource();
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUsername(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /** What the environment does not say, the URL may. */
    private static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }
}

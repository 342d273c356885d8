package cadre.web.start;

import cadre.app.route.Serving;
import cadre.web.site.OwnersKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A file beside the embedded database while a server runs on it: where the server is open, and the owner's key. Who can read it could read the
 * database as well. One that a killed server left is harmless: nobody answers there.
 *
 * @param folder of the database
 */
record Sign(Path folder) {

    private static final int PATIENCE_MILLIS = 600_000;

    private Path file() {
        return folder.resolve("server");
    }

    /** Puts it up, readable for its owner only. */
    void write(String open, OwnersKey key) {
        try {
            Files.deleteIfExists(file());
            Files.createFile(file());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(file(), List.of(open, key.secret()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes it down. */
    void remove() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks the server for a backup.
     *
     * @param to where to write it
     * @return whether a server runs here
     */
    boolean backup(OutputStream to) throws IOException {
        if (!Files.isReadable(file())) {
            return false;
        }
        List<String> lines = Files.readAllLines(file());
        if (lines.size() < 2) {
            return false;
        }
        // A server that listens everywhere also listens here.
        String open = lines.get(0).replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(open + "/server/backup").toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty(OwnersKey.HEADER, lines.get(1));
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new Serving.Refused(
                        "the server at " + open + " does not give a backup: it answers " + connection.getResponseCode(),
                        "the server that keeps its data in " + folder,
                        "remove " + file() + ", when no server runs there",
                        null);
            }
        } catch (ConnectException e) {
            return false;
        }
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(to);
        }
        return true;
    }
}

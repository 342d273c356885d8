package cadre.web.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** An archive that is open, and whole: every file in it has the hash that the manifest says. */
final class Reading implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final Manifest manifest;

    private Reading(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Takes a row. */
    interface Row {

        /** Takes one; names of columns with values. */
        void take(JsonNode row) throws SQLException;
    }

    /**
     * Opens one and looks through all of it.
     *
     * @throws Unfit when it is none, or not whole
     */
    static Reading open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Unfit(
                    file + " is not a ZIP file, or not all of one: " + e.getMessage(), "an archive made by Cadre");
        }
        try {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new Unfit(file + " has no " + Manifest.NAME, "an archive made by Cadre");
            }
            Manifest manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = Manifest.of(in.readAllBytes());
            }
            Reading reading = new Reading(zip, manifest);
            reading.check();
            return reading;
        } catch (ZipException e) {
            zip.close();
            throw new Unfit(file + " is damaged: " + e.getMessage(), "the file as Cadre wrote it");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Hands every row of a table over, in order. */
    void rows(Manifest.Part part, Row row) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(part.file());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row.take(JSON.readTree(line));
            }
        } catch (JacksonException e) {
            throw new Unfit(part.file() + " has a line that is not JSON", "a JSON object in each line");
        }
    }

    private void check() throws IOException {
        Set<String> known = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Part part : manifest.parts()) {
            known.add(part.file());
            ZipEntry entry = zip.getEntry(part.file());
            if (entry == null) {
                throw new Unfit(part.file() + " is missing from the archive", "every file that its manifest names");
            }
            MessageDigest digest = Writing.sha256();
            try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.hash())) {
                throw new Unfit(
                        part.file() + " is not as it was when the archive was made", "the hash in the manifest");
            }
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Unfit(name + " in the archive is not in its manifest", "only what the manifest names");
                });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

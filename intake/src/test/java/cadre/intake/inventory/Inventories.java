package cadre.intake.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The published inventories, unpacked for a test. */
final class Inventories {

    private Inventories() {}

    static Path unpack(int year, Path folder) throws IOException {
        Path file = folder.resolve(year + ".csv");
        try (InputStream packed = Objects.requireNonNull(Inventories.class.getResourceAsStream(year + ".csv.gz"));
                InputStream plain = new GZIPInputStream(packed)) {
            Files.write(file, plain.readAllBytes());
        }
        return file;
    }
}

package cadre.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as the build wrote it. */
final class Version {

    private Version() {}

    static String current() {
        try (InputStream text = Version.class.getResourceAsStream("/cadre/version.txt")) {
            if (text == null) {
                throw new IllegalStateException("the build has not written cadre/version.txt");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

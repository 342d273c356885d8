package cadre.core.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that something was computed from.
 *
 * @param file as the user named it
 * @param sha256 of its bytes, in hexadecimal
 */
public record Input(String file, String sha256) {

    /**
     * A file whose bytes were read.
     *
     * @param file as the user named it
     * @param bytes all of it
     */
    public static Input of(String file, byte[] bytes) {
        try {
            return new Input(
                    file,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package cadre.web.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What only somebody who may read the folder of the server knows, while it runs: with it the command line asks for a backup.
 *
 * @param secret random
 */
public record OwnersKey(String secret) {

    /** The header of a request that has it. */
    public static final String HEADER = "Cadre-Key";

    /** A new one. */
    public static OwnersKey random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return new OwnersKey(HexFormat.of().formatHex(bytes));
    }

    /** Whether it is this one; takes the same time whatever differs. */
    public boolean opens(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing that a log should not have. */
    @Override
    public String toString() {
        return "key";
    }
}

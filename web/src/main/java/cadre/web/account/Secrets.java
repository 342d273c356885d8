package cadre.web.account;

import cadre.core.evidence.Input;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Long random texts that open something: of each only a hash is stored. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Secrets() {}

    /** A new one, of signs that an address may have. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal digits; what is long and random needs no slow hash. */
    public static String hash(String secret) {
        return Input.of("", secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}

package cadre.web.account;

import cadre.core.evidence.Input;
import java.nio.charset.StandardCharsets;

/** Long random texts that open something: of each only a hash is stored. */
public final class Secrets {

    private Secrets() {}

    /** SHA-256 in hexadecimal digits; what is long and random needs no slow hash. */
    public static String hash(String secret) {
        return Input.of("", secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}

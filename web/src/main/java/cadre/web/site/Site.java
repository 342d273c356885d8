package cadre.web.site;

/**
 * What this server is.
 *
 * @param version of Cadre
 * @param demo whether everyone on this computer is let in without an account and nothing is kept
 * @param setupCode what the first visitor has to know to make the administrator's account; empty when the server listens to
 *     this computer only
 */
public record Site(String version, boolean demo, String setupCode) {

    /** The login of the demonstration's account; nobody can log in with it, since no password has its hash. */
    public static final String DEMO_LOGIN = "demo";

    /** Whether the first visitor has to prove that they see the terminal. */
    public boolean needsSetupCode() {
        return !setupCode.isEmpty();
    }
}

package cadre.web.site;

/**
 * A provider of identities (OpenID Connect), with which people log in instead of a password here.
 *
 * @param issuer address of the provider, as it calls itself; empty when there is none
 * @param client what the provider calls this server
 * @param secret by which it knows this server; never shown
 * @param name as people here call it
 * @param root address under which people reach this server, without a slash at its end; empty when it is as they ask for it
 */
public record Provider(String issuer, String client, String secret, String name, String root) {

    /** There is none. */
    public static final Provider NONE = new Provider("", "", "", "", "");

    /** Whether there is one. */
    public boolean exists() {
        return !issuer.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Provider[" + issuer + ", " + client + ", " + name + "]";
    }
}

package cadre.web.start;

import cadre.app.route.Serving;
import cadre.web.access.Loopback;
import cadre.web.site.Provider;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The provider of identities, from the environment or from {@code settings.properties} in the data folder; what the environment
 * says wins. Never from the command line, where everybody on the computer reads it.
 */
final class ProviderSettings {

    private static final String FILE = "settings.properties";
    private static final String ISSUER = "CADRE_OIDC_ISSUER";
    private static final String CLIENT = "CADRE_OIDC_CLIENT_ID";
    private static final String SECRET = "CADRE_OIDC_CLIENT_SECRET";
    private static final String NAME = "CADRE_OIDC_NAME";
    private static final String ROOT = "CADRE_URL";

    private final Map<String, String> environment;
    private final Properties file;

    private ProviderSettings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * Reads what is set.
     *
     * @param environment variables
     * @param folder that may have the file
     * @throws Serving.Refused when half of it is set, or the provider would be asked without encryption
     */
    static Provider read(Map<String, String> environment, Path folder) {
        return new ProviderSettings(environment, file(folder.resolve(FILE))).provider();
    }

    private static Properties file(Path path) {
        Properties file = new Properties();
        if (Files.isRegularFile(path)) {
            try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                file.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new Serving.Refused(
                        path + " cannot be read: " + e.getMessage(),
                        "lines such as CADRE_OIDC_ISSUER=https://login.example.com",
                        "",
                        e);
            }
        }
        return file;
    }

    private Provider provider() {
        String issuer = value(ISSUER);
        String root = value(ROOT);
        if (!root.isEmpty()) {
            secure(ROOT, root);
            root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        }
        if (issuer.isEmpty()) {
            if (!value(CLIENT).isEmpty() || !value(SECRET).isEmpty()) {
                throw missing(ISSUER, CLIENT);
            }
            return new Provider("", "", "", "", root);
        }
        secure(ISSUER, issuer);
        for (String needed : new String[] {CLIENT, SECRET}) {
            if (value(needed).isEmpty()) {
                throw missing(needed, ISSUER);
            }
        }
        String name = value(NAME);
        return new Provider(
                issuer,
                value(CLIENT),
                value(SECRET),
                name.isEmpty() ? URI.create(issuer).getHost() : name,
                root);
    }

    private String value(String name) {
        String set = environment.getOrDefault(name, "").strip();
        return set.isEmpty() ? file.getProperty(name, "").strip() : set;
    }

    private static Serving.Refused missing(String needed, String set) {
        return new Serving.Refused(
                set + " is set, but " + needed + " is not",
                ISSUER + ", " + CLIENT + " and " + SECRET + " together, or none of them",
                "set " + needed + ", in the environment or in " + FILE + " of the data folder",
                null);
    }

    private static void secure(String name, String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            if (host != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && Loopback.isLoopback(host)))) {
                return;
            }
        } catch (URISyntaxException e) {
            throw insecure(name, address, e);
        }
        throw insecure(name, address, null);
    }

    private static Serving.Refused insecure(String name, String address, @Nullable URISyntaxException cause) {
        return new Serving.Refused(
                name + " is '" + address + "'",
                "an address that begins with https://",
                "https://login.example.com; http:// only for this computer",
                cause);
    }
}

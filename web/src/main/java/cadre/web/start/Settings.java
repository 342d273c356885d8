package cadre.web.start;

import java.util.HashMap;
import java.util.Map;

/** How the libraries are set, whatever is wished for. */
final class Settings {

    /** The embedded database: as near to PostgreSQL as it can, and every change on the disk before it is acknowledged. */
    static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
            // Nor a log of its own beside it, with whatever was in a statement that failed.
            + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64";

    /**
     * Where something else takes the requests first: what it says of its visitors is believed, when it runs on this computer. Anybody
     * else could say what they like.
     */
    static final Map<String, Object> BEHIND_A_PROXY = Map.of(
            "server.forward-headers-strategy", "native",
            "server.tomcat.remoteip.internal-proxies", "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1");

    static final Map<String, Object> FIXED = fixed();

    private Settings() {}

    private static Map<String, Object> fixed() {
        Map<String, Object> settings = new HashMap<>();
        // Files that happen to lie in the folder of the terminal change nothing.
        settings.put("spring.config.location", "optional:classpath:/cadre/web/none/");
        settings.put("debug", "false");
        settings.put("trace", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("logging.config", "classpath:cadre/web/start/logback.xml");
        settings.put("logging.register-shutdown-hook", "false");
        settings.put("spring.threads.virtual.enabled", "true");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        settings.put("server.shutdown", "graceful");
        // Until somebody logs in.
        settings.put("server.servlet.session.timeout", "1h");
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.servlet.session.cookie.name", "cadre");
        settings.put("server.servlet.session.cookie.http-only", "true");
        settings.put("server.servlet.session.cookie.same-site", "lax");
        // Who begins a request and does not go on is not waited for.
        settings.put("server.tomcat.connection-timeout", "20s");
        // Nobody is led to the name by which they happened to call this server.
        settings.put("server.tomcat.use-relative-redirects", "true");
        settings.put("server.compression.enabled", "true");
        settings.put("server.compression.mime-types", "text/html,text/css,text/javascript,text/csv,application/json");
        settings.put("spring.servlet.multipart.max-file-size", "5MB");
        settings.put("spring.servlet.multipart.max-request-size", "6MB");
        settings.put("spring.web.resources.add-mappings", "false");
        settings.put("spring.mvc.async.request-timeout", "-1");
        settings.put("spring.flyway.locations", "classpath:cadre/web/migration");
        // By default, a database of a newer version would be used as if nothing were the matter.
        settings.put("spring.flyway.ignore-migration-patterns", "");
        settings.put("spring.datasource.hikari.maximum-pool-size", "16");
        settings.put("spring.datasource.hikari.initialization-fail-timeout", "1");
        settings.put("spring.datasource.hikari.connection-timeout", "10000");
        return Map.copyOf(settings);
    }
}

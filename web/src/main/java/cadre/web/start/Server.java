package cadre.web.start;

import cadre.app.route.Serving;
import cadre.web.access.Loopback;
import cadre.web.site.Provider;
import cadre.web.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the server as wished. */
public final class Server implements Serving {

    @Override
    public Running start(Wish wish) {
        boolean loopback = Loopback.isLoopback(wish.address());
        if (wish.demo() && !loopback) {
            throw new Refused(
                    "the demonstration has no accounts, so it is not shown on " + wish.address(),
                    "an address of this computer only",
                    "--address 127.0.0.1",
                    null);
        }
        Site site = new Site(wish.version(), wish.demo(), loopback ? "" : code());
        Provider provider = wish.demo() ? Provider.NONE : ProviderSettings.read(System.getenv(), wish.folder());
        Map<String, Object> settings = settings(wish);
        settings.put("server.servlet.session.cookie.secure", provider.root().startsWith("https:"));
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        // Before the variables of the terminal: a DEBUG or a SERVER_PORT there, meant for something else, changes
        // nothing.
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("cadre", settings));
        application.setEnvironment(environment);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("site", site);
            context.getBeanFactory().registerSingleton("provider", provider);
        });
        try {
            return new Started(application.run(), wish, site);
        } catch (RuntimeException e) {
            throw Refusals.of(e, wish);
        }
    }

    private static Map<String, Object> settings(Wish wish) {
        Map<String, Object> settings = new HashMap<>(Settings.FIXED);
        settings.put("server.address", wish.address());
        settings.put("server.port", wish.port());
        String database = wish.database();
        if (wish.demo()) {
            settings.put("spring.datasource.url", "jdbc:h2:mem:demo" + Settings.H2);
        } else if (database == null) {
            Path folder = folder(wish.folder().toAbsolutePath().normalize());
            settings.put("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("cadre") + Settings.H2);
        } else {
            if (!database.startsWith("jdbc:postgresql:")) {
                throw new Refused(
                        "'" + database.replaceFirst("(?i)(password=)[^&;]*", "$1…")
                                + "' is not a database that Cadre knows",
                        "a URL that begins with jdbc:postgresql:",
                        "jdbc:postgresql://localhost/cadre",
                        null);
            }
            settings.put("spring.datasource.url", database);
            environment("CADRE_DATABASE_USER", "spring.datasource.username", settings);
            environment("CADRE_DATABASE_PASSWORD", "spring.datasource.password", settings);
        }
        return settings;
    }

    /** What the environment does not say, the URL may. */
    private static void environment(String name, String setting, Map<String, Object> settings) {
        String value = System.getenv(name);
        if (value != null && !value.isEmpty()) {
            settings.put(setting, value);
        }
    }

    /** Makes the folder, for its owner only. */
    private static Path folder(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new IOException("not a folder that may be written");
            }
            return folder;
        } catch (IOException e) {
            throw new Refused(
                    "nothing can be kept in " + folder + ": " + e.getMessage(),
                    "a folder that may be written",
                    "--data with another folder",
                    e);
        }
    }

    /** What only somebody who sees the terminal knows. */
    private static String code() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The server while it runs.
     *
     * @param context everything of it
     * @param wish how it was started
     * @param site what it is
     */
    record Started(ConfigurableApplicationContext context, Wish wish, Site site) implements Running {

        @Override
        public List<String> lines() {
            String host = wish.address().contains(":") ? "[" + wish.address() + "]" : wish.address();
            String open = "http://" + host + ":" + port();
            String kept = wish.demo()
                    ? "A demonstration: nothing is kept."
                    : wish.database() == null
                            ? "Kept in " + wish.folder().toAbsolutePath().normalize() + "."
                            : "Kept in the PostgreSQL database.";
            return site.needsSetupCode()
                    ? List.of(
                            "Cadre is open at " + open,
                            kept,
                            "The first visitor needs this code to make the administrator's account: "
                                    + site.setupCode(),
                            "Others can reach this server: put something that speaks HTTPS before it.")
                    : List.of("Cadre is open at " + open, kept);
        }

        private int port() {
            return context instanceof ServletWebServerApplicationContext web
                    ? Objects.requireNonNull(web.getWebServer()).getPort()
                    : wish.port();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

package cadre.web.start;

import cadre.app.route.Serving;
import cadre.web.access.Loopback;
import cadre.web.site.OwnersKey;
import cadre.web.site.Provider;
import cadre.web.site.Site;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigRegistry;
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
        if (!provider.root().isEmpty()) {
            settings.putAll(Settings.BEHIND_A_PROXY);
        }
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        // Before the variables of the terminal: a DEBUG or a SERVER_PORT there, meant for something else, changes
        // nothing.
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("cadre", settings));
        application.setEnvironment(environment);
        OwnersKey key = OwnersKey.random();
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("site", site);
            context.getBeanFactory().registerSingleton("provider", provider);
            context.getBeanFactory().registerSingleton("ownersKey", key);
            ((AnnotationConfigRegistry) context).register(Parts.find());
        });
        try {
            Started started = new Started(application.run(), wish, site);
            started.putUp(key);
            return started;
        } catch (RuntimeException e) {
            throw Refusals.of(e, wish);
        }
    }

    private static Map<String, Object> settings(Wish wish) {
        Map<String, Object> settings = new HashMap<>(Settings.FIXED);
        settings.put("server.address", wish.address());
        settings.put("server.port", wish.port());
        if (wish.demo()) {
            settings.put("spring.datasource.url", "jdbc:h2:mem:demo" + Settings.H2);
        } else {
            Storage storage = Storage.of(wish.folder(), wish.database()).made();
            settings.put("spring.datasource.url", storage.url());
            if (!storage.user().isEmpty()) {
                settings.put("spring.datasource.username", storage.user());
            }
            if (!storage.password().isEmpty()) {
                settings.put("spring.datasource.password", storage.password());
            }
        }
        return settings;
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
            String open = open();
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

        /** Where it is open. */
        String open() {
            String host = wish.address().contains(":") ? "[" + wish.address() + "]" : wish.address();
            return "http://" + host + ":" + port();
        }

        private void putUp(OwnersKey key) {
            try {
                sign().ifPresent(sign -> sign.write(open(), key));
                if (!wish.demo()) {
                    Storage.of(wish.folder(), wish.database()).seal();
                }
            } catch (UncheckedIOException e) {
                close();
                throw new Refused(
                        "nothing can be written to " + wish.folder() + ": " + e.getMessage(),
                        "a folder that may be written, with room",
                        "--data with another folder",
                        e);
            }
        }

        /** What tells the command line that it runs; only beside an embedded database, which no other process can open. */
        Optional<Sign> sign() {
            return wish.demo() || wish.database() != null ? Optional.empty() : Optional.of(new Sign(wish.folder()));
        }

        private int port() {
            return context instanceof ServletWebServerApplicationContext web
                    ? Objects.requireNonNull(web.getWebServer()).getPort()
                    : wish.port();
        }

        @Override
        public void close() {
            sign().ifPresent(Sign::remove);
            context.close();
        }
    }
}

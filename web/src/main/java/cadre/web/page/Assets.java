package cadre.web.page;

import cadre.app.document.Paper;
import cadre.app.picture.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Style, script and icon, each under an address that has the hash of its content in it, so that a browser may keep it forever and
 * never keeps an old one. The style is that of the report and, after it, that of the pages.
 */
@Component
public final class Assets {

    /** Style sheets of subjects, after that of all pages. */
    private static final List<String> STYLES = List.of(new String[] {
        "cadre.css", //
        "board.css", //
        "company.css", //
        "decision.css", //
        "card.css", //
        "frontdoor.css", //
        "people.css", //
        "scenario.css", //
        "api.css", //
        "ranking.css", //
    });

    /** Scripts, each fetched by the pages that need it. */
    private static final List<String> SCRIPTS = List.of(new String[] {
        "cadre.js", //
        "board.js", //
        "decision.js", //
        "scenario.js", //
        "keys.js", //
    });

    private final Map<String, Asset> byName = new TreeMap<>();
    private final Map<String, Asset> byAddress = new TreeMap<>();

    /**
     * A file that browsers fetch.
     *
     * @param address where it is
     * @param type for the header
     * @param content text, sent in UTF-8
     */
    record Asset(String address, String type, String content) {}

    Assets() {
        add("cadre.css", "text/css;charset=UTF-8", join(join(Paper.style(), themes()), styles()));
        add("icon.svg", "image/svg+xml", own("icon.svg"));
        SCRIPTS.forEach(name -> add(name, "text/javascript;charset=UTF-8", own(name)));
        Properties versions = new Properties();
        try (InputStream in = stream("/cadre/web/page/webjars.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String jars = "/META-INF/resources/webjars/";
        add(
                "htmx.js",
                "text/javascript;charset=UTF-8",
                join(
                        resource(jars + "htmx.org/" + versions.getProperty("htmx") + "/dist/htmx.min.js"),
                        resource(jars + "htmx-ext-sse/" + versions.getProperty("htmx-sse") + "/sse.js")));
    }

    /**
     * Where to fetch a file.
     *
     * @param name such as {@code cadre.css}
     * @throws NullPointerException when there is none of that name
     */
    public String address(String name) {
        return Objects.requireNonNull(byName.get(name), name).address();
    }

    /** The file at an address. */
    Optional<Asset> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void add(String name, String type, String content) {
        int dot = name.lastIndexOf('.');
        String address = "/assets/" + name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
        Asset asset = new Asset(address, type, content);
        byName.put(name, asset);
        byAddress.put(address, asset);
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)),
                            0,
                            8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is chosen for a browser comes before what its system says; paper is always light. */
    private static String themes() {
        return "@media screen{:root[data-theme=light]{" + Palette.LIGHT.declarations() + "}:root[data-theme=dark]{"
                + Palette.DARK.declarations()
                + "}}html[data-theme=light]{color-scheme:light}@media screen{html[data-theme=dark]{color-scheme:dark}}";
    }

    private static String styles() {
        return STYLES.stream().map(Assets::own).collect(Collectors.joining("\n"));
    }

    private static String own(String name) {
        return resource("/cadre/web/page/" + name);
    }

    private static String join(String first, String second) {
        return first + "\n" + second;
    }

    private static String resource(String path) {
        try (InputStream in = stream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(path), path + " is missing");
    }
}

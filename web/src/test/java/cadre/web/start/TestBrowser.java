package cadre.web.start;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The Chromium of this machine, and what it finds wrong with a page. */
final class TestBrowser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** How long anything may take, in milliseconds: nothing here measures speed, and a machine may be busy. Whoever writes a test waits less. */
    static final double PATIENCE = Double.parseDouble(System.getProperty("cadre.patience", "300000"));

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Rules of WCAG 2.2 to level AA, and what the makers of axe hold good besides; a line for each that is broken. */
    private static final String AXE = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false,
                // Fetches style and media once more, for rules that are not asked for.
                preload: false });
              return found.violations.map(v => v.id + ': ' + v.help + ', at '
                + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' (' + n.failureSummary.replace(/\\s+/g, ' ') + ')').join('; '));
            }""";

    /** Of the rules only that which colours can break. */
    private static final String CONTRAST =
            AXE.replace("{ runOnly: tags,", "{ runOnly: { type: 'rule', values: ['color-contrast'] },");

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' : 'scrolls sideways: '
              + [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ')""";

    private final Locale before = Locale.getDefault();
    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    TestBrowser() {
        // Playwright puts the names of its constants into lower case with the language of the machine; in Turkish
        // "LIGHT" has none.
        Locale.setDefault(Locale.ROOT);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
        axe = axe();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(TestBrowser.class.getResourceAsStream("/axe.min.js"), "axe")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path chromium() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("these tests need a Chromium, and none is on the PATH."
                        + " Maybe install Debian's packages: apt-get install chromium fonts-dejavu-core"));
    }

    /** Somebody's browser, with no cookies yet. */
    BrowserContext visitor(URI root) {
        BrowserContext visitor = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(root.toString()).setLocale("en-GB"));
        visitor.setDefaultTimeout(PATIENCE);
        return visitor;
    }

    /** The browser of somebody who runs no script. */
    BrowserContext scriptless(URI root) {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(root.toString())
                .setLocale("en-GB")
                .setJavaScriptEnabled(false));
        visitor.setDefaultTimeout(PATIENCE);
        return visitor;
    }

    /** A page of the same somebody, in a browser that lets the judge's script in. */
    Page judge(BrowserContext visitor, URI root) {
        BrowserContext judge = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(root.toString())
                .setLocale("en-GB")
                .setBypassCSP(true)
                .setStorageState(visitor.storageState()));
        judge.setDefaultTimeout(PATIENCE);
        return judge.newPage();
    }

    /** All that is wrong with a page, wide and narrow; what is dark is judged by its colours only, which is all that differs. */
    List<String> faults(Page page, String name) {
        page.evaluate(axe);
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1200, 360)) {
            page.setViewportSize(width, 800);
            String wide = (String) page.evaluate(TOO_WIDE);
            if (!wide.isEmpty()) {
                faults.add(name + ", " + width + " px: " + wide);
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            ((List<?>) page.evaluate(AXE)).forEach(fault -> faults.add(name + ", " + width + " px: " + fault));
            picture(page, name + ", " + width + " px, LIGHT");
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        ((List<?>) page.evaluate(CONTRAST)).forEach(fault -> faults.add(name + ", dark: " + fault));
        picture(page, name + ", 360 px, DARK");
        return faults;
    }

    /** What is wrong with a page on a narrow screen: for a page that was judged already in another state. */
    List<String> faultsNarrow(Page page, String name) {
        page.evaluate(axe);
        page.setViewportSize(360, 800);
        List<String> faults = new ArrayList<>();
        String wide = (String) page.evaluate(TOO_WIDE);
        if (!wide.isEmpty()) {
            faults.add(name + ": " + wide);
        }
        ((List<?>) page.evaluate(AXE)).forEach(fault -> faults.add(name + ": " + fault));
        picture(page, name);
        return faults;
    }

    /** For people to look at: {@code -Dcadre.pictures=FOLDER} keeps one of every page. */
    private static void picture(Page page, String shown) {
        String folder = System.getProperty("cadre.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, shown.replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        Locale.setDefault(before);
    }
}

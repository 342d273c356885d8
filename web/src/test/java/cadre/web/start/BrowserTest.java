package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first day with Cadre in a real browser: first account, login, import, the organisation, a comparison that is stopped. Each
 * page on the way is judged by axe, light and dark, wide and narrow.
 */
class BrowserTest {

    private static TestBrowser browser;

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();
    private TestServer server;
    private URI root;
    private BrowserContext visitor;
    private Page judge;

    @BeforeAll
    static void open() {
        browser = new TestBrowser();
        PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void visit() {
        server = TestServer.start(folder.resolve("data"));
        root = server.root();
        visitor = browser.visitor(root);
        judge = browser.judge(visitor, root);
    }

    @AfterEach
    void leave() {
        judge.context().close();
        visitor.close();
        server.close();
    }

    @Test
    @Timeout(900)
    void theFirstDay() throws Exception {
        Page page = visitor.newPage();
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("policy: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(root.toString())) {
                faults.add("asks another server: " + request.url());
            }
        });
        firstAccount(page);
        importCompany(page);
        skipLink(page);
        comparison(page);
        assertThat(judged).hasSize(14);
        assertThat(faults).isEmpty();
    }

    private void firstAccount(Page page) {
        page.navigate("/");
        assertThat(page).hasURL(root + "/setup");
        judge("first account", "/setup", "");
        judge("first account, wrong", "/setup", "button.main");
        page.getByLabel("Company").fill("Example Foods");
        page.getByLabel("Your name").fill("First Person");
        page.getByLabel("Login").fill("first");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Make the account");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("you are logged in");
        press(page, "Log out");
        assertThat(page).hasURL(root + "/login?left");
        judge("login", "/login", "");
        page.getByLabel("Login").fill("first");
        page.getByLabel("Password").fill("not this one, surely");
        press(page, "Log in");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("No account has this login and password");
        judge("login, wrong", "/login?wrong", "");
        page.getByLabel("Login").fill("first");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")))
                .isVisible();
    }

    private void importCompany(Page page) throws Exception {
        judge.context().close();
        judge = browser.judge(visitor, root);
        judge("overview, empty", "/c/example-foods", "");
        judge("organisation, empty", "/c/example-foods/organisation", "");
        judge("questions", "/c/example-foods/organisation/new", "");
        judge("questions, wrong", "/c/example-foods/organisation/new", "button.main");
        page.navigate("/c/example-foods/organisation/import");
        judge("import", "/c/example-foods/organisation/import", "");
        judge("import, wrong", "/c/example-foods/organisation/import", "button.main");
        Path file = Files.writeString(folder.resolve("larger-startup.yaml"), TestServer.example());
        page.getByLabel("File").setInputFiles(file);
        page.getByLabel("Why (optional)").fill("The first one");
        press(page, "Import");
        assertThat(page).hasURL(root + "/c/example-foods/organisation");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Revision 1 is imported.");
        assertThat(page.locator("figure svg").first()).isVisible();
        judge("organisation", "/c/example-foods/organisation", "");
        judge("revisions", "/c/example-foods/organisation/revisions", "");
    }

    /** The first stop of the keyboard leads past the navigation. */
    private static void skipLink(Page page) {
        page.navigate("/c/example-foods/organisation");
        page.keyboard().press("Tab");
        Locator focused = page.locator(":focus");
        assertThat(focused).hasText("Skip to the content");
        assertThat(focused).isInViewport();
        page.keyboard().press("Enter");
        assertThat(focused).hasId("content");
    }

    private void comparison(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Decisions").setExact(true))
                .click();
        judge("decisions", "/c/example-foods/decisions", "");
        palette(page);
        page.getByLabel("Seconds").fill("3600");
        press(page, "Compare");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("The structures are being compared");
        String address = page.url();
        // At once: it ends by itself when the ranking is settled.
        press(page, "Stop with what is there");
        // The event that it has ended renews the page, without anybody touching it.
        page.locator("progress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page).hasURL(address);
        judge("comparison, stopped", address, "");
    }

    /** The palette of commands, by keyboard alone; letters do nothing where somebody types. */
    private void palette(Page page) {
        String before = page.url();
        page.keyboard().press("Control+k");
        Locator typed = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Go to, do, or find"));
        assertThat(typed).isFocused();
        typed.pressSequentially("search p");
        Locator team = page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Team Search product"));
        assertThat(team).hasAttribute("aria-selected", "true");
        assertThat(typed).hasAttribute("aria-activedescendant", "palette-0");
        page.keyboard().press("Escape");
        assertThat(typed).isHidden();
        page.keyboard().press("?");
        Locator keys = page.locator("#keys");
        assertThat(keys).isVisible();
        assertThat(keys).containsText("Organisation");
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("o");
        assertThat(page).hasURL(root + "/c/example-foods/organisation");
        page.keyboard().press("/");
        typed.fill("compare");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(root + "/c/example-foods/decisions#ask-h");
        page.getByLabel("Seconds").pressSequentially("go");
        assertThat(page).hasURL(root + "/c/example-foods/decisions#ask-h");
        page.navigate(before);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void judge(String name, String address, String button) {
        judge.navigate(address);
        if (!button.isEmpty()) {
            judge.locator(button).click();
            judge.locator(".faults").waitFor();
        }
        faults.addAll(browser.faults(judge, name));
        judged.add(name);
    }
}

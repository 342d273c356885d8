package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The front door in a real browser: what is like an idea appears while somebody types it, and of two people who change one use
 * case, the second chooses. Each page is judged by axe, light and dark, wide and narrow.
 */
class FrontDoorBrowserTest {

    private static final String COMPANY = "/c/example-foods";

    private final List<String> faults = new ArrayList<>();

    @Test
    @Timeout(900)
    void duplicatesWhileTypingAndTwoPeopleChangingOneUseCase(@TempDir Path folder) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
        try (TestServer server = TestServer.start(folder);
                TestBrowser browser = new TestBrowser()) {
            Tenant tenant = server.company("Example Foods", "boss");
            server.member(tenant, "planner", Role.PLANNER);
            server.member(tenant, "requester", Role.REQUESTER);
            prepare(TestClient.loggedIn(server, "boss"), TestClient.loggedIn(server, "requester"));
            typing(server, browser);
            changing(server, browser);
            BrowserContext boss = browser.visitor(server.root());
            enter(boss, "boss");
            Page judge = browser.judge(boss, server.root());
            for (String page : List.of(
                    "/ideas",
                    "/ideas/all",
                    "/ideas/waiting",
                    "/ideas/settings",
                    "/use-cases/2",
                    "/use-cases/2/standing",
                    "/use-cases/2/revision")) {
                judge.navigate(COMPANY + page);
                faults.addAll(browser.faults(judge, page));
            }
            stranger(server, browser);
        }
        assertThat(faults).isEmpty();
    }

    private static Map<String, String> idea(String title, String problem) {
        return Map.of("title", title, "problem", problem, "category", "cost", "urgency", "year", "domain", "");
    }

    /** Two ideas, of which one is declined and appealed; a rule; an open form for strangers. */
    private static void prepare(TestClient boss, TestClient requester) {
        boss.get(COMPANY + "/ideas/settings");
        boss.post(COMPANY + "/ideas/settings/rules", Map.of("owner", "1", "days", "5", "words", "invoice"));
        boss.post(COMPANY + "/ideas/settings/rules", Map.of("owner", "1", "days", "9", "category", "risk"));
        boss.post(COMPANY + "/ideas/settings/public-form", Map.of("open", "yes"));
        requester.post(
                COMPANY + "/ideas/new",
                idea("Find wrong invoices before they are paid", "Two people check all of them by hand."));
        requester.post(COMPANY + "/ideas/new", idea("Guess the weather", "It rains when nobody expects it."));
        boss.post(
                COMPANY + "/use-cases/2/stage",
                Map.of("to", "declined", "reason", "Others do it well already.", "version", "1"));
        requester.post(COMPANY + "/use-cases/2/appeal", Map.of("appeal", "Not for our valley."));
    }

    private void typing(TestServer server, TestBrowser browser) {
        BrowserContext requester = browser.visitor(server.root());
        enter(requester, "requester");
        Page page = requester.newPage();
        listen(page);
        page.navigate(COMPANY + "/ideas/new");
        page.getByLabel("Title").pressSequentially("Detect wrong invoice");
        Locator similar = page.locator("#similar");
        assertThat(similar).containsText("Find wrong invoices before they are paid");
        assertThat(similar).containsText("Person boss looks after it");
        Page judge = browser.judge(requester, server.root());
        judge.navigate(COMPANY + "/ideas/new");
        judge.getByLabel("Title").fill("Detect wrong invoice");
        judge.locator("#similar h2").waitFor();
        faults.addAll(browser.faults(judge, "new idea, with what is like it"));
        judge.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                .click();
        judge.locator(".faults").waitFor();
        faults.addAll(browser.faults(judge, "new idea, wrong"));
        // What has been seen while typing is not asked about again.
        page.getByLabel("What is the problem?").fill("Some are paid twice.");
        page.getByLabel("In what does the value lie?").selectOption("cost");
        page.getByLabel("How soon is it wanted?").selectOption("quarter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit"))
                .click();
        assertThat(page).hasURL(server.root() + COMPANY + "/use-cases/3");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Thank you.");
        page.goBack();
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Submit an idea");
        judge.navigate(COMPANY + "/ideas");
        faults.addAll(browser.faults(judge, "ideas of a requester"));
        requester.close();
    }

    private void changing(TestServer server, TestBrowser browser) {
        BrowserContext first = browser.visitor(server.root());
        enter(first, "boss");
        BrowserContext other = browser.visitor(server.root());
        enter(other, "planner");
        Page one = first.newPage();
        listen(one);
        Page two = browser.judge(other, server.root());
        one.navigate(COMPANY + "/use-cases/1/revision");
        two.navigate(COMPANY + "/use-cases/1/revision");
        one.getByLabel("Title").fill("Find invoices that are wrong");
        one.getByLabel("Urgency").selectOption("now");
        save(one, "Save");
        assertThat(one.getByRole(AriaRole.STATUS)).containsText("It is changed.");
        two.getByLabel("Title").fill("Find all wrong invoices");
        two.getByLabel("Problem").fill("Three people check them.\nBy hand.");
        save(two, "Save");
        assertThat(two.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Somebody else changed it while you did");
        assertThat(two.locator("main")).containsText("Three people check them.");
        faults.addAll(browser.faults(two, "two people, one use case"));
        two.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Title, which both of you changed"))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Theirs"))
                .check();
        save(two, "Save what is chosen");
        assertThat(two.getByRole(AriaRole.STATUS)).containsText("It is changed.");
        assertThat(two.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Find invoices that are wrong");
        assertThat(two.locator("main")).containsText("Three people check them.");
        first.close();
        other.close();
        two.context().close();
    }

    private void stranger(TestServer server, TestBrowser browser) {
        BrowserContext nobody = browser.visitor(server.root());
        Page page = nobody.newPage();
        listen(page);
        page.navigate("/public/example-foods/idea");
        page.getByLabel("Title").fill("Hear the bearings");
        page.getByLabel("What is the problem?").fill("They squeal.");
        page.getByLabel("In what does the value lie?").selectOption("risk");
        page.getByLabel("How soon is it wanted?").selectOption("now");
        save(page, "Send");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Keep the address of this page");
        Page judge = browser.judge(nobody, server.root());
        judge.navigate("/public/example-foods/idea");
        faults.addAll(browser.faults(judge, "the form for strangers"));
        judge.navigate(page.url());
        faults.addAll(browser.faults(judge, "the receipt"));
        nobody.close();
    }

    private void listen(Page page) {
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("policy: " + message.text());
            }
        });
    }

    private static void save(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void enter(BrowserContext visitor, String login) {
        Page page = visitor.newPage();
        page.navigate("/login");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")))
                .isVisible();
        page.close();
    }
}

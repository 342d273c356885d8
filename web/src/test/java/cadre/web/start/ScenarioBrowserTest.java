package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A scenario in a real browser: dragged by mouse, moved by keyboard, undone, compared, merged; each state is judged by axe. */
class ScenarioBrowserTest {

    private static TestBrowser browser;
    private static TestServer server;
    private static URI root;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = TestServer.start(folder);
        root = server.root();
        Tenant tenant = server.company("Example Foods", "administrator");
        server.part(Revisions.class)
                .add(tenant, server.member(tenant, "planner", Role.PLANNER), TestServer.example(), "test");
        browser = new TestBrowser();
        PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    @Timeout(900)
    void peopleAreMovedAndTheAnswerFollows() {
        BrowserContext visitor = browser.visitor(root);
        Page page = visitor.newPage();
        page.onPageError(error -> faults.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add("policy: " + message.text());
            }
        });
        logIn(page);
        page.navigate("/c/example-foods/scenarios");
        assertThat(page.locator("h1")).hasText("Nothing else has been tried yet");
        page.getByLabel("What is tried").fill("Nearer to the product");
        press(page, "Make a scenario");
        assertThat(page.locator("h1")).hasText("Nothing is changed yet: this is revision 1");
        byMouse(page);
        byKeyboard(page);
        undo(page);
        find(page);
        Page judge = browser.judge(visitor, root);
        judge(judge, "scenario", page.url());
        judge(judge, "scenarios", "/c/example-foods/scenarios");
        compare(page);
        judge(judge, "comparison", page.url());
        page.goBack();
        assertThat(page.locator(".steps > li")).hasCount(1);
        merge(page, judge);
        assertThat(faults).isEmpty();
        visitor.close();
        judge.context().close();
    }

    @Test
    @Timeout(900)
    void everyFormIsJudgedAlsoWhenItIsWrong() {
        BrowserContext visitor = browser.visitor(root);
        Page page = visitor.newPage();
        logIn(page);
        page.navigate("/c/example-foods/scenarios");
        page.getByLabel("What is tried").fill("With all forms");
        press(page, "Make a scenario");
        String scenario = page.url();
        Page judge = browser.judge(visitor, root);
        judge.navigate(scenario);
        judge.locator(".others > summary").click();
        judge.locator("#value").fill("perhaps");
        judge.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the practice"))
                .click();
        judge.locator(".faults").waitFor();
        assertThat(judge.locator("#value")).hasValue("perhaps");
        faults.addAll(browser.faults(judge, "scenario, wrong"));
        judge(judge, "tables", "/c/example-foods/organisation/tables");
        judge.getByLabel("Table", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "people.csv",
                        "text/csv",
                        "Name,Role,FTE\nAna,Juggler,7\nBo,Designer,0.5\n".getBytes(StandardCharsets.UTF_8)));
        press(judge, "Look at it");
        assertThat(judge.locator(".sheet .noted").first()).isVisible();
        faults.addAll(browser.faults(judge, "table, looked at"));
        assertThat(faults).isEmpty();
        visitor.close();
        judge.context().close();
    }

    private static void logIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Login").fill("planner");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
        assertThat(page.locator(".leave")).isVisible();
    }

    private static Locator unit(Page page, String team) {
        return page.locator(".unit[data-team=" + team + "]");
    }

    private static Locator person(Page page, String seat) {
        return page.locator(".person[data-seat=" + seat + "]");
    }

    private static void drag(Page page, Locator what, Locator where) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        page.mouse().move(from.x + 10, from.y + 10);
        page.mouse().down();
        page.mouse().move(from.x + 30, from.y + 20);
        BoundingBox to = where.boundingBox();
        page.mouse()
                .move(
                        to.x + to.width / 2,
                        to.y + Math.min(20, to.height / 2),
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    private void byMouse(Page page) {
        page.setViewportSize(1200, 2400);
        drag(page, person(page, "ml-engineer-3"), unit(page, "search"));
        assertThat(unit(page, "search").locator(".person[data-seat=ml-engineer-3]"))
                .isVisible();
        assertThat(page.locator(".steps > li")).hasCount(1);
        assertThat(page.locator(".steps")).containsText("ml-engineer-3 moves from ML team to Search product.");
        assertThat(page.locator("#say")).not().isEmpty();
        // The answer comes by itself, first roughly.
        assertThat(page.locator(".figures table")).isVisible();
        assertThat(page.locator(".figures h1")).containsText("his change");
        assertThat(page.locator("#now")).containsText("his change");
        assertThat(page.locator(".figures .status")).containsText("After ");
        drag(page, unit(page, "search").locator(".handle"), page.locator(".domain[data-domain=pricing]"));
        assertThat(page.locator(".steps")).containsText("Search product serves Pricing too.");
        assertThat(page.locator(".domain[data-domain=pricing]")).containsText("Search product");
        // Dropped nowhere, nothing happens.
        drag(page, person(page, "ml-engineer-1"), page.locator("header.top"));
        assertThat(page.locator(".steps > li")).hasCount(2);
    }

    private void byKeyboard(Page page) {
        page.setViewportSize(1200, 800);
        Locator first = unit(page, "support").locator(".person").first();
        first.focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(":focus")).hasAttribute("data-seat", "software-engineer-8");
        page.keyboard().press("Space");
        assertThat(page.locator("#say")).containsText("software-engineer-8 is picked up.");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#say")).containsText("Logistics product, 5 of 5.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#say")).containsText("stays where it was");
        assertThat(page.locator(".steps > li")).hasCount(2);
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(page.locator(".steps > li")).hasCount(3);
        assertThat(page.locator("#say")).hasText("software-engineer-8 is in Pricing product now.");
        // Whoever was moved is still where the keyboard is.
        assertThat(page.locator(":focus")).hasAttribute("data-seat", "software-engineer-8");
        page.reload();
        assertThat(unit(page, "pricing").locator(".person[data-seat=software-engineer-8]"))
                .isVisible();
    }

    private static void undo(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator(".steps > li")).hasCount(2);
        press(page, "Redo");
        assertThat(page.locator(".steps > li")).hasCount(3);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator(".steps > li")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator(".steps > li")).hasCount(1);
        page.getByLabel("What is to be said about this scenario").fill("Who trains them?");
        page.locator("section[aria-labelledby=said-h]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Say it"))
                .click();
        assertThat(page.locator(".comments")).containsText("Who trains them?");
    }

    private static void find(Page page) {
        page.getByLabel("Find people by name or skill").fill("operations");
        assertThat(page.locator("#found")).hasText("12 of 40 people");
        assertThat(person(page, "designer-1")).isHidden();
        page.getByLabel("Find people by name or skill").fill("");
        assertThat(page.locator("#found")).hasText("40 people");
    }

    private static void compare(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare with today"))
                .click();
        page.locator(".figures table").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        assertThat(page.locator(".beside article")).hasCount(2);
    }

    private void merge(Page page, Page judge) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Merge into the organisation"))
                .click();
        assertThat(page.locator("h1")).hasText("One change becomes revision 2");
        judge(judge, "merge", page.url());
        press(page, "Merge");
        assertThat(page).hasURL(root + "/c/example-foods/organisation");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("is revision 2 now");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void judge(Page judge, String name, String address) {
        judge.navigate(address);
        faults.addAll(browser.faults(judge, name));
    }
}

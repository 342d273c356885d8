package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real inventory in a real browser: it comes in, is filtered, a use case is moved with the keyboard and another is dragged. */
@SuppressWarnings("NullAway.Init") // begun by the visit in each test
class BoardBrowserTest {

    private static final String TABLE = """
            Nr;Use case;Status;Value
            A1;Sort letters;Development;12.000
            A2;Read invoices;who knows;lots
            A3;;Idea;
            """;

    @TempDir
    private Path folder;

    private final List<String> faults = new ArrayList<>();
    private TestServer server;
    private TestBrowser browser;
    private Tenant tenant;
    private String cases;

    @Test
    @Timeout(900)
    void theInventoryOnTheBoard() {
        visit((visitor, page) -> {
            importInventory(page);
            filter(page);
            moveWithTheKeyboard(page);
            drag(page);
        });
    }

    /** Axe on each page, light and dark, wide and narrow; a dozen use cases show all there is to show. */
    @Test
    @Timeout(900)
    void everyPageIsForEveryone() {
        visit((visitor, page) -> {
            Page judge = browser.judge(visitor, server.root());
            judge(judge, "board, empty", cases);
            for (String[] made : new String[][] {
                {"Sort the mail", "intake"},
                {"Find damaged parcels in pictures before anybody loads them onto a lorry", "framing"},
                {"Guess demand", "experiments"},
                {"Read meters", "production"},
                {"Guess the weather", "declined"}
            }) {
                Card card = server.part(Cards.class).add(tenant, TestServer.idea(made[0]), "", Author.SERVER);
                Edit stage = new Edit(Field.STAGE, made[1]);
                server.part(Cards.class)
                        .change(tenant, card.number(), 1, List.of(stage), "Made for looking", Author.SERVER);
            }
            TestClient planner = TestClient.loggedIn(server, "planner");
            planner.get(cases);
            planner.post(cases + "/goals", Map.of("title", "Answer within a day"));
            planner.post(
                    cases + "/2/evidence",
                    Map.of("kind", "dataset", "title", "Pictures", "link", "https://example.org/pictures"));
            planner.post(cases + "/2/dependencies", Map.of("needed", "1"));
            String look = planner.upload(cases + "/import", "table.csv", TABLE.getBytes(StandardCharsets.UTF_8))
                    .location();
            for (String address : List.of(
                    "",
                    "?view=table",
                    "/goals",
                    "/goals/1",
                    "/gates",
                    "/2",
                    "/2/stage",
                    "/2/evidence",
                    "/2/dependencies",
                    "/import")) {
                judge(judge, "use-cases" + address, cases + address);
            }
            judge(judge, "import, looked at", look);
            planner.post(look + "/confirmation", Map.of());
            judge(judge, "import, done", look);
        });
    }

    private void visit(BiConsumer<BrowserContext, Page> story) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
        try (TestServer started = TestServer.start(folder.resolve("data"));
                TestBrowser opened = new TestBrowser()) {
            server = started;
            browser = opened;
            tenant = server.company("Example Foods", "administrator");
            server.member(tenant, "planner", Role.PLANNER);
            cases = "/c/" + tenant.slug() + "/use-cases";
            BrowserContext visitor = browser.visitor(server.root());
            Page page = visitor.newPage();
            page.onPageError(error -> faults.add("script: " + error));
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add("policy: " + message.text());
                }
            });
            logIn(page);
            story.accept(visitor, page);
            assertThat(faults).isEmpty();
        }
    }

    private void logIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Login").fill("planner");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Use cases"))
                        .first())
                .isVisible();
    }

    private void importInventory(Page page) {
        page.navigate(cases + "/import");
        press(page, "Look at that of 2024");
        assertThat(heading(page)).containsText("use cases would be new");
        press(page, "Import");
        page.getByText("Open the board").waitFor();
        page.getByText("Open the board").click();
        assertThat(heading(page)).containsText(Pattern.compile("2,1\\d\\d use cases: "));
    }

    private void filter(Page page) {
        page.locator("#q").fill("detect");
        page.locator("#stage").selectOption("experiments");
        press(page, "Show");
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=detect&stage=experiments.*"));
        assertThat(heading(page)).containsText("like that");
        assertThat(page.locator(".lane")).hasCount(1);
        page.locator(".lane .more a").click();
        assertThat(page.locator("table.cards tbody tr").first()).containsText("Experiments");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Use case").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*sort=title.*"));
        page.goBack();
        page.reload();
        assertThat(heading(page)).containsText("like that");
    }

    private void moveWithTheKeyboard(Page page) {
        page.navigate(cases);
        Locator card = page.locator("[data-stage=framing] .card").first();
        String title = card.locator(".name").innerText();
        card.locator(".move").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#mover #to")).isFocused();
        page.keyboard().type("Stopped");
        page.keyboard().press("Tab");
        page.keyboard().type("Nobody needs it any more");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("“" + title + "” is in Stopped now.");
        assertThat(page).hasURL(Pattern.compile(".*" + cases + "$"));
    }

    private void drag(Page page) {
        Locator card = page.locator("[data-stage=framing] .card").first();
        String number = card.getAttribute("data-number");
        card.dragTo(page.locator("[data-stage=data]"));
        assertThat(page.locator("#mover #to")).hasValue("data");
        assertThat(page.locator("#mover")).containsText("Not there yet: a document");
        page.getByLabel("Let it pass").check();
        page.locator("#mover #reason").fill("The measure is agreed by word of mouth");
        press(page, "Move");
        assertThat(page.locator("[data-stage=data] .card[data-number='" + number + "']"))
                .hasCount(1);
        page.locator("[data-stage=data] .card .name").first().click();
        assertThat(page.locator("body")).containsText("The measure is agreed by word of mouth");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
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

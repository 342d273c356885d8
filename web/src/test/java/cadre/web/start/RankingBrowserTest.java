package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.access.Visit;
import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import cadre.web.usecase.Cards;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A planner ranks, estimates a use case, sees it move, changes a weight, sets the capacity; each page is judged by axe. */
class RankingBrowserTest {

    private final List<String> faults = new ArrayList<>();

    @Test
    @Timeout(900)
    void rankEstimateAndSeeItMove(@TempDir Path folder) {
        try (TestBrowser browser = new TestBrowser();
                TestServer server = TestServer.start(folder)) {
            PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
            Tenant tenant = server.company("Example Foods", "planner");
            for (String title : List.of("Sort the mail", "Forecast demand", "Read invoices", "Spot damaged goods")) {
                server.part(Cards.class).add(tenant, TestServer.idea(title), "", Author.SERVER);
            }
            URI root = server.root();
            try (BrowserContext visitor = browser.visitor(root)) {
                Page page = visitor.newPage();
                page.onPageError(error -> faults.add("script: " + error));
                page.onConsoleMessage(message -> {
                    if (message.text().contains("Content Security Policy")) {
                        faults.add("policy: " + message.text());
                    }
                });
                logIn(page);
                story(page);
                // Something for every page to show.
                Account author = server.account("author");
                server.part(DecisionLog.class)
                        .add(
                                tenant,
                                "note",
                                null,
                                "Weights stay as they are",
                                "They were looked at",
                                Author.of(new Visit(author, tenant, Role.PLANNER)));
                Page judge = browser.judge(visitor, root);
                String at = "/c/example-foods/ranking";
                for (String path : List.of(
                        "",
                        "?next=1&scheme=rice",
                        "/use-cases/4",
                        "/use-cases/4/estimates",
                        "/schemes",
                        "/schemes/wsjf",
                        "/schemes/new",
                        "/envelopes",
                        "/log",
                        "/declined")) {
                    judge.navigate(at + path);
                    faults.addAll(browser.faults(judge, "ranking" + path));
                }
                judge.navigate(at + "/use-cases/4/estimates");
                judge.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the estimates"))
                        .click();
                assertThat(judge.getByRole(AriaRole.ALERT)).containsText("Say why");
                faults.addAll(browser.faults(judge, "ranking estimates wrong"));
            }
            assertThat(faults).isEmpty();
        }
    }

    private static void logIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Login").fill("planner");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
    }

    private static void story(Page page) {
        page.navigate("/c/example-foods/ranking");
        // All alike: in the order in which they came.
        assertThat(page.locator("table.ranks tbody tr").first()).containsText("Sort the mail");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Spot damaged goods"))
                .click();
        assertThat(page.locator("h1")).containsText("“Spot damaged goods” is 4th of 4");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Estimate its inputs"))
                .click();
        List<String> numbers = List.of("10", "15", "25");
        List<String> ends = List.of("low", "likely", "high");
        for (int i = 0; i < 3; i++) {
            page.locator("#delivery_" + ends.get(i)).fill(numbers.get(i));
        }
        page.getByLabel("Why").fill("The camera is there already");
        press(page, "Save the estimates");
        // (2,000 ÷ 5,000 + 3 + 3) ÷ 15 = 0.427 instead of ÷ 60.
        assertThat(page.locator("h1")).containsText("“Spot damaged goods” is 1st of 4");
        assertThat(page.locator("main")).containsText("The score is 0.427");
        assertThat(page.locator("main")).containsText("The camera is there already");
        page.goBack();
        page.reload();
        page.navigate("/c/example-foods/ranking");
        assertThat(page.locator("table.ranks tbody tr").first()).containsText("Spot damaged goods");
        page.navigate("/c/example-foods/ranking/envelopes");
        page.getByLabel("Research, person-days a quarter").fill("0");
        page.getByLabel("Delivery, person-days a quarter").fill("80");
        page.getByLabel("Platform, person-days a quarter").fill("0");
        page.getByLabel("Why").fill("Two people");
        press(page, "Set the capacity");
        assertThat(page.locator("h1"))
                .hasText("80 person-days a quarter: 0 for research, 80 for delivery, 0 for platform");
        page.navigate("/c/example-foods/ranking");
        // 15 and 60 days fit; the third lacks 55.
        assertThat(page.locator("table.ranks")).containsText("lacks 55 days of delivery");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

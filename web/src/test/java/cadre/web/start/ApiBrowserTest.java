package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Tenant;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody makes a token and a webhook in a real browser; each page on the way is judged. */
class ApiBrowserTest {

    @Test
    @Timeout(600)
    void aTokenAndAWebhookAreMade(@TempDir Path folder) {
        try (TestServer server = TestServer.start(folder);
                TestBrowser browser = new TestBrowser();
                Receiver receiver = new Receiver();
                BrowserContext visitor = browser.visitor(server.root())) {
            Tenant tenant = server.company("Example Foods", "administrator");
            Page page = visitor.newPage();
            logIn(page);
            List<String> faults = new ArrayList<>();
            Page judge = browser.judge(visitor, server.root());
            String root = "/c/" + tenant.slug();
            judge(browser, judge, root + "/tokens", "tokens, none", faults);
            page.navigate(root + "/tokens");
            press(page, "Make the token");
            assertThat(page.locator(".faults")).isFocused();
            page.getByLabel("What it is for").fill("Nightly report");
            press(page, "Make the token");
            String secret = page.locator("#secret").inputValue();
            faults.addAll(browser.faults(again(judge, root + "/tokens/1"), "token, shown before"));
            assertThat(new TestProgram(server, secret).get("/api/v1/companies").status())
                    .isEqualTo(200);
            page.reload();
            assertThat(page.locator("h1")).hasText("The token Nightly report was shown before");
            judge(browser, judge, root + "/tokens", "tokens", faults);
            page.navigate(root + "/webhooks");
            judge(browser, judge, root + "/webhooks", "webhooks, none", faults);
            page.getByLabel("Address").fill(receiver.url());
            press(page, "Make it");
            assertThat(page.locator("#secret")).hasValue(java.util.regex.Pattern.compile("whsec_.+"));
            press(page, "Send a message to try it");
            while (page.getByText("delivered").count() == 0) {
                page.reload();
            }
            judge(browser, judge, root + "/webhooks/1", "webhook", faults);
            judge(browser, judge, "/api", "manual", faults);
            again(judge, "/api/webhooks");
            judge.locator("details summary").first().click();
            judge.locator("details table")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            faults.addAll(browser.faults(judge, "manual, a subject"));
            assertThat(faults).isEmpty();
        }
    }

    private static void logIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Login").fill("administrator");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
        page.locator("h1").waitFor();
    }

    private static Page again(Page judge, String address) {
        judge.navigate(address);
        return judge;
    }

    private static void judge(TestBrowser browser, Page judge, String address, String name, List<String> faults) {
        faults.addAll(browser.faults(again(judge, address), name));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

package cadre.web.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
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

/** An administrator asks somebody in, who comes, says who they are, and is erased at last; each page judged by axe. */
@SuppressWarnings("NullAway.Init") // begun by the story
class PeopleBrowserTest {

    private final List<String> faults = new ArrayList<>();
    private TestBrowser browser;
    private Page judge;

    @Test
    @Timeout(900)
    void fromInvitationToErasure(@TempDir Path folder) {
        try (TestServer server = TestServer.start(folder);
                TestBrowser opened = new TestBrowser()) {
            browser = opened;
            PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
            Tenant tenant = server.company("Example Foods", "administrator");
            server.member(tenant, "planner", Role.PLANNER);
            Account author = server.part(Accounts.class)
                    .find("administrator")
                    .orElseThrow()
                    .account();
            server.part(Revisions.class).add(tenant, author, PersonTest.FILE, "test");
            URI root = server.root();
            BrowserContext administrator = logIn(root, "administrator");
            judge = browser.judge(administrator, root);
            Page page = administrator.newPage();
            String link = invite(page);
            BrowserContext guest = browser.visitor(root);
            comeIn(guest, link, root);
            page.navigate("/c/example-foods/members");
            judge("members", "/c/example-foods/members");
            press(page, "Confirm that Zora (zora@foods.example) is zora");
            judge("account", "/account");
            judge("people", "/c/example-foods/people");
            judge("person", "/c/example-foods/people/zora");
            judge("audit", "/c/example-foods/audit");
            Page theirs = guest.newPage();
            theirs.navigate("/c/example-foods/me");
            assertThat(theirs.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Zora Quillfeather, in Core team");
            erase(page);
            theirs.navigate("/c/example-foods/me");
            assertThat(theirs).hasURL(root + "/login");
        }
        assertThat(faults).isEmpty();
    }

    private BrowserContext logIn(URI root, String login) {
        BrowserContext visitor = browser.visitor(root);
        Page page = visitor.newPage();
        page.navigate("/login");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")))
                .isVisible();
        return visitor;
    }

    private String invite(Page page) {
        page.navigate("/c/example-foods/members");
        page.getByLabel("Name or login", new Page.GetByLabelOptions().setExact(true))
                .fill("Zora from the core team");
        page.getByLabel("As what").selectOption("requester");
        press(page, "Add or invite");
        String link = page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        faults.addAll(faultsOf(page));
        return link;
    }

    /** The link is shown once, so that the judge's own browser cannot open the page. */
    private static List<String> faultsOf(Page page) {
        boolean wide = (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        return wide ? List.of("invitation made: scrolls sideways") : List.of();
    }

    private void comeIn(BrowserContext guest, String link, URI root) {
        Page page = guest.newPage();
        page.navigate(link);
        page.getByLabel("Your name").fill("Zora");
        page.getByLabel("Login").fill("zora@foods.example");
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Make the account and come in");
        assertThat(page).hasURL(root + "/c/example-foods");
        page.navigate("/c/example-foods/me");
        page.getByLabel("Name or id").fill("Zora Quillfeather");
        press(page, "This is me");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("An administrator was asked");
    }

    private void erase(Page page) {
        page.navigate("/c/example-foods/people/zora");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Erase…"))
                .click();
        judge("erasure", "/c/example-foods/people/zora/erasure");
        page.getByLabel("Why").fill("Asked for it");
        page.getByLabel("I have read what will be changed").check();
        press(page, "Erase for good");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("They are former member 1 now");
        judge("audit, erased", "/c/example-foods/audit?deed=erased");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void judge(String name, String address) {
        judge.navigate(address);
        faults.addAll(browser.faults(judge, name));
    }
}

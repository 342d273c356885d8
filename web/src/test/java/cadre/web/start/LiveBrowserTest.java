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
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A comparison watched while it converges, and the same work by somebody whose browser runs no script. To settle takes
 * twenty times as long as to be seen twice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class LiveBrowserTest {

    private static final String COMPANY = "/c/example-foods";
    private static final Pattern DRAWS = Pattern.compile("As if organised so already, ([0-9]+) draws");
    private static final Pattern UNIT = Pattern.compile("draws; ([^,]+), 95");
    private static final Pattern ENDS = Pattern.compile("\\(([−0-9.,]+) to ([−0-9.,]+)\\)");
    private static final Pattern LEFT = Pattern.compile("at most ([0-9]+) min ([0-9]+) s more");

    /** Keeps every table and every time left that comes; it would be gone if the page were opened again. */
    private static final String KEEP = """
            () => {
              window.kept = { tables: [], left: [] };
              const look = () => {
                const table = document.querySelector('#live [sse-swap=table] .scroll');
                const left = document.querySelector('#live [sse-swap=progress]').textContent;
                const add = (list, text) => { if (text && list[list.length - 1] !== text) list.push(text); };
                if (table) add(window.kept.tables, [...table.querySelectorAll('.caption, tr')].map(part => part.textContent).join('\\n'));
                add(window.kept.left, left);
              };
              look();
              new MutationObserver(look).observe(document.getElementById('live'), { childList: true, subtree: true });
            }""";

    private TestServer server;
    private TestBrowser browser;

    @BeforeAll
    void open(@TempDir Path folder) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TestBrowser.PATIENCE);
        server = TestServer.start(folder);
        Tenant tenant = server.company("Example Foods", "administrator");
        server.part(Revisions.class)
                .add(tenant, server.member(tenant, "planner", Role.PLANNER), TestServer.example(), "test");
        browser = new TestBrowser();
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    /** A table of intervals as it was shown. */
    private record Shown(int draws, String unit, List<Double> widths) {

        static Shown read(String table) {
            // The ends of net values are the first pair in each row.
            List<Double> widths = table.lines()
                    .map(ENDS::matcher)
                    .filter(Matcher::find)
                    .map(ends -> number(ends.group(2)) - number(ends.group(1)))
                    .toList();
            return new Shown(Integer.parseInt(first(DRAWS, table)), first(UNIT, table), widths);
        }

        private static double number(String text) {
            return Double.parseDouble(text.replace('−', '-').replace(",", ""));
        }

        double width() {
            return widths.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void theRankingComesByItselfItsIntervalsNarrowAndItIsStopped() {
        try (BrowserContext visitor = browser.visitor(server.root())) {
            Page page = visitor.newPage();
            String address = compare(page);
            page.evaluate(KEEP);
            List<Shown> shown = shown(page);
            while (shown.size() < 2
                    || shown.getLast().draws() < shown.getFirst().draws() + 3) {
                page.waitForTimeout(200);
                shown = shown(page);
            }
            Shown before = shown.getFirst();
            Shown after = shown.getLast();
            assertThat(before.widths()).hasSize(6);
            assertThat(after.widths()).hasSize(6);
            assertThat(after.unit()).isEqualTo(before.unit());
            assertThat(after.width()).as("%s, then %s", before, after).isLessThan(before.width());
            assertThat(kept(page, "left").stream()
                            .filter(text -> LEFT.matcher(text).find())
                            .map(LiveBrowserTest::seconds))
                    .hasSizeGreaterThan(1)
                    .allMatch(seconds -> seconds < 3600)
                    .isSortedAccordingTo((x, y) -> Integer.compare(y, x));
            assertThat(page.locator("#live .sofar")).containsText("in front so far");
            stop(page, address);
        }
    }

    private static List<Shown> shown(Page page) {
        return kept(page, "tables").stream().map(Shown::read).toList();
    }

    private static int seconds(String left) {
        Matcher matcher = LEFT.matcher(left);
        assertThat(matcher.find()).isTrue();
        return 60 * Integer.parseInt(matcher.group(1)) + Integer.parseInt(matcher.group(2));
    }

    private static List<String> kept(Page page, String what) {
        List<?> texts = (List<?>) page.evaluate("what => window.kept[what]", what);
        return texts.stream().map(String::valueOf).toList();
    }

    /** Asks for a comparison of an hour; its address. */
    private String compare(Page page) {
        logIn(page, "planner");
        page.navigate(COMPANY + "/decisions");
        page.getByLabel("Seconds").fill("3600");
        press(page, "Compare");
        assertThat(heading(page)).hasText("The structures are being compared");
        return page.url();
    }

    /** What was there is kept: an answer with its report, for everybody who comes later. */
    private static void stop(Page page, String address) {
        press(page, "Stop with what is there");
        assertThat(page.locator(".embedded h1")).containsText(Pattern.compile("\\S"));
        assertThat(page).hasURL(address);
        assertThat(page.locator("progress")).hasCount(0);
        assertThat(page.getByRole(AriaRole.STATUS)).hasCount(0);
        String answer = heading(page).innerText();
        assertThat(page.locator(".embedded table").first()).containsText("Hub and spokes");
        page.reload();
        assertThat(heading(page)).hasText(answer);
        page.navigate(COMPANY + "/decisions");
        assertThat(heading(page)).hasText(answer);
        assertThat(page.locator("main .list li").first()).containsText("stopped");
    }

    @Test
    void aComparisonIsFollowedAndStoppedWithoutScript() {
        try (BrowserContext visitor = browser.scriptless(server.root())) {
            Page page = visitor.newPage();
            String address = compare(page);
            // The page comes again every five seconds, until something can be said.
            assertThat(page.locator(".sofar")).containsText("in front so far");
            assertThat(page.locator("main")).containsText(LEFT);
            assertThat(page.locator("figure.live, .live svg").first()).isVisible();
            stop(page, address);
        }
    }

    @Test
    void anIdeaIsSubmittedAndMovedWithoutScript() {
        try (BrowserContext visitor = browser.scriptless(server.root())) {
            Page page = visitor.newPage();
            logIn(page, "planner");
            page.navigate(COMPANY + "/ideas/new");
            press(page, "Submit");
            assertThat(page.locator(".faults")).containsText("There is a problem");
            page.getByLabel("Title").fill("Hear the bearings");
            page.getByLabel("What is the problem?").fill("They squeal before they break.");
            page.getByLabel("In what does the value lie?").selectOption("risk");
            page.getByLabel("How soon is it wanted?").selectOption("now");
            press(page, "Submit");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Thank you.");
            assertThat(heading(page)).hasText("Hear the bearings");
            page.navigate(COMPANY + "/use-cases");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Move")))
                    .first()
                    .click();
            assertThat(heading(page)).hasText("Move “Hear the bearings”");
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("declined");
            press(page, "Move");
            assertThat(page.locator(".faults")).isVisible();
            assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("declined");
            page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("They are changed every year.");
            press(page, "Move");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("is in Declined now.");
        }
    }

    @Test
    void aScenarioIsChangedUndoneAndAnsweredWithoutScript() {
        try (BrowserContext visitor = browser.scriptless(server.root())) {
            Page page = visitor.newPage();
            logIn(page, "planner");
            page.navigate(COMPANY + "/scenarios");
            page.getByLabel("What is tried").fill("One day a week less");
            press(page, "Make a scenario");
            page.locator(".others > summary").click();
            page.getByLabel("per cent of full time").fill("80");
            press(page, "Set the time");
            assertThat(page.locator(".steps > li")).hasCount(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(page.locator(".steps > li")).hasCount(0);
            press(page, "Redo");
            assertThat(page.locator(".steps > li")).hasCount(1);
            // The page comes again every few seconds, until the quick simulation has something.
            assertThat(page.locator(".figures table")).isVisible();
        }
    }

    private static void logIn(Page page, String login) {
        page.navigate("/login");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(TestServer.PASSWORD);
        press(page, "Log in");
        assertThat(page.locator(".leave")).isVisible();
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page there is: judged by axe, opened again and gone back to in a browser, and weighed with what it fetches. Pages are found
 * by following links, so that a new one is judged as soon as another page leads to it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class EveryPageTest {

    private static final int MOST_BYTES = 300_000;

    /** How many pages are gone back over; a browser remembers fifty. */
    private static final int HISTORY = 40;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private static final Pattern OPTION =
            Pattern.compile("data-address=\"([^\"]+)\"><span class=\"quiet\">([^<]+)</span>");

    /**
     * What is not walked over here, because only a letter or another server leads to it, or because it needs something that is
     * stored by a form of its own; the tests of their subjects judge those.
     */
    private static final Set<String> LINKED_NOWHERE = Set.of(
            "/setup",
            "/login",
            "/login/provider",
            "/invitation/{token}",
            "/c/{tenant}/organisation/new",
            "/invitation/{token}/acceptance",
            "/c/{tenant}/me/person.json",
            "/c/{tenant}/use-cases/import/{import}",
            "/c/{tenant}/webhooks/{id}",
            "/public/{tenant}/idea",
            "/public/{tenant}/receipts/{token}",
            "/calendar/{secret}.ics",
            "/server/backup");

    private TestServer server;
    private TestClient visitor;
    private Furnished company;
    private Tenant small;
    private Tenant big;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        company = Furnished.in(server);
        small = company.tenant();
        big = BigCompany.found(server, "Large Works", "large");
        visitor = TestClient.loggedIn(server, "administrator");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyPageIsFitForEverybody() {
        Crawl crawl = new Crawl(server, visitor).from(company.seeds(visitor));
        Map<String, Integer> expected = new LinkedHashMap<>();
        crawl.pages().forEach((address, answer) -> expected.put(address, answer.status()));
        assertThat(expected.values()).containsOnly(200);
        expected.put("/c/" + small.slug() + "/nowhere", 404);
        List<String> faults = new ArrayList<>();
        crawl.unseen().stream()
                .filter(pattern -> !LINKED_NOWHERE.contains(pattern))
                .forEach(pattern -> faults.add(pattern + ": no page links to it"));
        try (TestBrowser browser = new TestBrowser()) {
            BrowserContext context = browser.visitor(server.root());
            context.addCookies(List.of(
                    new Cookie("cadre", visitor.session()).setUrl(server.root().toString())));
            Page page = browser.judge(context, server.root());
            List<Map.Entry<String, Integer>> pages = List.copyOf(expected.entrySet());
            for (int from = 0; from < pages.size(); from += HISTORY) {
                walk(browser, page, pages.subList(from, Math.min(pages.size(), from + HISTORY)), faults);
            }
            page.context().close();
            context.close();
        }
        System.out.printf("axe judged %d pages%n", expected.size());
        assertThat(faults).isEmpty();
    }

    /** Opens each page and lets it be judged; then goes all the way back, and opens each of them again. */
    private static void walk(
            TestBrowser browser, Page page, List<Map.Entry<String, Integer>> pages, List<String> faults) {
        List<String> headings = new ArrayList<>();
        for (Map.Entry<String, Integer> each : pages) {
            page.setViewportSize(1200, 800);
            Response response = Objects.requireNonNull(page.navigate(each.getKey()), each.getKey());
            if (response.status() != each.getValue()) {
                faults.add(each.getKey() + ": " + response.status());
            }
            headings.add(heading(page));
            faults.addAll(browser.faults(page, each.getKey()));
        }
        for (int i = pages.size() - 1; i >= 0; i--) {
            String address = pages.get(i).getKey();
            if (i < pages.size() - 1) {
                page.goBack();
                if (!heading(page).equals(headings.get(i))) {
                    faults.add("back to " + address + ": " + heading(page) + " instead of " + headings.get(i));
                }
            }
            Response again = page.reload();
            if (again == null
                    || again.status() != pages.get(i).getValue()
                    || !heading(page).equals(headings.get(i))) {
                faults.add(address + " opened again: " + heading(page) + " instead of " + headings.get(i));
            }
        }
    }

    private static String heading(Page page) {
        return page.locator("h1").first().innerText();
    }

    @Test
    void noPageIsHeavy() {
        Map<String, Integer> assets = new TreeMap<>();
        Map<String, Integer> weights = new TreeMap<>();
        List<Crawl> crawls = List.of(
                new Crawl(server, visitor).from(company.seeds(visitor)),
                new Crawl(server, TestClient.loggedIn(server, "large"))
                        .from(List.of("/c/" + big.slug(), "/c/" + big.slug() + "/find?q=mail")));
        crawls.forEach(crawl -> crawl.pages().forEach((address, answer) -> {
            int weight = compressed(answer.text());
            Matcher asset = ASSET.matcher(answer.text());
            while (asset.find()) {
                weight += assets.computeIfAbsent(
                        asset.group(1), name -> compressed(visitor.get(name).text()));
            }
            weights.put(address, weight);
        }));
        assertSoftly(softly -> weights.forEach((address, weight) ->
                softly.assertThat(weight).as("bytes of %s", address).isLessThan(MOST_BYTES)));
        Map.Entry<String, Integer> heaviest =
                weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf(
                "%d pages weighed; the heaviest, %s, has %d bytes%n",
                weights.size(), heaviest.getKey(), heaviest.getValue());
    }

    /** Everything that somebody finds is theirs to open; what is not theirs, they do not find. */
    @Test
    void whatIsFoundMayBeOpened() {
        Map<Role, Set<String>> kinds = new LinkedHashMap<>();
        for (Role role : List.of(Role.REQUESTER, Role.VIEWER, Role.PLANNER)) {
            server.member(small, role.word(), role);
            TestClient client = TestClient.loggedIn(server, role.word());
            Set<String> found = new TreeSet<>();
            for (String typed : List.of("", "mail", "search", "engineer-1", "today", "2")) {
                String list = client.get("/c/" + small.slug() + "/find?part=true&q=" + typed)
                        .text();
                Matcher option = OPTION.matcher(list);
                while (option.find()) {
                    found.add(option.group(2));
                    TestClient.Answer answer = client.get(option.group(1).replaceFirst("#.*", ""));
                    assertThat(answer.status())
                            .as("%s for a %s", option.group(1), role.word())
                            .isEqualTo(200);
                }
            }
            kinds.put(role, found);
        }
        assertThat(kinds.get(Role.REQUESTER)).containsExactlyInAnyOrder("Do", "Go to", "Use case");
        assertThat(kinds.get(Role.VIEWER)).contains("Decision", "Team", "Person");
    }

    @Test
    void appearanceIsKeptAndLeadsNowhereElse() {
        TestClient client = new TestClient(server);
        client.get("/appearance");
        for (String back : List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example")) {
            assertThat(client.post("/appearance", Map.of("theme", "dark", "back", back))
                            .location())
                    .as(back)
                    .isEqualTo("/");
        }
        assertThat(client.post("/appearance", Map.of("theme", "dark", "back", "/help"))
                        .location())
                .isEqualTo("/help");
        assertThat(client.get("/help").text()).contains("data-theme=\"dark\" data-keys=\"off\"");
        client.post("/appearance", Map.of("theme", "", "keys", "on"));
        assertThat(client.get("/help").text()).contains("<html lang=\"en\">");
    }

    /** The server sends as little as was weighed above. */
    @Test
    void pagesStyleAndScriptAreSentCompressed() throws Exception {
        String help = new TestClient(server).get("/help").text();
        List<String> addresses = new ArrayList<>(List.of("/help"));
        Matcher asset = ASSET.matcher(help);
        while (asset.find()) {
            addresses.add(asset.group(1));
        }
        assertThat(addresses).hasSizeGreaterThan(3);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                HttpResponse<byte[]> sent = http.send(
                        HttpRequest.newBuilder(URI.create(server.root() + address))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                // Less than two kilobytes are sent as they are.
                boolean zipped =
                        sent.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
                assertThat(zipped || sent.body().length < 2048).as(address).isTrue();
            }
        }
    }

    private static int compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}

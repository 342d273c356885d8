package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every form there is, sent empty, far too long, with control characters, with numbers and days that there are not, with choices
 * that it does not offer, and in other scripts. It comes back with what is wrong and what was typed, or the server says that it makes
 * no sense; what is right to take is listed, with the reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class WrongFormsTest {

    private static final String LONG = "abcdefghi ".repeat(3000);
    private static final String SCRIPTS = "Straße 東京 😀 \u202eאבג\u202c <script>alert(1)</script> \"'&amp;";
    private static final String CONTROL = "a\u0000b\u0007c";
    private static final List<String> NUMBERS =
            List.of("-1", "1e999", "NaN", "0x10", "99999999999999999999", "31.02.2026");
    private static final Set<String> CHOICES = Set.of("select", "radio", "hidden");
    private static final Set<String> TICKED = Set.of("yes", "true", "on");

    private static final Pattern SUMMARY = Pattern.compile("<div class=\"faults\".*?</div>", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("href=\"#([^\"]*)\"");

    /** What looks wrong and is not. */
    private static final Set<String> RIGHT = Set.of(
            // Takes the name and the note away.
            "/c/{tenant}/decisions/{id}/label, empty: is taken",
            // Any whole number is a seed.
            "/c/{tenant}/decisions, -1: nothing is said of seed",
            // Where to go afterwards; an address that is none leads where one goes without it.
            "/appearance, no such back: is taken",
            "/c/{tenant}/use-cases/{number}/stage, no such back: is taken",
            // Leads to the page for logging in, which says it.
            "/login, empty: is taken",
            "/login, long: is taken",
            "/login, scripts: would be sent again by opening the page again",
            // Asks whether one is sure.
            "/c/{tenant}/members/{account}/removal, no such sure: is taken");

    /** Addresses that no form here leads to; those with something to type are tried by the tests of their subjects. */
    private static final Set<String> ELSEWHERE = Set.of(
            // For the first account only: BrowserTest, AccountTest.
            "/setup",
            // With a provider of identities only, and with people who have been there: OpenIdTest, MembersTest.
            "/account/identities",
            "/account/identities/{id}/removal",
            "/c/{tenant}/members/domains",
            "/c/{tenant}/members/links/{account}/confirmation",
            "/c/{tenant}/members/links/{account}/refusal",
            "/c/{tenant}/members/{account}/mail-link",
            "/invitation/{token}/acceptance",
            // The same page as for a person: ErasureTest.
            "/c/{tenant}/members/{account}/erasure",
            // Asked by script while somebody types: FrontDoorBrowserTest.
            "/c/{tenant}/ideas/similar",
            // Buttons that are there for a while only, or need another server.
            "/account/sessions/{key}/end",
            "/c/{tenant}/decisions/{id}/cancellation",
            "/c/{tenant}/ideas/settings/rules/{id}/position",
            "/c/{tenant}/members/invitations/{invitation}/withdrawal",
            "/c/{tenant}/organisation/example",
            "/c/{tenant}/organisation/tables/import",
            "/c/{tenant}/scenarios/{id}/redoing",
            "/c/{tenant}/scenarios/{id}/reopening",
            "/c/{tenant}/use-cases/calendar/removal",
            "/c/{tenant}/use-cases/import/{import}/withdrawal",
            "/c/{tenant}/use-cases/{number}/followers/departure",
            "/c/{tenant}/webhooks/{id}/deliveries/{delivery}/repetition",
            "/c/{tenant}/webhooks/{id}/removal",
            "/c/{tenant}/webhooks/{id}/switch",
            "/c/{tenant}/webhooks/{id}/trial");

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> tried = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, String> faulty = new LinkedHashMap<>();
    private TestServer server;
    private TestClient client;
    private Furnished company;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        company = Furnished.in(server);
        client = TestClient.loggedIn(server, "administrator");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyFormSaysWhatIsWrong() {
        TestClient administrator = client;
        Set<String> pages = new LinkedHashSet<>(
                new Crawl(server, client).from(company.seeds(client)).pages().keySet());
        pages.addAll(company.moreForms(client));
        pages.forEach(this::tryForms);
        String bare = "/c/" + server.company("Bare Foods", "beginner").slug() + "/organisation/new";
        client = TestClient.loggedIn(server, "beginner");
        tryForms(bare);
        client = new TestClient(server);
        company.strangersForms(administrator, client).forEach(this::tryForms);
        System.out.printf("%d forms of %d addresses were filled in wrongly%n", seen.size(), tried.size());
        faults.removeIf(RIGHT::contains);
        posts().filter(pattern -> !tried.contains(pattern) && !ELSEWHERE.contains(pattern))
                .forEach(pattern -> faults.add(pattern + ": no form leads there"));
        judge();
        assertThat(faults).isEmpty();
    }

    private Stream<String> posts() {
        return patterns(RequestMethod.POST)
                .map(PathPattern::getPatternString)
                .filter(pattern -> !pattern.startsWith("/api/"));
    }

    private Stream<PathPattern> patterns(RequestMethod method) {
        return server.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .sorted();
    }

    /** The pages that say what is wrong are fit for everybody too. */
    private void judge() {
        try (TestBrowser browser = new TestBrowser();
                BrowserContext nobody = browser.visitor(server.root())) {
            Page page = browser.judge(nobody, server.root());
            faulty.forEach((name, text) -> {
                page.route(
                        "**/wrong",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(text)));
                page.navigate("/wrong");
                faults.addAll(browser.faultsNarrow(page, name));
                page.unroute("**/wrong");
            });
            page.context().close();
        }
    }

    private String pattern(PageForm form) {
        PathContainer path = PathContainer.parsePath(form.action());
        return patterns(form.posts() ? RequestMethod.POST : RequestMethod.GET)
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(form.action());
    }

    private void tryForms(String page) {
        for (PageForm form : PageForm.of(client.get(page).text())) {
            String pattern = pattern(form);
            tried.add(pattern);
            if (seen.add(pattern + form.signature())) {
                new Trial(pattern, page, form).all();
            }
        }
    }

    /** A form of a page, filled in. */
    private final class Trial {

        private final String pattern;
        private final String page;
        private final PageForm form;

        Trial(String pattern, String page, PageForm form) {
            this.pattern = pattern;
            this.page = page;
            this.form = form;
        }

        void all() {
            choices();
            if (form.fields().stream().noneMatch(PageForm.Field::isTyped)) {
                return; // a button, which is not wrong to press
            }
            send("empty", "", PageForm.Field::isTyped, field -> false);
            send("control", CONTROL, PageForm.Field::isTyped, field -> false);
            send("long", LONG, PageForm.Field::isTyped, PageForm.Field::isTyped);
            Predicate<PageForm.Field> number =
                    field -> field.kind().equals("number") || field.kind().equals("date");
            if (form.fields().stream().anyMatch(number)) {
                NUMBERS.forEach(text -> send(text, text, number, number));
            }
            send("scripts", SCRIPTS, PageForm.Field::isTyped, field -> false);
        }

        /** What the form does not offer, one field after the other. */
        private void choices() {
            for (PageForm.Field field : form.fields()) {
                if (CHOICES.contains(field.kind())
                        || (field.kind().equals("checkbox") && !TICKED.contains(field.value()))) {
                    send("no such " + field.name(), "no-such", field::equals, other -> false);
                }
            }
        }

        /**
         * Sends it.
         *
         * @param how in a word
         * @param text what is typed
         * @param into which fields
         * @param wrong in which of them it is wrong for sure
         */
        private void send(String how, String text, Predicate<PageForm.Field> into, Predicate<PageForm.Field> wrong) {
            String name = pattern + ", " + how;
            // As it stands now: what was taken before may have made it newer.
            PageForm fresh = again(client.get(page).text()).orElse(form);
            Map<String, String> sent = fresh.untouched();
            form.fields().stream().filter(into).forEach(field -> sent.put(field.name(), text));
            TestClient.Answer answer =
                    form.posts() ? client.submit(form, sent) : client.get(form.action() + "?" + TestClient.query(sent));
            int status = answer.status();
            if (how.equals("control") && status != 400) {
                faults.add(name + ": " + status);
            } else if (form.posts() && status == 422) {
                comesBack(name, sent, answer.text(), wrong);
            } else if (form.posts() && status < 400) {
                taken(name, how, answer);
            } else if (status >= 400 && status != 400 && status != 404 && (form.posts() || status != 422)) {
                faults.add(name + ": " + status);
            }
        }

        private void taken(String name, String how, TestClient.Answer answer) {
            if (!how.equals("scripts")) {
                faults.add(name + ": is taken");
            } else if (answer.status() != 303) {
                faults.add(name + ": would be sent again by opening the page again");
            } else if (client.get(answer.location()).text().contains("<script>alert")) {
                faults.add(name + ": what was typed is run");
            }
        }

        private void comesBack(String name, Map<String, String> sent, String text, Predicate<PageForm.Field> wrong) {
            faulty.putIfAbsent(pattern + form.signature(), text);
            Matcher summary = SUMMARY.matcher(text);
            Optional<PageForm> back = again(text);
            if (!summary.find() || back.isEmpty()) {
                faults.add(name + ": does not come back with what is wrong");
                return;
            }
            Set<String> said = new TreeSet<>();
            TARGET.matcher(summary.group()).results().forEach(target -> said.add(target.group(1)));
            said.stream()
                    .filter(target -> !text.contains("id=\"" + target + "\""))
                    .forEach(target -> faults.add(name + ": leads nowhere: " + target));
            Map<String, String> kept = back.get().untouched();
            for (PageForm.Field field : form.fields()) {
                String typed = sent.getOrDefault(field.name(), "").strip();
                if (wrong.test(field) && !said.contains(field.id())) {
                    faults.add(name + ": nothing is said of " + field.name());
                }
                if (field.isTyped() && said.contains(field.id()) && !text.contains("id=\"" + field.id() + "-error\"")) {
                    faults.add(name + ": nothing is said beside " + field.name());
                }
                if (field.isTyped()
                        && !field.kind().equals("password")
                        && !kept.getOrDefault(field.name(), "").strip().equals(typed)) {
                    faults.add(name + ": does not keep " + field.name());
                }
            }
        }

        /** The same form on another page, or on this one later. */
        private Optional<PageForm> again(String text) {
            return PageForm.of(text).stream()
                    .filter(other ->
                            other.posts() == form.posts() && other.signature().equals(form.signature()))
                    .filter(other -> pattern(other).equals(pattern))
                    .findFirst();
        }
    }
}

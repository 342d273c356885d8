package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Invitations;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logging in with a real provider of identities, which is down when Cadre starts and comes up later. */
class OpenIdTest {

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final List<String> SECRETS =
            new ArrayList<>(List.of(TestProvider.SECRET, TestProvider.PASSWORD, TestServer.PASSWORD));

    private static TestServer server;
    private static TestProvider provider;
    private static Tenant tenant;
    private static TestClient.Answer down;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(
                folder.resolve("settings.properties"), """
                CADRE_OIDC_ISSUER=http://127.0.0.1:%d
                CADRE_OIDC_CLIENT_ID=%s
                CADRE_OIDC_CLIENT_SECRET=%s
                CADRE_OIDC_NAME=Example Identities
                """.formatted(port, TestProvider.CLIENT, TestProvider.SECRET));
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        down = new TestClient(server).get("/login/provider");
        provider = TestProvider.start(port, server.root().toString());
        // The provider sets up logging once more, for the whole process.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        provider.close();
        server.close();
    }

    /** The way there and back, step by step. */
    private static final class Dance {

        final TestClient here;
        final TestClient there = new TestClient(provider.root());

        Dance(TestClient here) {
            this.here = here;
        }

        /** Logs in at the provider, and returns where it sends the browser back to. */
        String callback(String login) {
            TestClient.Answer begun = here.get("/login/provider");
            assertThat(begun.location()).isEqualTo("/oauth2/authorization/provider");
            String asked = here.get(begun.location()).header("Location");
            assertThat(asked)
                    .startsWith(provider.root() + "/oauth2/authorize?")
                    .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=")
                    .doesNotContain("secret");
            String target = asked.substring(provider.root().toString().length());
            TestClient.Answer first = there.page(target);
            if (first.location().contains("/login")) {
                there.page("/login");
                TestClient.Answer in =
                        there.post("/login", Map.of("username", login, "password", TestProvider.PASSWORD));
                first = there.page(in.header("Location").replaceFirst("^http://[^/]+", ""));
            }
            String back = first.header("Location");
            assertThat(back).startsWith(server.root() + "/login/oauth2/code/provider?");
            Matcher code = Pattern.compile("[?&](code|state)=([^&]+)").matcher(back);
            while (code.find()) {
                SECRETS.add(URLDecoder.decode(code.group(2), StandardCharsets.UTF_8));
            }
            return back.substring(server.root().toString().length());
        }

        TestClient.Answer logIn(String login) {
            return here.page(callback(login));
        }
    }

    private static Dance dance() {
        return new Dance(new TestClient(server));
    }

    private static boolean exists(String login) {
        return server.part(Accounts.class).find(login).isPresent();
    }

    @Test
    void aProviderThatIsDownKeepsNothingElseDown() {
        assertThat(down.status()).isEqualTo(422);
        assertThat(down.text()).contains("Example Identities cannot be reached at the moment");
        assertThat(new TestClient(server).get("/login").text())
                .contains("Log in with Example Identities")
                .contains("Or with a password");
    }

    @Test
    void aStrangerIsToldWhomToAsk() {
        TestProvider.person("stranger", "stranger@elsewhere.example", true);
        Dance dance = dance();
        String before = dance.here.session();
        TestClient.Answer answer = dance.logIn("stranger");
        assertThat(answer.location()).isEqualTo("/login?provider=STRANGER");
        assertThat(dance.here.get(answer.location()).text())
                .contains("nobody has asked you in here. Ask an administrator of your company for an invitation");
        assertThat(dance.here.get("/account").location()).isEqualTo("/login");
        assertThat(exists("stranger@elsewhere.example")).isFalse();
        assertThat(dance.here.session()).isNotEqualTo(before);
    }

    @Test
    void anInvitationIsUsedUpByAnAccountWithoutPassword() {
        TestProvider.person("invited", "invited@elsewhere.example", false);
        Account administrator =
                server.part(Accounts.class).find("administrator").orElseThrow().account();
        String token = server.part(Invitations.class).make(tenant, administrator, Role.VIEWER, "somebody");
        SECRETS.add(token);
        Dance dance = dance();
        assertThat(dance.here.get("/invitation/" + token).text()).contains("Come in with Example Identities");
        String before = dance.here.session();
        assertThat(dance.logIn("invited").location()).isEqualTo("/");
        assertThat(dance.here.session()).as("another session after logging in").isNotEqualTo(before);
        assertThat(dance.here.get("/c/example-foods/decisions").status()).isEqualTo(200);
        assertThat(dance.here.get("/account").text()).contains("This account has no password", ">Provided invited</a>");
        assertThat(server.part(Invitations.class).find(token)).isEmpty();
        // Once more, without an invitation: it is the same account.
        Dance again = dance();
        assertThat(again.logIn("invited").location()).isEqualTo("/");
        assertThat(again.here.get("/account").text()).contains(">Provided invited</a>");
        TestClient guess = new TestClient(server);
        guess.get("/login");
        String login = login("Provided invited");
        for (String password : List.of("none", "", "the password of nobody")) {
            assertThat(guess.post("/login", Map.of("login", login, "password", password))
                            .location())
                    .as("no password opens it")
                    .isEqualTo("/login?wrong");
        }
    }

    @Test
    void aVerifiedAddressAtAnAllowedDomainIsEnoughAnUnverifiedOneIsNot() {
        TestClient administrator = TestClient.loggedIn(server, "administrator");
        administrator.get("/c/example-foods/members");
        assertThat(administrator
                        .post("/c/example-foods/members/domains", Map.of("domains", "not a domain"))
                        .status())
                .isEqualTo(422);
        administrator.post("/c/example-foods/members/domains", Map.of("domains", "@Foods.example other.example"));
        TestProvider.person("verified", "verified@foods.example", true);
        TestProvider.person("unverified", "unverified@foods.example", false);
        TestProvider.person("near", "near@not-foods.example", true);
        Dance verified = dance();
        assertThat(verified.logIn("verified").location()).isEqualTo("/");
        assertThat(verified.here.get("/c/example-foods").status()).isEqualTo(200);
        assertThat(verified.here.get("/c/example-foods/decisions").status())
                .as("a requester, no more")
                .isEqualTo(403);
        assertThat(dance().logIn("unverified").location()).isEqualTo("/login?provider=UNVERIFIED");
        assertThat(dance().logIn("near").location()).isEqualTo("/login?provider=STRANGER");
    }

    @Test
    void noAddressAloneOpensAnAccountThatExists() {
        Account owner = server.member(tenant, "owner@owned.example", Role.PLANNER);
        TestClient administrator = TestClient.loggedIn(server, "administrator");
        administrator.get("/c/example-foods/members");
        TestProvider.person("claims-unverified", "owner@owned.example", false);
        TestProvider.person("claims-verified", "owner@owned.example", true);
        assertThat(dance().logIn("claims-verified").location()).isEqualTo("/login?provider=STRANGER");
        administrator.post("/c/example-foods/members/" + owner.id() + "/mail-link", Map.of("allowed", "true"));
        assertThat(dance().logIn("claims-unverified").location()).isEqualTo("/login?provider=UNVERIFIED");
        Dance allowed = dance();
        assertThat(allowed.logIn("claims-verified").location()).isEqualTo("/");
        assertThat(allowed.here.get("/account").text()).contains("You log in as owner@owned.example");
        TestProvider.person("second-claim", "owner@owned.example", true);
        assertThat(dance().logIn("second-claim").location()).as("allowed once").isEqualTo("/login?provider=STRANGER");
        server.part(Accounts.class).disable(owner.id());
        assertThat(dance().logIn("claims-verified").location()).isEqualTo("/login?provider=DISABLED");
        assertThat(allowed.here.get("/account").location()).isEqualTo("/login");
    }

    @Test
    void oneLinksOnesOwnAccountWhileLoggedIn() {
        server.member(tenant, "linker", Role.VIEWER);
        server.member(tenant, "linker-2", Role.VIEWER);
        TestProvider.person("linked", "unrelated@elsewhere.example", false);
        TestClient client = TestClient.loggedIn(server, "linker");
        client.get("/account");
        assertThat(client.post("/account/identities", Map.of()).status()).isEqualTo(303);
        assertThat(client.get("/account").text()).contains("Go on at Example Identities");
        assertThat(new Dance(client).logIn("linked").location()).isEqualTo("/account");
        assertThat(client.get("/account").text()).contains("You log in as linker");
        Dance later = dance();
        later.logIn("linked");
        assertThat(later.here.get("/account").text()).contains("You log in as linker");
        TestClient other = TestClient.loggedIn(server, "linker-2");
        other.get("/account");
        other.post("/account/identities", Map.of());
        assertThat(new Dance(other).logIn("linked").location()).isEqualTo("/login?provider=TAKEN");
    }

    @Test
    void aWayBackThatNobodyAskedForLeadsNowhere() {
        TestProvider.person("victim", "victim@elsewhere.example", true);
        Dance attacker = dance();
        String callback = attacker.callback("victim");
        TestClient victim = new TestClient(server);
        victim.get("/login");
        assertThat(victim.page(callback).location())
                .as("with somebody else's state")
                .isEqualTo("/login?provider=FAILED");
        assertThat(attacker.here
                        .page(callback.replaceFirst("state=[^&]+", "state=made-up"))
                        .location())
                .isEqualTo("/login?provider=FAILED");
        assertThat(attacker.here.get("/login?provider=FAILED").text())
                .contains("Example Identities did not vouch for you");
    }

    @Test
    void tokensThatLieAreRefused() {
        TestProvider.liar("liar-nonce", claims -> claims.claim("nonce", "another"));
        TestProvider.liar("liar-issuer", claims -> claims.issuer("http://127.0.0.1:1"));
        TestProvider.liar("liar-audience", claims -> claims.audience(List.of("another-client")));
        TestProvider.liar(
                "liar-late",
                claims -> claims.issuedAt(java.time.Instant.parse("2020-01-01T00:00:00Z"))
                        .expiresAt(java.time.Instant.parse("2020-01-01T01:00:00Z")));
        for (String liar : List.of("liar-nonce", "liar-issuer", "liar-audience", "liar-late")) {
            Dance dance = dance();
            assertThat(dance.logIn(liar).location()).as(liar).isEqualTo("/login?provider=FAILED");
            assertThat(dance.here.get("/account").location()).isEqualTo("/login");
        }
    }

    @Test
    void loggingOutOffersToLogOutThereToo() {
        TestProvider.person("leaver", "leaver@elsewhere.example", false);
        Account administrator =
                server.part(Accounts.class).find("administrator").orElseThrow().account();
        String token = server.part(Invitations.class).make(tenant, administrator, Role.VIEWER, "somebody");
        Dance dance = dance();
        dance.here.get("/invitation/" + token);
        dance.logIn("leaver");
        dance.here.get("/account");
        TestClient.Answer left = dance.here.post("/logout", Map.of());
        assertThat(left.location()).isEqualTo("/login?left");
        Matcher link = Pattern.compile("href=\"(http[^\"]+)\">Log out there too")
                .matcher(dance.here.get("/login?left").text());
        assertThat(link.find()).isTrue();
        URI there = URI.create(link.group(1).replace("&amp;", "&"));
        assertThat(dance.there
                        .page(there.getRawPath() + "?" + there.getRawQuery())
                        .header("Location"))
                .isEqualTo(server.root() + "/login");
        assertThat(dance.there.page("/").location()).as("logged out there").contains("/login");
        assertThat(dance.here.get("/account").location()).isEqualTo("/login");
    }

    /** The log of all tests before and of a changed password; tests run in any order, but the secrets are added as they go. */
    @Test
    void noSecretGoesIntoTheLog() {
        server.account("logged");
        TestClient client = TestClient.loggedIn(server, "logged");
        client.get("/account");
        SECRETS.add("a new password, quite long");
        client.post("/account/password", Map.of("old", "wrong old password", "password", "short"));
        client.post("/account/password", Map.of("old", TestServer.PASSWORD, "password", "a new password, quite long"));
        TestClient wrong = new TestClient(server);
        wrong.get("/login");
        wrong.post("/login", Map.of("login", "logged", "password", "wrong old password"));
        SECRETS.add("wrong old password");
        SECRETS.add(client.session());
        TestProvider.liar("liar-logged", claims -> claims.claim("nonce", "another"));
        dance().logIn("liar-logged");
        List<String> lines = LOG.list.stream()
                .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
                .toList();
        assertThat(lines).as("there is a log to look at").anyMatch(line -> line.contains("Nobody came in"));
        for (String secret : SECRETS) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
        }
    }

    private static String login(String name) {
        return server.part(JdbcClient.class)
                .sql("select login from account where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}

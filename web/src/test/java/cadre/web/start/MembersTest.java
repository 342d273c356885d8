package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators say who is in: invitations, roles, removal, disabled accounts; each company for itself. */
class MembersTest {

    private static final Pattern LINK = Pattern.compile("value=\"(http://[^\"]+/invitation/[^\"]+)\"");

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String invite(TestClient administrator, Tenant tenant, String who, String role) {
        TestClient.Answer made =
                administrator.post("/c/" + tenant.slug() + "/members", Map.of("who", who, "role", role));
        assertThat(made.status()).isEqualTo(303);
        Matcher link = LINK.matcher(administrator.get(made.location()).text());
        assertThat(link.find()).as("the link is shown").isTrue();
        assertThat(administrator.get(made.location()).text())
                .as("and not a second time")
                .doesNotContain("/invitation/");
        return link.group(1).substring(server.root().toString().length());
    }

    @Test
    void anInvitationLetsOnePersonInOnce() {
        Tenant tenant = server.company("Inviting", "inviting-1");
        TestClient administrator = TestClient.loggedIn(server, "inviting-1");
        String link = invite(administrator, tenant, "New Person", "planner");
        assertThat(stored(link.substring(link.lastIndexOf('/') + 1)))
                .as("the token is stored nowhere")
                .isZero();

        TestClient guest = new TestClient(server);
        assertThat(guest.get(link).text()).contains("Come in to Inviting, as planner");
        TestClient.Answer weak = guest.post(link, Map.of("name", "New", "login", "newcomer", "password", "short"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).contains("at least 10 characters").contains("value=\"newcomer\"");
        TestClient.Answer taken =
                guest.post(link, Map.of("name", "New", "login", "inviting-1", "password", TestServer.PASSWORD));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("This login is taken");
        assertThat(guest.post(link, Map.of("name", "New", "login", "newcomer", "password", TestServer.PASSWORD))
                        .location())
                .isEqualTo("/c/inviting");
        assertThat(guest.get("/c/inviting/decisions").status())
                .as("logged in at once")
                .isEqualTo(200);

        TestClient newcomer = TestClient.loggedIn(server, "newcomer");
        assertThat(newcomer.get("/c/inviting/decisions").status()).isEqualTo(200);
        assertThat(newcomer.get("/c/inviting/members").status()).isEqualTo(403);
        TestClient second = new TestClient(server);
        assertThat(second.get(link).text()).contains("leads nowhere any more");
        second.get("/login");
        assertThat(second.post(link, Map.of("name", "Two", "login", "second", "password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(404);
        assertThat(server.part(Accounts.class).find("second"))
                .as("who is late gets no account")
                .isEmpty();
    }

    @Test
    void nobodyGetsALoginThatLooksLikeAnother() {
        Tenant tenant = server.company("Looking", "lookalike-é");
        TestClient administrator = TestClient.loggedIn(server, "lookalike-e\u0301");
        String link = invite(administrator, tenant, "Somebody", "viewer");
        TestClient guest = new TestClient(server);
        guest.get(link);
        Map<String, String> faults = Map.of(
                "lookalike-e\u0301", "This login is taken",
                "ｌｏｏｋａｌｉｋｅ-é", "This login is taken",
                "lookalike-é\u200b", "cannot be seen",
                "l\u043e\u043ekalike-é", "two scripts");
        faults.forEach((login, fault) -> {
            TestClient.Answer answer =
                    guest.post(link, Map.of("name", "New", "login", login, "password", TestServer.PASSWORD));
            assertThat(answer.status()).as(login).isEqualTo(422);
            assertThat(answer.text()).contains(fault);
        });
    }

    @Test
    void whoHasAnAccountAcceptsWithIt() {
        Tenant tenant = server.company("Accepting", "accepting-1");
        server.account("wanderer");
        String link = invite(TestClient.loggedIn(server, "accepting-1"), tenant, "wanderer", "viewer");
        TestClient wanderer = new TestClient(server);
        TestClient.Answer asked = wanderer.page(link + "/acceptance");
        assertThat(asked.location()).isEqualTo("/login");
        wanderer.get("/login");
        TestClient.Answer in = wanderer.post("/login", Map.of("login", "wanderer", "password", TestServer.PASSWORD));
        assertThat(in.location()).as("back to where they were").isEqualTo(link + "/acceptance");
        assertThat(wanderer.get(in.location()).location()).isEqualTo(link);
        assertThat(wanderer.get(link).text()).contains("Come in as Person wanderer");
        assertThat(wanderer.post(link + "/acceptance", Map.of()).location()).isEqualTo("/c/accepting");
        assertThat(wanderer.get("/c/accepting/decisions").status()).isEqualTo(200);
    }

    @Test
    void aWithdrawnOrLateInvitationLeadsNowhere() {
        Tenant tenant = server.company("Withdrawing", "withdrawing-1");
        TestClient administrator = TestClient.loggedIn(server, "withdrawing-1");
        String link = invite(administrator, tenant, "Nobody", "viewer");
        long id = newest("invitation");
        administrator.post("/c/withdrawing/members/invitations/" + id + "/withdrawal", Map.of());
        assertThat(new TestClient(server).get(link).text()).contains("leads nowhere");
        String late = invite(administrator, tenant, "Nobody", "viewer");
        server.part(JdbcClient.class)
                .sql("update invitation set expires_at = current_timestamp where id = ?")
                .param(newest("invitation"))
                .update();
        assertThat(new TestClient(server).get(late).text()).contains("leads nowhere");
    }

    @Test
    void whoMayNoLongerAskPeopleInCannotComeBackWithAnInvitationOfTheirOwn() {
        Tenant tenant = server.company("Leaving", "leaving-1");
        Account second = server.member(tenant, "leaving-2", Role.ADMINISTRATOR);
        TestClient administrator = TestClient.loggedIn(server, "leaving-1");
        TestClient leaver = TestClient.loggedIn(server, "leaving-2");
        String link = invite(leaver, tenant, "For later", "administrator");
        administrator.post("/c/leaving/members/" + second.id() + "/role", Map.of("role", "viewer"));
        assertThat(leaver.get(link).text()).contains("leads nowhere");
        administrator.post("/c/leaving/members/" + second.id() + "/removal", Map.of("sure", "yes"));
        leaver.get("/");
        assertThat(leaver.post(link + "/acceptance", Map.of()).status()).isEqualTo(404);
        assertThat(server.part(Members.class).member(tenant, second.id())).isEmpty();
    }

    /** While one who is logged in is being demoted, they disable the other: one of both has to come too late. */
    @Test
    void twoAdministratorsWhoShutEachOtherOutAtOnceDoNotBothSucceed() throws Exception {
        Tenant tenant = server.company("Duelling", "duelling-1");
        Account second = server.member(tenant, "duelling-2", Role.ADMINISTRATOR);
        TestClient administrator = TestClient.loggedIn(server, "duelling-1");
        Members members = server.part(Members.class);
        CompletableFuture<TestClient.Answer> other = new CompletableFuture<>();
        server.part(TransactionTemplate.class).executeWithoutResult(status -> {
            assertThat(members.change(tenant, id("duelling-1"), Role.VIEWER)).isTrue();
            Thread.ofVirtual()
                    .start(() -> other.complete(administrator.post(
                            "/c/duelling/members/" + second.id() + "/access", Map.of("enabled", "false"))));
            // Either it waits for this transaction, or it was too fast to be right.
            assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        });
        assertThat(other.get(20, TimeUnit.SECONDS).status()).isIn(422, 403);
        assertThat(server.part(Accounts.class).enabled(second.id())).isPresent();
    }

    @Test
    void theLastAdministratorStays() {
        Tenant tenant = server.company("Lasting", "lasting-1");
        long me = id("lasting-1");
        TestClient administrator = TestClient.loggedIn(server, "lasting-1");
        String at = "/c/lasting/members/" + me;
        for (TestClient.Answer answer : new TestClient.Answer[] {
            administrator.post(at + "/role", Map.of("role", "planner")),
            administrator.post(at + "/removal", Map.of("sure", "yes")),
            administrator.post(at + "/access", Map.of("enabled", "false"))
        }) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("is the last administrator who can log in");
        }
        Account second = server.member(tenant, "lasting-2", Role.ADMINISTRATOR);
        assertThat(administrator
                        .post("/c/lasting/members/" + second.id() + "/access", Map.of("enabled", "false"))
                        .status())
                .isEqualTo(303);
        assertThat(administrator.post(at + "/role", Map.of("role", "planner")).status())
                .as("one who cannot log in does not count")
                .isEqualTo(422);
        administrator.post("/c/lasting/members/" + second.id() + "/access", Map.of("enabled", "true"));
        assertThat(administrator.post(at + "/role", Map.of("role", "planner")).location())
                .isEqualTo("/c/lasting");
        assertThat(administrator.get("/c/lasting/members").status())
                .as("from the next click on")
                .isEqualTo(403);
    }

    @Test
    void aRoleTakenAwayEndsAtTheNextClick() {
        Tenant tenant = server.company("Taking", "taking-1");
        Account member = server.member(tenant, "taking-2", Role.PLANNER);
        TestClient administrator = TestClient.loggedIn(server, "taking-1");
        TestClient planner = TestClient.loggedIn(server, "taking-2");
        assertThat(planner.get("/c/taking/organisation/import").status()).isEqualTo(200);
        String at = "/c/taking/members/" + member.id();
        administrator.post(at + "/role", Map.of("role", "requester"));
        assertThat(planner.get("/c/taking/organisation/import").status()).isEqualTo(403);
        assertThat(administrator.post(at + "/removal", Map.of()).text())
                .as("without the word of the page that asks, it asks")
                .contains("Remove Person taking-2?");
        administrator.post(at + "/removal", Map.of("sure", "yes"));
        assertThat(planner.get("/c/taking").status()).isEqualTo(404);
        assertThat(administrator
                        .post("/c/taking/members", Map.of("who", "taking-2", "role", "viewer"))
                        .status())
                .as("who was here before is added at once")
                .isEqualTo(303);
        assertThat(planner.get("/c/taking").status()).isEqualTo(200);
        assertThat(audited(tenant, member.id()))
                .isEqualTo("planner → requester, requester → no role, no role → viewer");
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndStaysOut() {
        Tenant tenant = server.company("Closing", "closing-1");
        Account member = server.member(tenant, "closing-2", Role.VIEWER);
        TestClient administrator = TestClient.loggedIn(server, "closing-1");
        TestClient viewer = TestClient.loggedIn(server, "closing-2");
        String at = "/c/closing/members/" + member.id() + "/access";
        administrator.post(at, Map.of("enabled", "false"));
        assertThat(viewer.get("/c/closing").location()).isEqualTo("/login");
        viewer.get("/login");
        assertThat(viewer.post("/login", Map.of("login", "closing-2", "password", TestServer.PASSWORD))
                        .location())
                .isEqualTo("/login?wrong");
        administrator.post(at, Map.of("enabled", "true"));
        assertThat(viewer.get("/c/closing").location())
                .as("the old session does not come back")
                .isEqualTo("/login");
    }

    @Test
    void anAccountOfAnotherCompanyIsNotOursToClose() {
        Tenant ours = server.company("Sharing", "sharing-1");
        Tenant theirs = server.company("Owning", "owning-1");
        Account shared = server.member(theirs, "shared", Role.VIEWER);
        server.part(Members.class).join(ours, shared, Role.VIEWER);
        TestClient administrator = TestClient.loggedIn(server, "sharing-1");
        String at = "/c/sharing/members/" + shared.id();
        TestClient.Answer answer = administrator.post(at + "/access", Map.of("enabled", "false"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("belongs to another company too");
        assertThat(server.part(Accounts.class).find("shared").orElseThrow().enabled())
                .isTrue();
        assertThat(administrator
                        .post("/c/owning/members/" + shared.id() + "/access", Map.of("enabled", "false"))
                        .status())
                .isEqualTo(404);
        TestClient.Answer unknown =
                administrator.post("/c/sharing/members", Map.of("who", "owning-1", "role", "viewer"));
        assertThat(administrator.get(unknown.location()).text())
                .as("a login of elsewhere is treated as one that nobody has")
                .contains("/invitation/");
    }

    private static long id(String login) {
        return server.part(Accounts.class).find(login).orElseThrow().account().id();
    }

    private static long newest(String table) {
        return server.part(JdbcClient.class)
                .sql("select max(id) from " + table)
                .query(Long.class)
                .single();
    }

    private static long stored(String token) {
        return server.part(JdbcClient.class)
                .sql("select count(*) from invitation where token = ? or label = ?")
                .params(token, token)
                .query(Long.class)
                .single();
    }

    private static String audited(Tenant tenant, long account) {
        return String.join(
                ", ",
                server.part(JdbcClient.class)
                        .sql("select detail from audit_entry where tenant_id = ? and subject_kind = 'account'"
                                + " and subject = ? order by id")
                        .params(tenant.id(), String.valueOf(account))
                        .query(String.class)
                        .list());
    }
}

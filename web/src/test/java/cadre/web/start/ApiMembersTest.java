package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Members are asked in, changed and removed by programs, under the rules of the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiMembersTest {

    private static final String API = "/api/v1/companies/example-foods";
    private static final String MEMBERS = API + "/members";

    private TestServer server;
    private Tenant tenant;
    private Account first;
    private TestProgram administrator;
    private TestProgram planner;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        first = server.part(Accounts.class).find("administrator").orElseThrow().account();
        server.member(tenant, "planner", Role.PLANNER);
        administrator = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
        planner = TestProgram.of(server, tenant, "administrator", Role.PLANNER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anInvitationOfAProgramLetsSomebodyInOnce() {
        String body = "{\"who\": \"A new colleague\", \"role\": \"viewer\"}";
        TestProgram.Answer asked = administrator.post(MEMBERS, body, "Idempotency-Key", "in");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("member").isNull()).isTrue();
        String link = asked.at("/invitation");
        assertThat(link).startsWith(server.root() + "/invitation/");
        assertThat(administrator.post(MEMBERS, body, "Idempotency-Key", "in").at("/invitation"))
                .isEqualTo(link);
        TestProgram.Answer open = administrator.get(API + "/invitations");
        assertThat(open.at("/items/0/who")).isEqualTo("A new colleague");
        assertThat(open.text()).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        TestClient guest = new TestClient(server);
        String path = link.substring(server.root().toString().length());
        guest.get(path);
        guest.post(path, Map.of("name", "New", "login", "colleague", "password", TestServer.PASSWORD));
        assertThat(administrator.get(MEMBERS + "?text=COLLEAGUE").at("/items/0/role"))
                .isEqualTo("viewer");
        assertThat(administrator.get(API + "/invitations").json().path("items")).isEmpty();
    }

    @Test
    void anInvitationIsWithdrawn() {
        String link = administrator
                .post(MEMBERS, "{\"who\": \"Nobody\", \"role\": \"viewer\"}")
                .at("/invitation");
        String address =
                API + "/invitations/" + administrator.get(API + "/invitations").at("/items/0/id");
        String tag = administrator.get(address).header("ETag");
        TestProgram.refused(administrator.send("DELETE", address, ""), 428);
        assertThat(administrator.send("DELETE", address, "", "If-Match", tag).status())
                .isEqualTo(204);
        TestProgram.refused(administrator.send("DELETE", address, "", "If-Match", tag), 404);
        assertThat(new TestClient(server)
                        .get(link.substring(server.root().toString().length()))
                        .text())
                .contains("leads nowhere");
    }

    @Test
    void aRoleIsChangedTakenAwayAndGivenAgain() {
        Account member = server.member(tenant, "changing", Role.PLANNER);
        String address = MEMBERS + "/" + member.id();
        TestProgram.Answer read = administrator.get(address);
        assertThat(read.at("/role")).isEqualTo("planner");
        String tag = read.header("ETag");
        TestProgram.Answer changed =
                administrator.patch(address, "{\"role\": \"requester\", \"enabled\": false}", "If-Match", tag);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/role")).isEqualTo("requester");
        assertThat(changed.json().path("enabled").booleanValue()).isFalse();
        TestProgram.refused(administrator.patch(address, "{\"enabled\": true}", "If-Match", tag), 412);
        TestProgram.refused(administrator.patch(address, "{\"enabled\": true}"), 428);
        TestProgram.refused(
                administrator.patch(address, "{\"role\": \"boss\", \"rank\": 1}", "If-Match", "*"),
                422,
                "/role",
                "/rank");
        TestProgram.Answer half =
                administrator.patch(address, "{\"role\": \"viewer\", \"mailLink\": true}", "If-Match", "*");
        TestProgram.refused(half, 409);
        assertThat(half.at("/detail")).contains("is no e-mail address");
        assertThat(administrator.get(address).at("/role"))
                .as("of two changes neither is made")
                .isEqualTo("requester");
        assertThat(administrator
                        .patch(address, "{\"enabled\": true}", "If-Match", changed.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(administrator.send("DELETE", address, "", "If-Match", "*").status())
                .isEqualTo(204);
        TestProgram.refused(administrator.get(address), 404);
        TestProgram.Answer again = administrator.post(MEMBERS, "{\"who\": \"changing\", \"role\": \"viewer\"}");
        assertThat(again.at("/member/role"))
                .as("who was here is a member at once")
                .isEqualTo("viewer");
        TestProgram.refused(administrator.post(MEMBERS, "{\"who\": \"changing\", \"role\": \"viewer\"}"), 422, "/who");
        assertThat(administrator.get(API + "/audit-log").text())
                .contains("planner → requester", "account disabled", "account enabled", "requester → no role");
    }

    @Test
    void theLastAdministratorStays() {
        String address = MEMBERS + "/" + first.id();
        for (String change : new String[] {"{\"role\": \"planner\"}", "{\"enabled\": false}"}) {
            TestProgram.Answer answer = administrator.patch(address, change, "If-Match", "*");
            TestProgram.refused(answer, 409);
            assertThat(answer.at("/detail")).contains("is the last administrator who can log in");
        }
        TestProgram.refused(administrator.send("DELETE", address, "", "If-Match", "*"), 409);
        TestProgram.refused(planner.patch(address, "{}", "If-Match", "*"), 403);
        assertThat(administrator.get(address).at("/role")).isEqualTo("administrator");
    }

    @Test
    void anAccountOfAnotherCompanyIsNotOursToClose() {
        Tenant other = server.company("Other Works", "other-1");
        Account shared = server.member(other, "shared", Role.VIEWER);
        server.part(Members.class).join(tenant, shared, Role.VIEWER);
        String address = MEMBERS + "/" + shared.id();
        assertThat(administrator.get(address).json().path("ours").booleanValue())
                .isFalse();
        TestProgram.Answer answer = administrator.patch(address, "{\"enabled\": false}", "If-Match", "*");
        TestProgram.refused(answer, 409);
        assertThat(answer.at("/detail")).contains("belongs to another company too", "Maybe remove its role");
        assertThat(administrator
                        .post(MEMBERS, "{\"who\": \"other-1\", \"role\": \"viewer\"}")
                        .at("/invitation"))
                .as("a login of elsewhere is treated as one that nobody has")
                .contains("/invitation/");
    }

    @Test
    void membersComeInParts() {
        for (String login : new String[] {"part-1", "part-2", "part-3"}) {
            server.member(tenant, login, Role.REQUESTER);
        }
        TestProgram.Answer two = administrator.get(MEMBERS + "?text=part-&limit=2");
        assertThat(two.json().path("items").findValuesAsString("login")).containsExactly("part-1", "part-2");
        TestProgram.Answer rest = administrator.get(MEMBERS + "?text=part-&limit=2&cursor=" + two.at("/next"));
        assertThat(rest.json().path("items").findValuesAsString("login")).containsExactly("part-3");
        assertThat(rest.json().path("next").isNull()).isTrue();
    }

    @Test
    void domainsOfAddressesLetPeopleIn() {
        TestProgram.Answer none = administrator.get(API + "/mail-domains");
        assertThat(none.json().path("domains")).isEmpty();
        String tag = none.header("ETag");
        TestProgram.Answer set = administrator.send(
                "PUT", API + "/mail-domains", "{\"domains\": [\"@Example.com\", \"example.org\"]}", "If-Match", tag);
        assertThat(set.json().path("domains").toString()).isEqualTo("[\"example.com\",\"example.org\"]");
        TestProgram.refused(
                administrator.send("PUT", API + "/mail-domains", "{\"domains\": []}", "If-Match", tag), 412);
        TestProgram.refused(
                administrator.send("PUT", API + "/mail-domains", "{\"domains\": [\"none\"]}", "If-Match", "*"),
                422,
                "/domains");
    }

    @Test
    void aProgramAsksWhoItIs() {
        TestProgram.Answer me = planner.get(API + "/me");
        assertThat(me.at("/login")).isEqualTo("administrator");
        assertThat(me.at("/role")).isEqualTo("administrator");
        assertThat(me.at("/allowed")).isEqualTo("planner");
    }

    @Test
    void whatIsStoredAboutAPersonIsTakenAndTheLogSaysSo() {
        server.part(Revisions.class).add(tenant, first, TestServer.example(), "test");
        String address = API + "/people/ml-engineer-1/data";
        TestProgram.Answer taken = administrator.get(address);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/company_file/id")).isEqualTo("ml-engineer-1");
        assertThat(taken.text())
                .as("the page gives the same, but for the two looks that are logged in between")
                .startsWith(TestClient.loggedIn(server, "administrator")
                        .get("/c/example-foods/people/ml-engineer-1/person.json")
                        .text()
                        .split("\"looks_and_changes\"", 2)[0]);
        assertThat(administrator.get(API + "/audit-log").text())
                .contains(
                        "\"deed\":\"exported\",\"kind\":\"seat\",\"subject\":\"ml-engineer-1\",\"page\":\"/api/v1 person\"");
        TestProgram.refused(planner.get(address), 403);
        TestProgram.Answer nobody = administrator.get(API + "/people/nobody/data");
        TestProgram.refused(nobody, 404);
        assertThat(nobody.at("/detail")).contains("no person nobody");
    }

    @Test
    void everybodyTakesWhatIsStoredAboutThemOnceItIsConfirmedWhoTheyAre() {
        server.part(Revisions.class).add(tenant, first, TestServer.example(), "test");
        Account person = server.member(tenant, "person", Role.REQUESTER);
        TestProgram own = TestProgram.of(server, tenant, "person", Role.REQUESTER);
        TestClient.loggedIn(server, "person").post("/c/example-foods/me", Map.of("name", "ml-engineer-2"));
        TestProgram.Answer early = own.get(API + "/me/data");
        TestProgram.refused(early, 404);
        assertThat(early.at("/detail")).contains("/c/example-foods/me");
        TestClient.loggedIn(server, "administrator")
                .post("/c/example-foods/members/links/" + person.id() + "/confirmation", Map.of());
        TestProgram.Answer taken = own.get(API + "/me/data");
        assertThat(taken.at("/company_file/id")).as(taken.text()).isEqualTo("ml-engineer-2");
        assertThat(taken.at("/account/0/login")).isEqualTo("person");
        TestProgram.refused(own.get(API + "/people/ml-engineer-2/data"), 403);
    }

    @Test
    void everythingOfACompanyIsTakenByAdministratorsOnly() {
        TestProgram.Answer archive = administrator.get(API + "/archive.zip");
        assertThat(archive.header("Content-Type")).isEqualTo("application/zip");
        assertThat(archive.text()).startsWith("PK").contains("manifest.json");
        assertThat(administrator.get(API + "/audit-log").text())
                .contains("\"page\":\"/api/v1 archive\",\"detail\":\"everything of the company\"");
        TestProgram.refused(planner.get(API + "/archive.zip"), 403);
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cadre.app.route.AccountKeeping;
import cadre.app.route.Serving;
import cadre.web.account.Accounts;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is locked out; whoever runs the server stops it, helps, and starts it again. */
class AccountDeskTest {

    @Test
    void whoIsLockedOutIsLetInAgain(@TempDir Path folder) {
        try (TestServer server = TestServer.start(folder)) {
            Tenant tenant = server.company("Example Foods", "locked-out");
            server.member(tenant, "helper", Role.REQUESTER);
            server.part(Accounts.class)
                    .disable(server.part(Accounts.class)
                            .find("locked-out")
                            .orElseThrow()
                            .account()
                            .id());
        }
        String other = "other four words here";
        try (AccountKeeping.Desk desk = new AccountStore().open(folder, null)) {
            assertThat(desk.users())
                    .extracting(user -> user.login() + " " + user.enabled() + " " + user.roles())
                    .containsExactly(
                            "helper true [example-foods: requester]",
                            "locked-out false [example-foods: administrator]");
            desk.enable("locked-out", true);
            desk.password("locked-out", other);
            assertThatThrownBy(() -> desk.role("locked-out", "example-foods", "viewer"))
                    .isInstanceOf(Serving.Refused.class)
                    .hasMessageContaining("is the last administrator");
            assertThatThrownBy(() -> desk.role("helper", "example-foods", "king"))
                    .isInstanceOf(Serving.Refused.class)
                    .hasMessageContaining("'king' is not a role");
            desk.role("helper", "example-foods", "planner");
        }
        try (TestServer server = TestServer.start(folder)) {
            TestClient client = new TestClient(server);
            client.get("/login");
            assertThat(client.post("/login", Map.of("login", "locked-out", "password", other))
                            .location())
                    .isEqualTo("/");
            assertThat(client.get("/c/example-foods/audit").text()).contains("the command line", "requester → planner");
            assertThat(TestClient.loggedIn(server, "helper")
                            .get("/c/example-foods/organisation/import")
                            .status())
                    .isEqualTo(200);
        }
    }
}

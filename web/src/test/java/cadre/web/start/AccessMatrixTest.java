package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cadre.web.access.Needs;
import cadre.web.access.Open;
import cadre.web.access.SignedIn;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Invitations;
import cadre.web.account.Members;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.account.Tokens;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.rest.Told;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.word.Word;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the server, tried by everybody: no account, no role here, and each role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String NOBODY = "nobody";
    private static final String OUTSIDER = "outsider";

    private TestServer server;
    private final Map<String, TestClient> clients = new LinkedHashMap<>();
    private final Map<String, TestProgram> programs = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private Tenant tenant;
    private Tenant other;
    private int requests;

    /** An address with the method that answers it. */
    private record Address(RequestMethod method, String pattern, Method handler) {

        /** Whether programs call it, with tokens. */
        boolean isForPrograms() {
            return pattern.startsWith("/api/v1");
        }

        /** With which a program is not turned away because of its form. */
        String[] headers() {
            Told told = Objects.requireNonNull(handler.getAnnotation(Told.class), "nothing is told of " + this);
            return told.reads().isEmpty()
                    ? new String[] {"If-Match", "\"0\""}
                    : new String[] {"If-Match", "\"0\"", "Content-Type", told.reads()};
        }

        @Nullable
        Role needs() {
            Needs needs = handler.getAnnotation(Needs.class);
            return needs == null ? null : needs.value();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        tenant = server.company("Example Foods", "administrator");
        for (Role role : List.of(Role.REQUESTER, Role.VIEWER, Role.PLANNER)) {
            server.member(tenant, role.word(), role);
        }
        Account author = server.account("author");
        Revision revision = server.part(Revisions.class).add(tenant, author, TestServer.example(), "test");
        server.part(JdbcClient.class)
                .sql("insert into decision (tenant_id, revision_id, author_id, state, seconds, reasons, seed, asked_at,"
                        + " headline) values (?, ?, ?, 'failed', 5, false, 1, current_timestamp, '')")
                .params(tenant.id(), revision.id(), author.id())
                .update();
        Card card = server.part(Cards.class).add(tenant, TestServer.idea("Sort the mail"), "", Author.SERVER);
        server.part(JdbcClient.class)
                .sql(
                        "insert into routing_rule (id, tenant_id, position, domain, category, words, owner_id, answer_days)"
                                + " values (1, ?, 1, '', '', 'nothing', ?, 5)")
                .params(tenant.id(), author.id())
                .update();
        ids.put("rules/{id}", "rules/1");
        ids.put("use-cases/{number}", "use-cases/" + card.number());
        ids.put("dependencies/{other}", "dependencies/" + card.number());
        ids.put("evidence/{id}", "evidence/1");
        server.part(JdbcClient.class)
                .sql(
                        "insert into goal (tenant_id, title, description, created_at) values (?, 'Faster', '', current_timestamp)")
                .param(tenant.id())
                .update();
        ids.put("goals/{goal}", "goals/1");
        server.part(JdbcClient.class)
                .sql(
                        "insert into card_import (tenant_id, file, content, state, author_id, uploaded_at, added, changed, kept)"
                                + " values (?, 'table.csv', '', 'undone', ?, current_timestamp, 0, 0, 0)")
                .params(tenant.id(), author.id())
                .update();
        ids.put("import/{import}", "import/1");
        ids.put("revisions/{id}", "revisions/" + revision.id());
        server.part(JdbcClient.class)
                .sql(
                        "insert into ranking_scheme (tenant_id, scheme, revision, title, formula, weights, reason, author_id,"
                                + " made_at) values (?, 'own', 1, 'Own', 'value', '', 'test', ?, current_timestamp)")
                .params(tenant.id(), author.id())
                .update();
        ids.put("schemes/{scheme}", "schemes/own");
        server.part(JdbcClient.class)
                .sql(
                        "insert into envelope_entry (tenant_id, kind, research, delivery, platform, reason, state, author_id,"
                                + " made_at) values (?, 'transfer', 1, -1, 0, 'test', 'proposed', ?, current_timestamp)")
                .params(tenant.id(), author.id())
                .update();
        ids.put("transfers/{entry}", "transfers/1");
        ids.put("decisions/{id}", "decisions/1");
        server.part(JdbcClient.class)
                .sql("insert into scenario (tenant_id, name, base_id, state, steps, version, author_id, created_at,"
                        + " changed_at) values (?, 'Tried', ?, 'open', 0, 0, ?, current_timestamp, current_timestamp)")
                .params(tenant.id(), revision.id(), author.id())
                .update();
        ids.put("scenarios/{id}", "scenarios/1");
        server.part(JdbcClient.class)
                .sql("insert into scenario_comment (tenant_id, scenario_id, content, author_id, written_at)"
                        + " values (?, 1, 'Said.', ?, current_timestamp)")
                .params(tenant.id(), author.id())
                .update();
        ids.put("comments/{comment}", "comments/1");
        Account victim = server.member(tenant, "victim", Role.REQUESTER);
        ids.put("members/{account}", "members/" + victim.id());
        ids.put("people/{seat}", "people/ml-engineer-1");
        ids.put("links/{account}", "links/" + victim.id());
        server.part(JdbcClient.class)
                .sql("insert into seat_link (tenant_id, account_id, seat, asked_at)"
                        + " values (?, ?, 'ml-engineer-1', current_timestamp)")
                .params(tenant.id(), victim.id())
                .update();
        Account inviting =
                server.part(Accounts.class).find("administrator").orElseThrow().account();
        server.part(Invitations.class).make(tenant, inviting, Role.VIEWER, "somebody");
        server.part(Invitations.class).make(tenant, inviting, Role.VIEWER, "somebody else");
        ids.put("members/invitations/{invitation}", "members/invitations/1");
        ids.put("invitations/{invitation}", "invitations/2");
        other = server.company("Other Works", OUTSIDER);
        for (Role role : Role.values()) {
            server.part(Members.class)
                    .join(
                            other,
                            server.part(Accounts.class)
                                    .find(role.word())
                                    .orElseThrow()
                                    .account(),
                            role);
        }
        programs.put(NOBODY, new TestProgram(server, ""));
        programs.put(OUTSIDER, TestProgram.of(server, other, OUTSIDER, Role.ADMINISTRATOR));
        for (Role role : Role.values()) {
            programs.put(role.word(), TestProgram.of(server, tenant, role.word(), role));
            // Of an administrator, but made for less.
            programs.put(role.word() + "'s work", TestProgram.of(server, tenant, "administrator", role));
        }
        TestProgram.of(server, tenant, "administrator", Role.VIEWER);
        ids.put(
                "tokens/{id}",
                "tokens/"
                        + server.part(Tokens.class).all(tenant, null).getFirst().id());
        JdbcClient database = server.part(JdbcClient.class);
        for (String url : List.of("http://127.0.0.1:9/", "http://127.0.0.1:9/removed")) {
            database.sql(
                            "insert into webhook (tenant_id, version, url, secret, topics, created_at, disabled_at,"
                                    + " disabled_reason) values (?, 1, ?, 'whsec_AAAA', '', current_timestamp, current_timestamp, 'test')")
                    .params(tenant.id(), url)
                    .update();
        }
        database.sql("insert into webhook_message (tenant_id, topic, body, created_at) values (?, 'trial', '{}',"
                        + " current_timestamp)")
                .param(tenant.id())
                .update();
        database.sql(
                        "insert into webhook_delivery (tenant_id, webhook_id, message_id, state, attempts, answer) values (?, 1, 1,"
                                + " 'given up', 1, '')")
                .param(tenant.id())
                .update();
        ids.put("webhooks/{id}/removal", "webhooks/2/removal");
        ids.put("webhooks/{id}", "webhooks/1");
        ids.put("deliveries/{delivery}", "deliveries/1");
        clients.put(NOBODY, new TestClient(server));
        client(NOBODY).get("/login");
        clients.put(OUTSIDER, TestClient.loggedIn(server, OUTSIDER));
        for (Role role : Role.values()) {
            clients.put(role.word(), TestClient.loggedIn(server, role.word()));
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        server.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            for (String pattern : mapping.getPatternValues()) {
                List<RequestMethod> methods =
                        List.copyOf(mapping.getMethodsCondition().getMethods());
                for (RequestMethod method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    addresses.add(new Address(method, pattern, handler.getMethod()));
                }
            }
        });
        return addresses;
    }

    @Test
    void everyMethodSaysWhoMayCallIt() {
        assertThat(addresses()).hasSizeGreaterThan(12);
        assertSoftly(softly -> addresses().forEach(address -> {
            long said = Stream.of(Open.class, SignedIn.class, Needs.class)
                    .filter(address.handler()::isAnnotationPresent)
                    .count();
            softly.assertThat(said).as("annotations of %s", address).isEqualTo(1);
            softly.assertThat(address.pattern().startsWith("/c/{tenant}")
                            || address.pattern().startsWith("/api/v1/companies/{tenant}"))
                    .as("%s begins with the company exactly when a role is needed", address)
                    .isEqualTo(address.needs() != null);
        }));
    }

    @Test
    void everyAddressLetsInWhomItShould() {
        assertSoftly(softly -> addresses().stream()
                .filter(address -> address.needs() != null && !address.isForPrograms())
                .forEach(address -> clients.forEach((who, client) -> {
                    TestClient.Answer answer = ask(client, address);
                    softly.assertThat(verdict(answer))
                            .as("%s for %s: %s %s", address, who, answer.status(), answer.location())
                            .isEqualTo(expected(address, who));
                })));
    }

    /** Everybody is a member of the other company too, with the same role, and asks there for what is not there. */
    @Test
    void anotherCompanysIdsAreFoundNowhere() {
        List<Address> withIds = addresses().stream()
                .filter(address -> address.needs() != null && !address.isForPrograms())
                .filter(address -> !path(address, tenant).equals(withoutIds(address)))
                .toList();
        int before = requests;
        assertThat(withIds).as("addresses with ids").hasSizeGreaterThan(4);
        assertSoftly(softly -> withIds.forEach(address -> clients.forEach((who, client) -> {
            TestClient.Answer answer = ask(client, address, other);
            softly.assertThat(verdict(answer))
                    .as("%s of the other company for %s: %s", address, who, answer.status())
                    .isEqualTo(expectedElsewhere(address, who));
        })));
        System.out.printf(
                "access matrix: %d addresses, %d of them with ids; %d visitors; %d requests with another company's ids%n",
                addresses().size(), withIds.size(), clients.size(), requests - before);
    }

    private String withoutIds(Address address) {
        return address.pattern().replace("{tenant}", tenant.slug());
    }

    private static String expectedElsewhere(Address address, String who) {
        if (who.equals(NOBODY)) {
            return "log in";
        }
        Role role = who.equals(OUTSIDER) ? Role.ADMINISTRATOR : Word.of(Role.class, who);
        return role.covers(Objects.requireNonNull(address.needs())) ? "no such page" : "not allowed";
    }

    @Test
    void everyAddressLetsInThePrograms() {
        assertSoftly(softly -> addresses().stream()
                .filter(address -> address.needs() != null && address.isForPrograms())
                .forEach(address -> programs.forEach((who, program) -> {
                    TestProgram.Answer answer =
                            program.send(address.method().name(), path(address), "{}", address.headers());
                    String role = who.replace("'s work", "");
                    softly.assertThat(verdict(answer.status()))
                            .as("%s for the program of %s: %s %s", address, who, answer.status(), answer.text())
                            .isEqualTo(expected(address, role));
                })));
    }

    /** Somebody who is logged in, but sends no token, is nobody to an address for programs. */
    @Test
    void cookiesOpenNothingToPrograms() {
        TestClient administrator = client(Role.ADMINISTRATOR.word());
        assertSoftly(softly -> addresses().stream()
                .filter(address -> address.isForPrograms() && !address.handler().isAnnotationPresent(Open.class))
                .forEach(
                        address -> softly.assertThat(ask(administrator, address).status())
                                .as("%s with a cookie", address)
                                .isEqualTo(401)));
    }

    /** What is another company's is not found under one's own either; at most it is said that nothing useful was sent. */
    @Test
    void idsOfAnotherCompanyLeadProgramsNowhere() {
        TestProgram outsider = Objects.requireNonNull(programs.get(OUTSIDER));
        List<Address> withIds = addresses().stream()
                .filter(address -> address.isForPrograms()
                        && address.pattern().replace("{tenant}", "").contains("{"))
                .toList();
        assertThat(withIds).hasSizeGreaterThan(4);
        assertSoftly(softly -> withIds.forEach(address -> {
            TestProgram.Answer answer =
                    outsider.send(address.method().name(), path(address, other), "{}", address.headers());
            softly.assertThat(answer.status())
                    .as("%s: %s", address, answer.text())
                    .isIn(404, address.method() == RequestMethod.GET ? 404 : 422);
        }));
    }

    @Test
    void withoutTheTokenNoFormIsAccepted() {
        TestClient administrator = client(Role.ADMINISTRATOR.word());
        assertSoftly(softly -> addresses().stream()
                .filter(address -> address.method() != RequestMethod.GET
                        && !address.isForPrograms()
                        && !address.pattern().equals("/error"))
                .forEach(address -> softly.assertThat(administrator
                                .postAs(path(address), Map.of(), "")
                                .status())
                        .as("%s without the token", address)
                        .isEqualTo(403)));
    }

    @Test
    void everyAnswerForbidsWhatIsInline() {
        assertSoftly(softly -> addresses().forEach(address -> {
            TestClient.Answer answer = ask(client(NOBODY), address);
            softly.assertThat(answer.header("Content-Security-Policy"))
                    .as("policy of %s", address)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }));
    }

    /** Nothing of ours has seen the request. */
    @ParameterizedTest
    @ValueSource(strings = {"/a|b", "/login;x=1", "//elsewhere.example/x", "/a%2f..%2fb"})
    void whatIsTurnedAwayAtTheDoorHasTheSameHeaders(String target) {
        assertThat(client(NOBODY).raw(target, "localhost"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Referrer-Policy: same-origin");
    }

    @Test
    void nobodyIsLedToAnotherServerByTheNameInTheRequest() {
        assertThat(client(NOBODY).raw("/c/" + tenant.slug(), "elsewhere.example"))
                .containsIgnoringCase("Location: /login");
    }

    private TestClient client(String who) {
        return Objects.requireNonNull(clients.get(who), who);
    }

    private TestClient.Answer ask(TestClient client, Address address) {
        return ask(client, address, tenant);
    }

    private TestClient.Answer ask(TestClient client, Address address, Tenant where) {
        requests++;
        String path = path(address, where);
        return address.method() == RequestMethod.GET ? client.get(path) : client.post(path, Map.of());
    }

    private String path(Address address) {
        return path(address, tenant);
    }

    private String path(Address address, Tenant where) {
        String path = address.pattern().replace("{tenant}", where.slug());
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        path = path.replace("{file}", "none.css");
        // Outside companies it need not exist: nothing there is anybody else's.
        return path.startsWith("/c/") ? path : path.replaceAll("\\{[a-z]+}", "1");
    }

    /** In, or why not; what the page then says of the request itself does not count. */
    private static String verdict(TestClient.Answer answer) {
        if (answer.status() == 302 && answer.location().equals("/login")) {
            return "log in";
        }
        return verdict(answer.status());
    }

    private static String verdict(int status) {
        return switch (status) {
            case 401 -> "log in";
            case 403 -> "not allowed";
            case 404 -> "no such page";
            case 500 -> "fault";
            default -> "in";
        };
    }

    private static String expected(Address address, String who) {
        Role needed = address.needs();
        if (needed == null) {
            throw new IllegalStateException("only addresses in a company");
        }
        if (who.equals(NOBODY)) {
            return "log in";
        }
        if (who.equals(OUTSIDER)) {
            return "no such page";
        }
        if (!Word.of(Role.class, who).covers(needed)) {
            return "not allowed";
        }
        // Programs of requesters see what their owners asked for, and may follow the rest.
        if (address.isForPrograms()
                && needed == Role.REQUESTER
                && address.method() == RequestMethod.GET
                && address.pattern().contains("/use-cases/{number}")
                && !address.pattern().endsWith("/following")
                && who.equals(Role.REQUESTER.word())) {
            return "no such page";
        }
        // A token is seen by its owner and by administrators.
        if (address.pattern().contains("/tokens/{id}") && !who.equals(Role.ADMINISTRATOR.word())) {
            return "no such page";
        }
        // Nobody here was confirmed to be a person of the company file.
        if (address.pattern().endsWith("/me/data")) {
            return "no such page";
        }
        // The comparison in the database failed, so that it has no documents.
        return address.pattern().contains("/report.") || address.pattern().endsWith("/answer") ? "no such page" : "in";
    }
}

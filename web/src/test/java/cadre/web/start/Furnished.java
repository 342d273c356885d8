package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.report.Documents;
import cadre.app.route.Deciding;
import cadre.app.run.Watch;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Request;
import cadre.web.account.Account;
import cadre.web.account.Invitations;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.usecase.Author;
import cadre.web.usecase.Cards;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company that has something of everything, so that each page shows all it can show. Its administrator's login is {@code administrator}. */
final class Furnished {

    private final TestServer server;
    private final Tenant tenant;
    private final String root;

    private Furnished(TestServer server, Tenant tenant) {
        this.server = server;
        this.tenant = tenant;
        root = "/c/" + tenant.slug();
    }

    static Furnished in(TestServer server) {
        Tenant tenant = server.company("Example Foods", "administrator");
        Account author = server.account("author");
        Revision first = server.part(Revisions.class).add(tenant, author, DecisionPagesTest.TINY, "The first");
        server.part(Revisions.class).add(tenant, author, TestServer.example(), "The second");
        Furnished furnished = new Furnished(server, tenant);
        furnished.answered(author, first, 1);
        furnished.answered(author, first, 2);
        server.part(Cards.class).add(tenant, TestServer.idea("Sort the mail"), "", Author.SERVER);
        server.part(Cards.class).add(tenant, TestServer.idea("Answer the mail"), "", Author.SERVER);
        server.part(JdbcClient.class)
                .sql(
                        "insert into goal (tenant_id, title, description, created_at) values (?, 'Faster', '', current_timestamp)")
                .param(tenant.id())
                .update();
        return furnished;
    }

    Tenant tenant() {
        return tenant;
    }

    /** A comparison with an answer that is computed in no time. */
    private void answered(Account author, Revision revision, long seed) {
        Request request = new Request(
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.OWN),
                List.of(Scenario.Start.STEADY, Scenario.Start.FROM_HERE),
                seed,
                new Request.Limits(4, 4, 2, 2, 0, Request.Selecting.NONE),
                0.95,
                true);
        Decision decision = new Deciding("0", 1, Watch.NOBODY)
                .decide(server.part(Revisions.class).subject(revision), request, null)
                .orElseThrow();
        server.part(JdbcClient.class)
                .sql("insert into decision (tenant_id, revision_id, author_id, state, seconds, reasons, seed, asked_at,"
                        + " headline, answer) values (?, ?, ?, 'finished', 5, true, ?, current_timestamp, ?, ?)")
                .params(
                        tenant.id(),
                        revision.id(),
                        author.id(),
                        seed,
                        Documents.headline(decision),
                        Documents.json(decision))
                .update();
    }

    /**
     * Where to begin following links.
     *
     * @param administrator who makes a scenario and a token
     */
    List<String> seeds(TestClient administrator) {
        List<String> seeds = new ArrayList<>(List.of(root, root + "/find?q=mail", root + "/decisions/compare?ids=1,2"));
        administrator.get(root + "/scenarios");
        String scenario = made(administrator.post(root + "/scenarios", Map.of("name", "Two people to Search")));
        seeds.add(scenario);
        seeds.add(root + "/scenarios/comparison?id=" + scenario.replaceAll(".*/", ""));
        administrator.get(root + "/tokens");
        seeds.add(made(
                administrator.post(root + "/tokens", Map.of("name", "nightly", "role", "requester", "days", "7"))));
        return seeds;
    }

    /**
     * Pages in a state in which they have forms that they have not otherwise.
     *
     * @param administrator who brings them into it
     */
    List<String> moreForms(TestClient administrator) {
        String cases = root + "/use-cases";
        server.part(Cards.class).add(tenant, TestServer.idea("Guess the weather"), "", Author.SERVER);
        server.part(Cards.class).add(tenant, TestServer.idea("Guess the tide"), "", Author.SERVER);
        administrator.get(cases);
        for (int number : List.of(3, 4)) {
            made(administrator.post(
                    cases + "/" + number + "/stage",
                    Map.of("to", "declined", "reason", "Others do it well already.", "version", "1")));
        }
        made(administrator.post(cases + "/3/appeal", Map.of("appeal", "Not for our valley.")));
        made(administrator.post(
                cases + "/2/evidence", Map.of("kind", "dataset", "title", "Mail", "link", "https://example.org/mail")));
        made(administrator.post(cases + "/2/dependencies", Map.of("needed", "1")));
        made(administrator.post(root + "/ideas/settings/rules", Map.of("owner", "1", "days", "5", "words", "invoice")));
        made(administrator.post(root + "/ideas/settings/public-form", Map.of("open", "yes")));
        made(administrator.post(
                root + "/ranking/envelopes",
                Map.of("research", "10", "delivery", "50", "platform", "10", "reason", "Two people")));
        made(administrator.post(
                root + "/ranking/envelopes/transfers",
                Map.of("from", "delivery", "to", "research", "days", "5", "why", "To try more")));
        server.member(tenant, "viewer", Role.VIEWER);
        String look = administrator
                .upload(
                        cases + "/import",
                        "table.csv",
                        "Nr;Use case\nA1;Sort letters\n".getBytes(StandardCharsets.UTF_8))
                .location();
        String scenario = made(administrator.post(root + "/scenarios", Map.of("name", "With a comment")));
        made(administrator.post(
                scenario + "/changes", Map.of("kind", "fte", "timed", "ml-engineer-1", "percent", "80")));
        made(administrator.post(scenario + "/comments", Map.of("text", "Who trains them?")));
        return List.of(
                cases + "/2",
                cases + "/3",
                cases + "/4",
                root + "/ideas/settings",
                root + "/ranking/envelopes",
                root + "/members",
                look,
                scenario,
                scenario + "/merge");
    }

    /**
     * Pages of somebody without an account that have forms: an invitation, the public form, what became of an idea sent by it.
     *
     * @param administrator who declines the idea
     * @param stranger who sends it
     */
    List<String> strangersForms(TestClient administrator, TestClient stranger) {
        String letter = "/invitation/"
                + server.part(Invitations.class)
                        .make(tenant, server.member(tenant, "host", Role.ADMINISTRATOR), Role.VIEWER, "x");
        String door = "/public/" + tenant.slug() + "/idea";
        stranger.get(door);
        String receipt = made(stranger.post(
                door,
                Map.of("title", "Hear the bearings", "problem", "They squeal.", "category", "risk", "urgency", "now")));
        administrator.get(root);
        made(administrator.post(
                root + "/use-cases/5/stage", Map.of("to", "declined", "reason", "Too loud there.", "version", "1")));
        return List.of(letter, door, receipt, "/login");
    }

    private static String made(TestClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }
}

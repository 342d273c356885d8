package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.web.account.Account;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board and the company file, each way. */
class PortfolioTest {

    private static final String PAGE = "/c/example-foods/organisation/use-cases";

    @Test
    void theFileIsTakenOverAndTheBoardIsWrittenBack(@TempDir Path folder) {
        try (TestServer server = TestServer.start(folder)) {
            Tenant tenant = server.company("Example Foods", "planner");
            TestClient client = TestClient.loggedIn(server, "planner");
            assertThat(client.get(PAGE).text()).contains("There is no company file yet");
            assertThat(client.post(PAGE + "/taken", Map.of()).status()).isEqualTo(409);
            Account author = server.account("author");
            Revisions revisions = server.part(Revisions.class);
            revisions.add(tenant, author, TestServer.example(), "test");

            assertThat(client.get(PAGE).text())
                    .contains("<h1>6 use cases of the company file are not on the board</h1>");
            assertThat(client.post(PAGE + "/taken", Map.of()).status()).isEqualTo(303);
            Cards cards = server.part(Cards.class);
            List<Card> taken = cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER);
            assertThat(taken)
                    .extracting(
                            card -> card.origin().external(),
                            card -> card.standing().stage())
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("ranking", BoardStage.EXPERIMENTS),
                            org.assertj.core.groups.Tuple.tuple("similar", BoardStage.IDEA))
                    .hasSize(6);
            assertThat(taken).allSatisfy(card -> {
                assertThat(card.standing().owner()).isNotNull();
                assertThat(card.standing().next()).isNotNull();
            });
            assertThat(client.get(PAGE).text()).contains("The board and the company file say the same");
            // Once more changes nothing.
            client.post(PAGE + "/taken", Map.of());
            assertThat(cards.count(tenant, CardFilter.ALL)).isEqualTo(6);

            Card first = taken.getFirst();
            cards.change(
                    tenant,
                    first.number(),
                    first.version(),
                    List.of(
                            new Edit(Field.TITLE, "Ranking: \"new\" results"),
                            new Edit(Field.VALUE_LIKELY, "70000"),
                            new Edit(Field.STAGE, "integration")),
                    "",
                    Author.SERVER);
            assertThat(client.get(PAGE).text())
                    .contains(
                            "<h1>3 changes on the board are not in the company file</h1>",
                            "Write the board into a new revision");
            assertThat(client.post(PAGE + "/written", Map.of()).status()).isEqualTo(303);
            Revision newest = revisions.newest(tenant).orElseThrow();
            assertThat(newest.number()).isEqualTo(2);
            UseCase written = revisions.subject(newest).portfolio().useCases().getFirst();
            assertThat(written.name()).isEqualTo("Ranking: \"new\" results");
            assertThat(written.origin().stage()).isEqualTo(Stage.INTEGRATION);
            assertThat(Objects.requireNonNull(written.need().valuePerMonth()).likely())
                    .isEqualTo(70_000);
            assertThat(revisions
                            .subject(newest)
                            .portfolio()
                            .useCases()
                            .getLast()
                            .origin()
                            .dependsOn())
                    .containsExactly("embeddings");
            assertThat(client.get(PAGE).text()).contains("The board and the company file say the same");
        }
    }
}

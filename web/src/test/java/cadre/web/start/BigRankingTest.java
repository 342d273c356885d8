package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.web.account.Tenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ranking of a company with three thousand use cases. */
class BigRankingTest {

    @Test
    void aLongListIsPagedAndItsExportComputedAgain(@TempDir Path folder) throws Exception {
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            Tenant tenant = BigCompany.found(server, "Big Company", "administrator");
            TestClient client = TestClient.loggedIn(server, "administrator");
            String ranking = "/c/" + tenant.slug() + "/ranking";
            assertThat(client.get(ranking + "?of=open&next=100").text())
                    .contains("of the next 100 ")
                    .contains("Page 1 of ")
                    .contains("<figure>");
            assertThat(client.get(ranking + "?of=open&next=100&page=2").text())
                    .contains("Cut: the next 100 are above")
                    .contains("Page 2 of ")
                    .doesNotContain("<figure>");
            assertThat(client.get(ranking + "?of=open&next=9999&page=9999").status())
                    .isEqualTo(200);
            Path file = Files.writeString(
                    folder.resolve("big.csv"),
                    client.get(ranking + "/ranking.csv?of=open&next=100").text());
            RankingSheet stated =
                    Objects.requireNonNull(RankingDocuments.read(file).found());
            assertThat(stated.rows()).hasSizeGreaterThan(1000);
            assertThat(stated.differences(stated.again(2))).isEmpty();
        }
    }
}

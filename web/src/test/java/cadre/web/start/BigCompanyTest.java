package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Tenant;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The company on which pages are measured is as large as it says. */
class BigCompanyTest {

    @Test
    void threeThousandUseCases(@TempDir Path folder) {
        try (TestServer server = TestServer.start(folder)) {
            Tenant tenant = BigCompany.found(server, "Big Company", "administrator");
            JdbcClient database = server.part(JdbcClient.class);
            // The two inventories have 2,843 rows; three of them repeat another one in every cell.
            assertThat(BigCompany.cases()).hasSize(2840);
            for (String table : new String[] {"use_case", "use_case_change"}) {
                assertThat(database.sql("select count(*) from " + table + " where tenant_id = ?")
                                .param(tenant.id())
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isEqualTo(BigCompany.USE_CASES);
            }
        }
    }
}

package cadre.web.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.archive.SampleRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Time passes by a clock that the test moves: what has served goes when the guide says, and nothing else does. */
class TidyingTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final DriverManagerDataSource source = new DriverManagerDataSource(
            "jdbc:h2:mem:tidy;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    private final JdbcClient database = JdbcClient.create(source);
    private Instant now = START;
    private final Tidying tidying = new Tidying(database, () -> now);

    /** Two companies with four rows in every table; everything that has a moment has this one. */
    @BeforeEach
    void make() throws SQLException {
        SampleRows.make(source, Optional.empty());
        for (String column : List.of(
                "webhook_delivery.tried_at",
                "webhook_message.created_at",
                "api_answer.answered_at",
                "api_token.expires_at",
                "invitation.expires_at",
                "card_import.uploaded_at")) {
            String[] parts = column.split("\\.");
            database.sql("update " + parts[0] + " set " + parts[1] + " = ?")
                    .param(Timestamp.from(START))
                    .update();
        }
        database.sql("update webhook set disabled_at = null").update();
        database.sql("update api_token set revoked_at = null").update();
        database.sql("update card_import set state = 'preview' where id > 1").update();
        database.sql("delete from card_import_row").update();
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("shutdown");
        }
    }

    /** How many rows went from each table, in the order of {@link Leftover}. */
    private List<Integer> gone(Duration later) {
        now = START.plus(later);
        return List.copyOf(tidying.round().values());
    }

    @Test
    void whatHasServedGoesWhenTheGuideSays() {
        assertThat(gone(Duration.ofHours(24))).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(gone(Duration.ofHours(25))).containsExactly(0, 0, 4, 0, 0, 0);
        assertThat(gone(Duration.ofDays(30))).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(gone(Duration.ofDays(30).plusSeconds(1))).containsExactly(4, 4, 0, 4, 4, 3);
        assertThat(gone(Duration.ofDays(3000))).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void whatStillWaitsStays() {
        database.sql("update webhook_delivery set state = 'waiting' where id <= 3")
                .update();
        database.sql("update webhook_delivery set state = 'given up' where id = 4")
                .update();
        database.sql("update api_token set expires_at = ? where id = 1")
                .param(Timestamp.from(START.plus(Duration.ofDays(365))))
                .update();
        Timestamp off = Timestamp.from(START.plus(Duration.ofDays(10)));
        database.sql("update webhook set disabled_at = ? where id = 3")
                .param(off)
                .update();
        assertThat(gone(Duration.ofDays(35))).containsExactly(1, 1, 4, 3, 4, 3);
        assertThat(gone(Duration.ofDays(41))).containsExactly(1, 1, 0, 0, 0, 0);
        assertThat(database.sql("select id from webhook_message order by id")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertThat(database.sql("select count(*) from webhook")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        database.sql("update api_token set revoked_at = ?").param(off).update();
        assertThat(gone(Duration.ofDays(41))).containsExactly(0, 0, 0, 1, 0, 0);
    }

    /** One round deletes no more than its bound, and the next goes on where it ended. */
    @Test
    void aRoundIsBounded() {
        int bound = Tidying.AT_ONCE * Tidying.ROUNDS;
        int rows = bound + 700;
        database.sql("insert into webhook_message (tenant_id, topic, body, created_at)"
                        + " select 1, 'test', '', ? from system_range(1, " + rows + ")")
                .param(Timestamp.from(START))
                .update();
        assertThat(gone(Duration.ofDays(31)).get(Leftover.MESSAGES.ordinal())).isEqualTo(bound);
        assertThat(gone(Duration.ofDays(31)).get(Leftover.MESSAGES.ordinal())).isEqualTo(704);
    }

    @Test
    void eachStatementHasItsMoments() {
        assertThat(Arrays.stream(Leftover.values()).map(Leftover::marks)).containsExactly(2L, 1L, 1L, 2L, 1L, 1L);
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs on PostgreSQL, with a server that lets each token send thirty requests a second. */
class ApiPostgresTest {

    @Test
    @Timeout(300)
    void aRequestIsDoneOnceToldOfAndAPaceIsKept(@TempDir Path folder) throws Exception {
        System.setProperty("cadre.api.rate", "30");
        try (Postgres postgres = Postgres.start();
                Receiver receiver = new Receiver();
                TestServer server = TestServer.start(folder, postgres.url(), false)) {
            Tenant tenant = server.company("Example Foods", "administrator");
            TestProgram program = TestProgram.of(server, tenant, "administrator", Role.ADMINISTRATOR);
            String api = "/api/v1/companies/example-foods";
            TestProgram.Answer hook = program.post(api + "/webhooks", "{\"url\": \"" + receiver.url() + "\"}");
            receiver.answer(500);
            List<TestProgram.Answer> answers = new CopyOnWriteArrayList<>();
            String idea =
                    "{\"title\": \"Sort the mail\", \"problem\": \"Slow.\", \"category\": \"speed\", \"urgency\": \"now\"}";
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int sender = 1; sender <= 12; sender++) {
                    threads.submit(
                            () -> answers.add(program.post(api + "/use-cases", idea, "Idempotency-Key", "mail")));
                }
            }
            assertThat(answers)
                    .hasSize(12)
                    .extracting(TestProgram.Answer::status)
                    .contains(201)
                    .isSubsetOf(201, 409);
            JdbcClient database = server.part(JdbcClient.class);
            assertThat(database.sql("select count(*) from use_case")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            String first = receiver.next().id();
            while (database.sql("select status from webhook_delivery")
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                Thread.sleep(20);
            }
            String delivery =
                    program.get(hook.header("Location") + "/deliveries").at("/items/0/id");
            program.post(hook.header("Location") + "/deliveries/" + delivery + "/repetition", "");
            assertThat(receiver.next().id()).isEqualTo(first);
            declinedAtOnce(program, api);
            paced(program);
        } finally {
            System.clearProperty("cadre.api.rate");
        }
    }

    /** Different use cases, each with an entry in the one log of decisions: nobody is in anybody's way. */
    private static void declinedAtOnce(TestProgram program, String api) {
        List<TestProgram.Answer> made = atOnce(
                8,
                n -> program.post(
                        api + "/use-cases",
                        "{\"title\": \"Idea " + n
                                + "\", \"problem\": \"p\", \"category\": \"cost\", \"urgency\": \"now\"}",
                        "Idempotency-Key",
                        "idea-" + n));
        assertThat(made).extracting(TestProgram.Answer::status).containsOnly(201);
        List<TestProgram.Answer> moved = atOnce(
                8,
                n -> program.post(
                        made.get(n).header("Location") + "/moves",
                        "{\"to\": \"declined\", \"reason\": \"No money.\"}",
                        "If-Match",
                        made.get(n).header("ETag"),
                        "Idempotency-Key",
                        "move-" + n));
        assertThat(moved).extracting(TestProgram.Answer::status).containsOnly(200);
    }

    private static List<TestProgram.Answer> atOnce(int many, IntFunction<TestProgram.Answer> request) {
        List<TestProgram.Answer> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < many; n++) {
                int number = n;
                threads.submit(() -> answers.add(request.apply(number)));
            }
        }
        return answers;
    }

    /** More at once than sixty, and thirty for each second that it takes. */
    private static void paced(TestProgram program) {
        List<TestProgram.Answer> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 1; sender <= 1000; sender++) {
                threads.submit(() -> {
                    if (answers.stream().noneMatch(answer -> answer.status() == 429)) {
                        answers.add(program.get("/api/v1/companies"));
                    }
                });
            }
        }
        TestProgram.Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.at("/type")).isEqualTo("/api#problem-too-many");
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cadre.web.rest.Key;
import cadre.web.rest.Match;
import cadre.web.rest.Told;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the interface for programs that is shipped is the one that its methods give. It changes only by the command in
 * CONTRIBUTING.md that sets {@code cadre.golden} to {@code write}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whatIsShippedIsWhatTheMethodsTell() throws Exception {
        String told = ApiDescription.of(server);
        if ("write".equals(System.getProperty("cadre.golden"))) {
            Path file = Path.of("src/main/resources/cadre/web/api/openapi.json");
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, told);
            return;
        }
        assertThat(ApiDocument.text().lines().toList())
                .containsExactlyElementsOf(told.lines().toList());
        assertThat(new TestProgram(server, "").get("/api/v1/openapi.json").text())
                .isEqualTo(told);
    }

    @Test
    void everyMethodForProgramsTellsWhatItDoesAndGuardsItsChanges() {
        assertSoftly(softly -> server.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Method method = handler.getMethod();
                    boolean program = mapping.getPatternValues().stream()
                            .anyMatch(path -> path.startsWith("/api/v1/") && !path.endsWith("/openapi.json"));
                    softly.assertThat(method.isAnnotationPresent(Told.class))
                            .as("%s tells", method)
                            .isEqualTo(program);
                    if (!program) {
                        return;
                    }
                    List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
                    var methods = mapping.getMethodsCondition().getMethods();
                    softly.assertThat(parameters.contains(Key.class))
                            .as("%s takes an Idempotency-Key", method)
                            .isEqualTo(methods.contains(RequestMethod.POST));
                    if (methods.stream()
                            .anyMatch(
                                    List.of(RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)::contains)) {
                        softly.assertThat(parameters)
                                .as("%s takes If-Match", method)
                                .contains(Match.class);
                    }
                }));
    }

    @Test
    void itsNamesAreUniqueAndItsReferencesLeadSomewhere() {
        JsonNode document = JsonMapper.builder().build().readTree(ApiDescription.of(server));
        assertThat(document.path("openapi").asString("")).startsWith("3.1.");
        List<String> ids = document.findValuesAsString("operationId");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(document.findValuesAsString("$ref"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void thePagesExplainEveryOperationAndEveryProblem() {
        TestClient client = new TestClient(server);
        String first = client.get("/api").text();
        assertThat(first).contains("id=\"problem-stale\"", "id=\"problem-no-token\"");
        JsonNode document = JsonMapper.builder().build().readTree(ApiDocument.text());
        String all = document.path("tags").findValuesAsString("name").stream()
                .map(name -> client.get("/api/" + name.toLowerCase(Locale.ROOT).replace(' ', '-')))
                .peek(page -> assertThat(page.status()).isEqualTo(200))
                .map(TestClient.Answer::text)
                .collect(Collectors.joining());
        for (String id : document.findValuesAsString("operationId")) {
            assertThat(first).contains("#" + id + "\"");
            assertThat(all).contains("id=\"" + id + "\"");
        }
        assertThat(client.get("/api/nothing").status()).isEqualTo(404);
    }
}

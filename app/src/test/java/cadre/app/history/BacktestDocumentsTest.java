package cadre.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Method;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.YearlyStages;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The made-up company of the examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacktestDocumentsTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private Backtest backtest;
    private Outcome outcome;

    @BeforeAll
    void learn() {
        backtest = Backtest.of(
                Inventory.snapshot(EXAMPLES.resolve("snapshot-2024.csv"), LocalDate.of(2024, 12, 31)),
                Inventory.snapshot(EXAMPLES.resolve("snapshot-2025.csv"), LocalDate.of(2025, 12, 31)),
                List.of(Method.ALL_RATES));
        outcome = backtest.against(YearlyStages.read(EXAMPLES.resolve("outcome-2026.csv")));
    }

    @Test
    void theExamplesAreReadAndMatchedAsTheyWereMade() {
        assertThat(backtest.before().findings()).noneMatch(finding -> finding.isError());
        assertThat(backtest.counts()).isEqualTo(new Backtest.Counts(61, 0, 55));
        assertThat(outcome.matched()).isEqualTo(50);
        assertThat(outcome.sightings())
                .containsOnlyKeys(Sighting.SAME_NAME, Sighting.NEARLY_SAME_NAME, Sighting.SEVERAL, Sighting.NOT_THERE);
        assertThat(outcome.renamed()).containsEntry("Marketing", "Brand and Marketing");
    }

    @Test
    void thePageIsWellFormedAndHasAPictureAndATableForEachThing() throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Document page = builder.parse(new InputSource(
                new StringReader(BacktestDocuments.html(backtest, outcome).replace("<!DOCTYPE html>", ""))));
        NodeList figures = page.getElementsByTagName("figure");
        assertThat(figures.getLength()).isEqualTo(3);
        for (int i = 0; i < figures.getLength(); i++) {
            assertThat(((org.w3c.dom.Element) figures.item(i))
                            .getElementsByTagName("table")
                            .getLength())
                    .isEqualTo(1);
        }
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .startsWith("Of 55 forecasts, 50 (91\u00a0%) can be held against");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("several of that name, which fared differently")
                .contains("\"Mostly harmless\" is not a stage")
                .contains("Marketing is taken for Brand and Marketing");
        assertThat(BacktestDocuments.html(backtest, null)).doesNotContain("What came true");
    }

    @Test
    void everyFigureOfTheJsonHasItsInterval() {
        JsonNode root = JsonMapper.builder().build().readTree(BacktestDocuments.json(backtest, outcome));
        assertThat(root.path("format").asString()).isEqualTo("cadre-backtest-1");
        assertThat(root.path("forecasts")).hasSize(55);
        for (JsonNode score : List.of(
                root.path("outcome").path("forecast").path("brier"),
                root.path("outcome").path("forecast_less_rates").path("log").path("mean"),
                root.path("methods").path(0).path("by_agency").path("log"),
                root.path("expected").path("retired"))) {
            assertThat(score.path("low").asDouble())
                    .isLessThan(score.path("high").asDouble());
            assertThat(score.path("level").asDouble()).isEqualTo(.8);
        }
        assertThat(root.path("outcome")
                        .path("forecast_less_rates")
                        .path("brier")
                        .path("standard_error")
                        .asDouble())
                .isPositive();
        assertThat(root.path("outcome").path("matched").asInt()).isEqualTo(50);
    }

    @Test
    void aCompanyOfOneTeamGetsIntervalsToo(@TempDir Path folder) throws IOException {
        StringBuilder first = new StringBuilder("team,name,stage\n");
        StringBuilder second = new StringBuilder("team,name,stage\n");
        for (int i = 0; i < 40; i++) {
            first.append("One,Use case ").append(i).append(",experiments\n");
            second.append("One,Use case ").append(i).append(i % 4 == 0 ? ",production\n" : ",experiments\n");
        }
        Backtest alone = Backtest.of(
                Inventory.snapshot(
                        Files.writeString(folder.resolve("1.csv"), first.toString()), LocalDate.of(2024, 12, 31)),
                Inventory.snapshot(
                        Files.writeString(folder.resolve("2.csv"), second.toString()), LocalDate.of(2025, 12, 31)),
                List.of());
        assertThat(alone.leftOut()).isNull();
        assertThat(alone.model().byAgency()).isNull();
        var brier = alone.model().inParts().brier();
        assertThat(brier.low()).isLessThan(brier.estimate());
        assertThat(brier.high()).isGreaterThan(brier.estimate());
        assertThat(BacktestDocuments.html(alone, null)).doesNotContain("hangs on one agency");
        // The error by agency of a single agency is not known, and JSON has no number for it.
        assertThat(BacktestDocuments.json(alone, null)).contains("\"standard_error_by_agency\": null");
    }

    @Test
    void theTableHasAUseCaseARow() {
        List<String> lines = BacktestDocuments.csv(backtest, outcome).lines().toList();
        assertThat(lines).hasSize(56);
        assertThat(lines.getFirst()).startsWith("id,agency,name,stage,p_deployed,p_retired,p_neither,");
        String[] first = lines.get(1).split(",");
        double sum = Double.parseDouble(first[4]) + Double.parseDouble(first[5]) + Double.parseDouble(first[6]);
        assertThat(Math.abs(sum - 1)).isLessThan(1e-9);
        assertThat(lines.stream()
                        .filter(line ->
                                line.endsWith(",deployed") || line.endsWith(",retired") || line.endsWith(",neither")))
                .hasSize(50);
        assertThat(BacktestDocuments.csv(backtest, null).lines().skip(1)).allMatch(line -> line.endsWith(",,"));
    }

    @Test
    void expectedNumbersAreTheSumsOfTheForecastsAndTheirRangeHoldsThem() {
        for (Fate fate : Fate.values()) {
            double sum = backtest.forecasts().stream()
                    .mapToDouble(line -> line.model().of(fate))
                    .sum();
            var total = backtest.totals().all().of(fate);
            assertThat(Math.abs(total.estimate() - sum)).isLessThan(1e-9);
            assertThat(total.low()).isLessThan(sum);
            assertThat(total.high()).isGreaterThan(sum);
        }
    }
}

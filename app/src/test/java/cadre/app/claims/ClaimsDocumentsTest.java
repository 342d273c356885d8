package cadre.app.claims;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.document.Pages;
import cadre.app.route.Claiming;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.engine.claims.ArticleStatements;
import cadre.engine.claims.Contrast;
import cadre.engine.claims.Examined;
import cadre.engine.claims.Examined.Verdict;
import cadre.engine.claims.NotTested;
import cadre.engine.claims.Statement;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimsDocumentsTest {

    private static final Case COMPANY =
            CompanyFiles.read(Path.of("../examples/larger-startup.yaml")).get();

    /** The effects are made up: as said, the other way round, nothing to see, in turn. */
    private static ClaimsAnswer answer() {
        List<Examined> examined = new ArrayList<>();
        for (Statement s : ArticleStatements.all()) {
            Verdict verdict = Verdict.values()[examined.size() % 3];
            double sign = s.contrast().higher() == (verdict == Verdict.HOLDS) ? 1 : -1;
            double size = verdict == Verdict.TOO_SMALL_TO_TELL ? 0.25 : 4;
            Interval effect = new Interval(sign * size, sign * size - 1, sign * size + 1, 0.95);
            examined.add(new Examined(s, effect, new Interval(7, 6, 8, 0.95), verdict));
        }
        return ClaimsAnswer.of("of the test", COMPANY, new Claiming.Found(examined, new Claiming.Effort(60, 3, 1)));
    }

    @Test
    void thePageSaysTheAnswerFirstAndGivesEveryChartItsTable() throws Exception {
        Document page = Pages.sound(ClaimsDocuments.html(answer()));
        assertThat(Pages.words(Pages.all(page, "h1").getFirst()))
                .isEqualTo(
                        "Of 39 statements of the article about cause and effect, 13 hold for Larger start-up, 13 do not,"
                                + " and 13 make too little difference to tell.");
        assertThat(Pages.all(page, "figure")).hasSizeGreaterThan(3);
        assertThat(Pages.all(page, "pre").getFirst().getTextContent())
                .contains(
                        "cadre claims ",
                        "--draws 60 --replications 3 --seed 1 --json claims.json\ncadre rerun claims.json");
    }

    @Test
    void everyStatementStandsThereWithItsVerdictInWordsAndItsNumbers() throws Exception {
        ClaimsAnswer answer = answer();
        Document page = Pages.parse(ClaimsDocuments.html(answer));
        List<String> blocks = Pages.all(page, "div").stream()
                .filter(div -> div.getAttribute("class").equals("keep"))
                .map(Pages::words)
                .toList();
        assertThat(blocks).hasSameSizeAs(answer.examined());
        for (int i = 0; i < blocks.size(); i++) {
            Examined one = answer.examined().get(i);
            assertThat(blocks.get(i))
                    .startsWith(
                            one.statement().number() + ". " + one.statement().text())
                    .containsIgnoringCase(one.verdict().words())
                    .containsIgnoringCase(plain(one.statement().evidence().pro()))
                    .containsIgnoringCase(plain(one.statement().evidence().contra()))
                    .containsIgnoringCase(one.statement().place());
        }
        assertThat(blocks.getFirst()).contains("+EUR\u00a04.0 (3.0 to 5.0)", "everything else neutral");
    }

    /** A space before a per-cent sign does not break. */
    private static String plain(String text) {
        return text.replace(" %", "\u00a0%");
    }

    @Test
    void whatCannotBeTestedStandsThereWithItsReason() throws Exception {
        Document page = Pages.parse(ClaimsDocuments.html(answer()));
        Element section = Pages.all(page, "section").stream()
                .filter(s -> s.getAttribute("id").equals("untested"))
                .findFirst()
                .orElseThrow();
        assertThat(section.getElementsByTagName("tr").getLength())
                .isEqualTo(NotTested.all().size() + 1);
    }

    @Test
    void jsonHasAllDigitsOfEveryEffect() {
        ClaimsAnswer answer = answer();
        JsonNode tree = new JsonMapper().readTree(ClaimsDocuments.json(answer));
        assertThat(tree.path("format").asString()).isEqualTo("cadre-claims-1");
        assertThat(tree.path("request").path("draws").asInt()).isEqualTo(60);
        assertThat(tree.path("provenance").path("inputs").get(0).path("sha256").asString())
                .hasSize(64);
        JsonNode statements = tree.path("answer").path("statements");
        assertThat(statements.size()).isEqualTo(39);
        for (int i = 0; i < 39; i++) {
            Examined one = answer.examined().get(i);
            JsonNode row = statements.get(i);
            assertThat(row.path("number").asInt()).isEqualTo(one.statement().number());
            assertThat(row.path("effect").path("low").asDouble())
                    .isEqualTo(one.effect().low());
            assertThat(row.path("alone").isNull()).isEqualTo(!(one.statement().contrast() instanceof Contrast.Switch));
        }
        assertThat(tree.path("answer").path("counts").path("does_not_hold").asInt())
                .isEqualTo(13);
        assertThat(tree.path("answer").path("not_tested").size())
                .isEqualTo(NotTested.all().size());
    }

    @Test
    void theTableHasOneRowForEachStatement() {
        List<String> lines = ClaimsDocuments.csv(answer()).lines().toList();
        assertThat(lines).hasSize(40);
        assertThat(lines.getFirst()).startsWith("number,verdict,effect,low,high,alone,unit,metric,");
        assertThat(lines.get(1)).startsWith("6,holds here,4.0,3.0,5.0,7.0,EUR,net,");
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(ClaimsDocuments.html(answer())).isEqualTo(ClaimsDocuments.html(answer()));
        assertThat(ClaimsDocuments.json(answer())).isEqualTo(ClaimsDocuments.json(answer()));
    }
}

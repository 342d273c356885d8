package cadre.app.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cadre.app.document.Pages;
import cadre.app.route.Searching;
import cadre.core.company.Practices;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.search.Constraints;
import cadre.engine.search.Evaluator;
import cadre.engine.search.Move;
import cadre.engine.search.SearchResult;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LayoutDocumentsTest {

    private static final Case COMPANY =
            CompanyFiles.read(Path.of("../examples/larger-startup.yaml")).get();
    private static final Constraints CONSTRAINTS = new Constraints(List.of(List.of(0, 1)), 4, 9, 3, List.of(2), false);

    /** Squads found to be best by 2 million; three steps of 4, 1 and −1 million, each ± 0.5 million. */
    private static LayoutAnswer answer(double low, boolean decided, boolean complete) {
        Layout squads = Structures.layout(COMPANY.company(), COMPANY.portfolio(), Structure.of(StructureKind.SQUADS));
        Evaluator.Proposal best = new Evaluator.Proposal(squads, Practices.NONE);
        double error = 500_000 / 1.959963984540054;
        SearchResult result = new SearchResult(
                best,
                List.of(
                        new SearchResult.Finalist(best, "found 1", 2e6, low, 3e6),
                        new SearchResult.Finalist(best, "Central team", 0, 0, 0)),
                List.of(
                        new Move(Move.Kind.PEOPLE, "a, b: from ‘X’ to ‘Y’", List.of(0, 1), 4e6, error),
                        new Move(Move.Kind.PRACTICES, "with a guild", List.of(), 1e6, error),
                        new Move(Move.Kind.STAFFING, "Use standing teams", List.of(), -1e6, error)),
                new SearchResult.Effort(78, 2604, 6, 4),
                complete ? SearchResult.Ending.ROUNDS : SearchResult.Ending.STOPPED);
        Searching.Selection selection = new Searching.Selection("found 1", 0.95, 50_000, decided, 1200, 5000);
        return LayoutAnswer.of(
                "of the test",
                COMPANY,
                new LayoutAnswer.Request(
                        new Searching.Effort(6, 12, 60, 2, 0.01, 0), 1, LayoutAnswer.Limits.of(COMPANY, CONSTRAINTS)),
                new Searching.Found(result, selection, true, complete));
    }

    private static String first(LayoutAnswer answer) throws Exception {
        Document page = Pages.sound(LayoutDocuments.html(answer));
        return Pages.words(Pages.all(page, "h1").getFirst());
    }

    @Test
    void thePageSaysTheAnswerFirstAndGivesEveryPictureItsTable() throws Exception {
        LayoutAnswer answer = answer(1e6, true, true);
        assertThat(first(answer))
                .isEqualTo(
                        "A layout of its own would bring EUR\u00a02.0\u00a0million (1.0 to 3.0) more than the best of the"
                                + " five structures and today’s.");
        Document page = Pages.parse(LayoutDocuments.html(answer));
        assertThat(Pages.all(page, "figure")).hasSize(4);
        assertThat(Pages.words(page.getDocumentElement()))
                .contains("The first step of 3 from today’s layout brings EUR\u00a04.0\u00a0million (3.5 to 4.5)")
                .contains("With probability 0.95 or more this finalist has the best mean net value or one within EUR")
                .contains("1,200 more draws over all finalists instead of 5,000");
    }

    @Test
    void theStepsAddUpAndSoDoTheirErrors() {
        List<LayoutAnswer.Step> steps = answer(1e6, true, true).steps();
        assertThat(steps.get(1).before()).isEqualTo(4e6);
        assertThat(steps.get(2).after().estimate()).isEqualTo(4e6);
        assertThat(steps.get(2).after().low()).isCloseTo(2.5e6, within(1e-3));
        assertThat(steps.get(2).after().high()).isCloseTo(5.5e6, within(1e-3));
        assertThat(steps.get(2).own().high()).isCloseTo(-0.5e6, within(1e-3));
        assertThat(answer(1e6, true, true).stepsFor(0.5)).isEqualTo(1);
        assertThat(answer(1e6, true, true).stepsFor(0.9)).isEqualTo(2);
    }

    @Test
    void theConstraintsStandThereAndInTheCommand() throws Exception {
        Document page = Pages.parse(LayoutDocuments.html(answer(1e6, true, true)));
        List<String> ids = COMPANY.company().seats().stream().map(s -> s.id()).toList();
        assertThat(Pages.words(page.getDocumentElement()))
                .contains("has 4 to 9 people", "In one team: " + ids.get(0) + " and " + ids.get(1))
                .contains("Stay in their team: " + ids.get(2), "Changes from today: at most 3,")
                .contains("Practices stay as they are");
        assertThat(Pages.all(page, "pre").getFirst().getTextContent())
                .contains(" --together " + ids.get(0) + "," + ids.get(1) + " --stay ")
                .contains(" --stay " + ids.get(2) + " --squad-size 4-9 --max-moves 3 --keep-practices --rounds 6")
                .contains(" --time none --seed 1 --json search.json\ncadre rerun search.json");
    }

    @Test
    void constraintsComeBackFromTheIdsOfPeopleAndStrangersAreRefused() {
        LayoutAnswer.Limits limits = LayoutAnswer.Limits.of(COMPANY, CONSTRAINTS);
        assertThat(limits.constraints(COMPANY)).isEqualTo(CONSTRAINTS);
        assertThat(LayoutAnswer.Limits.of(COMPANY, Constraints.NONE).constraints(COMPANY))
                .isEqualTo(Constraints.NONE);
        assertThatThrownBy(() ->
                        new LayoutAnswer.Limits(List.of(), List.of("nobody"), 4, 9, null, true).constraints(COMPANY))
                .hasMessageContaining("'nobody' is nobody in the company file");
    }

    @Test
    void whatIsNotSureIsNotPromised() throws Exception {
        assertThat(first(answer(-1e6, false, true)))
                .isEqualTo("Nothing was found that is surely better than the best of the five structures and today’s."
                        + " Selected: found 1, +EUR\u00a02.0\u00a0million (−1.0 to 3.0).");
        assertThat(LayoutDocuments.html(answer(-1e6, false, true))).contains("so nothing is guaranteed");
        assertThat(LayoutDocuments.html(answer(1e6, true, false)))
                .contains("Cut short", "no rerun can give the same bits")
                .doesNotContain("cadre rerun");
    }

    @Test
    void jsonHasWhoSitsWhereAndAllDigits() {
        JsonNode tree = new JsonMapper().readTree(LayoutDocuments.json(answer(1e6, true, true)));
        assertThat(tree.path("format").asString()).isEqualTo("cadre-search-1");
        assertThat(tree.path("request").path("limits").path("most_moves").asInt())
                .isEqualTo(3);
        JsonNode answer = tree.path("answer");
        int people = 0;
        for (JsonNode team : answer.path("best").path("teams")) {
            people += team.path("people").size();
        }
        assertThat(people).isEqualTo(COMPANY.company().seats().size());
        assertThat(answer.path("finalists")
                        .get(0)
                        .path("difference")
                        .path("low")
                        .asDouble())
                .isEqualTo(1e6);
        assertThat(answer.path("steps").get(1).path("together").path("estimate").asDouble())
                .isEqualTo(5e6);
        assertThat(answer.path("selection").path("equal").asInt()).isEqualTo(5000);
    }

    @Test
    void theTableHasFinalistsStepsAndPeople() {
        List<String> lines =
                LayoutDocuments.csv(answer(1e6, true, true)).lines().toList();
        assertThat(lines)
                .hasSize(1 + 2 + 2 * 3 + COMPANY.company().seats().size())
                .contains("finalist,,found 1,,,EUR,2000000.0,1000000.0,3000000.0,0.95")
                .anyMatch(line -> line.startsWith("together,2,with a guild,,,EUR,5000000.0,"));
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(LayoutDocuments.html(answer(1e6, true, true)))
                .isEqualTo(LayoutDocuments.html(answer(1e6, true, true)));
        assertThat(LayoutDocuments.json(answer(1e6, true, true)))
                .isEqualTo(LayoutDocuments.json(answer(1e6, true, true)));
    }
}

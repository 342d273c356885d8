package cadre.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.document.Pages;
import cadre.app.route.Exploring;
import cadre.app.route.WhatIf;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Frontier;
import cadre.engine.explore.Lever;
import cadre.engine.explore.Sweep;
import cadre.engine.sensitivity.ElementaryEffects;
import cadre.engine.sensitivity.SobolIndices;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIfDocumentsTest {

    private static final Case COMPANY =
            CompanyFiles.read(Path.of("../examples/larger-startup.yaml")).get();
    private static final StructureKind SQUADS = StructureKind.SQUADS;
    private static final StructureKind CENTRAL = StructureKind.CENTRAL;

    private static Interval about(double value) {
        return new Interval(value, value * 0.75, value * 1.5, 0.95);
    }

    private static Sweep.Point point(double value, StructureKind best, double probability) {
        return new Sweep.Point(value, best, probability, List.of(1.0, 2.0));
    }

    /** Two structures, made-up numbers: arrivals turn it round at 12, the price of a hand-off nowhere. */
    private static WhatIf found(boolean turns, boolean complete) {
        Lever coordination = new Lever.OfParameter(Parameter.COORDINATION);
        Sweep steady = new Sweep(coordination, 2.5, List.of(point(1, SQUADS, 0.75), point(9, SQUADS, 0.5)), List.of());
        Sweep turning = new Sweep(
                Lever.OfInput.ARRIVALS,
                18,
                List.of(point(9, CENTRAL, 0.625), point(36, SQUADS, 0.875)),
                List.of(new Sweep.Turn(new Interval(12, 10, 15, 0.95), CENTRAL, SQUADS)));
        Frontier frontier = new Frontier(
                coordination,
                Lever.OfInput.ARRIVALS,
                List.of(
                        List.of(point(1, CENTRAL, 0.5), point(9, SQUADS, 0.75)),
                        List.of(point(1, SQUADS, 0.625), point(9, SQUADS, 0.875))),
                List.of(9.0, 36.0));
        return new WhatIf(
                new WhatIf.Ranking(List.of(SQUADS, CENTRAL), List.of(2e6, 1.5e6), List.of(0.625, 0.375), 40),
                List.of(
                        new WhatIf.Worth(Parameter.COORDINATION, about(40_000)),
                        new WhatIf.Worth(Parameter.TIME_SCALE, new Interval(-100, -200, 50, 0.95))),
                64_000,
                new WhatIf.Sensitivity(
                        List.of(new WhatIf.Screened(
                                Parameter.COORDINATION, new ElementaryEffects.Effect(0, 3e5, -2e5, 1e5))),
                        List.of(new SobolIndices.Index(0, about(0.5), about(0.625))),
                        List.of(Parameter.COORDINATION)),
                turns ? List.of(turning, steady) : List.of(steady),
                List.of(frontier),
                WhatIf.Rest.NONE,
                complete);
    }

    private static WhatIfAnswer answer(boolean turns, boolean complete) {
        return WhatIfAnswer.of(
                "of the test",
                COMPANY,
                new WhatIfAnswer.Request(
                        Exploring.Effort.USUAL, 1, List.of("arrivals"), List.of(List.of("coordination", "arrivals"))),
                "--draws 300 --move arrivals --frontier coordination,arrivals --seed 1",
                found(turns, complete));
    }

    @Test
    void thePageSaysTheAnswerFirstAndGivesEveryChartItsTable() throws Exception {
        Document page = Pages.sound(WhatIfDocuments.html(answer(true, true)));
        assertThat(Pages.words(Pages.all(page, "h1").getFirst()))
                .isEqualTo(
                        "Squads have the best mean (best with probability 0.62); 1 of the 2 inputs and parameters moved"
                                + " can turn that round.");
        assertThat(Pages.all(page, "figure")).hasSize(5);
        String words = Pages.words(page.getDocumentElement());
        assertThat(words)
                .contains("Find out first: median time to agree on a hand-off between teams (EUR\u00a040\u00a0thousand")
                .contains("Central team; from 12 (10 to 15) on squads", "now 18; a central team up to 12")
                .contains("Squads throughout", "0.88", "EUR\u00a064\u00a0thousand");
        assertThat(Pages.all(page, "pre").getFirst().getTextContent())
                .endsWith("--draws 300 --move arrivals --frontier coordination,arrivals --seed 1 --json what-if.json\n"
                        + "cadre rerun what-if.json");
    }

    @Test
    void theFrontierHasLettersBesidesColours() {
        assertThat(WhatIfDocuments.html(answer(true, true)))
                .contains(">C</text>", ">S</text>", ">C Central team</text>");
    }

    @Test
    void whereNothingTurnsItThePageSaysSoAndStillShowsTheStrips() throws Exception {
        Document page = Pages.sound(WhatIfDocuments.html(answer(false, true)));
        assertThat(Pages.words(Pages.all(page, "h1").getFirst()))
                .endsWith("; the one that was moved does not turn that round.");
        assertThat(Pages.all(page, "figure")).hasSize(5);
    }

    @Test
    void anAnswerCutShortSaysSoAndPromisesNoRerun() {
        assertThat(WhatIfDocuments.html(answer(true, false)))
                .contains("Cut short: it was stopped by hand", "will do more than was done here")
                .doesNotContain("cadre rerun");
        assertThat(WhatIfDocuments.json(answer(true, false))).contains("\"complete\": false");
    }

    @Test
    void jsonHasAllDigits() {
        JsonNode tree = new JsonMapper().readTree(WhatIfDocuments.json(answer(true, true)));
        assertThat(tree.path("format").asString()).isEqualTo("cadre-what-if-1");
        assertThat(tree.path("request").path("effort").path("per_level").asInt())
                .isEqualTo(Exploring.Effort.USUAL.perLevel());
        JsonNode answer = tree.path("answer");
        assertThat(answer.path("ranking").get(0).path("probability_best").asDouble())
                .isEqualTo(0.625);
        JsonNode turn = answer.path("turning_points").get(0).path("turns").get(0);
        assertThat(turn.path("at").path("estimate").asDouble()).isEqualTo(12);
        assertThat(turn.path("from").asString()).isEqualTo("central");
        assertThat(answer.path("information").get(1).path("value").path("low").asDouble())
                .isEqualTo(-200);
        assertThat(answer.path("sobol").get(0).path("total").path("high").asDouble())
                .isEqualTo(0.9375);
        assertThat(answer.path("frontiers")
                        .get(0)
                        .path("rows")
                        .get(1)
                        .get(0)
                        .path("best")
                        .asString())
                .isEqualTo("squads");
    }

    @Test
    void theTableHasTheSameNumbersOneARow() {
        List<String> lines = WhatIfDocuments.csv(answer(true, true)).lines().toList();
        int columns = lines.getFirst().split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(lines)
                .contains(
                        "ranking,,,,,squads,best,probability,0.625,,,",
                        "turn,arrivals,,,,squads,at,arrivals,12.0,10.0,15.0,0.95",
                        "information,everything,,,,,worth,EUR,64000.0,,,",
                        "frontier,coordination,9.0,arrivals,36.0,squads,best,probability,0.875,,,");
    }

    @Test
    void theSameAnswerGivesTheSameBytes() {
        assertThat(WhatIfDocuments.html(answer(true, true))).isEqualTo(WhatIfDocuments.html(answer(true, true)));
        assertThat(WhatIfDocuments.json(answer(true, true))).isEqualTo(WhatIfDocuments.json(answer(true, true)));
    }
}

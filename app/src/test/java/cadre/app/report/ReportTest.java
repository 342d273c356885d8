package cadre.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.document.Pages;
import cadre.core.plan.Case;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Effort;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ReportTest {

    private static final String ODD = """
            cadre: 1
            company: {name: "Ångström & Søn <\\"株式会社\\">", kind: small-startup, currency: SEK}
            horizon_months: 12
            domains: [{id: a, name: "検索と<推薦> & \\"広告\\""}]
            people:
              - {id: x, name: "Łukasz O'Brien & Δημήτρης", role: ml-engineer}
              - {id: y, role: software-engineer}
            demand: {per_year: 3}
            """;

    @TempDir
    private Path folder;

    private static String report(String example) {
        Sample sample = Sample.of(example);
        return Documents.html(sample.decision(), sample.company());
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-startup.yaml", "research-startup.yaml", "larger-startup.yaml", "enterprise.yaml"})
    void thePageIsSound(String example) throws Exception {
        Document page = Pages.sound(report(example));
        assertThat(Pages.all(page, "figure")).isNotEmpty();
    }

    @Test
    void aWholeReportHasManyPictures() throws Exception {
        assertThat(Pages.all(Pages.parse(report("larger-startup.yaml")), "figure"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void theAnswerComesFirst() throws Exception {
        Document page = Pages.parse(report("larger-startup.yaml"));
        assertThat(Pages.all(page, "h1").get(0).getTextContent())
                .isEqualTo("A central team would be best for you with probability 0.81; squads are close behind.");
    }

    @Test
    void namesAreEscapedWhereverTheyStand() throws Exception {
        Case odd = Sample.written(folder, ODD);
        Sample sample = new Sample(
                odd,
                false,
                Effort.Stop.CANCELLED,
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS),
                "use-case months");
        String html = Documents.html(sample.decision(), odd);
        Document page = Pages.parse(html);
        assertThat(Pages.all(page, "title").get(0).getTextContent()).startsWith("Ångström & Søn <\"株式会社\">: ");
        assertThat(html).contains("検索と&lt;推薦&gt; &amp; &quot;広告&quot;").doesNotContain("<推薦>", "<\"株");
        assertThat(page.getDocumentElement().getTextContent()).contains("Łukasz O'Brien & Δημήτρης");
    }

    @Test
    void aRunCutShortSaysSoAndWhatWasNotMeasuredIsLeftOut() throws Exception {
        Case odd = Sample.written(folder, ODD);
        Sample sample = new Sample(
                odd,
                false,
                Effort.Stop.CANCELLED,
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS),
                "use-case months");
        String html = Documents.html(sample.decision(), odd);
        assertThat(html)
                .contains("Cut short: it was stopped by hand before the comparison was finished")
                .contains("use-case months of value")
                .doesNotContain("id=\"reasons\"", "id=\"turning\"", "id=\"from-here\"", "EUR");
    }

    @Test
    void theSameDecisionGivesTheSameBytes() {
        assertThat(report("seed-startup.yaml")).isEqualTo(report("seed-startup.yaml"));
    }

    @Test
    void whereNothingIsBetterThanTodayItSaysToStay() throws Exception {
        Case odd = Sample.written(folder, ODD.replace("months: 12", "months: 36") + "teams: [{id: t, name: T}]\n");
        Sample first = new Sample(
                odd,
                false,
                Effort.Stop.RANKING_SETTLED,
                List.of(StructureKind.OWN, StructureKind.SQUADS),
                "use-case months");
        Sample behind = new Sample(
                odd,
                false,
                Effort.Stop.RANKING_SETTLED,
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS, StructureKind.HUB_AND_SPOKES, StructureKind.OWN),
                "use-case months");
        assertThat(headline(first))
                .startsWith(
                        "Stay as you are: nothing is better than the teams you have today by more than chance. Squads");
        assertThat(headline(behind)).startsWith("A central team would be best");
    }

    private static String headline(Sample sample) throws Exception {
        Document page = Pages.parse(Documents.html(sample.decision(), sample.company()));
        return Pages.all(page, "h1").get(0).getTextContent();
    }

    @Test
    void onePersonIsNotSomeOfThem() throws Exception {
        Case one = Sample.written(folder, """
                cadre: 1
                people: [1 × ml-engineer]
                demand: {per_year: 3}
                """);
        Sample sample = new Sample(
                one,
                false,
                Effort.Stop.RANKING_SETTLED,
                List.of(StructureKind.CENTRAL, StructureKind.SQUADS),
                "use-case months");
        assertThat(Documents.html(sample.decision(), one)).contains("1 person, in ML; 1 domain");
    }
}

package cadre.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.plan.Case;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Effort;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static String report(String example) {
        Sample sample = Sample.of(example);
        return Documents.html(sample.decision(), sample.company());
    }

    private static List<Element> all(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-startup.yaml", "research-startup.yaml", "larger-startup.yaml", "enterprise.yaml"})
    void thePageIsWellFormedAndNeedsNothingElse(String example) throws Exception {
        String html = report(example);
        Document page = parse(html);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=", "<script", "javascript:", "<link");
        assertThat(html).startsWith("<!DOCTYPE html>\n");
    }

    @Test
    void everyPictureHasWordsAndATable() throws Exception {
        Document page = parse(report("larger-startup.yaml"));
        List<Element> figures = all(page, "figure");
        assertThat(figures).hasSizeGreaterThan(10);
        for (Element figure : figures) {
            assertThat(figure.getElementsByTagName("svg").getLength()).isGreaterThanOrEqualTo(2);
            assertThat(figure.getElementsByTagName("figcaption").getLength()).isOne();
            assertThat(figure.getElementsByTagName("details").getLength()).isOne();
            Element table = (Element) figure.getElementsByTagName("table").item(0);
            assertThat(table.getElementsByTagName("tr").getLength()).isGreaterThan(1);
        }
        for (Element svg : all(page, "svg")) {
            if (!svg.getAttribute("aria-hidden").equals("true")) {
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank();
                assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                        .isNotBlank();
            }
        }
    }

    @Test
    void headingsGoDownOneStepAtATime() {
        List<Integer> levels = Pattern.compile("<h([1-6])")
                .matcher(report("larger-startup.yaml"))
                .results()
                .map(m -> Integer.parseInt(m.group(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels).filteredOn(l -> l == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void idsAreUniqueAndLinksAndLabelsLeadToThem() {
        String html = report("larger-startup.yaml");
        List<String> ids = values(html, " id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        List<String> used = new ArrayList<>(values(html, "href=\"#([^\"]*)\""));
        values(html, "aria-labelledby=\"([^\"]*)\"").forEach(v -> used.addAll(List.of(v.split(" "))));
        assertThat(used).isNotEmpty().isSubsetOf(ids);
    }

    private static List<String> values(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }

    @Test
    void theAnswerComesFirst() throws Exception {
        Document page = parse(report("larger-startup.yaml"));
        assertThat(all(page, "h1").get(0).getTextContent())
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
        Document page = parse(html);
        assertThat(all(page, "title").get(0).getTextContent()).startsWith("Ångström & Søn <\"株式会社\">: ");
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
}

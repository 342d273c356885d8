package cadre.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.route.Deciding;
import cadre.app.run.Watch;
import cadre.core.evidence.Input;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The reports of the examples, in words, as they were when somebody last looked at them. They are computed with so little
 * effort that they recommend nothing; what they show is every change of the simulation and of the report. They change
 * only by the command in CONTRIBUTING.md that sets {@code cadre.golden} to {@code write}.
 */
class GoldenTest {

    private static final boolean WRITE = "write".equals(System.getProperty("cadre.golden"));

    @ParameterizedTest
    @CsvSource({
        "seed-startup, 3, true, true",
        "research-startup, 2, true, false",
        "larger-startup, 2, true, false",
        "enterprise, 2, false, false",
        "agency, 2, true, false"
    })
    void theReportSaysWhatItSaid(String example, int draws, boolean whole, boolean reasons) throws Exception {
        String text = words(Documents.html(decide(example, draws, whole, reasons), subject(example)));
        Path golden = Sample.root().resolve("examples/golden").resolve(example + ".txt");
        if (WRITE) {
            Files.createDirectories(golden.resolveSibling(""));
            Documents.write(golden, text);
        }
        assertThat(golden).exists();
        assertThat(text.lines().toList())
                .as("the report of %s; look at the difference, then run the command in CONTRIBUTING.md", example)
                .containsExactlyElementsOf(Files.readAllLines(golden));
    }

    private static Case subject(String example) {
        Case read = Sample.example(example + ".yaml");
        List<Input> inputs = read.inputs().stream()
                .map(i -> new Input("examples/" + Path.of(i.file()).getFileName(), i.sha256()))
                .toList();
        return new Case(read.company(), read.portfolio(), read.settings(), inputs, read.assumptions());
    }

    private static Decision decide(String example, int draws, boolean whole, boolean reasons) {
        Case subject = subject(example);
        List<StructureKind> kinds = Arrays.stream(StructureKind.values())
                .filter(k ->
                        k != StructureKind.OWN || !subject.company().teams().isEmpty())
                .filter(k -> whole || k == StructureKind.CENTRAL || k == StructureKind.OWN)
                .toList();
        Request request = new Request(
                kinds,
                whole ? List.of(Scenario.Start.STEADY, Scenario.Start.FROM_HERE) : List.of(Scenario.Start.STEADY),
                1,
                new Request.Limits(draws, draws, 2, 2, 0.005, Request.Selecting.NONE),
                0.95,
                reasons);
        return new Deciding("of the golden reports", 2, Watch.NOBODY)
                .decide(subject, request, null)
                .orElseThrow();
    }

    /** The text of a page, a line for each heading, paragraph and row. */
    private static String words(String html) throws Exception {
        Element page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        StringBuilder text = new StringBuilder();
        block(page, text);
        return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static void block(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getNodeName();
            switch (name) {
                case "head", "nav", "svg" -> {
                    // not said
                }
                case "details" -> {
                    // the table of parameters is the same in every report, and a command prints it
                    if (!child.getTextContent().startsWith("Every parameter:")) {
                        block(child, text);
                        text.append('\n');
                    }
                }
                case "h1", "h2", "h3", "h4" ->
                    text.append("\n\n")
                            .append("#".repeat(name.charAt(1) - '0'))
                            .append(' ')
                            .append(inline(child))
                            .append("\n\n");
                case "tr" -> {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                        if (cell instanceof Element) {
                            cells.add(inline(cell));
                        }
                    }
                    text.append(String.join(" | ", cells)).append('\n');
                }
                case "p", "li", "dt", "dd", "figcaption", "summary", "pre" ->
                    text.append(inline(child)).append('\n');
                default -> {
                    block(child, text);
                    if (name.equals("table") || name.equals("figure") || name.equals("ul")) {
                        text.append('\n');
                    }
                }
            }
        }
    }

    private static String inline(Node node) {
        return node.getTextContent().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }
}

package cadre.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every page has to keep, whatever it is about. */
public final class Pages {

    private Pages() {}

    public static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    public static List<Element> all(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** Text of an element, all white space one space. */
    public static String words(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** Checks all of it. */
    public static Document sound(String html) throws Exception {
        Document page = needsNothingElse(html);
        picturesHaveWordsAndTables(page);
        headingsGoDownOneStepAtATime(html);
        linksLead(html);
        return page;
    }

    private static Document needsNothingElse(String html) throws Exception {
        Document page = parse(html);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(html.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=", "<script", "javascript:", "<link");
        assertThat(html).startsWith("<!DOCTYPE html>\n").doesNotContain("NaN", "Infinity", "\r");
        return page;
    }

    private static void picturesHaveWordsAndTables(Document page) {
        for (Element figure : all(page, "figure")) {
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

    private static void headingsGoDownOneStepAtATime(String html) {
        List<Integer> levels =
                values(html, "<h([1-6])[ >]").stream().map(Integer::parseInt).toList();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels).filteredOn(l -> l == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    private static void linksLead(String html) {
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
                .map(m -> m.group(1))
                .toList();
    }
}

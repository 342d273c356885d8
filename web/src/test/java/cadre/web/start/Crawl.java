package cadre.web.start;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Follows the links of pages until every address that the server answers was seen once. Addresses come from the server's own table,
 * so that a new page is found by itself as soon as another page links to it.
 */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("(?:href|data-address)=\"(/[^\"#]*)");

    private final TestClient client;
    private final List<PathPattern> patterns;
    private final Map<String, TestClient.Answer> seen = new LinkedHashMap<>();
    private final Set<PathPattern> done = new LinkedHashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    Crawl(TestServer server, TestClient client) {
        this.client = client;
        patterns = patterns(server);
    }

    private static List<PathPattern> patterns(TestServer server) {
        List<PathPattern> patterns = new ArrayList<>();
        server.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/v1") && !pattern.startsWith("/assets"))
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(Comparator.comparing(pattern -> pattern))
                .forEach(patterns::add);
        return patterns;
    }

    /** Follows links from these addresses on. */
    Crawl from(Collection<String> addresses) {
        next.addAll(addresses);
        while (!next.isEmpty()) {
            visit(next.removeFirst());
        }
        return this;
    }

    private void visit(String address) {
        Optional<PathPattern> pattern = pattern(address);
        // What never ends is no page.
        if (pattern.isEmpty() || address.endsWith("/events") || !done.add(pattern.get())) {
            return;
        }
        TestClient.Answer answer = client.get(address);
        if (!answer.location().isEmpty()) {
            next.addFirst(answer.location());
            return;
        }
        seen.put(address, answer);
        if (answer.header("Content-Type").startsWith("text/html")) {
            Matcher link = LINK.matcher(answer.text());
            while (link.find()) {
                next.addLast(link.group(1).replace("&amp;", "&"));
            }
        }
    }

    private Optional<PathPattern> pattern(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return patterns.stream().filter(pattern -> pattern.matches(path)).findFirst();
    }

    /** One address for each kind of page, with what it answered. */
    Map<String, TestClient.Answer> pages() {
        Map<String, TestClient.Answer> pages = new LinkedHashMap<>(seen);
        pages.values()
                .removeIf(answer -> !answer.header("Content-Type").startsWith("text/html")
                        || answer.header("Content-Disposition").startsWith("attachment")
                        || !answer.text().contains("<html"));
        return pages;
    }

    /** What no page links to. */
    Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        patterns.stream()
                .filter(pattern ->
                        !done.contains(pattern) && !pattern.getPatternString().endsWith("/events"))
                .forEach(pattern -> unseen.add(pattern.getPatternString()));
        return unseen;
    }
}

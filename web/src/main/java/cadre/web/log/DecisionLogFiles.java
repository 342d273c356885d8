package cadre.web.log;

import cadre.app.document.Csv;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log to take away, the newest entry first, with how far it goes: whoever keeps it can tell later whether it is still the same, and
 * can compute every hash again.
 */
@Controller
final class DecisionLogFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final DecisionLog log;

    DecisionLogFiles(DecisionLog log) {
        this.log = log;
    }

    private record Page(String format, String company, Chain.Head head, String flaw, List<Line> entries) {}

    private record Line(
            int position,
            Instant at,
            String kind,
            @Nullable Integer useCase,
            String summary,
            String reason,
            String author,
            String authorDigest,
            String hash) {

        static Line of(Chain.Link link) {
            DecisionLog.Entry entry = link.entry();
            return new Line(
                    entry.position(),
                    entry.at(),
                    entry.kind(),
                    entry.card(),
                    entry.summary(),
                    entry.reason(),
                    entry.author().name(),
                    link.digest(),
                    entry.hash());
        }
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ranking/log.csv")
    ResponseEntity<byte[]> csv(
            Visit visit, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String text) {
        DecisionLog.Whole whole = log.whole(visit.tenant());
        StringBuilder table = new StringBuilder(cells(
                "position",
                "at",
                "kind",
                "use_case",
                "summary",
                "reason",
                "author",
                "author_digest",
                "hash",
                "head_position",
                "head_hash"));
        for (Chain.Link link : new LogQuery(kind, text).of(whole)) {
            Line line = Line.of(link);
            table.append(cells(
                    String.valueOf(line.position()),
                    line.at().toString(),
                    line.kind(),
                    Objects.toString(line.useCase(), ""),
                    line.summary(),
                    line.reason(),
                    line.author(),
                    line.authorDigest(),
                    line.hash(),
                    String.valueOf(whole.head().position()),
                    whole.head().hash()));
        }
        return Download.of(visit.tenant().slug() + "-decisions.csv", Download.CSV, table.toString());
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/ranking/log.json")
    ResponseEntity<byte[]> json(
            Visit visit, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String text) {
        DecisionLog.Whole whole = log.whole(visit.tenant());
        Page page = new Page(
                "cadre-decision-log-1",
                visit.tenant().name(),
                whole.head(),
                whole.flaw().map(Chain.Flaw::words).orElse(""),
                new LogQuery(kind, text).of(whole).stream().map(Line::of).toList());
        return Download.of(
                visit.tenant().slug() + "-decisions.json",
                MediaType.APPLICATION_JSON,
                JSON.writeValueAsString(page) + "\n");
    }

    private static String cells(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }
}

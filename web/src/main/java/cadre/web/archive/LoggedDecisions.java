package cadre.web.archive;

import cadre.web.log.Chain;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The logs of decisions in an archive, computed again. */
final class LoggedDecisions {

    private LoggedDecisions() {}

    /**
     * What is wrong with them.
     *
     * @return a sentence for each company whose log is not what it was
     */
    static List<String> flaws(Reading archive) throws IOException, SQLException {
        Map<Long, Integer> numbers = new HashMap<>();
        each(
                archive,
                "use_case",
                row -> numbers.put(row.get("id").longValue(), row.get("number").intValue()));
        Map<Long, List<Chain.Link>> logs = new HashMap<>();
        each(
                archive,
                "decision_log",
                row -> logs.computeIfAbsent(row.get("tenant_id").longValue(), key -> new ArrayList<>())
                        .add(link(row, numbers)));
        Map<Long, String> flaws = new TreeMap<>();
        each(archive, "tenant", row -> {
            long id = row.get("id").longValue();
            List<Chain.Link> links = new ArrayList<>(logs.getOrDefault(id, List.of()));
            links.sort(Comparator.comparingInt(link -> link.entry().position()));
            Chain.flaw(links, head(row))
                    .ifPresent(flaw -> flaws.put(
                            id, "the log of decisions of " + row.get("name").stringValue() + ": " + flaw.words()));
        });
        return List.copyOf(flaws.values());
    }

    /** An archive of an earlier version does not say how far a log goes. */
    private static Optional<Chain.Head> head(JsonNode tenant) {
        return tenant.has("log_hash")
                ? Optional.of(new Chain.Head(
                        tenant.get("log_position").intValue(),
                        tenant.get("log_hash").stringValue()))
                : Optional.empty();
    }

    private static Chain.Link link(JsonNode row, Map<Long, Integer> numbers) {
        JsonNode card = row.get("use_case_id");
        return new Chain.Link(
                new DecisionLog.Entry(
                        row.get("position").intValue(),
                        row.get("kind").stringValue(),
                        card.isNull() ? null : numbers.get(card.longValue()),
                        row.get("summary").stringValue(),
                        row.get("reason").stringValue(),
                        new Author(null, row.get("author_name").stringValue()),
                        Instant.parse(row.get("decided_at").stringValue()),
                        row.get("hash").stringValue()),
                row.path("author_salt").asString(""),
                row.path("author_digest").asString(""));
    }

    private static void each(Reading archive, String table, Reading.Row row) throws IOException, SQLException {
        for (Manifest.Part part : archive.manifest().parts()) {
            if (part.table().equals(table)) {
                archive.rows(part, row);
            }
        }
    }
}

package cadre.intake.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * People or use cases of a company file as rows of a table that says the same when it is imported again. What a table cannot
 * say, such as what somebody costs or how well they know a domain, is left out, and stays in the file at an import.
 */
public final class EntryTable {

    /** Titles of the columns of people by field, in order. */
    private static final Map<String, String> PEOPLE = titles(
            "id",
            "Id",
            "name",
            "Name",
            "role",
            "Role",
            "level",
            "Level",
            "skills",
            "Skills",
            "team",
            "Team",
            "fte",
            "FTE",
            "busy",
            "Busy",
            "start",
            "Start date");

    private static final Map<String, String> USE_CASES = titles(
            "id",
            "Id",
            "name",
            "Name",
            "kind",
            "Kind",
            "domain",
            "Domain",
            "stage",
            "Stage",
            "arrives",
            "Arrives",
            "value_low",
            "Value low",
            "value_per_month",
            "Value per month",
            "value_high",
            "Value high",
            "quality",
            "Quality",
            "complexity",
            "Complexity",
            "examples",
            "Examples",
            "requester",
            "Requester",
            "depends_on",
            "Depends on");

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    private EntryTable(Map<String, String> columns, List<Node> entries) {
        this.titles = List.copyOf(columns.values());
        for (Node entry : entries) {
            if (entry instanceof MappingNode mapping) {
                Map<String, String> cells = cells(mapping);
                rows.add(columns.keySet().stream()
                        .map(field -> cells.getOrDefault(field, ""))
                        .toList());
            }
        }
    }

    /**
     * The people of a company file, a row each.
     *
     * @param text of a company file without errors
     */
    public static EntryTable people(String text) {
        return new EntryTable(PEOPLE, entries(Reorganisation.onePerPerson(text), "people"));
    }

    /**
     * The use cases of a company file, a row each.
     *
     * @param text of a company file without errors
     */
    public static EntryTable useCases(String text) {
        return new EntryTable(USE_CASES, entries(text, "use_cases"));
    }

    /** Titles of the columns. */
    public List<String> titles() {
        return titles;
    }

    /** The rows in the order of the file, each with as many cells as there are columns. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    private static Map<String, String> titles(String... pairs) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            titles.put(pairs[i], pairs[i + 1]);
        }
        return titles;
    }

    private static List<Node> entries(String text, String list) {
        return Document.parse(text, "company.yaml", new ArrayList<>())
                                .flatMap(document -> document.top(list))
                                .orElse(null)
                        instanceof SequenceNode sequence
                ? sequence.getValue()
                : List.of();
    }

    private static Map<String, String> cells(MappingNode entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (NodeTuple tuple : entry.getValue()) {
            String field = Values.text(tuple.getKeyNode());
            Node value = tuple.getValueNode();
            if (field.equals("value_per_month") && value instanceof MappingNode range) {
                cells.put("value_low", PeopleNodes.text(range, "low"));
                cells.put("value_per_month", PeopleNodes.text(range, "likely"));
                cells.put("value_high", PeopleNodes.text(range, "high"));
            } else if (!Document.isNull(value)) {
                cells.put(field, text(value));
            }
        }
        // A title such as domain expert would be taken for a level where none is said.
        if (cells.containsKey("role")) {
            cells.putIfAbsent("level", "regular");
        }
        // Tables have dates; a number of working days stays in the file.
        for (String date : List.of("start", "arrives")) {
            cells.computeIfPresent(date, (field, said) -> said.matches("\\d{4}-\\d{2}-\\d{2}") ? said : "");
        }
        return cells;
    }

    private static String text(Node value) {
        return value instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(tuple -> Values.text(tuple.getKeyNode()) + ": " + Values.text(tuple.getValueNode()))
                        .collect(Collectors.joining("; "))
                : String.join(", ", Values.texts(value));
    }
}

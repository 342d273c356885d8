package cadre.intake.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where two company files say something else. Entries of a list are matched by what they are called, not by where they
 * stand: a file whose lines are in another order says the same.
 */
public final class FileDifferences {

    private static final List<String> CALLED = List.of("id", "name", "title", "role");
    private static final int LONGEST = 80;

    private final List<Change> changes = new ArrayList<>();

    private FileDifferences() {}

    /**
     * A value that is not the same.
     *
     * @param path where it stands, such as {@code people[ana].cost}
     * @param before in the one; empty where it has none
     * @param after in the other; empty where it has none
     */
    public record Change(String path, String before, String after) {

        /** The section of the file that it is in, such as {@code people}. */
        public String section() {
            return path.split("[.\\[]", 2)[0];
        }
    }

    /**
     * Compares two files.
     *
     * @param one text of a company file
     * @param other text of another
     * @return what differs, in the order of the one; a text that cannot be read has nothing in it
     */
    public static List<Change> between(String one, String other) {
        FileDifferences differences = new FileDifferences();
        differences.compare("", read(one), read(other));
        return List.copyOf(differences.changes);
    }

    private static @Nullable Node read(String text) {
        return Tree.read(text.getBytes(StandardCharsets.UTF_8), "company file", new Log(), new ArrayList<>())
                .orElse(null);
    }

    private void compare(String path, @Nullable Node one, @Nullable Node other) {
        Map<String, Node> before = parts(one);
        Map<String, Node> after = parts(other);
        boolean composed = (one == null || isComposed(one)) && (other == null || isComposed(other));
        boolean root = path.isEmpty();
        if (composed && (root || one != null && other != null) && !(before.isEmpty() && after.isEmpty())) {
            Set<String> steps = new LinkedHashSet<>(before.keySet());
            steps.addAll(after.keySet());
            for (String step : steps) {
                compare(root ? step.substring(1) : path + step, before.get(step), after.get(step));
            }
        } else if (!meaning(one).equals(meaning(other))) {
            changes.add(new Change(path, shown(one), shown(other)));
        }
    }

    private static boolean isComposed(Node node) {
        return !(node instanceof ScalarNode);
    }

    /** The parts of a node by the step that leads to each: {@code .name} or {@code [called]}. */
    private static Map<String, Node> parts(@Nullable Node node) {
        Map<String, Node> parts = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                parts.put("." + text(tuple.getKeyNode()), tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            Map<String, Integer> seen = new TreeMap<>();
            for (Node entry : sequence.getValue()) {
                String called = called(entry);
                int count = seen.merge(called, 1, Integer::sum);
                parts.put("[" + called + (count == 1 ? "" : " " + count) + "]", entry);
            }
        }
        return parts;
    }

    private static String called(Node entry) {
        if (!(entry instanceof MappingNode mapping)) {
            return text(entry);
        }
        for (String name : CALLED) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (text(tuple.getKeyNode()).equals(name) && tuple.getValueNode() instanceof ScalarNode value) {
                    return value.getValue();
                }
            }
        }
        return "entry";
    }

    /** What a node says, however it is written: the order of names does not count. */
    private static String meaning(@Nullable Node node) {
        if (node instanceof MappingNode || node instanceof SequenceNode) {
            TreeMap<String, String> parts = new TreeMap<>();
            parts(node).forEach((step, part) -> parts.put(step, meaning(part)));
            return parts.toString();
        }
        return node == null ? "" : text(node);
    }

    private static String shown(@Nullable Node node) {
        String text = node == null ? "" : text(node);
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence ->
                String.join(
                        ", ",
                        sequence.getValue().stream().map(FileDifferences::text).toList());
            case MappingNode mapping ->
                String.join(
                        ", ",
                        mapping.getValue().stream()
                                .map(tuple -> text(tuple.getKeyNode()) + ": " + text(tuple.getValueNode()))
                                .toList());
            default -> "";
        };
    }
}

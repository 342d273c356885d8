package cadre.intake.writing;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of one YAML file with what it means and where, and changes to be made to it. Whatever no change touches keeps its characters:
 * comments, order, line ends, quotes.
 */
final class Document {

    private static final int MOST_CHARACTERS = 64 << 20;

    private final String text;
    private final @Nullable MappingNode root;
    private final Offsets offsets;
    private final String lineEnd;
    private final List<Change> changes = new ArrayList<>();

    /** Text put in the place of another; both at code-unit offsets. */
    private record Change(int from, int to, String text) {}

    private Document(String text, @Nullable MappingNode root) {
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.text = text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd;
        this.root = root;
        this.offsets = new Offsets(text);
    }

    /**
     * Parses.
     *
     * @param shown the file as the user named it
     * @param findings receives why it cannot be changed
     */
    static Optional<Document> parse(String text, String shown, List<Finding> findings) {
        String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(shown)
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(50)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            Node node = new Compose(settings).composeString(yaml).orElse(null);
            if (node == null || isNull(node)) {
                return Optional.of(new Document(text, null));
            }
            if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
                return Optional.of(new Document(text, mapping));
            }
            findings.add(error(
                    "cannot-merge",
                    new Place(shown, 1, 1),
                    "the file is not written as a company file that can be added to",
                    "fields at the beginning of lines, such as people:"));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            Place place =
                    mark == null ? new Place(shown, 0, 0) : new Place(shown, mark.getLine() + 1, mark.getColumn() + 1);
            findings.add(error("not-yaml", place, "this is not YAML: " + e.getProblem(), "YAML"));
        } catch (YamlEngineException | StackOverflowError e) {
            findings.add(error("not-yaml", new Place(shown, 0, 0), "this cannot be read as YAML", "YAML"));
        }
        return Optional.empty();
    }

    private static Finding error(String code, Place place, String message, String expected) {
        return new Finding(Severity.ERROR, code, place, message, expected, "mend the file first: cadre check");
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (scalar.getValue().isEmpty() || scalar.getValue().matches("null|~"));
    }

    /** The value of a field of the top, if it has one. */
    Optional<Node> top(String name) {
        return root == null ? Optional.empty() : value(root, name).filter(node -> !isNull(node));
    }

    static Optional<Node> value(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    static Place place(Node node, String shown) {
        return node.getStartMark()
                .map(mark -> new Place(shown, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new Place(shown, 0, 0));
    }

    /** Whether the value stands where its mapping does, rather than behind an alias, and on one line or in brackets. */
    boolean isReplaceable(MappingNode mapping, Node value) {
        int start = start(value);
        int end = end(value);
        boolean named = start < text.length() && "&!|>".indexOf(text.charAt(start)) >= 0;
        return start >= start(mapping)
                && start < end
                && !named
                && (isFlow(value)
                        || value instanceof ScalarNode
                                && !text.substring(start, end).contains("\n"));
    }

    void replace(Node value, String yaml) {
        changes.add(new Change(start(value), end(value), yaml));
    }

    /** Adds a field to an entry. */
    void addField(MappingNode entry, String name, String yaml) {
        List<NodeTuple> tuples = entry.getValue();
        if (isFlow(entry)) {
            int at = tuples.isEmpty() ? start(entry) + 1 : end(tuples.getLast().getValueNode());
            changes.add(new Change(at, at, (tuples.isEmpty() ? "" : ", ") + name + ": " + yaml));
            return;
        }
        for (NodeTuple tuple : tuples.reversed()) {
            Node value = tuple.getValueNode();
            if (isReplaceable(entry, value)) {
                int at = lineEndAfter(end(value));
                changes.add(new Change(at, at, lineEnd + indent(tuple.getKeyNode()) + name + ": " + yaml));
                return;
            }
        }
        Node key = tuples.getFirst().getKeyNode();
        changes.add(new Change(start(key), start(key), name + ": " + yaml + lineEnd + indent(key)));
    }

    /** Adds entries, each one line of YAML, to a list at the top; makes the list when there is none. */
    void append(String list, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Node node = root == null ? null : value(root, list).orElse(null);
        if (node == null) {
            int at = text.length();
            String gap = text.isEmpty() ? "" : lineEnd;
            String comment = heading.isEmpty() ? "" : "# " + heading + lineEnd;
            changes.add(new Change(at, at, gap + comment + list + ":" + items("  ", lines) + lineEnd));
        } else if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            appendTo(sequence, lines);
        } else if (isNull(node) || node instanceof SequenceNode) {
            int line = lineEndAfter(end(node));
            changes.add(new Change(start(node), end(node), ""));
            changes.add(new Change(line, line, items("  ", lines)));
        }
    }

    private void appendTo(SequenceNode sequence, List<String> lines) {
        Node last = sequence.getValue().getLast();
        if (sequence.getFlowStyle() == FlowStyle.FLOW) {
            int at = end(last);
            String gap = text.substring(start(sequence), at).contains("\n") ? "," + lineEnd + "  " : ", ";
            String joined =
                    String.join(gap, lines.stream().map(Document::withoutRemark).toList());
            changes.add(new Change(at, at, gap + joined));
            return;
        }
        boolean alias = start(last) < start(sequence);
        int at = lineEndAfter(alias ? trimmed(sequence) : end(last));
        changes.add(new Change(at, at, items(" ".repeat(column(start(sequence))), lines)));
    }

    private static String withoutRemark(String line) {
        int remark = line.lastIndexOf("}  # ");
        return remark < 0 ? line : line.substring(0, remark + 1);
    }

    private String items(String indent, List<String> lines) {
        StringBuilder items = new StringBuilder();
        lines.forEach(line -> items.append(lineEnd).append(indent).append("- ").append(line));
        return items.toString();
    }

    /** Adds a field at the top, behind the version. */
    void addTop(String name, String yaml, String comment) {
        String line = name + ": " + yaml + (comment.isEmpty() ? "" : "  # " + comment);
        if (root == null) {
            changes.add(new Change(text.length(), text.length(), line + lineEnd));
            return;
        }
        NodeTuple first = root.getValue().getFirst();
        boolean version =
                first.getKeyNode() instanceof ScalarNode key && key.getValue().equals("cadre");
        int at = version ? lineEndAfter(end(first.getValueNode())) : start(first.getKeyNode());
        changes.add(new Change(at, at, version ? lineEnd + line : line + lineEnd));
    }

    /** Whether text can be put in the place of the value: it stands where its mapping does, not behind an alias. */
    boolean isOwn(MappingNode mapping, Node value) {
        int start = start(value);
        return start >= start(mapping) && start <= end(value) && (start >= text.length() || text.charAt(start) != '&');
    }

    /** Adds a field before all others of an entry. */
    void insertFirst(MappingNode entry, String name, String yaml) {
        Node key = entry.getValue().getFirst().getKeyNode();
        String gap = isFlow(entry) ? ", " : lineEnd + indent(key);
        changes.add(new Change(start(key), start(key), name + ": " + yaml + gap));
    }

    /** Gives a field of an entry another value, however it is written now; adds the field when there is none. */
    void set(MappingNode entry, String name, String yaml) {
        Optional<NodeTuple> found = tuple(entry, name);
        if (found.isEmpty()) {
            addField(entry, name, yaml);
            return;
        }
        int colon = text.indexOf(':', end(found.get().getKeyNode()));
        int end = Math.max(colon + 1, end(found.get().getValueNode()));
        changes.add(new Change(colon + 1, end, " " + yaml));
    }

    /** Takes a field out of an entry that has others. */
    void removeField(MappingNode entry, String name) {
        List<NodeTuple> tuples = entry.getValue();
        int at = tuples.indexOf(tuple(entry, name).orElseThrow());
        int start = start(tuples.get(at).getKeyNode());
        int end = Math.max(
                end(tuples.get(at).getKeyNode()) + 1, end(tuples.get(at).getValueNode()));
        if (at > 0) {
            int before = Math.max(
                    end(tuples.get(at - 1).getKeyNode()) + 1,
                    end(tuples.get(at - 1).getValueNode()));
            changes.add(
                    isFlow(entry)
                            ? new Change(before, end, "")
                            : new Change(lineEndAfter(before), lineEndAfter(end), ""));
        } else {
            changes.add(new Change(start, start(tuples.get(1).getKeyNode()), ""));
        }
    }

    private static Optional<NodeTuple> tuple(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst();
    }

    /** Puts entries, each on a line of its own, in the place of one of a list. */
    void replaceItem(SequenceNode list, Node item, List<String> lines) {
        String between = isFlow(list) ? "," + lineEnd + " ".repeat(column(start(item))) : "";
        int dash = isFlow(list) ? 0 : text.lastIndexOf('-', start(item) - 1);
        String gap = isFlow(list) ? between : lineEnd + " ".repeat(column(dash)) + "- ";
        changes.add(new Change(start(item), end(item), String.join(gap, lines)));
    }

    /** Takes an entry out of a list that has others, with the remark behind it. */
    void removeItem(SequenceNode list, int at) {
        List<Node> items = list.getValue();
        Node item = items.get(at);
        if (isFlow(list)) {
            changes.add(
                    at > 0
                            ? new Change(end(items.get(at - 1)), end(item), "")
                            : new Change(start(item), start(items.get(1)), ""));
            return;
        }
        int dash = text.lastIndexOf('-', start(item) - 1);
        int line = text.lastIndexOf('\n', dash) + 1;
        int end = text.indexOf('\n', end(item));
        changes.add(new Change(line, end < 0 ? text.length() : end + 1, ""));
    }

    /** Gives a field of a section at the top another value; makes field and section where they are missing. */
    void setIn(String section, String name, String yaml) {
        Node found = root == null ? null : value(root, section).orElse(null);
        if (found instanceof MappingNode mapping) {
            set(mapping, name, yaml);
        } else if (root != null && found != null) {
            set(root, section, "{" + name + ": " + yaml + "}");
        } else {
            changes.add(new Change(
                    text.length(), text.length(), lineEnd + section + ": {" + name + ": " + yaml + "}" + lineEnd));
        }
    }

    /** Whether no change was asked for. */
    boolean isUntouched() {
        return changes.isEmpty();
    }

    /** The text with all changes made; those at one place in the order in which they were asked for. */
    String changed() {
        StringBuilder result = new StringBuilder();
        int from = 0;
        List<Change> ordered = changes.stream()
                .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
                .toList();
        for (Change change : ordered) {
            result.append(text, from, Math.max(from, change.from())).append(change.text());
            from = Math.max(from, change.to());
        }
        return result.append(text, from, text.length()).toString();
    }

    private static boolean isFlow(Node node) {
        return node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW
                || node instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.FLOW;
    }

    private int start(Node node) {
        return offsets.of(node.getStartMark().orElseThrow().getIndex());
    }

    /** Where a node's own characters end; the parser's mark of a block lies behind the blanks and comments that follow it. */
    private int end(Node node) {
        if (node instanceof MappingNode mapping
                && !isFlow(node)
                && !mapping.getValue().isEmpty()) {
            NodeTuple last = mapping.getValue().getLast();
            return Math.max(end(last.getKeyNode()), end(last.getValueNode()));
        }
        if (node instanceof SequenceNode sequence
                && !isFlow(node)
                && !sequence.getValue().isEmpty()) {
            return end(sequence.getValue().getLast());
        }
        return trimmed(node);
    }

    private int trimmed(Node node) {
        int end = offsets.of(node.getEndMark().orElseThrow().getIndex());
        int start = start(node);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineEndAfter(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int column(int at) {
        return at - (text.lastIndexOf('\n', at - 1) + 1);
    }

    private String indent(Node key) {
        return " ".repeat(column(start(key)));
    }
}

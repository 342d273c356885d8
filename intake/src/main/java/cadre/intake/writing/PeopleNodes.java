package cadre.intake.writing;

import cadre.core.company.Seat;
import cadre.intake.files.CompanyFiles;
import cadre.intake.files.ShortGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The people of a company file, one by one. Somebody who is one of a group, or whose id is made by counting, gets an entry
 * with an id of their own, and so do all who are counted with them: else taking one away would give the others new ids.
 */
final class PeopleNodes {

    /** What an entry of one of a group does not take over from the group. */
    private static final Set<String> OF_THE_GROUP = Set.of("id", "name", "level", "count", "senior_share");

    private final Document document;
    private final @Nullable SequenceNode people;

    PeopleNodes(Document document) {
        this.document = document;
        this.people = document.top("people").orElse(null) instanceof SequenceNode sequence ? sequence : null;
    }

    /** The entry with this id that stands for one person. */
    Optional<MappingNode> find(String id) {
        return entries().stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(entry -> text(entry, "id").equals(id) && count(entry) == 1)
                .findFirst();
    }

    List<Node> entries() {
        return people == null ? List.of() : people.getValue();
    }

    /** Takes somebody's entry out. */
    void remove(Node entry) {
        if (people != null) {
            document.removeItem(people, people.getValue().indexOf(entry));
        }
    }

    /**
     * Gives those who are counted together with somebody entries of their own.
     *
     * @param text the file
     * @param id of somebody who has none; empty for everybody
     * @return the file; as it was when there is nobody of that id, or they have an entry already
     */
    static String pinned(String text, String id) {
        CompanyFiles.Reading reading = CompanyFiles.read("company.yaml", text.getBytes(StandardCharsets.UTF_8));
        Document document =
                Document.parse(text, "company.yaml", new ArrayList<>()).orElse(null);
        if (reading.found() == null || document == null) {
            return text;
        }
        PeopleNodes nodes = new PeopleNodes(document);
        List<Group> groups = nodes.groups(reading.get().company().seats());
        Optional<Group> asked = groups.stream()
                .filter(group ->
                        group.seats().stream().anyMatch(seat -> seat.id().equals(id)))
                .findFirst();
        groups.stream()
                .filter(group -> !group.isPinned()
                        && (id.isEmpty()
                                || (asked.isPresent()
                                        && group.stem().equals(asked.get().stem()))))
                .forEach(nodes::pin);
        return document.changed();
    }

    /** An entry, whether it is a line of text instead of a section, and those it stands for. */
    private record Group(Node node, MappingNode section, boolean line, List<Seat> seats) {

        boolean isPinned() {
            return !line && seats.size() == 1 && !text(section, "id").isEmpty();
        }

        /** What is counted: entries without an id by role, one with an id by itself. */
        String stem() {
            String id = text(section, "id");
            String role = text(section, "role");
            return id.isEmpty() ? "role " + (role.isEmpty() ? "person" : role) : "id " + id;
        }
    }

    private List<Group> groups(List<Seat> seats) {
        List<Group> groups = new ArrayList<>();
        int next = 0;
        for (Node node : entries()) {
            Optional<MappingNode> section = node instanceof MappingNode mapping
                    ? Optional.of(mapping)
                    : node instanceof ScalarNode line ? ShortGroup.section(line) : Optional.empty();
            if (section.isPresent()) {
                int end = Math.min(seats.size(), next + count(section.get()));
                groups.add(new Group(
                        node, section.get(), node instanceof ScalarNode, List.copyOf(seats.subList(next, end))));
                next = end;
            }
        }
        return groups;
    }

    private void pin(Group group) {
        if (group.seats().size() == 1 && !group.line()) {
            MappingNode entry = group.section();
            document.insertFirst(
                    entry, "id", YamlText.of(group.seats().getFirst().id()));
            return;
        }
        double seniors = Document.value(group.section(), "senior_share")
                .map(node -> Values.number(node).orElse(0))
                .orElse(0.0);
        long most = Math.round(seniors * group.seats().size());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < group.seats().size(); i++) {
            lines.add(line(group, i, i < most));
        }
        if (people != null) {
            document.replaceItem(people, group.node(), lines);
        }
    }

    private static String line(Group group, int number, boolean senior) {
        Seat seat = group.seats().get(number);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", YamlText.of(seat.id()));
        if (!seat.name().equals(seat.id())) {
            fields.put("name", YamlText.of(seat.name()));
        }
        String level = senior ? "senior" : text(group.section(), "level");
        for (NodeTuple tuple : group.section().getValue()) {
            String name = Values.text(tuple.getKeyNode());
            if (!OF_THE_GROUP.contains(name) && !Document.isNull(tuple.getValueNode())) {
                fields.put(name, Values.yaml(tuple.getValueNode()));
            }
            if (name.equals("role") && !level.isEmpty()) {
                fields.put("level", level);
            }
        }
        String all = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(java.util.stream.Collectors.joining(", "));
        return "{" + all + "}";
    }

    static String text(MappingNode entry, String field) {
        return Document.value(entry, field)
                .filter(node -> !Document.isNull(node))
                .map(Values::text)
                .orElse("");
    }

    static int count(MappingNode entry) {
        String count = text(entry, "count").replace("_", "");
        return count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1;
    }
}

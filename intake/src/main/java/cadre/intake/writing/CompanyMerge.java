package cadre.intake.writing;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Entries of a table merged into a company file and the files that it includes, three ways: what the last import wrote, what stands in the
 * file now, what the table says now. A value that nobody edited follows the table; one that somebody edited stays, with a finding
 * where the table has moved on; an entry that somebody removed stays away. Entries are matched by id, else by name. Nothing is written
 * before {@link #write}.
 */
public final class CompanyMerge {

    private static final List<String> LISTS = List.of("domains", "people", "teams", "use_cases");

    private final Path company;
    private final Map<Path, Document> documents = new LinkedHashMap<>();
    private final Map<Path, String> before = new LinkedHashMap<>();
    private final Imported imported;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final Map<String, Map<String, Existing>> existing = new LinkedHashMap<>();
    private final boolean fresh;
    private boolean broken;

    /**
     * An entry that the file has.
     *
     * @param document where
     * @param shown the file as the user named it
     * @param node its fields
     */
    private record Existing(Document document, String shown, MappingNode node) {}

    /**
     * What an import brings.
     *
     * @param table name of the table
     * @param headings comment above each list that has to be made, by the list's name
     * @param overwrite whether the table wins over what people have edited
     */
    public record Origin(String table, Map<String, String> headings, boolean overwrite) {

        /** Copies the headings. */
        public Origin {
            headings = Map.copyOf(headings);
        }
    }

    /**
     * Opens a company file.
     *
     * @param company the file; need not exist
     * @param opening the text that a new one begins with
     */
    public CompanyMerge(Path company, String opening) {
        this.company = company;
        this.fresh = !Files.exists(company);
        this.imported = fresh ? new Imported() : Imported.read(company);
        if (fresh) {
            Document.parse(opening, company.toString(), findings)
                    .ifPresent(document -> documents.put(company, document));
            before.put(company, "");
        } else {
            open(company);
            included();
        }
        broken = findings.stream().anyMatch(Finding::isError);
        if (!broken) {
            LISTS.forEach(this::index);
        }
    }

    /** What stood in the way, and where people's edits were kept. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What is different, one line each: {@code + people ana}, {@code ~ people ana: team core → search}. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** Whether the file cannot be merged into. */
    public boolean isBroken() {
        return broken;
    }

    /** Whether the file is made new. */
    public boolean isFresh() {
        return fresh;
    }

    /** Text of a field at the top of the main file, if it is there. */
    public Optional<String> top(String name) {
        Document main = documents.get(company);
        return main == null ? Optional.empty() : main.top(name).map(Values::text);
    }

    /** Ids of a list's entries in the file now. */
    public Set<String> ids(String list) {
        Set<String> ids = new LinkedHashSet<>();
        existing.getOrDefault(list, Map.of()).keySet().stream()
                .filter(key -> key.startsWith("id "))
                .forEach(key -> ids.add(key.substring(3)));
        return ids;
    }

    /** Adds a field at the top of the main file. */
    public void addTop(String name, String yaml, String comment) {
        Document main = documents.get(company);
        if (main != null) {
            main.addTop(name, yaml, comment);
            changes.add("+ " + name + ": " + yaml);
        }
    }

    /** Merges the entries of one list. */
    public void merge(String list, List<Entry> entries, Origin origin) {
        if (broken) {
            return;
        }
        List<String> added = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Entry entry : entries) {
            seen.add(entry.id());
            Existing found = find(list, entry);
            if (found != null) {
                update(found, entry, origin);
            } else if (imported.has(list, entry.id()) && !origin.overwrite()) {
                find(
                        Severity.NOTE,
                        "removed-by-hand",
                        entry.place(),
                        list + " \"" + entry.id()
                                + "\" was imported before and has been removed from the file; it stays away",
                        "--overwrite brings it back");
            } else {
                added.add(entry.remark().isEmpty() ? entry.yaml() : entry.yaml() + "  # " + entry.remark());
                changes.add("+ " + list + " " + entry.id());
            }
            imported.put(origin.table(), list, entry.id(), entry.yaml());
        }
        home(list).append(list, origin.headings().getOrDefault(list, ""), added);
        for (String id : imported.ids(origin.table(), list)) {
            if (!seen.contains(id) && existing.getOrDefault(list, Map.of()).containsKey("id " + id)) {
                find(
                        Severity.NOTE,
                        "not-in-table",
                        new Place(company.toString(), 0, 0),
                        list + " \"" + id + "\" is no longer in the table; it was left in the file",
                        "remove it by hand");
            }
        }
    }

    /** The text of each file that would be different, by its path. */
    public Map<Path, String> changedFiles() {
        Map<Path, String> changed = new LinkedHashMap<>();
        documents.forEach((path, document) -> {
            String text = document.changed();
            if (!text.equals(before.get(path)) && !(document.isUntouched() && !fresh)) {
                changed.put(path, text);
            }
        });
        return changed;
    }

    /**
     * Writes every file that is different, each whole or not at all, and what was imported beside the company file.
     *
     * @throws IOException when a file cannot be written
     */
    public void write() throws IOException {
        if (broken) {
            throw new IllegalStateException("the company file cannot be merged into");
        }
        for (Map.Entry<Path, String> file : changedFiles().entrySet()) {
            WholeFile.write(file.getKey(), file.getValue());
        }
        WholeFile.write(Imported.pathFor(company), imported.csv());
    }

    private void open(Path path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            before.put(path, text);
            Document.parse(text, path.toString(), findings).ifPresent(document -> documents.put(path, document));
        } catch (CharacterCodingException e) {
            error("encoding", path, "the file is not in UTF-8", "text in UTF-8");
        } catch (IOException e) {
            error("unreadable", path, "the file cannot be read: " + e.getMessage(), "a company file");
        }
    }

    private void included() {
        Document main = documents.get(company);
        Node include = main == null ? null : main.top("include").orElse(null);
        List<Node> names = include instanceof SequenceNode sequence
                ? sequence.getValue()
                : include == null ? List.of() : List.of(include);
        for (Node name : names) {
            Path path = company.resolveSibling(Values.text(name));
            if (Files.isRegularFile(path) && !documents.containsKey(path)) {
                open(path);
            }
        }
    }

    private void error(String code, Path path, String message, String expected) {
        findings.add(new Finding(Severity.ERROR, code, new Place(path.toString(), 0, 0), message, expected, ""));
    }

    private void find(Severity severity, String code, Place place, String message, String maybe) {
        findings.add(new Finding(severity, code, place, message, "", maybe));
    }

    private void index(String list) {
        Map<String, Existing> byKey = new LinkedHashMap<>();
        documents.forEach((path, document) -> {
            if (!(document.top(list).orElse(null) instanceof SequenceNode sequence)) {
                return;
            }
            for (Node item : sequence.getValue()) {
                if (item instanceof MappingNode mapping) {
                    Existing entry = new Existing(document, path.toString(), mapping);
                    String id = Document.value(mapping, "id").map(Values::text).orElse("");
                    String name =
                            Document.value(mapping, "name").map(Values::text).orElse("");
                    if (!id.isEmpty()) {
                        byKey.putIfAbsent("id " + id, entry);
                    } else if (!name.isEmpty()) {
                        byKey.putIfAbsent("name " + name, entry);
                    }
                } else if (item instanceof ScalarNode) {
                    byKey.putIfAbsent("id " + Values.text(item), new Existing(document, path.toString(), NO_FIELDS));
                }
            }
        });
        existing.put(list, byKey);
    }

    /** Stands for entries that are a bare id and have no fields that could follow a table. */
    private static final MappingNode NO_FIELDS = new MappingNode(Tag.MAP, List.of(), FlowStyle.FLOW);

    private @Nullable Existing find(String list, Entry entry) {
        Map<String, Existing> byKey = existing.getOrDefault(list, Map.of());
        Existing byId = byKey.get("id " + entry.id());
        if (byId == null) {
            // Ids made of a table's cells are in lower case; those of the file need not be.
            List<String> alike = byKey.keySet().stream()
                    .filter(key -> key.equalsIgnoreCase("id " + entry.id()))
                    .toList();
            byId = alike.size() == 1 ? byKey.get(alike.getFirst()) : null;
        }
        Node name = Imported.node(entry.values().getOrDefault("name", "\"\""));
        return byId != null || name == null ? byId : byKey.get("name " + Values.text(name));
    }

    private Document home(String list) {
        Document last = documents.get(company);
        for (Document document : documents.values()) {
            if (document.top(list).isPresent()) {
                return document;
            }
        }
        return Objects.requireNonNull(last);
    }

    private void update(Existing found, Entry entry, Origin origin) {
        if (found.node() == NO_FIELDS) {
            return;
        }
        Map<String, Node> base = imported.values(entry.list(), entry.id());
        if (Document.value(found.node(), "id").isEmpty()) {
            found.document().addField(found.node(), "id", YamlText.of(entry.id()));
            changes.add("~ " + entry.list() + " " + entry.id() + ": id added");
        }
        entry.values().forEach((field, yaml) -> {
            Node theirs = Objects.requireNonNull(Imported.node(yaml));
            Optional<Node> mine = Document.value(found.node(), field).filter(node -> !Document.isNull(node));
            Node last = base.get(field);
            if (mine.isEmpty()) {
                addOrKeepAway(found, entry, field, yaml, last == null || origin.overwrite());
            } else if (!Values.same(mine.get(), theirs)) {
                boolean own = last != null && Values.same(mine.get(), last);
                settle(
                        found,
                        entry,
                        new Difference(field, yaml, mine.get(), theirs),
                        own || origin.overwrite(),
                        last != null && Values.same(last, theirs));
            }
        });
    }

    /** A value that is one thing in the file and another in the table. */
    private record Difference(String field, String yaml, Node mine, Node theirs) {

        String words() {
            return field + " " + Values.text(mine) + " → " + Values.text(theirs);
        }
    }

    private void addOrKeepAway(Existing found, Entry entry, String field, String yaml, boolean add) {
        if (add) {
            found.document().addField(found.node(), field, yaml);
            changes.add("~ " + entry.list() + " " + entry.id() + ": + " + field + " " + yaml);
        } else {
            find(
                    Severity.NOTE,
                    "removed-by-hand",
                    Document.place(found.node(), found.shown()),
                    field + " of " + entry.list() + " \"" + entry.id() + "\" has been removed by hand; it stays away",
                    "--overwrite brings it back");
        }
    }

    private void settle(Existing found, Entry entry, Difference difference, boolean take, boolean unchanged) {
        Place place = Document.place(difference.mine(), found.shown());
        String what = entry.list() + " \"" + entry.id() + "\": ";
        if (take && found.document().isReplaceable(found.node(), difference.mine())) {
            found.document().replace(difference.mine(), difference.yaml());
            changes.add("~ " + entry.list() + " " + entry.id() + ": " + difference.words());
        } else if (take) {
            find(
                    Severity.WARNING,
                    "not-replaced",
                    place,
                    what + difference.words()
                            + " was not changed: the value is written over several lines, or by an alias",
                    "change it by hand");
        } else if (unchanged) {
            find(
                    Severity.NOTE,
                    "kept-by-hand",
                    place,
                    what + difference.field() + " " + Values.text(difference.mine())
                            + " was edited by hand and kept; the table still has " + Values.text(difference.theirs()),
                    "");
        } else {
            find(
                    Severity.WARNING,
                    "edited-by-hand",
                    place,
                    what + difference.field() + " is "
                            + Values.text(difference.mine()) + " in the file and " + Values.text(difference.theirs())
                            + " in the table; what a person wrote was kept",
                    "--overwrite takes what the table says");
        }
    }
}

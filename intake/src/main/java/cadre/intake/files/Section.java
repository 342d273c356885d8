package cadre.intake.files;

import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.work.Range;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A section of the file: its values by field, each read with its check; whatever is wrong goes to the log. */
final class Section {

    /** How an id is written. */
    static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*";

    private static final List<String> YES = List.of("true", "yes", "on");
    private static final List<String> NO = List.of("false", "no", "off");
    private static final int MOST_SHOWN = 60;
    private static final int LONGEST_ID = 100;

    /** Other words for fields, as people use them. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("salary", "cost"),
            Map.entry("pay", "cost"),
            Map.entry("title", "role"),
            Map.entry("job", "role"),
            Map.entry("seniority", "level"),
            Map.entry("headcount", "count"),
            Map.entry("number", "count"),
            Map.entry("employees", "people"),
            Map.entry("staff", "people"),
            Map.entry("members", "people"),
            Map.entry("areas", "domains"),
            Map.entry("departments", "domains"),
            Map.entry("squads", "teams"),
            Map.entry("projects", "use_cases"),
            Map.entry("ideas", "use_cases"),
            Map.entry("stage", "kind"),
            Map.entry("owner", "requester"),
            Map.entry("dependencies", "depends_on"),
            Map.entry("requires", "depends_on"),
            Map.entry("horizon", "horizon_months"),
            Map.entry("start_date", "as_of"),
            Map.entry("priors", "parameters"));

    private final String path;
    private final String file;
    private final Log log;
    private final Place place;
    private final boolean readable;
    private boolean misnamed;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();

    /**
     * Opens a section and reports keys that are unknown or given twice.
     *
     * @param path of the section in the table of fields; empty for the top
     * @param node a mapping; anything else is reported
     * @param file as the user named it
     * @param log receives what is wrong
     * @param open whether keys are names of the user's own, not fields
     */
    Section(String path, Node node, String file, Log log, boolean open) {
        this.path = path;
        this.file = file;
        this.log = log;
        this.place = place(node, file);
        this.readable = node instanceof MappingNode;
        if (!(node instanceof MappingNode mapping)) {
            if (!isNull(node) || path.endsWith("[]")) {
                String expected = open ? "names with values" : "a section of fields";
                log.error("wrong-type", place, shown(path) + " is " + describe(node), expected, example(path));
            }
            return;
        }
        TreeSet<String> known = new TreeSet<>();
        Fields.in(path).forEach(f -> known.add(f.name()));
        for (NodeTuple tuple : mapping.getValue()) {
            add(tuple, known, open);
        }
    }

    private void add(NodeTuple tuple, TreeSet<String> known, boolean open) {
        Place at = place(tuple.getKeyNode(), file);
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            log.error(
                    "wrong-key", at, "a name is " + describe(tuple.getKeyNode()), "a plain name before the colon", "");
            return;
        }
        String name = normal(key.getValue());
        Place first = keys.get(name);
        if (first != null) {
            String message = quote(name) + " is given twice, first in line " + first.line();
            log.error("duplicate-key", at, message, "each name once", "");
        } else if (!open && !known.contains(name)) {
            misnamed = true;
            log.error(
                    "unknown-key",
                    at,
                    quote(name) + " is no field of " + shown(path),
                    "one of " + String.join(", ", known),
                    name.equals("<<") ? "write out what is to be merged" : likely(name, known));
        } else {
            keys.put(name, at);
            values.put(name, tuple.getValueNode());
        }
    }

    /** The field of this section that was meant, or the section in which a field of that name stands. */
    private String likely(String name, TreeSet<String> known) {
        String synonym = SYNONYMS.getOrDefault(name, "");
        Optional<String> near = known.contains(synonym) ? Optional.of(synonym) : Nearest.find(name, known);
        if (near.isPresent()) {
            return near.get();
        }
        return Fields.all().stream()
                .filter(f -> f.name().equals(name.replace('-', '_')))
                .map(f -> f.section().isEmpty()
                        ? name + " at the top of the file"
                        : f.path().replace("[]", ""))
                .findFirst()
                .orElse("");
    }

    static Place place(Node node, String file) {
        Mark mark = node.getStartMark().orElse(null);
        return mark == null ? new Place(file, 0, 0) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    static boolean isNull(Node node) {
        return node instanceof ScalarNode s
                && s.isPlain()
                && (s.getValue().isEmpty()
                        || s.getValue().equals("null")
                        || s.getValue().equals("~"));
    }

    static String describe(Node node) {
        if (node instanceof ScalarNode s) {
            return isNull(node) ? "empty" : quote(s.getValue());
        }
        return node instanceof SequenceNode ? "a list" : "a section";
    }

    static String quote(String text) {
        int most = text.offsetByCodePoints(0, Math.min(MOST_SHOWN, text.codePointCount(0, text.length())));
        return '"' + (most < text.length() ? text.substring(0, most) + "…" : text) + '"';
    }

    /** The same text with the same code points, however accents were typed. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String shown(String path) {
        if (path.isEmpty()) {
            return "the file";
        }
        int list = path.lastIndexOf("[]");
        return path.endsWith("[]")
                ? "an entry of " + path.substring(0, list)
                : list < 0 ? path : path.substring(list + "[].".length());
    }

    private static String example(String path) {
        if (path.isEmpty()) {
            return "begin with cadre: 1, and drop dashes at the left";
        }
        if (path.endsWith("[]")) {
            return path.equals("people[]") ? ShortGroup.EXAMPLE : "{id: …}";
        }
        return Fields.find(path).map(Field::example).orElse("");
    }

    /** Names of the values given, in order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Whether it is a section at all. */
    boolean isReadable() {
        return readable;
    }

    /** Whether it has a name that is no field, which may stand for one that is missing. */
    boolean isMisnamed() {
        return misnamed;
    }

    boolean has(String name) {
        return node(name).isPresent();
    }

    Place place() {
        return place;
    }

    /** Where the value stands; where it is not given, where the section begins. */
    Place place(String name) {
        Node node = values.get(name);
        return node == null ? place : place(node, file);
    }

    /** Where the name stands. */
    Place keyPlace(String name) {
        return keys.getOrDefault(name, place);
    }

    String file() {
        return file;
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(values.get(name)).filter(n -> !isNull(n));
    }

    private Field field(String name) {
        return Fields.get(path.isEmpty() ? name : path + "." + name);
    }

    private Optional<String> scalar(String name, String expected) {
        Optional<Node> node = node(name);
        if (node.isPresent() && node.get() instanceof ScalarNode s) {
            return Optional.of(normal(s.getValue().strip()));
        }
        node.ifPresent(
                n -> log.error("wrong-type", place(name), name + " is " + describe(n), expected, scalarMeant(n)));
        return Optional.empty();
    }

    private static String scalarMeant(Node node) {
        return node instanceof SequenceNode list
                        && list.getValue().size() == 1
                        && list.getValue().getFirst() instanceof ScalarNode only
                ? only.getValue()
                : "";
    }

    Optional<String> text(String name) {
        return scalar(name, "a text");
    }

    Optional<String> id(String name) {
        Optional<String> value = scalar(name, "a short name");
        return value.filter(text -> isId(name, text, place(name), log));
    }

    /** Whether a text can be an id; an error when not. */
    static boolean isId(String name, String text, Place at, Log log) {
        if (text.length() > LONGEST_ID) {
            log.error(
                    "bad-id",
                    at,
                    name + " has " + text.length() + " characters: " + quote(text),
                    "at most " + LONGEST_ID + " characters",
                    "a short id, and the rest as name");
            return false;
        }
        if (text.matches(ID)) {
            return true;
        }
        String meant =
                text.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[^\\p{L}\\p{N}]+|-+$", "");
        log.error(
                "bad-id",
                at,
                name + " is " + quote(text),
                "letters, digits, dash, underscore or dot, without spaces",
                meant.toLowerCase(Locale.ROOT));
        return false;
    }

    /** The id that every entry must have. */
    Optional<String> requiredId() {
        if (readable && !has("id")) {
            log.error("missing", place, shown(path) + " has no id", "an id that no other entry has", idMeant());
            return Optional.empty();
        }
        return id("id");
    }

    private String idMeant() {
        String name = node("name")
                .filter(n -> n instanceof ScalarNode)
                .map(n -> ((ScalarNode) n).getValue())
                .orElse("");
        String id = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        return id.matches(ID) ? "id: " + id : "";
    }

    Optional<String> choice(String name) {
        Field field = field(name);
        String expected = "one of " + String.join(", ", field.choices());
        Optional<String> value = scalar(name, expected);
        if (value.isPresent() && !field.choices().contains(value.get())) {
            String near = Nearest.find(value.get(), field.choices()).orElse("");
            log.error("unknown-" + name, place(name), name + " is " + quote(value.get()), expected, near);
            return Optional.empty();
        }
        return value;
    }

    Optional<Boolean> flag(String name) {
        Optional<String> value = scalar(name, "true or false");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String word = value.get().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(YES.contains(word));
        }
        String maybe =
                word.equals("1") || word.equals("y") ? "true" : word.equals("0") || word.equals("n") ? "false" : "";
        log.error("not-a-flag", place(name), name + " is " + quote(value.get()), "true or false", maybe);
        return Optional.empty();
    }

    OptionalDouble number(String name) {
        return number(name, name, field(name));
    }

    /** A number under a name of the user's own. */
    OptionalDouble number(String name, String shown, Field field) {
        Optional<String> value = scalar(name, "a number");
        return value.isEmpty() ? OptionalDouble.empty() : new Numbers(log).read(shown, field, value.get(), place(name));
    }

    Optional<Long> whole(String name) {
        OptionalDouble number = number(name);
        return number.isEmpty() ? Optional.empty() : Optional.of((long) number.getAsDouble());
    }

    Optional<LocalDate> date(String name) {
        return scalar(name, "a date such as 2026-03-01").flatMap(text -> new Dates(log).date(name, text, place(name)));
    }

    /** Working days from the start: a whole number, or a date where the file says as_of. */
    Optional<Integer> day(String name, Optional<LocalDate> asOf) {
        return scalar(name, "a date, or working days from the start")
                .flatMap(text -> new Dates(log).day(name, text, place(name), asOf));
    }

    /** A number, or a section with low, likely and high. */
    Optional<Range> range(String name) {
        return node(name).flatMap(n -> new Ranges(log, file).read(name, n, field(name)));
    }

    /** A list of ids, or one, each with its place, in the order of the file. */
    Map<String, Place> ids(String name) {
        Map<String, Place> ids = new LinkedHashMap<>();
        for (Map.Entry<String, Place> entry : texts(name).entrySet()) {
            if (isId(name, entry.getKey(), entry.getValue(), log)) {
                ids.put(entry.getKey(), entry.getValue());
            }
        }
        return ids;
    }

    /** A list of texts, or one, each with its place, in the order of the file. */
    Map<String, Place> texts(String name) {
        Map<String, Place> texts = new LinkedHashMap<>();
        Node node = node(name).orElse(null);
        if (node == null) {
            return texts;
        }
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node item : items) {
            if (!(item instanceof ScalarNode s) || isNull(item)) {
                String expected = "one name, or a list of names such as [first, second]";
                log.error("wrong-type", place(item, file), name + " contains " + describe(item), expected, "");
            } else if (texts.putIfAbsent(normal(s.getValue().strip()), place(item, file)) != null) {
                log.warn(
                        "listed-twice",
                        place(item, file),
                        name + " has " + quote(s.getValue()) + " twice",
                        "each name once",
                        "");
            }
        }
        return texts;
    }

    /** The entries of a list. */
    List<Node> list(String name) {
        Node node = node(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return new ArrayList<>(list.getValue());
        }
        log.error(
                "wrong-type",
                place(name),
                name + " is " + describe(node),
                "a list: each entry on its own line after a dash",
                node instanceof MappingNode ? "put a dash and a space before the entry" : listMeant(name, node));
        return List.of();
    }

    private static String listMeant(String name, Node node) {
        String value = node instanceof ScalarNode s ? s.getValue() : "";
        if (name.equals("people")) {
            return value.matches("\\d+") ? "[\"" + value + " × ml-engineer\"]" : "[\"4 × ml-engineer\"]";
        }
        return value.matches(ID) ? "[" + value + "]" : "";
    }

    /** Whether the value is a list, or not given. */
    boolean isList(String name) {
        return node(name).map(n -> n instanceof SequenceNode).orElse(true);
    }

    Optional<Section> section(String name) {
        return node(name).map(n -> new Section(path.isEmpty() ? name : path + "." + name, n, file, log, false));
    }

    /** A section whose keys are names of the user's own. */
    Optional<Section> table(String name) {
        return node(name).map(n -> new Section(path.isEmpty() ? name : path + "." + name, n, file, log, true));
    }
}

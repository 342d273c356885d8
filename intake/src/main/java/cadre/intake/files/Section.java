package cadre.intake.files;

import cadre.core.evidence.Place;
import cadre.core.work.Range;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    private static final List<String> YES = List.of("true", "yes", "on");
    private static final List<String> NO = List.of("false", "no", "off");

    private final String path;
    private final String file;
    private final Log log;
    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();

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
        if (!(node instanceof MappingNode mapping)) {
            if (!isNull(node)) {
                log.error("wrong-type", place, shown(path) + " is " + describe(node), "a section of fields", "");
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
            log.error("wrong-key", at, "a key is " + describe(tuple.getKeyNode()), "a name", "");
            return;
        }
        String name = key.getValue();
        if (values.containsKey(name)) {
            log.error("duplicate-key", at, "\"" + name + "\" is given twice", "each field once", "");
            return;
        }
        if (!open && !known.contains(name)) {
            String near = Nearest.to(name.replace('-', '_'), known);
            log.error(
                    "unknown-key",
                    at,
                    "\"" + name + "\" is no field of " + (path.isEmpty() ? "the file" : shown(path)),
                    "one of " + String.join(", ", known),
                    near);
            return;
        }
        values.put(name, tuple.getValueNode());
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
            String value = s.getValue();
            return "\"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"";
        }
        return node instanceof SequenceNode ? "a list" : "a section";
    }

    private static String shown(String path) {
        return path.isEmpty() ? "the file" : path;
    }

    /** Names of the values given, in order. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(String name) {
        Node node = values.get(name);
        return node != null && !isNull(node);
    }

    Place place() {
        return place;
    }

    Place place(String name) {
        Node node = values.get(name);
        return node == null ? place : place(node, file);
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
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof ScalarNode s) {
            return Optional.of(s.getValue().strip());
        }
        log.error("wrong-type", place(name), name + " is " + describe(node.get()), expected, "");
        return Optional.empty();
    }

    Optional<String> text(String name) {
        return scalar(name, "a text");
    }

    Optional<String> id(String name) {
        Optional<String> value = scalar(name, "a short name");
        if (value.isPresent() && !value.get().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
            log.error(
                    "bad-id",
                    place(name),
                    name + " is \"" + value.get() + "\"",
                    "letters, digits, dash, underscore or dot, without spaces",
                    value.get().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
        return value;
    }

    /** The id that every entry must have. */
    Optional<String> requiredId() {
        if (!has("id")) {
            log.error("missing", place, path + " has no id", "an id, unique", "");
            return Optional.empty();
        }
        return id("id");
    }

    Optional<String> choice(String name) {
        Field field = field(name);
        Optional<String> value = scalar(name, "one of " + String.join(", ", field.choices()));
        if (value.isPresent() && !field.choices().contains(value.get())) {
            String near = Nearest.to(value.get().replace(' ', '-').replace('_', '-'), field.choices());
            log.error(
                    "unknown-" + name,
                    place(name),
                    name + " is \"" + value.get() + "\"",
                    "one of " + String.join(", ", field.choices()),
                    near);
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
        log.error("not-a-flag", place(name), name + " is \"" + value.get() + "\"", "true or false", "");
        return Optional.empty();
    }

    OptionalDouble number(String name) {
        Optional<String> value = scalar(name, "a number");
        return value.isEmpty() ? OptionalDouble.empty() : parse(name, field(name), value.get(), place(name));
    }

    Optional<Long> whole(String name) {
        OptionalDouble number = number(name);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (number.getAsDouble() != Math.rint(number.getAsDouble())) {
            log.error("not-whole", place(name), name + " is " + number.getAsDouble(), "a whole number", "");
            return Optional.empty();
        }
        return Optional.of((long) number.getAsDouble());
    }

    /** A number of a field, with its unit and bounds; "40 %" for shares, and "40" asked back. */
    private OptionalDouble parse(String name, Field field, String text, Place at) {
        boolean percent = text.endsWith("%");
        String digits =
                (percent ? text.substring(0, text.length() - 1) : text).strip().replace("_", "");
        double value;
        try {
            value = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            log.error("not-a-number", at, name + " is \"" + text + "\"", expectedNumber(field), suggestion(digits));
            return OptionalDouble.empty();
        }
        boolean letters = digits.chars().anyMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E');
        if (letters || Double.isNaN(value) || Double.isInfinite(value)) {
            log.error("not-a-number", at, name + " is \"" + text + "\"", expectedNumber(field), "");
            return OptionalDouble.empty();
        }
        if (percent && field.type() != Field.Type.SHARE) {
            log.error("not-a-number", at, name + " is \"" + text + "\"", expectedNumber(field), "");
            return OptionalDouble.empty();
        }
        value = percent ? value / 100 : value;
        if (value < field.low() || value > field.high()) {
            boolean forgot = field.type() == Field.Type.SHARE && !percent && value > 1 && value <= 100;
            log.error(
                    "out-of-range",
                    at,
                    name + " is " + text,
                    expectedNumber(field),
                    forgot
                            ? digits + " %, which is " + value / 100
                            : value < 0 && -value <= field.high() ? digits.substring(1) : "");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    private static String suggestion(String digits) {
        String plain = digits.replaceAll("(?<=\\d)[.,' ](?=\\d{3}(\\D|$))", "")
                .replace(',', '.')
                .replaceAll("[^0-9.]", "");
        return plain.matches("\\d+(\\.\\d+)?") ? plain : "";
    }

    private static String expectedNumber(Field field) {
        String kind = field.type() == Field.Type.WHOLE ? "a whole number" : "a number";
        String unit = field.unit().isEmpty() ? "" : ", in " + field.unit();
        if (Double.isInfinite(field.high())) {
            return kind + unit;
        }
        String bounds = plain(field.low()) + " to " + plain(field.high());
        return field.type() == Field.Type.SHARE
                ? "a part of a whole, " + bounds + ", or a percentage such as 40 %"
                : kind + " from " + bounds + unit;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    Optional<LocalDate> date(String name) {
        Optional<String> value = scalar(name, "a date such as 2026-03-01");
        return value.flatMap(text -> date(name, text));
    }

    private Optional<LocalDate> date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1990 || date.getYear() > 2100) {
                log.error("absurd-date", place(name), name + " is " + text, "a date between 1990 and 2100", "");
                return Optional.empty();
            }
            return Optional.of(date);
        } catch (DateTimeParseException e) {
            boolean shape = text.matches("\\d{4}-\\d{2}-\\d{2}");
            log.error(
                    "not-a-date",
                    place(name),
                    name + " is \"" + text + "\"" + (shape ? ", a day that does not exist" : ""),
                    "a date such as 2026-03-01",
                    maybeDate(text));
            return Optional.empty();
        }
    }

    private static String maybeDate(String text) {
        var dotted = java.util.regex.Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})")
                .matcher(text);
        if (dotted.matches()) {
            return String.format(
                    Locale.ROOT,
                    "%s-%02d-%02d",
                    dotted.group(3),
                    Integer.parseInt(dotted.group(2)),
                    Integer.parseInt(dotted.group(1)));
        }
        return "";
    }

    /** Working days from the start: a whole number, or a date where the file says as_of. */
    Optional<Integer> day(String name, Optional<LocalDate> asOf) {
        Optional<String> value = scalar(name, "a date, or working days from the start");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().matches("-?\\d{1,6}")) {
            return Optional.of(Integer.parseInt(value.get()));
        }
        Optional<LocalDate> date = date(name, value.get());
        if (date.isEmpty()) {
            return Optional.empty();
        }
        if (asOf.isEmpty()) {
            log.error(
                    "no-as-of",
                    place(name),
                    name + " is a date, and the file does not say when its time begins",
                    "as_of at the top of the file",
                    "as_of: " + date.get());
            return Optional.empty();
        }
        return Optional.of((int) cadre.core.quantity.Calendar.workingDays(asOf.get(), date.get()));
    }

    /** A number, or a section with low, likely and high. */
    Optional<Range> range(String name) {
        Node node = values.get(name);
        if (node == null || isNull(node)) {
            return Optional.empty();
        }
        return range(name, node, field(name));
    }

    Optional<Range> range(String name, Node node, Field field) {
        if (node instanceof ScalarNode s) {
            OptionalDouble value = parse(name, field, s.getValue().strip(), place(node, file));
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Range(value.getAsDouble(), value.getAsDouble(), value.getAsDouble()));
        }
        Section section = new Section(name, node, file, log, true);
        double[] ends = new double[3];
        String[] names = {"low", "likely", "high"};
        for (String given : section.names()) {
            if (!List.of(names).contains(given)) {
                log.error(
                        "unknown-key",
                        section.place(given),
                        "\"" + given + "\" is no part of " + name,
                        "low, likely and high",
                        Nearest.to(given, List.of(names)));
                return Optional.empty();
            }
        }
        for (int i = 0; i < 3; i++) {
            Optional<String> text = section.scalar(names[i], "a number");
            if (text.isEmpty()) {
                log.error("missing", section.place(), name + " has no " + names[i], "low, likely and high", "");
                return Optional.empty();
            }
            OptionalDouble value = parse(name + "." + names[i], field, text.get(), section.place(names[i]));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            ends[i] = value.getAsDouble();
        }
        if (!(ends[0] <= ends[1] && ends[1] <= ends[2])) {
            log.error(
                    "range-order",
                    section.place(),
                    name + " goes from " + plain(ends[0]) + " over " + plain(ends[1]) + " to " + plain(ends[2]),
                    "low ≤ likely ≤ high",
                    "");
            return Optional.empty();
        }
        return Optional.of(new Range(ends[0], ends[1], ends[2]));
    }

    /** A list of ids, or one. */
    List<String> ids(String name) {
        Node node = values.get(name);
        if (node == null || isNull(node)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof ScalarNode s) {
                    ids.add(s.getValue().strip());
                } else {
                    log.error("wrong-type", place(item, file), name + " contains " + describe(item), "ids", "");
                }
            }
        } else if (node instanceof ScalarNode s) {
            ids.add(s.getValue().strip());
        } else {
            log.error("wrong-type", place(name), name + " is " + describe(node), "an id, or a list of ids", "");
        }
        return ids;
    }

    /** The entries of a list. */
    List<Node> list(String name) {
        Node node = values.get(name);
        if (node == null || isNull(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        log.error(
                "wrong-type",
                place(name),
                name + " is " + describe(node),
                "a list: each entry on its own line after a dash",
                "");
        return List.of();
    }

    Optional<Section> section(String name) {
        return node(name).map(n -> new Section(path.isEmpty() ? name : path + "." + name, n, file, log, false));
    }

    /** A section whose keys are names of the user's own. */
    Optional<Section> table(String name) {
        return node(name).map(n -> new Section(path.isEmpty() ? name : path + "." + name, n, file, log, true));
    }

    /** A level in [0, 1] of a table. */
    OptionalDouble level(String name, String what) {
        Optional<String> text = scalar(name, "a level from 0 to 1");
        Field share = new Field(what, Field.Type.SHARE, "", "", "", 0, 1, List.of(), "");
        return text.isEmpty() ? OptionalDouble.empty() : parse(what + "." + name, share, text.get(), place(name));
    }

    OptionalDouble plainNumber(String name) {
        Optional<String> text = scalar(name, "a number");
        Field any = new Field(name, Field.Type.NUMBER, "", "", "", -1e15, 1e15, List.of(), "");
        return text.isEmpty() ? OptionalDouble.empty() : parse(name, any, text.get(), place(name));
    }
}

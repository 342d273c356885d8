package cadre.intake.files;

import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * People in one line, such as {@code 12 × ml-engineer, senior share 40 %, team core}: turned into the section that says
 * the same, each value with its own place.
 */
public final class ShortGroup {

    static final String EXAMPLE = "12 × ml-engineer, senior share 40 %";

    private static final Pattern HEAD =
            Pattern.compile("\\s*(?:(\\d+)\\s*(?:[×xX*]\\s*|\\s))?(\\p{L}[\\p{L} _-]*?)\\s*");
    private static final Pattern PART = Pattern.compile("\\s*(\\p{L}+(?:[ _-]share)?)\\s*:?\\s+(\\S.*?)\\s*");
    private static final List<String> FIELDS =
            List.of("senior_share", "busy", "fte", "cost", "team", "level", "experience", "start");

    private final ScalarNode text;
    private final String file;
    private final Log log;
    private final List<NodeTuple> tuples = new ArrayList<>();

    private ShortGroup(ScalarNode text, String file, Log log) {
        this.text = text;
        this.file = file;
        this.log = log;
    }

    /**
     * Reads the line.
     *
     * @return a section's node; nothing, with an error, when the line cannot be understood
     */
    static Optional<Node> read(ScalarNode text, String file, Log log) {
        return new ShortGroup(text, file, log).node();
    }

    /**
     * The section that says the same as a line that can be understood.
     *
     * @param text the line
     * @return nothing when it cannot be understood
     */
    public static Optional<MappingNode> section(ScalarNode text) {
        return read(text, "", new Log()).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    private Optional<Node> node() {
        String[] parts = text.getValue().split(",", -1);
        Matcher head = HEAD.matcher(parts[0]);
        boolean role = head.matches() && (head.group(1) != null || Roles.exists(roleName(head.group(2))));
        if (!role) {
            log.error(
                    "bad-group",
                    Section.place(text, file),
                    "an entry of people is " + Section.describe(text),
                    "a section, or a group such as \"" + EXAMPLE + "\"",
                    meant());
            return Optional.empty();
        }
        if (head.group(1) != null) {
            put("count", head.group(1), head.start(1));
        }
        put("role", roleName(head.group(2)), head.start(2));
        boolean good = true;
        int offset = parts[0].length() + 1;
        for (int i = 1; i < parts.length; i++) {
            good &= part(parts[i], offset);
            offset += parts[i].length() + 1;
        }
        return good
                ? Optional.of(
                        new MappingNode(Tag.MAP, true, tuples, FlowStyle.FLOW, text.getStartMark(), text.getEndMark()))
                : Optional.empty();
    }

    private boolean part(String part, int offset) {
        Matcher m = PART.matcher(part);
        String name = m.matches() ? m.group(1).toLowerCase(Locale.ROOT).replaceAll("[ -]", "_") : "";
        if (FIELDS.contains(name)) {
            put(name, m.group(2), offset + m.start(2));
            return true;
        }
        int blank = part.length() - part.stripLeading().length();
        Place at = Section.place(scalar("", offset + blank), file);
        String maybe =
                Nearest.find(name.isEmpty() ? part.strip() : name, FIELDS).orElse("");
        Matcher seniors = Pattern.compile("\\s*([0-9.]+\\s*%)\\s+seniors?\\s*").matcher(part);
        log.error(
                "bad-group",
                at,
                "a group of people says " + Section.quote(part.strip()),
                "after the role: " + String.join(", ", FIELDS).replace('_', ' ') + ", each with its value",
                seniors.matches() ? "senior share " + seniors.group(1) : maybe.replace('_', ' '));
        return false;
    }

    private String meant() {
        Matcher number = Pattern.compile("\\s*(\\d+)\\s*").matcher(text.getValue());
        return number.matches() ? "\"" + number.group(1) + " × ml-engineer\"" : "";
    }

    /** The known role of that name, whatever its letter case, separators and number; else the name itself. */
    private static String roleName(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "-");
        String singular = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
        return Roles.exists(plain) ? plain : Roles.exists(singular) ? singular : name.strip();
    }

    private void put(String name, String value, int offset) {
        tuples.add(new NodeTuple(scalar(name, offset), scalar(value, offset)));
    }

    private ScalarNode scalar(String value, int offset) {
        int quote = text.isPlain() ? 0 : 1;
        int shift = text.getValue()
                        .codePointCount(0, Math.min(offset, text.getValue().length()))
                + quote;
        Optional<Mark> mark = text.getStartMark()
                .map(m -> new Mark(
                        m.getName(),
                        m.getIndex() + shift,
                        m.getLine(),
                        m.getColumn() + shift,
                        m.getBuffer(),
                        m.getPointer()));
        return new ScalarNode(Tag.STR, true, value, ScalarStyle.DOUBLE_QUOTED, mark, mark);
    }
}

package cadre.intake.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Compares values as the company file understands them, however they are written: 80 % is 0.8, a list of one is the one. */
final class Values {

    private Values() {}

    static boolean same(Node one, Node other) {
        return canonical(one).equals(canonical(other));
    }

    /** As it would be shown to a reader. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : canonical(node).toString();
    }

    /** As YAML of one line that can stand within braces. */
    static String yaml(Node node) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return scalar.isPlain() && value.matches("[^,\\[\\]{}#:\"'&*!|>@`\\r\\n]+") ? value : YamlText.of(value);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Values::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(tuple -> yaml(tuple.getKeyNode()) + ": " + yaml(tuple.getValueNode()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : "null";
    }

    /** The texts of a list; a single one need not stand in brackets. */
    static List<String> texts(Node node) {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(Values::text).toList()
                : text(node).isEmpty() ? List.of() : List.of(text(node));
    }

    /** As a number; percent are parts. */
    static OptionalDouble number(Node node) {
        return canonical(node) instanceof BigDecimal number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private static Object canonical(Node node) {
        if (node instanceof ScalarNode scalar) {
            return number(scalar.getValue().strip());
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(canonical(item)));
            return items.size() == 1 ? items.getFirst() : items;
        }
        Map<String, Object> fields = new TreeMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> fields.put(text(tuple.getKeyNode()), canonical(tuple.getValueNode())));
        }
        return fields;
    }

    private static Object number(String text) {
        if (!text.matches("-?[0-9][0-9_]{0,18}(?:\\.[0-9]{0,18})?\\s*%?")) {
            return text;
        }
        boolean percent = text.endsWith("%");
        String digits = text.replaceAll("[_%\\s]", "");
        BigDecimal number = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
        return (percent ? number.movePointLeft(2) : number).stripTrailingZeros();
    }
}

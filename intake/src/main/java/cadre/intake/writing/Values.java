package cadre.intake.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

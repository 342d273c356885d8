package cadre.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two documents in JSON differ. */
public final class JsonDifferences {

    private JsonDifferences() {}

    /**
     * Compares two trees.
     *
     * @param one stored
     * @param other computed again
     * @return for each leaf that differs, its path and the two values, such as {@code net.p10: 5.0, now 6.0}
     */
    public static List<String> between(JsonNode one, JsonNode other) {
        List<String> found = new ArrayList<>();
        compare("", one, other, found);
        return found;
    }

    private static void compare(String path, JsonNode one, JsonNode other, List<String> found) {
        if (one.isObject() && other.isObject()) {
            TreeSet<String> added = new TreeSet<>(other.propertyNames());
            for (Map.Entry<String, JsonNode> entry : one.properties()) {
                added.remove(entry.getKey());
                compare(step(path, entry.getKey()), entry.getValue(), other.path(entry.getKey()), found);
            }
            added.forEach(name -> found.add(step(path, name) + ": nothing, now " + other.path(name)));
        } else if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                found.add(path + ": " + one.size() + " entries, now " + other.size());
            }
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                compare(path + "[" + i + "]", one.get(i), other.get(i), found);
            }
        } else if (!one.equals(other)) {
            found.add(path + ": " + one + ", now " + other);
        }
    }

    private static String step(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}

package cadre.intake.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids made from the keys of all rows, the same whatever the order of the rows: the part of an e-mail address before the @, or the words of a
 * name, and more of the key where two would be alike.
 */
final class Keys {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final Map<String, String> ids = new LinkedHashMap<>();

    Keys(List<String> keys) {
        Map<String, Set<String>> sharers = new HashMap<>();
        for (String key : keys) {
            sharers.computeIfAbsent(shortId(key), id -> new HashSet<>()).add(plain(key));
        }
        for (String key : keys) {
            String id = shortId(key);
            boolean alone = sharers.getOrDefault(id, Set.of()).size() == 1;
            ids.put(plain(key), alone && !id.isEmpty() ? id : longId(key));
        }
    }

    String id(String key) {
        return ids.getOrDefault(plain(key), longId(key));
    }

    /** Two keys that differ in letter case and blanks only are one. */
    static String plain(String key) {
        return Titles.line(key.strip()).toLowerCase(Locale.ROOT);
    }

    private static String shortId(String key) {
        return Titles.id(ADDRESS.matcher(key).matches() ? key.substring(0, key.indexOf('@')) : key);
    }

    private static String longId(String key) {
        String id = Titles.id(key.replace("@", "-at-"));
        return (id.isEmpty() ? "row" : id) + "-"
                + Integer.toHexString(plain(key).hashCode() & 0xFFFF);
    }
}

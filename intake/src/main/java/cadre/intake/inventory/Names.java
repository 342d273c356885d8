package cadre.intake.inventory;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes ids out of names: lower-case letters, digits and dashes, each id once. */
final class Names {

    private static final int LONGEST = 48;

    private final Set<String> used = new HashSet<>();

    /** The id of a name, with a number behind it when it is taken. */
    String unique(String name) {
        String id = id(name);
        String free = id;
        for (int i = 2; !used.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    static String id(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) {
            int dash = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, dash > LONGEST / 2 ? dash : LONGEST);
        }
        return plain.isEmpty() ? "unnamed" : plain;
    }
}

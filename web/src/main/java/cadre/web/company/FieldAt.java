package cadre.web.company;

import cadre.web.page.Term;
import cadre.web.page.Terms;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which field of the company file stands at a place in its text, whether or not the text can be read. */
final class FieldAt {

    private static final Pattern KEY = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*:(?:\\s|$)");

    private FieldAt() {}

    /**
     * Finds one that is explained.
     *
     * @param lines of the text
     * @param line from 1
     * @param column from 1; 0 for the whole line
     */
    static Optional<Term> find(List<String> lines, int line, int column) {
        if (line < 1 || line > lines.size()) {
            return Optional.empty();
        }
        String text = lines.get(line - 1);
        StringBuilder path = new StringBuilder();
        int indent = Integer.MAX_VALUE;
        Matcher key = KEY.matcher(text);
        // Of several on one line the last one before the place; those inside braces belong to the first.
        while (key.find() && (path.isEmpty() || column > key.start())) {
            boolean inside = text.lastIndexOf('{', key.start()) >= 0;
            if (!inside) {
                indent = key.start();
                path = new StringBuilder(key.group(1));
            } else if (indent == Integer.MAX_VALUE || path.isEmpty()) {
                indent = Math.min(indent, text.indexOf('{'));
                path = new StringBuilder(key.group(1));
            } else {
                int end = text.substring(0, text.indexOf('{')).contains(":") ? path.indexOf(".") : 0;
                path.setLength(end < 0 ? path.length() : end);
                path.append(path.isEmpty() ? "" : ".").append(key.group(1));
            }
        }
        return path.isEmpty() ? Optional.empty() : Terms.find(above(lines, line - 1, indent) + path);
    }

    /** The keys that the line belongs to, each with a full stop behind it. */
    private static String above(List<String> lines, int line, int indent) {
        StringBuilder path = new StringBuilder();
        int within = indent;
        for (int at = line - 1; at >= 0 && within > 0; at--) {
            Matcher key = KEY.matcher(lines.get(at));
            if (key.find()
                    && key.start() < within
                    && lines.get(at).substring(0, key.start()).matches("[\\s-]*")) {
                path.insert(0, key.group(1) + ".");
                within = key.start();
            }
        }
        return path.toString();
    }
}

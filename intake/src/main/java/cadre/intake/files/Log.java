package cadre.intake.files;

import cadre.core.evidence.Assumption;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Findings and assumptions of one reading. What files contain is shown with its control characters made visible. */
final class Log {

    private static final int MOST_FINDINGS = 1000;

    private boolean broken;
    private int dropped;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<String, Integer> assumed = new TreeMap<>();

    void error(String code, Place place, String message, String expected, String maybe) {
        add(Severity.ERROR, code, place, message, expected, maybe);
    }

    void warn(String code, Place place, String message, String expected, String maybe) {
        add(Severity.WARNING, code, place, message, expected, maybe);
    }

    /** Something was decided on the user's behalf. */
    void note(String code, Place place, String message, String expected, String maybe) {
        add(Severity.NOTE, code, place, message, expected, maybe);
    }

    private void add(Severity severity, String code, Place place, String message, String expected, String maybe) {
        broken |= severity == Severity.ERROR;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(severity, code, place, visible(message), visible(expected), visible(maybe)));
        } else {
            dropped++;
        }
    }

    /** Something was not said, and this was assumed. */
    void assume(String field, String value) {
        assumed.merge(field + "\0" + visible(value), 1, Integer::sum);
    }

    boolean hasErrors() {
        return broken;
    }

    /** All findings, each once, by file and position; a last one says how many more there are than can be read. */
    List<Finding> findings() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing((Finding f) -> f.place().file())
                .thenComparingInt(f -> f.place().line())
                .thenComparingInt(f -> f.place().column()));
        if (dropped > 0) {
            sorted.add(new Finding(
                    broken ? Severity.ERROR : Severity.WARNING,
                    "more-findings",
                    new Place(sorted.getLast().place().file(), 0, 0),
                    dropped + " findings more",
                    "at most " + MOST_FINDINGS + " to be worth reading",
                    "mend these first"));
        }
        return sorted;
    }

    List<Assumption> assumptions() {
        List<Assumption> list = new ArrayList<>();
        assumed.forEach((key, count) -> {
            int cut = key.indexOf('\0');
            list.add(new Assumption(key.substring(0, cut), key.substring(cut + 1), count));
        });
        return list;
    }

    /** A text without characters that would steer a terminal or turn the direction of writing. */
    private static String visible(String text) {
        if (text.codePoints().noneMatch(Log::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}

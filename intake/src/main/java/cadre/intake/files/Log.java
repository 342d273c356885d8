package cadre.intake.files;

import cadre.core.evidence.Assumption;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings and assumptions of one reading. */
final class Log {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> assumed = new TreeMap<>();

    void error(String code, Place place, String message, String expected, String maybe) {
        findings.add(new Finding(Finding.Severity.ERROR, code, place, message, expected, maybe));
    }

    void warn(String code, Place place, String message, String expected, String maybe) {
        findings.add(new Finding(Finding.Severity.WARNING, code, place, message, expected, maybe));
    }

    /** Something was not said, and this was assumed. */
    void assume(String field, String value) {
        assumed.merge(field + "\0" + value, 1, Integer::sum);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** All findings, by file and position. */
    List<Finding> findings() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing((Finding f) -> f.place().file())
                .thenComparingInt(f -> f.place().line())
                .thenComparingInt(f -> f.place().column()));
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
}

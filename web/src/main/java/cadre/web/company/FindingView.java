package cadre.web.company;

import cadre.core.evidence.Finding;
import cadre.web.page.Term;
import java.util.List;
import java.util.Locale;

/**
 * A finding beside the line it is about.
 *
 * @param severity error, warning or note
 * @param place line and column; empty for the whole file
 * @param line the line of the file; empty where there is none
 * @param message what is wrong
 * @param expected what would have been right; may be empty
 * @param maybe completes "Maybe …"; may be empty
 * @param field the id of the field it is about, to be explained; empty where it is about none
 */
public record FindingView(
        String severity, String place, String line, String message, String expected, String maybe, String field) {

    /** How many findings of a file are shown at once. */
    private static final int MOST = 200;

    private static final int LONGEST_LINE = 160;

    /** Findings with the lines of the text they are about, in its order; the first two hundred. */
    public static List<FindingView> all(List<Finding> findings, String text) {
        List<String> lines = text.lines().toList();
        return findings.stream().limit(MOST).map(finding -> of(finding, lines)).toList();
    }

    private static FindingView of(Finding finding, List<String> lines) {
        int at = finding.place().line();
        String line = at >= 1 && at <= lines.size() ? lines.get(at - 1) : "";
        return new FindingView(
                finding.severity().name().toLowerCase(Locale.ROOT),
                at == 0
                        ? ""
                        : "line " + at
                                + (finding.place().column() > 0
                                        ? ", column " + finding.place().column()
                                        : ""),
                line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line,
                finding.message(),
                finding.expected(),
                finding.maybe(),
                FieldAt.find(lines, at, finding.place().column()).map(Term::id).orElse(""));
    }

    /** Whether the file cannot be used because of it. */
    public boolean isError() {
        return severity.equals("error");
    }
}

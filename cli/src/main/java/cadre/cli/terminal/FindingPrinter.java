package cadre.cli.terminal;

import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints findings as compilers do, the worst first, each with its place, and the counts at the end. */
final class FindingPrinter {

    private final PrintWriter to;
    private final boolean coloured;

    FindingPrinter(PrintWriter to, boolean coloured) {
        this.to = to;
        this.coloured = coloured;
    }

    void print(List<Finding> findings) {
        for (Severity severity : Severity.values()) {
            findings.stream().filter(finding -> finding.severity() == severity).forEach(this::print);
        }
        to.println(counts(findings));
    }

    private void print(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT) + ":";
        to.println(finding.place() + ": " + styled(style(finding.severity()), severity) + " " + finding.message()
                + styled(Style.FAINT, " [" + finding.code() + "]"));
        if (!finding.expected().isEmpty()) {
            to.println("    expected: " + finding.expected());
        }
        if (!finding.maybe().isEmpty()) {
            to.println("    " + styled(Style.NOTE, "Maybe ") + finding.maybe());
        }
    }

    private static String counts(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "No findings.";
        }
        return Terminal.count(count(findings, Severity.ERROR), "error") + ", "
                + Terminal.count(count(findings, Severity.WARNING), "warning") + ", "
                + Terminal.count(count(findings, Severity.NOTE), "note") + ".";
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case NOTE -> Style.NOTE;
        };
    }

    private String styled(Style style, String text) {
        return coloured ? style.on(text) : text;
    }
}

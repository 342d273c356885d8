package cadre.cli.command;

import cadre.cli.answer.Table;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Finding.Severity;
import cadre.intake.writing.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Findings about the cells of a table: counted by code and column, one by one where they are few, all of them as a file. */
final class FindingsTable {

    private static final int FEW = 30;
    private static final int LONGEST_TITLE = 48;

    private final Terminal terminal;
    private final List<Finding> findings;
    private final List<String> titles;

    /**
     * Findings to show.
     *
     * @param titles of the table's columns, in order
     */
    FindingsTable(Terminal terminal, List<Finding> findings, List<String> titles) {
        this.terminal = terminal;
        this.findings = findings;
        this.titles = titles;
    }

    /** Prints them one by one beside the answer where they are few, else their counts. */
    void print(boolean all) {
        if (findings.isEmpty()) {
            return;
        }
        if (all || findings.size() <= FEW) {
            terminal.sayFindings(findings);
        } else {
            terminal.say("");
            counts();
            terminal.say(String.format(
                    Locale.ROOT, "%,d findings; --findings FILE writes each with its place.", findings.size()));
        }
    }

    private void counts() {
        Map<Severity, Map<String, Integer>> counts = new TreeMap<>();
        for (Finding finding : findings) {
            counts.computeIfAbsent(finding.severity(), severity -> new TreeMap<>())
                    .merge(finding.code() + "\0" + title(finding), 1, Integer::sum);
        }
        List<String[]> rows = new ArrayList<>();
        counts.forEach((severity, byCode) -> byCode.forEach((key, count) -> {
            int cut = key.indexOf('\0');
            rows.add(new String[] {
                severity.name().toLowerCase(Locale.ROOT),
                key.substring(0, cut),
                String.valueOf(count),
                key.substring(cut + 1)
            });
        }));
        Table table = new Table("finding", "code", "cells", "column");
        rows.forEach(table::row);
        table.print(terminal);
    }

    private String title(Finding finding) {
        int column = finding.place().column();
        String title = column < 1 || column > titles.size() ? "" : titles.get(column - 1);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** Writes all of them as comma-separated values. */
    void write(Path file) {
        StringBuilder csv = new StringBuilder("severity,code,file,line,column,title,message,expected,maybe\n");
        for (Finding finding : findings) {
            csv.append(finding.severity().name().toLowerCase(Locale.ROOT))
                    .append(',')
                    .append(finding.code())
                    .append(',')
                    .append(Outputs.quoted(finding.place().file()))
                    .append(',')
                    .append(finding.place().line())
                    .append(',')
                    .append(finding.place().column())
                    .append(',')
                    .append(Outputs.quoted(title(finding)))
                    .append(',')
                    .append(Outputs.quoted(finding.message()))
                    .append(',')
                    .append(Outputs.quoted(finding.expected()))
                    .append(',')
                    .append(Outputs.quoted(finding.maybe()))
                    .append('\n');
        }
        try {
            WholeFile.write(file, csv.toString());
        } catch (IOException e) {
            throw Refusal.ofInput(
                    "'" + file + "' cannot be written: " + e.getMessage(), "a file in a folder that exists", "");
        }
    }
}

package cadre.web.transfer;

import cadre.core.evidence.Finding;
import cadre.web.usecase.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CardImports in sentences. */
final class ImportWords {

    private static final int SHOWN = 50;
    private static final int LONGEST = 60;

    private ImportWords() {}

    static String preview(ImportPlan plan) {
        List<String> parts = new ArrayList<>();
        if (!plan.added().isEmpty()) {
            parts.add(cases(plan.added().size()) + " would be new");
        }
        if (!plan.changed().isEmpty()) {
            parts.add(cases(plan.changed().size()) + " would change");
        }
        if (parts.isEmpty()) {
            return plan.same() == 0 ? "Nothing can be imported" : "Everything in the table is here already";
        }
        return String.join(", ", parts);
    }

    static List<String> facts(Upload upload, ImportPlan plan) {
        List<String> facts = new ArrayList<>();
        facts.add(upload.what() + ": of " + rows(upload.rows()) + ", "
                + number(upload.incoming().size())
                + (upload.incoming().size() == 1 ? " is read" : " are read") + " and " + number(upload.refused())
                + " refused.");
        long warnings = upload.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .count();
        facts.add(number(upload.findings().size()) + " findings, " + number(warnings)
                + " of them warnings; they stand beside the cells below.");
        if (plan.same() > 0) {
            facts.add(cases(plan.same()) + " already as in the table.");
        }
        if (plan.kept() > 0) {
            facts.add(number(plan.kept()) + (plan.kept() == 1 ? " value stays" : " values stay")
                    + " as people here wrote " + (plan.kept() == 1 ? "it" : "them") + " since the last import.");
        }
        if (!plan.goals().isEmpty()) {
            facts.add("New goals: “" + String.join("”, “", plan.goals()) + "”.");
        }
        if (!plan.added().isEmpty()) {
            facts.add(
                    "Each new use case gets an owner by the rules, and an open one a next date, where the table says none.");
        }
        return facts;
    }

    static List<ImportView.Change> changes(ImportPlan plan) {
        return plan.changed().stream()
                .limit(SHOWN)
                .map(change -> new ImportView.Change(
                        change.card().number(),
                        change.card().idea().title(),
                        Stream.concat(
                                        change.edits().stream().map(edit -> words(change, edit)),
                                        change.goal().isEmpty()
                                                ? Stream.empty()
                                                : Stream.of("goal: “" + change.goal() + "”"))
                                .collect(Collectors.joining("; "))))
                .toList();
    }

    private static String words(ImportPlan.Changed change, Edit edit) {
        String before = edit.field().of(change.card());
        return edit.field().title() + ": “" + brief(edit.value()) + "”"
                + (before.isEmpty() ? "" : " instead of “" + brief(before) + "”");
    }

    static String done(CardImport stored) {
        CardImport.Counts counts = stored.counts();
        String what = number(counts.added()) + " use cases came in, " + number(counts.changed()) + " changed";
        return stored.state() == CardImport.State.UNDONE ? "Undone: " + what : what;
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String cases(int number) {
        return number(number) + (number == 1 ? " use case" : " use cases");
    }

    private static String rows(int number) {
        return number(number) + (number == 1 ? " row" : " rows");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

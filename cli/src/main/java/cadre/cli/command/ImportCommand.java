package cadre.cli.command;

import cadre.cli.answer.Table;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Nearest;
import cadre.intake.files.CompanyFiles;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.InventoryEntries;
import cadre.intake.inventory.Openings;
import cadre.intake.tables.Ask;
import cadre.intake.tables.TableImport;
import cadre.intake.tables.TableKind;
import cadre.intake.writing.CompanyMerge;
import cadre.intake.writing.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a table of people or use cases, or an inventory, into a company file. */
@Command(
        footer = {
            "",
            "cadre import people.csv -o company.yaml           a row a person",
            "cadre import use-cases.xlsx -o company.yaml       a row a use case",
            "cadre import inventory 2024.csv --agency TVA      the inventories of US federal agencies of 2023 and 2024",
            "",
            "A file that is there is merged into: values that nobody edited follow the table, what people wrote stays."
        })
final class ImportCommand implements Callable<Integer> {

    private static final String INVENTORY = "inventory";
    private static final int MOST_CHANGES = 20;
    private static final List<String> LISTS = List.of("domains", "people", "teams", "use_cases");

    private final Terminal terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            description = "CSV or XLSX; \"inventory\" before it for an AI use-case inventory.")
    private List<String> words = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Company file to make or to merge into (default: company.yaml).")
    private @Nullable Path output;

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description = "What the rows are: people, use-cases or inventory; else guessed.")
    private @Nullable String as;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "Read a column as this; - for not at all. May be repeated.")
    private Map<String, String> mapping = Map.of();

    @Option(
            names = "--value",
            paramLabel = "WORDS=VALUE",
            description = "Read these words of a cell as this role, level, stage or kind.")
    private Map<String, String> values = Map.of();

    @Option(
            names = "--include",
            paramLabel = "COLUMN",
            description = "Read a column although it looks private, such as pay.")
    private List<String> included = List.of();

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            description = "Column that tells rows apart; else id, e-mail or name.")
    private @Nullable String key;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "When the simulated time begins (default: that of the file, else today).")
    private @Nullable String asOf;

    @Option(names = "--agency", paramLabel = "NAME", description = "Inventory: abbreviation or name of an agency.")
    private @Nullable String agency;

    @Option(names = "--bureau", paramLabel = "NAME", description = "Inventory: only this part of the agency.")
    private @Nullable String bureau;

    @Option(names = "--all", description = "Inventory: all agencies.")
    private boolean all;

    @Option(names = "--overwrite", description = "The table wins over what people have edited.")
    private boolean overwrite;

    @Option(names = "--dry-run", description = "Show what would change and write nothing.")
    private boolean dryRun;

    @Option(names = "--findings", paramLabel = "FILE", description = "Write all findings as comma-separated values.")
    private @Nullable Path findingsFile;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String kind = as == null ? "" : as.toLowerCase(Locale.ROOT);
        boolean inventory = kind.equals(INVENTORY);
        if (words.size() == 2) {
            if (!words.getFirst().equals(INVENTORY)) {
                throw Refusal.ofUsage(
                        "'" + words.getLast() + "' is one file too many", "one file", "import one after the other");
            }
            inventory = true;
        } else if (words.getFirst().equals(INVENTORY) && !Files.exists(Path.of(INVENTORY))) {
            throw Refusal.ofUsage("no file after 'inventory'", "cadre import inventory FILE --agency NAME", "");
        }
        Path table = Path.of(words.getLast());
        return inventory ? inventory(table) : table(table, kind(kind));
    }

    private static @Nullable TableKind kind(String word) {
        if (word.isEmpty()) {
            return null;
        }
        return Arrays.stream(TableKind.values())
                .filter(kind -> kind.word().equals(word) && !kind.list().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(
                        "'" + word + "' is not a kind of table",
                        "people, use-cases or inventory",
                        Nearest.find(word, List.of("people", "use-cases", INVENTORY))
                                .orElse("--as people")));
    }

    private int inventory(Path table) {
        if (all == (agency != null)) {
            throw Refusal.ofUsage("an inventory has many agencies", "either --agency NAME or --all", "--agency TVA");
        }
        Inventory inventory = Inventory.read(table, agency, bureau);
        if (inventory.isUnreadable()) {
            throw Refusal.ofFindings("'" + table + "' was not imported", inventory.findings());
        }
        String agencyName = agency == null ? "US federal agencies" : agency;
        Path company = output == null
                ? Path.of((agency == null
                                ? INVENTORY
                                : agency.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                        + ".yaml")
                : output;
        CompanyMerge merge = new CompanyMerge(company, Openings.inventory(inventory, agencyName, table));
        refuseBroken(merge, company);
        Inventory.Tally tally = inventory.tally();
        terminal.print(String.format(
                Locale.ROOT,
                "%s: inventory of %s, %,d rows = %,d read + %,d refused + %,d of other agencies",
                table,
                inventory.date(),
                tally.rows(),
                tally.read(),
                tally.refused(),
                tally.elsewhere()));
        terminal.print(String.format(
                Locale.ROOT,
                "%,d use cases in %,d bureaus",
                inventory.cases().size(),
                inventory.domains().size()));
        List<Finding> findings = new ArrayList<>(inventory.findings());
        findings.addAll(put(merge, InventoryEntries.of(inventory), Openings.headings(inventory), table));
        return finish(merge, company, new FindingsTable(terminal, findings, inventory.titles()));
    }

    private int table(Path table, @Nullable TableKind kind) {
        Path company = output == null ? Path.of("company.yaml") : output;
        CompanyMerge merge = new CompanyMerge(company, Openings.company(table));
        refuseBroken(merge, company);
        LocalDate start = start(merge);
        Ask ask = new Ask(kind, mapping, included.stream().collect(Collectors.toSet()), key, values, start);
        TableImport read = TableImport.read(table, ask, merge.ids("use_cases"));
        if (read.isUnreadable()) {
            showColumns(read);
            throw Refusal.ofFindings("'" + table + "' was not imported", read.findings());
        }
        TableImport.Tally tally = read.tally();
        terminal.print(String.format(
                Locale.ROOT,
                "%s: %s, titles in line %d, key \"%s\"",
                table,
                String.valueOf(read.kind() == TableKind.PEOPLE ? "people" : "use cases"),
                read.titleLine(),
                read.key()));
        showColumns(read);
        terminal.print(String.format(
                Locale.ROOT, "%,d rows = %,d read + %,d refused", tally.rows(), tally.read(), tally.refused()));
        if (read.dated() && merge.top("as_of").isEmpty()) {
            merge.addTop("as_of", start.toString(), "the day on which the simulated time begins");
        }
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(put(merge, read.entries(), Map.of(), table));
        List<String> titles =
                read.columns().stream().map(TableImport.Column::title).toList();
        return finish(merge, company, new FindingsTable(terminal, findings, titles));
    }

    private LocalDate start(CompanyMerge merge) {
        String text = asOf == null ? merge.top("as_of").orElse("") : asOf;
        if (text.isEmpty()) {
            return LocalDate.now();
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.ofUsage("'" + text + "' is not a date", "a date such as 2026-01-05", "");
        }
    }

    private void refuseBroken(CompanyMerge merge, Path company) {
        if (merge.isBroken()) {
            throw Refusal.ofFindings("'" + company + "' cannot be merged into; nothing was written", merge.findings());
        }
    }

    private void showColumns(TableImport read) {
        if (read.columns().isEmpty()) {
            return;
        }
        Table table = new Table("  column", "read as", "");
        for (TableImport.Column column : read.columns()) {
            table.row(
                    "  " + (column.title().isEmpty() ? "(no title)" : column.title()),
                    column.use().isEmpty() ? "-" : column.use(),
                    column.remark());
        }
        table.print(terminal);
    }

    /** Merges and returns what the merge found. */
    private List<Finding> put(
            CompanyMerge merge, Map<String, List<Entry>> entries, Map<String, String> headings, Path table) {
        CompanyMerge.Origin origin = new CompanyMerge.Origin(String.valueOf(table.getFileName()), headings, overwrite);
        LISTS.forEach(list -> {
            if (entries.containsKey(list)) {
                merge.merge(list, entries.getOrDefault(list, List.of()), origin);
            }
        });
        return merge.findings();
    }

    private int finish(CompanyMerge merge, Path company, FindingsTable findings) {
        findings.print(false);
        if (findingsFile != null) {
            findings.write(findingsFile);
        }
        summary(merge, company);
        if (dryRun) {
            terminal.print("Nothing was written (--dry-run).");
            return Exit.OK;
        }
        try {
            merge.write();
        } catch (IOException e) {
            throw Refusal.ofInput(
                    "'" + company + "' cannot be written: " + e.getMessage(),
                    "a file in a folder that can be written to",
                    "");
        }
        check(company);
        return Exit.OK;
    }

    private void summary(CompanyMerge merge, Path company) {
        List<String> changes = merge.changes();
        List<String> counts = new ArrayList<>();
        for (String list : LISTS) {
            long added = changes.stream()
                    .filter(change -> change.startsWith("+ " + list + " "))
                    .count();
            long changed = changes.stream()
                    .filter(change -> change.startsWith("~ " + list + " "))
                    .map(change -> change.split(":", 2)[0])
                    .distinct()
                    .count();
            String name = list.replace('_', ' ');
            if (added > 0) {
                counts.add(String.format(Locale.ROOT, "%,d %s added", added, name));
            }
            if (changed > 0) {
                counts.add(String.format(Locale.ROOT, "%,d %s changed", changed, name));
            }
        }
        String what = counts.isEmpty() ? "nothing to change" : String.join(", ", counts);
        terminal.print(terminal.styled(
                Style.STRONG, company + ": " + what + (merge.isFresh() && !dryRun ? " (new file)" : "")));
        List<String> shown = dryRun
                ? changes
                : changes.stream()
                        .filter(change -> change.startsWith("~"))
                        .limit(MOST_CHANGES)
                        .toList();
        shown.forEach(change -> terminal.print("  " + change));
        long hidden = changes.stream().filter(change -> change.startsWith("~")).count() - MOST_CHANGES;
        if (!dryRun && hidden > 0) {
            terminal.print("  … and " + hidden + " more");
        }
    }

    /** What `cadre check` would say, in one line. */
    private void check(Path company) {
        List<Finding> findings = CompanyFiles.read(company).findings();
        Optional<Finding> error = findings.stream().filter(Finding::isError).findFirst();
        if (error.isPresent()) {
            long errors = findings.stream().filter(Finding::isError).count();
            terminal.say(
                    "Not complete yet: " + error.get().message() + (errors > 1 ? ", and " + (errors - 1) + " more" : "")
                            + ". `cadre check " + company + "` says what is missing.");
        } else if (!findings.isEmpty()) {
            terminal.say("`cadre check " + company + "` has " + findings.size()
                    + (findings.size() == 1 ? " warning." : " warnings."));
        }
    }
}

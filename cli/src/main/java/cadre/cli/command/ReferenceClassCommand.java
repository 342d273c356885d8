package cadre.cli.command;

import cadre.app.reference.ReferenceReport;
import cadre.app.reference.ReferenceTable;
import cadre.cli.answer.ReferencePrinter;
import cadre.cli.terminal.Terminal;
import cadre.core.work.ReferenceClass;
import cadre.intake.inventory.Inventory;
import cadre.intake.inventory.ReferenceClasses;
import cadre.intake.inventory.Validation;
import cadre.intake.writing.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how long use cases took elsewhere, and refits it from the inventory that it comes from. */
@Command(
        footer = {
            "",
            "Shares in production are cumulative incidence (Aalen-Johansen), medians the first month in which it reaches one half; bands"
                    + " cover 95 %% at each month by itself. What the shares are shares of stands above each table."
        })
final class ReferenceClassCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Fit to this inventory (CSV of 2024) instead of printing the built-in one.")
    private @Nullable Path from;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with curves, fits and the method.")
    private @Nullable Path report;

    @Option(names = "--json", description = "As JSON, all months and groups.")
    private boolean json;

    @Option(names = "--csv", description = "As comma-separated values, a row for each group and month.")
    private boolean csv;

    @Option(names = "--validate", description = "Predict what was not fitted; needs --from. See --before.")
    private boolean validate;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "With --validate: the inventory of the year before (CSV of 2023).")
    private @Nullable Path before;

    ReferenceClassCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (json && csv) {
            throw Refusal.ofUsage("--json and --csv", "one of the two", "");
        }
        Inventory inventory = null;
        ReferenceClass reference = ReferenceClasses.builtIn();
        if (from != null) {
            inventory = inventory(from);
            reference = ReferenceClasses.fit(inventory, from);
        }
        if (json) {
            terminal.out().print(ReferenceClasses.toJson(reference));
        } else if (csv) {
            terminal.out().print(ReferenceTable.csv(reference));
        } else {
            new ReferencePrinter(terminal, reference).print(from != null, reference.equals(ReferenceClasses.builtIn()));
        }
        if (report != null) {
            write(report, ReferenceReport.html(reference));
        }
        if (validate) {
            validate(inventory);
        }
        return Exit.OK;
    }

    private static Inventory inventory(Path path) {
        Inventory inventory = Inventory.read(path);
        if (inventory.isUnreadable()) {
            throw Refusal.ofFindings("'" + path + "' cannot be read as an inventory", inventory.findings());
        }
        if (inventory.cases().stream().noneMatch(useCase -> useCase.milestones().initiated() != null)) {
            throw Refusal.ofInput(
                    "'" + path + "' has no dates of initiation",
                    "the inventory of 2024, or one with the same columns",
                    "");
        }
        return inventory;
    }

    private void validate(@Nullable Inventory inventory) {
        if (inventory == null) {
            throw Refusal.ofUsage(
                    "--validate needs the rows, which do not ship with Cadre",
                    "--from FILE with the inventory of 2024",
                    "");
        }
        ReferencePrinter printer = new ReferencePrinter(terminal, ReferenceClasses.builtIn());
        printer.heldOut(Validation.agenciesHeldOut(inventory));
        printer.stages(Validation.arrivalsTimesSojourn(inventory));
        if (before != null) {
            Inventory earlier = Inventory.read(before);
            if (earlier.isUnreadable()) {
                throw Refusal.ofFindings("'" + before + "' cannot be read as an inventory", earlier.findings());
            }
            printer.transitions(Validation.transitions(earlier, inventory));
        }
    }

    private void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            terminal.say("Report in " + file);
        } catch (IOException e) {
            throw Refusal.ofInput(
                    "'" + file + "' cannot be written: " + e.getMessage(),
                    "a file in a folder that can be written to",
                    "");
        }
    }
}

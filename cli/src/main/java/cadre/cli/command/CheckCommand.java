package cadre.cli.command;

import cadre.app.report.CheckedFiles;
import cadre.cli.answer.Table;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.company.Seat;
import cadre.core.evidence.Assumption;
import cadre.core.evidence.Finding;
import cadre.core.plan.Case;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads company files and lists everything wrong or doubtful in them. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Ends with 0 when every file can be used, warnings or not, and with 1 when one has an error. `cadre explain"
                    + " FIELD` says what a field means."
        })
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Company files; what they include is read too.")
    private List<Path> files = List.of();

    @Option(names = "--assumptions", description = "List what the files leave open and what is assumed instead.")
    private boolean assumptions;

    @Option(names = "--json", description = "As JSON, for other programs.")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, CompanyFiles.Reading> readings = new LinkedHashMap<>();
        files.forEach(file -> readings.put(file.toString(), CompanyFiles.read(file, Version.current())));
        if (json) {
            terminal.out().print(CheckedFiles.json(readings));
        } else {
            readings.forEach(this::print);
        }
        boolean errors = readings.values().stream()
                .flatMap(reading -> reading.findings().stream())
                .anyMatch(Finding::isError);
        return errors ? Exit.NEGATIVE : Exit.OK;
    }

    private void print(String name, CompanyFiles.Reading reading) {
        Case found = reading.found();
        terminal.print(terminal.styled(Style.STRONG, name + (found == null ? " cannot be used" : " can be used")));
        if (found != null) {
            contents(found);
        }
        terminal.printFindings(reading.findings());
        if (found == null) {
            return;
        }
        if (assumptions) {
            assumed(found);
        } else if (!found.assumptions().isEmpty()) {
            terminal.print("What it leaves open was assumed; --assumptions lists it.");
        }
    }

    private void contents(Case found) {
        long ml = found.company().seats().stream().filter(Seat::isMl).count();
        int people = found.company().seats().size();
        double requests = found.portfolio().demand().arrivalsPerYear();
        terminal.print(String.format(
                Locale.ROOT,
                "  %s (%d in ML), %s, %s, %s, %s a year, %s",
                count(people, "person", "people"),
                ml,
                count(found.company().teams().size(), "team", "teams"),
                count(found.company().domains().size(), "domain", "domains"),
                count(found.portfolio().useCases().size(), "use case", "use cases"),
                requests == 1 ? "1 request" : number(requests) + " requests",
                count(found.settings().horizonMonths(), "month", "months")));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String count(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    private void assumed(Case found) {
        Table table = new Table("field", "times", "assumed");
        for (Assumption a : found.assumptions()) {
            table.row(a.field(), String.valueOf(a.count()), a.value());
        }
        terminal.print("");
        table.print(terminal);
    }
}

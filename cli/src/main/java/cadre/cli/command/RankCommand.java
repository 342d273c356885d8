package cadre.cli.command;

import cadre.app.ranking.RankingDocuments;
import cadre.app.ranking.RankingSheet;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes an exported ranking again and says whether every number agrees. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Reads nothing but the file: its inputs, formula, weights, seed and draws. Exit code 0 when every score, rank, interval"
                    + " and probability is the same to the bit, 1 when one differs."
        })
final class RankCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final Terminal terminal;

    @Parameters(
            arity = "1",
            paramLabel = "FILE",
            description = "The ranking as exported from the browser: CSV, XLSX or JSON.")
    private Path file = Path.of("");

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    RankCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RankingDocuments.Reading reading = RankingDocuments.read(file);
        RankingSheet stated = reading.found();
        if (stated == null) {
            throw Refusal.ofFindings(file + " cannot be used", reading.findings());
        }
        terminal.sayFindings(reading.findings());
        if (!stated.version().equals(Version.current())) {
            terminal.say("It was computed by Cadre " + stated.version() + "; this is " + Version.current() + ".");
        }
        RankingSheet computed;
        try {
            computed = stated.again(Inputs.threads(threads));
        } catch (IllegalArgumentException e) {
            throw Refusal.ofInput(file + " cannot be used: " + e.getMessage(), "a ranking as Cadre exports it", "");
        }
        List<String> differences = stated.differences(computed);
        RankingSheet.Method method = stated.method();
        int size = stated.rows().size();
        terminal.print(terminal.styled(
                Style.STRONG,
                differences.isEmpty()
                        ? "All " + size + " ranks agree, to the bit."
                        : differences.size() == 1
                                ? "1 number does not agree."
                                : differences.size() + " numbers do not agree."));
        differences.stream().limit(SHOWN).forEach(each -> terminal.print("  " + each));
        if (differences.size() > SHOWN) {
            terminal.print("  … and " + (differences.size() - SHOWN) + " more");
        }
        terminal.print("Scheme " + method.scheme() + ": " + method.formula() + "; " + method.draws() + " draws, seed "
                + method.seed() + ", the next " + method.next() + ".");
        return differences.isEmpty() ? Exit.OK : Exit.NEGATIVE;
    }
}

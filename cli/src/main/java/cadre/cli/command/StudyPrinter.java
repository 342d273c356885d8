package cadre.cli.command;

import cadre.app.run.StudyRun;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.engine.replicate.Conclusion;
import cadre.engine.replicate.Row;
import cadre.engine.replicate.Target;
import java.util.List;
import java.util.Locale;

/** Prints what came out of a study. */
final class StudyPrinter {

    private final Terminal terminal;

    StudyPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(StudyRun.Result result) {
        terminal.print(terminal.styled(Style.STRONG, result.study().name()) + "  "
                + result.study().line());
        terminal.print("  " + result.study().paper());
        Table table = new Table(
                "cell", "measure", "mean", "std error", "target", "label", "allowed", "difference", "verdict");
        for (Row row : result.rows()) {
            Target target = row.target();
            int digits = digits(row.error());
            table.row(
                    row.configuration().label(),
                    row.measure().name(),
                    number(row.mean(), digits),
                    Double.isInfinite(row.error()) ? "-" : number(row.error(), digits),
                    target == null ? "-" : number(target.value(), digits),
                    target == null ? "-" : target.label().text(),
                    target == null ? "-" : number(row.allowed(), digits),
                    target == null ? "-" : number(row.difference(), digits),
                    verdict(row.verdict()));
        }
        table.print(terminal);
        for (Conclusion conclusion : result.conclusions()) {
            terminal.print((conclusion.holds() ? "holds: " : terminal.styled(Style.ERROR, "does not hold: "))
                    + conclusion.statement() + " (" + conclusion.seen() + ")");
        }
        if (!result.complete()) {
            terminal.print("Stopped early: the table has what was finished.");
        }
        long runs = result.rows().stream().mapToLong(Row::runs).max().orElse(0);
        terminal.print(String.format(
                Locale.ROOT,
                "%,d runs a cell; %d of %d rows with a target pass.",
                runs,
                count(result, Row.Verdict.PASS),
                count(result, Row.Verdict.PASS) + count(result, Row.Verdict.FAIL)));
    }

    private static long count(StudyRun.Result result, Row.Verdict verdict) {
        return result.rows().stream().filter(row -> row.verdict() == verdict).count();
    }

    private static String verdict(Row.Verdict verdict) {
        return verdict == Row.Verdict.OPEN ? "-" : verdict.name().toLowerCase(Locale.ROOT);
    }

    void printCsv(List<StudyRun.Result> results) {
        terminal.print("study,cell,measure,mean,std_error,runs,target,target_std_error,tolerance,label,difference,"
                + "allowed,verdict,seed");
        for (StudyRun.Result result : results) {
            for (Row row : result.rows()) {
                terminal.print(csv(result, row));
            }
        }
    }

    private static String csv(StudyRun.Result result, Row row) {
        Target target = row.target();
        return String.join(
                ",",
                result.study().name(),
                '"' + row.configuration().toString().replace("\"", "\"\"") + '"',
                '"' + row.measure().name() + '"',
                Double.toString(row.mean()),
                Double.isInfinite(row.error()) ? "" : Double.toString(row.error()),
                Long.toString(row.runs()),
                target == null ? "" : Double.toString(target.value()),
                target == null ? "" : Double.toString(target.error()),
                target == null ? "" : Double.toString(target.tolerance()),
                target == null ? "" : target.label().text(),
                target == null ? "" : Double.toString(row.difference()),
                target == null ? "" : Double.toString(row.allowed()),
                verdict(row.verdict()),
                Long.toString(result.seed()));
    }

    /** Decimals at which a standard error has two digits, 3 to 6. */
    static int digits(double error) {
        if (!(error > 0) || Double.isInfinite(error)) {
            return 4;
        }
        return (int) Math.clamp(1 - Math.floor(Math.log10(error)), 3, 6);
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

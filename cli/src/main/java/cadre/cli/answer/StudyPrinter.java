package cadre.cli.answer;

import cadre.app.run.StudyRun;
import cadre.app.validation.Digits;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.engine.replicate.Conclusion;
import cadre.engine.replicate.Row;
import cadre.engine.replicate.Target;
import java.util.List;
import java.util.Locale;

/** Prints what came out of a study. */
public final class StudyPrinter {

    private final Terminal terminal;

    /** Ready to print. */
    public StudyPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints this part. */
    public void print(StudyRun.Result result, boolean targetsOnly) {
        terminal.print(terminal.styled(Style.STRONG, result.study().name()) + "  "
                + result.study().line());
        terminal.print("  " + result.study().paper());
        Table table = new Table(
                "cell", "measure", "mean", "std error", "target", "label", "allowed", "difference", "verdict");
        for (Row row : result.rows()) {
            Target target = row.target();
            if (targetsOnly && target == null) {
                continue;
            }
            int digits = Digits.of(row.error());
            table.row(
                    row.configuration().label(),
                    row.measure().name(),
                    Digits.write(row.mean(), digits),
                    Digits.write(row.error(), digits),
                    target == null ? "-" : Digits.write(target.value(), digits),
                    target == null ? "-" : target.label().text(),
                    target == null ? "-" : Digits.write(row.allowed(), digits),
                    target == null ? "-" : Digits.write(row.difference(), digits),
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

    /** Prints this part. */
    public void printCsv(List<StudyRun.Result> results) {
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
}

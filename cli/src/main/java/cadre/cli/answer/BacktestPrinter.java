package cadre.cli.answer;

import cadre.app.history.Backtest;
import cadre.app.history.BacktestWords;
import cadre.app.history.Outcome;
import cadre.cli.terminal.Terminal;
import cadre.core.numerics.Interval;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.LeftOut;
import cadre.engine.forecast.Scores;
import cadre.engine.forecast.Totals;
import java.util.ArrayList;
import java.util.List;

/** Prints a backtest: what is forecast, how good that was within the two snapshots, and what came true. */
public final class BacktestPrinter {

    private static final int MOST_AGENCIES = 15;

    private final Terminal terminal;
    private final Prose prose;
    private final Backtest backtest;

    /**
     * A printer.
     *
     * @param terminal to print on
     * @param backtest any
     */
    public BacktestPrinter(Terminal terminal, Backtest backtest) {
        this.terminal = terminal;
        this.backtest = backtest;
        prose = new Prose(terminal);
    }

    /** Prints the forecast and how good the method was. */
    public void print() {
        prose.strong(BacktestWords.answer(backtest));
        prose.paragraph(BacktestWords.learnt(backtest));
        agencies();
        prose.strong("How good the method was within the two snapshots");
        trials();
        prose.paragraph(BacktestWords.within(backtest));
        errors(backtest.model().partsLessRates());
        LeftOut left = backtest.leftOut();
        if (left != null) {
            prose.paragraph(BacktestWords.leftOut(backtest, left));
            leftOut(left);
        }
        calibration(backtest.model().inParts());
    }

    /**
     * Prints what came true.
     *
     * @param outcome with scores
     */
    public void print(Outcome outcome) {
        prose.strong(BacktestWords.outcome(backtest, outcome));
        Scores model = outcome.model();
        Scores naive = outcome.naive();
        Comparison less = outcome.lessRates();
        if (model == null || naive == null || less == null) {
            return;
        }
        Columns table = new Columns("", "Brier", "log", "use cases");
        scores(table, "forecast", model);
        scores(table, "rates of the stage", naive);
        table.print(terminal);
        prose.paragraph("Forecast less rates: Brier " + BacktestWords.difference(less.brier()) + ", log "
                + BacktestWords.difference(less.log()) + ".");
        errors(less);
        prose.paragraph("Not scored: " + BacktestWords.unmatched(outcome) + ".");
        if (!outcome.renamed().isEmpty()) {
            prose.paragraph(BacktestWords.renamed(outcome) + ".");
        }
        calibration(model);
    }

    private void agencies() {
        Columns table = new Columns("agency", "open", "deployed", "retired", "neither");
        List<Totals.Row> rows = backtest.totals().groups();
        for (Totals.Row row : rows.subList(0, Math.min(MOST_AGENCIES, rows.size()))) {
            List<String> cells = new ArrayList<>(List.of(row.group(), String.valueOf(row.count())));
            for (Fate fate : Fate.values()) {
                cells.add(BacktestWords.many(row.of(fate)));
            }
            table.row(cells.toArray(String[]::new));
        }
        terminal.print("");
        table.print(terminal);
        if (rows.size() > MOST_AGENCIES) {
            prose.paragraph("… and " + (rows.size() - MOST_AGENCIES) + " more agencies.");
        }
        terminal.print("");
    }

    private void trials() {
        Columns parts = new Columns("each forecast from the others", "Brier", "log");
        Columns agencies = new Columns("each from other agencies only", "Brier", "log");
        for (Backtest.Trial trial : backtest.trials()) {
            Scores inParts = trial.inParts();
            parts.row(trial.method().title(), BacktestWords.score(inParts.brier()), BacktestWords.score(inParts.log()));
            Scores agency = trial.byAgency();
            if (agency != null) {
                agencies.row(
                        trial.method().title(), BacktestWords.score(agency.brier()), BacktestWords.score(agency.log()));
            }
        }
        parts.print(terminal);
        if (backtest.model().byAgency() != null) {
            agencies.print(terminal);
        }
    }

    private static void scores(Columns table, String title, Scores scores) {
        table.row(
                title,
                BacktestWords.score(scores.brier()),
                BacktestWords.score(scores.log()),
                String.valueOf(scores.count()));
    }

    private void errors(Comparison less) {
        prose.paragraph("Standard error of that difference: Brier " + BacktestWords.errors(less.brier()) + "; log "
                + BacktestWords.errors(less.log()) + ".");
    }

    private void leftOut(LeftOut left) {
        Columns table =
                new Columns("agency, from the others", "use cases", "Brier", "of the rates", "log", "of the rates");
        for (LeftOut.Unseen each : left.unseen()) {
            table.row(
                    each.group(),
                    String.valueOf(each.count()),
                    BacktestWords.three(each.brier()),
                    BacktestWords.three(each.naiveBrier()),
                    BacktestWords.three(each.log()),
                    BacktestWords.three(each.naiveLog()));
        }
        table.print(terminal);
    }

    private void calibration(Scores scores) {
        terminal.print("");
        prose.strong("Calibration: a fifth of the forecasts a row, from the lowest to the highest");
        Columns table = new Columns("", "use cases", "mean forecast", "share in which it happened");
        for (Fate fate : Fate.values()) {
            for (Scores.Bin bin : scores.calibration().get(fate.ordinal())) {
                Interval happened = bin.happened();
                table.row(
                        fate.word(),
                        String.valueOf(bin.count()),
                        Figures.probability(bin.forecast()),
                        Figures.probability(happened.estimate()) + " (" + Figures.probability(happened.low()) + " to "
                                + Figures.probability(happened.high()) + ")");
            }
        }
        table.print(terminal);
        terminal.print("");
    }
}

package cadre.app.history;

import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Paper;
import cadre.core.evidence.Finding;
import cadre.core.work.Stage;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Example;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.LeftOut;
import cadre.engine.forecast.Scores;
import cadre.engine.forecast.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A backtest as a page: what came true, what is forecast, how good the method was, whether that hangs on one agency. */
final class BacktestReport {

    private static final String SCALES =
            "The Brier score is 0 when perfect and 0.667 for a guess in thirds; the log score 0 and −1.099.";

    private static final int MOST_FINDINGS = 50;

    private final Html page = new Html();
    private final Backtest backtest;
    private final @Nullable Outcome outcome;

    private BacktestReport(Backtest backtest, @Nullable Outcome outcome) {
        this.backtest = backtest;
        this.outcome = outcome;
    }

    static String write(Backtest backtest, @Nullable Outcome outcome) {
        return new BacktestReport(backtest, outcome).write();
    }

    private String write() {
        Outcome later = outcome;
        String forecast = BacktestWords.answer(backtest);
        String title = later == null || later.matched() == 0 ? forecast : BacktestWords.outcome(backtest, later);
        String lede = title.equals(forecast) ? BacktestWords.within(backtest) : forecast;
        List<Paper.Part> parts = new ArrayList<>();
        if (later != null) {
            parts.add(new Paper.Part("outcome", "What came true", () -> cameTrue(later)));
        }
        parts.add(new Paper.Part("forecast", "What is forecast", this::forecast));
        parts.add(new Paper.Part("within", "How good the method was within the two snapshots", this::within));
        LeftOut left = backtest.leftOut();
        if (left != null) {
            parts.add(new Paper.Part("left-out", "Whether it hangs on one agency", () -> leftOut(left)));
        }
        parts.add(new Paper.Part("learnt", "What was learnt from", this::learnt));
        parts.add(new Paper.Part("method", "How it was computed", this::method));
        return Paper.write(
                page,
                title,
                () -> {
                    page.put(
                            "p",
                            "Backtest of " + backtest.before().file() + " and "
                                    + backtest.now().file(),
                            "class",
                            "kicker");
                    page.put("h1", title);
                    page.put("p", lede, "class", "lede");
                },
                parts);
    }

    private void cameTrue(Outcome later) {
        Scores model = later.model();
        Scores naive = later.naive();
        Comparison less = later.lessRates();
        if (model != null && naive != null && less != null) {
            page.p(SCALES);
            Grid grid = scoreGrid("Scores of " + BacktestWords.count(model.count()) + " forecasts");
            grid.row("forecast", BacktestWords.score(model.brier()), BacktestWords.score(model.log()));
            grid.row("rates of the stage", BacktestWords.score(naive.brier()), BacktestWords.score(naive.log()));
            grid.row(
                    "forecast less rates",
                    BacktestWords.difference(less.brier()),
                    BacktestWords.difference(less.log()));
            grid.row("standard error of that", BacktestWords.errors(less.brier()), BacktestWords.errors(less.log()));
            grid.write(page);
            reliability("Did forecasts keep their word?", model);
            fates("From the stage in the forecast to what became of it", later.happened())
                    .write(page);
        }
        page.p(BacktestWords.count(later.rows()) + " of " + BacktestWords.count(later.total())
                + " rows of " + later.file() + " could be read. What could not be found is counted and not scored:"
                + " a use case that vanished may have been given up, renamed, or merged with another.");
        if (!later.renamed().isEmpty()) {
            page.p(BacktestWords.renamed(later) + ".");
        }
        Grid found = new Grid("How the forecasts' use cases were found again", "how", "use cases", "share").stacked();
        later.sightings()
                .forEach((sighting, count) -> found.row(
                        sighting.words(),
                        BacktestWords.count(count),
                        Numbers.percent(
                                (double) count / Math.max(1, later.fates().size()))));
        found.write(page);
        findings(later);
    }

    private void findings(Outcome later) {
        List<Finding> warnings = later.findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .toList();
        if (warnings.isEmpty()) {
            return;
        }
        Grid grid = new Grid("What is doubtful about " + later.file(), "line", "column", "what", "expected")
                .words(2, 3)
                .stacked();
        for (Finding each : warnings.subList(0, Math.min(MOST_FINDINGS, warnings.size()))) {
            grid.row(
                    String.valueOf(each.place().line()),
                    String.valueOf(each.place().column()),
                    each.message(),
                    each.expected());
        }
        grid.write(page);
        if (warnings.size() > MOST_FINDINGS) {
            page.p("And " + BacktestWords.count(warnings.size() - MOST_FINDINGS) + " more; the terminal has them all.");
        }
    }

    private void forecast() {
        page.p(BacktestWords.learnt(backtest));
        List<BacktestCharts.StageForecast> stages = BacktestCharts.byStage(backtest.forecasts());
        Grid table = new Grid(
                        "Mean forecast, and between what four of five lie",
                        "fate",
                        "stage",
                        "use cases",
                        "forecast",
                        "rates of the stage")
                .words(1);
        stages.forEach(each -> table.row(
                each.fate().word(),
                BacktestWords.stage(each.stage()),
                BacktestWords.count(each.count()),
                Numbers.probability(each.model()),
                Numbers.probability(each.naive())));
        page.figure(
                "By stage.",
                "Dots are mean forecasts, lines reach over four of five of them; the tick is what the rates of the"
                        + " stage say.",
                BacktestCharts.stages(stages),
                table);
        Grid agencies = new Grid(
                        "Expected numbers by agency, with what four of five futures lie between",
                        "agency",
                        "open",
                        "deployed",
                        "retired",
                        "neither")
                .stacked();
        for (Totals.Row row : backtest.totals().groups()) {
            agencies.row(
                    row.group(),
                    BacktestWords.count(row.count()),
                    BacktestWords.many(row.of(Fate.DEPLOYED)),
                    BacktestWords.many(row.of(Fate.RETIRED)),
                    BacktestWords.many(row.of(Fate.NEITHER)));
        }
        agencies.write(page);
    }

    private void within() {
        page.p(BacktestWords.within(backtest) + " " + SCALES);
        Grid parts = scoreGrid("Each use case forecast from four fifths of the others; "
                + BacktestWords.count(backtest.pairs().size()) + " use cases, intervals by drawing agencies again");
        for (Backtest.Trial trial : backtest.trials()) {
            parts.row(
                    trial.method().title(),
                    BacktestWords.score(trial.inParts().brier()),
                    BacktestWords.score(trial.inParts().log()));
        }
        parts.write(page);
        Grid agencies = scoreGrid("Each use case forecast from other agencies only");
        for (Backtest.Trial trial : backtest.trials()) {
            Scores scores = trial.byAgency();
            if (scores != null) {
                agencies.row(
                        trial.method().title(), BacktestWords.score(scores.brier()), BacktestWords.score(scores.log()));
            }
        }
        if (!agencies.isEmpty()) {
            agencies.write(page);
        }
        reliability("Did forecasts keep their word?", backtest.model().inParts());
    }

    private static Grid scoreGrid(String caption) {
        return new Grid(caption, "", "Brier", "log").stacked();
    }

    private void reliability(String title, Scores scores) {
        Grid table = new Grid(
                "Forecasts in order, a fifth of them a row; Wilson's intervals of " + BacktestWords.level(),
                "fate",
                "forecasts",
                "mean forecast",
                "happened");
        for (Fate fate : Fate.values()) {
            for (Scores.Bin bin : scores.calibration().get(fate.ordinal())) {
                table.row(
                        fate.word(),
                        BacktestWords.count(bin.count()),
                        Numbers.probability(bin.forecast()),
                        Numbers.probability(bin.happened()));
            }
        }
        page.figure(
                title,
                "Each dot is a fifth of the forecasts, with their number; on the diagonal they came true as often as they"
                        + " said. Intervals cover " + BacktestWords.level()
                        + " as if use cases were independent; those of one agency are not, so they are rather too short.",
                BacktestCharts.reliability(scores),
                table);
    }

    private void leftOut(LeftOut left) {
        page.p(BacktestWords.leftOut(backtest, left));
        Grid dropped = new Grid(
                        "Forecast less rates when an agency is left out altogether; below 0 forecasts are better",
                        "without",
                        "its use cases",
                        "Brier of the others",
                        "log of the others")
                .stacked();
        left.dropped()
                .forEach(each -> dropped.row(
                        each.group(),
                        BacktestWords.count(each.count()),
                        BacktestWords.difference(each.rest().brier()),
                        BacktestWords.difference(each.rest().log())));
        dropped.write(page);
        Grid unseen = new Grid(
                        "Each agency forecast from the others",
                        "agency",
                        "use cases",
                        "Brier",
                        "of the rates",
                        "log",
                        "of the rates")
                .stacked();
        left.unseen()
                .forEach(each -> unseen.row(
                        each.group(),
                        BacktestWords.count(each.count()),
                        BacktestWords.three(each.brier()),
                        BacktestWords.three(each.naiveBrier()),
                        BacktestWords.three(each.log()),
                        BacktestWords.three(each.naiveLog())));
        unseen.write(page);
    }

    private void learnt() {
        fates("From the stage in the earlier snapshot to what had become of it in the later", backtest.pairs())
                .write(page);
    }

    private static Grid fates(String caption, List<Example> examples) {
        Map<Stage, int[]> counts = new TreeMap<>();
        for (Example example : examples) {
            counts.computeIfAbsent(example.known().stage(), s -> new int[Fate.values().length])[
                    example.fate().ordinal()]++;
        }
        Grid grid = new Grid(caption, "stage", "deployed", "retired", "neither", "all").stacked();
        int[] all = new int[Fate.values().length];
        counts.forEach((stage, row) -> {
            grid.row(
                    BacktestWords.stage(stage),
                    cell(row[0]),
                    cell(row[1]),
                    cell(row[2]),
                    cell(row[0] + row[1] + row[2]));
            for (int i = 0; i < row.length; i++) {
                all[i] += row[i];
            }
        });
        return grid.row("all", cell(all[0]), cell(all[1]), cell(all[2]), cell(all[0] + all[1] + all[2]));
    }

    private static String cell(int count) {
        return BacktestWords.count(count);
    }

    private void method() {
        page.p(
                "Whether a use case is retired is learnt from those found in both snapshots; whether it is deployed if it is"
                        + " not retired, from these and from what the dates of the later snapshot say about the year before. The log"
                        + " odds of each are a common level, an effect of the stage and one of the agency; effects are drawn towards"
                        + " 0 as far as stages and agencies differ little or are little known. The spread of the effects is averaged"
                        + " over what the data allow.");
        page.p(
                "Two snapshots are one year. That half of what sets an agency apart lasts, and that the log odds of a year"
                        + " vary with a standard deviation of 0.5, are assumptions.");
        page.p(
                "Use cases are found again by agency and name without case, marks and punctuation; then by nearly the same"
                        + " name. Ids don't count. Where an agency has several of one name, the bureau tells which is which; what it"
                        + " cannot tell is scored only if all of them fared alike.");
        page.p(
                "Inventories leave quietly cancelled use cases out, so that \u201cretired\u201d is rarer among those found"
                        + " again than it is. Intervals of scores come from drawing whole agencies again, 2,000 times; with few"
                        + " agencies they are too short.");
    }
}

package cadre.app.history;

import cadre.app.document.EvenPrinter;
import cadre.core.evidence.Finding;
import cadre.core.numerics.Interval;
import cadre.engine.forecast.Comparison;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Forecast;
import cadre.engine.forecast.LeftOut;
import cadre.engine.forecast.Scores;
import cadre.engine.forecast.Totals;
import cadre.intake.inventory.Inventory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A backtest as JSON. */
final class BacktestJson {

    private static final String FORMAT = "cadre-backtest-1";

    private static final JsonMapper JSON =
            JsonMapper.builder().defaultPrettyPrinter(new EvenPrinter()).build();

    private BacktestJson() {}

    static String write(Backtest backtest, @Nullable Outcome outcome) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        snapshot(root.putObject("before"), backtest.before());
        snapshot(root.putObject("now"), backtest.now());
        root.put("pairs", backtest.counts().pairs())
                .put("dated", backtest.counts().dated());
        totals(root.putObject("expected"), backtest.totals().all());
        ArrayNode agencies = root.putArray("expected_by_agency");
        backtest.totals().groups().forEach(row -> totals(agencies.addObject().put("agency", row.group()), row));
        ArrayNode trials = root.putArray("methods");
        backtest.trials().forEach(trial -> trial(trials.addObject(), trial));
        LeftOut left = backtest.leftOut();
        if (left != null) {
            leftOut(root.putObject("left_out"), left);
        }
        if (outcome != null) {
            outcome(root.putObject("outcome"), outcome);
        }
        ArrayNode forecasts = root.putArray("forecasts");
        for (int i = 0; i < backtest.forecasts().size(); i++) {
            line(
                    forecasts.addObject(),
                    backtest.forecasts().get(i),
                    outcome == null ? null : outcome.fates().get(i));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void snapshot(ObjectNode to, Inventory inventory) {
        to.put("file", inventory.file())
                .put("date", inventory.date().toString())
                .put("rows", inventory.tally().rows())
                .put("use_cases", inventory.cases().size());
    }

    private static void totals(ObjectNode to, Totals.Row row) {
        to.put("open", row.count());
        for (Fate fate : Fate.values()) {
            interval(to, fate.word(), row.of(fate));
        }
    }

    private static void trial(ObjectNode to, Backtest.Trial trial) {
        to.put("method", trial.method().name().toLowerCase(Locale.ROOT))
                .put("title", trial.method().title());
        scores(to.putObject("in_five_parts"), trial.inParts());
        comparison(to.putObject("in_five_parts_less_rates"), trial.partsLessRates());
        Scores agencies = trial.byAgency();
        Comparison less = trial.agencyLessRates();
        if (agencies != null && less != null) {
            scores(to.putObject("by_agency"), agencies);
            comparison(to.putObject("by_agency_less_rates"), less);
        }
    }

    private static void scores(ObjectNode to, Scores scores) {
        to.put("use_cases", scores.count());
        interval(to, "brier", scores.brier());
        interval(to, "log", scores.log());
        ObjectNode calibration = to.putObject("calibration");
        ObjectNode histogram = to.putObject("tenths");
        for (Fate fate : Fate.values()) {
            ArrayNode bins = calibration.putArray(fate.word());
            for (Scores.Bin bin : scores.calibration().get(fate.ordinal())) {
                ObjectNode node = bins.addObject().put("forecasts", bin.count()).put("forecast", bin.forecast());
                interval(node, "happened", bin.happened());
            }
            ArrayNode tenths = histogram.putArray(fate.word());
            scores.histogram().get(fate.ordinal()).forEach(tenths::add);
        }
    }

    private static void comparison(ObjectNode to, Comparison comparison) {
        difference(to.putObject("brier"), comparison.brier());
        difference(to.putObject("log"), comparison.log());
    }

    private static void difference(ObjectNode to, Comparison.Difference difference) {
        interval(to, "mean", difference.mean());
        error(to, "standard_error", difference.error());
        error(to, "standard_error_by_agency", difference.groupError());
    }

    private static void error(ObjectNode to, String name, double value) {
        if (Double.isFinite(value)) {
            to.put(name, value);
        } else {
            to.putNull(name);
        }
    }

    private static void interval(ObjectNode to, String name, Interval value) {
        to.putObject(name)
                .put("estimate", value.estimate())
                .put("low", value.low())
                .put("high", value.high())
                .put("level", value.level());
    }

    private static void leftOut(ObjectNode to, LeftOut left) {
        comparison(to.putObject("unseen_less_rates"), left.overall());
        ArrayNode unseen = to.putArray("unseen");
        left.unseen()
                .forEach(each -> unseen.addObject()
                        .put("agency", each.group())
                        .put("use_cases", each.count())
                        .put("brier", each.brier())
                        .put("brier_of_rates", each.naiveBrier())
                        .put("log", each.log())
                        .put("log_of_rates", each.naiveLog()));
        ArrayNode dropped = to.putArray("dropped");
        left.dropped()
                .forEach(each -> comparison(
                        dropped.addObject().put("agency", each.group()).put("use_cases", each.count()), each.rest()));
    }

    private static void outcome(ObjectNode to, Outcome outcome) {
        to.put("file", outcome.file())
                .put("rows", outcome.total())
                .put("read", outcome.rows())
                .put("matched", outcome.matched());
        ObjectNode found = to.putObject("found");
        outcome.sightings()
                .forEach((sighting, count) -> found.put(sighting.name().toLowerCase(Locale.ROOT), count));
        ObjectNode renamed = to.putObject("renamed_agencies");
        outcome.renamed().forEach(renamed::put);
        Scores model = outcome.model();
        Scores naive = outcome.naive();
        Comparison less = outcome.lessRates();
        if (model != null && naive != null && less != null) {
            scores(to.putObject("forecast"), model);
            scores(to.putObject("rates_of_the_stage"), naive);
            comparison(to.putObject("forecast_less_rates"), less);
        }
        ArrayNode findings = to.putArray("findings");
        for (Finding finding : outcome.findings()) {
            findings.addObject()
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", finding.code())
                    .put("line", finding.place().line())
                    .put("column", finding.place().column())
                    .put("message", finding.message());
        }
    }

    private static void line(ObjectNode to, Backtest.Line line, Outcome.@Nullable Seen seen) {
        to.put("id", line.useCase().useCase().id())
                .put("agency", line.useCase().circumstances().agency())
                .put("name", line.useCase().useCase().name())
                .put(
                        "stage",
                        BacktestWords.stage(line.useCase().useCase().origin().stage()));
        forecast(to.putObject("forecast"), line.model());
        forecast(to.putObject("rates_of_the_stage"), line.naive());
        if (seen != null) {
            Fate fate = seen.fate();
            to.put("found", seen.sighting().name().toLowerCase(Locale.ROOT));
            if (fate != null) {
                to.put("fate", fate.word());
            }
        }
    }

    private static void forecast(ObjectNode to, Forecast forecast) {
        for (Fate fate : Fate.values()) {
            to.put(fate.word(), forecast.of(fate));
        }
    }
}

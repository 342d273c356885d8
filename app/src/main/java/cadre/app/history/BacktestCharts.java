package cadre.app.history;

import cadre.app.document.Numbers;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.app.picture.ReliabilityChart;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.work.Stage;
import cadre.engine.forecast.Fate;
import cadre.engine.forecast.Scores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The pictures of a backtest. */
final class BacktestCharts {

    private BacktestCharts() {}

    /**
     * The forecasts of one fate in one stage.
     *
     * @param stage where the use cases stand
     * @param fate which
     * @param count how many
     * @param model mean forecast, and between what four of five lie
     * @param naive mean of the rates of the stage
     */
    record StageForecast(Stage stage, Fate fate, int count, Interval model, double naive) {}

    static Picture reliability(Scores scores) {
        List<ReliabilityChart.Panel> panels = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            panels.add(new ReliabilityChart.Panel(
                    fate.word(),
                    Mark.PLAIN,
                    scores.calibration().get(fate.ordinal()).stream()
                            .map(bin -> new ReliabilityChart.Dot(bin.forecast(), bin.happened(), bin.count()))
                            .toList(),
                    scores.histogram().get(fate.ordinal())));
        }
        return ReliabilityChart.of(
                "Forecast probability against the share in which it happened",
                "Three squares, one an outcome; dots near the diagonal are forecasts that kept their word.",
                panels);
    }

    static List<StageForecast> byStage(List<Backtest.Line> lines) {
        List<StageForecast> all = new ArrayList<>();
        TreeSet<Stage> stages = new TreeSet<>();
        lines.forEach(line -> stages.add(line.useCase().useCase().origin().stage()));
        for (Fate fate : Fate.values()) {
            for (Stage stage : stages) {
                List<Backtest.Line> of = lines.stream()
                        .filter(line -> line.useCase().useCase().origin().stage() == stage)
                        .toList();
                double[] model =
                        of.stream().mapToDouble(line -> line.model().of(fate)).toArray();
                double[] naive =
                        of.stream().mapToDouble(line -> line.naive().of(fate)).toArray();
                double mean = Sample.average(model);
                Arrays.sort(model);
                Interval spread =
                        new Interval(mean, Sample.percentile(model, .1), Sample.percentile(model, .9), Scores.LEVEL);
                all.add(new StageForecast(stage, fate, of.size(), spread, Sample.average(naive)));
            }
        }
        return all;
    }

    static Picture stages(List<StageForecast> forecasts) {
        List<IntervalChart.Group> groups = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            groups.add(new IntervalChart.Group(
                    fate.word(),
                    null,
                    forecasts.stream()
                            .filter(forecast -> forecast.fate() == fate)
                            .map(forecast -> new IntervalChart.Row(
                                    BacktestWords.stage(forecast.stage()),
                                    Mark.PLAIN,
                                    forecast.model(),
                                    Numbers.probability(forecast.model()),
                                    forecast.naive()))
                            .toList()));
        }
        return IntervalChart.of(
                "Forecasts by stage",
                "Dots with the range of four of five forecasts, and a tick where the rates of the stage stand.",
                new Axis("probability a year later", value -> String.format(Locale.ROOT, "%.1f", value), true),
                IntervalChart.Form.DOTS,
                groups);
    }
}

package cadre.app.calibration;

import cadre.app.document.EvenPrinter;
import cadre.app.route.Learnt;
import cadre.core.evidence.Input;
import cadre.core.numerics.Interval;
import cadre.core.work.History.End;
import cadre.engine.calibrate.Summaries.Reading;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was learnt, as JSON. */
final class CalibrationJson {

    /** First entry of every file, by which it is known. */
    private static final String FORMAT = "cadre-calibration-1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new EvenPrinter())
            .build();

    private CalibrationJson() {}

    private record Sheet(
            String format,
            String answer,
            String version,
            long seed,
            List<Input> inputs,
            Input history,
            Seen seen,
            Extent extent,
            List<Lesson> parameters,
            List<Check> checks,
            List<Curve> curves) {}

    private record Seen(double months, int useCases, int finished, int production, int stopped, int open) {}

    private record Extent(
            String structure,
            double arrivalsPerYear,
            boolean arrivalsGiven,
            int draws,
            int predictions,
            double plausibility,
            boolean complete,
            int rows) {}

    private record Lesson(
            String id,
            String unit,
            boolean told,
            double contraction,
            double narrower,
            Interval before,
            Interval after) {}

    private record Check(String name, String unit, double observed, String place, Interval before, Interval after) {}

    private record Curve(String share, List<Double> observed, List<Interval> before, List<Interval> after) {}

    static String write(Calibration calibration) {
        Learnt learnt = calibration.learnt();
        return MAPPER.writeValueAsString(new Sheet(
                        FORMAT,
                        Sentences.answer(learnt),
                        calibration.version(),
                        calibration.seed(),
                        calibration.inputs(),
                        calibration.history(),
                        new Seen(
                                learnt.seen().months(),
                                learnt.seen().courses().size(),
                                learnt.seen().finished(),
                                learnt.seen().count(End.PRODUCTION),
                                learnt.seen().count(End.STOPPED),
                                learnt.seen().count(End.OPEN)),
                        extent(learnt),
                        learnt.lessons().stream().map(CalibrationJson::lesson).toList(),
                        learnt.checks().stream().map(CalibrationJson::check).toList(),
                        learnt.curves().stream()
                                .map(c -> new Curve(word(c.end()), c.observed(), c.before(), c.after()))
                                .toList()))
                + "\n";
    }

    private static Extent extent(Learnt learnt) {
        Learnt.Extent e = learnt.extent();
        return new Extent(
                e.structure().id(),
                e.arrivalsPerYear(),
                e.arrivalsGiven(),
                e.draws(),
                e.predictions(),
                e.plausibility(),
                e.complete(),
                learnt.sample().rows().size());
    }

    private static Lesson lesson(Learnt.Lesson l) {
        return new Lesson(
                l.parameter().id(),
                l.parameter().unit(),
                l.told(),
                l.contraction(),
                l.narrower(),
                l.before(),
                l.after());
    }

    private static Check check(Learnt.Check c) {
        String unit = c.summary().reading() == Reading.SHARE ? "share" : Sentences.unit(c);
        return new Check(c.summary().name(), unit, c.observed(), word(c.place()), c.before(), c.after());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

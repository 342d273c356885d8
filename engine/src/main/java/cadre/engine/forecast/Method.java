package cadre.engine.forecast;

import cadre.engine.forecast.Features.Clock;
import cadre.engine.forecast.Hierarchy.Effects;
import cadre.engine.forecast.Hierarchy.Year;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A way to forecast what will have become of open use cases a year later. */
public enum Method {
    /** The forecast to beat: the shares of the three fates among the use cases of the same stage. */
    STAGE_RATES("rates of the stage"),
    /** The shares of the three fates among all use cases. */
    ALL_RATES("one rate for all"),
    /** Ridge regressions on stage, agency and age, mixed with the rates of the stage. */
    RIDGE("ridge regressions with age"),
    /** How long things take, and nothing else: a hazard by time since initiation, the same for all stages and agencies. */
    DURATION("hazard by time since initiation alone"),
    /** The hierarchy without agencies. */
    STAGES("hierarchy of stages alone"),
    /** The hierarchy with a hazard by time since initiation. */
    AGED("hierarchy with time since initiation"),
    /** The hierarchy with a hazard by time in the stage. */
    IN_STAGE("hierarchy with time in stage"),
    /** The hierarchy without what dates say. */
    PAIRS_ONLY("hierarchy without dates"),
    /** The hierarchy as if the next year were the same as the last. */
    SAME_YEAR("hierarchy, next year like the last"),
    /**
     * The method used: stages and agencies drawn towards the common rates as far as they vary. Half of what sets an agency apart
     * is taken to last (correlation √½ from year to year), and the log odds of a year to vary with a standard deviation of .5:
     * assumptions, for two snapshots are one year.
     */
    HIERARCHY("hierarchy");

    private static final Effects USUAL = new Effects(true, true, null);
    private static final Year SAME = new Year(1, 0);
    private static final Year ANOTHER = new Year(Math.sqrt(0.5), 0.5);

    private final String title;

    Method(String title) {
        this.title = title;
    }

    /** What it is called in tables. */
    public String title() {
        return title;
    }

    /**
     * Learns.
     *
     * @param pairs use cases found in two snapshots, open in the first
     * @param dated what the dates of the later snapshot say about use cases open a year before it; retirement, which is rarely
     *     dated, is not learnt from them
     * @return ready to forecast
     */
    public Forecaster learn(List<Example> pairs, List<Example> dated) {
        return switch (this) {
            case STAGE_RATES -> new StageRates(pairs);
            case ALL_RATES -> StageRates.forAll(pairs);
            case RIDGE -> new RidgeForecast(pairs, dated);
            case DURATION -> hierarchy(pairs, dated, new Effects(false, false, Clock.SINCE_INITIATION), ANOTHER);
            case STAGES -> hierarchy(pairs, dated, new Effects(true, false, null), ANOTHER);
            case AGED -> hierarchy(pairs, dated, new Effects(true, true, Clock.SINCE_INITIATION), ANOTHER);
            case IN_STAGE -> hierarchy(pairs, dated, new Effects(true, true, Clock.IN_STAGE), ANOTHER);
            case PAIRS_ONLY -> hierarchy(pairs, List.of(), USUAL, ANOTHER);
            case SAME_YEAR -> hierarchy(pairs, dated, USUAL, SAME);
            case HIERARCHY -> hierarchy(pairs, dated, USUAL, ANOTHER);
        };
    }

    private static Forecaster hierarchy(List<Example> pairs, List<Example> dated, Effects effects, Year year) {
        // Retired ones need not say when they began, so that age would give retirement away.
        Effects ageless = new Effects(effects.stages(), effects.groups(), null);
        return new TwoQuestions(
                new Hierarchy(pairs, Fate.RETIRED, ageless, year),
                new Hierarchy(surviving(pairs, dated), Fate.DEPLOYED, effects, year));
    }

    /** Whether it is retired; and whether it is deployed if it is not retired. */
    private record TwoQuestions(Hierarchy retired, Hierarchy deployed) implements Forecaster {

        @Override
        public Forecast of(Known known) {
            return forecast(retired.at(known), deployed.at(known));
        }

        @Override
        public Forecaster future(int number) {
            ToDoubleFunction<Known> gone = retired.future(number, 0);
            ToDoubleFunction<Known> there = deployed.future(number, 1);
            return known -> forecast(gone.applyAsDouble(known), there.applyAsDouble(known));
        }

        private static Forecast forecast(double retired, double deployedOtherwise) {
            double deployed = (1 - retired) * deployedOtherwise;
            return new Forecast(deployed, retired, 1 - deployed - retired);
        }
    }

    static List<Example> surviving(List<Example> pairs, List<Example> dated) {
        return Stream.concat(pairs.stream(), dated.stream())
                .filter(example -> example.fate() != Fate.RETIRED)
                .toList();
    }
}

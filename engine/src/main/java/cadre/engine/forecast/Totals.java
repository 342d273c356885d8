package cadre.engine.forecast;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import cadre.core.numerics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How many use cases will have fared how, with 80 % of the futures: what is not known about the year, stages and agencies is
 * drawn for all of them together, then each use case by itself.
 *
 * @param all over all use cases
 * @param groups by agency, the largest first
 */
public record Totals(Row all, List<Row> groups) {

    private static final int FUTURES = 1000;
    private static final long KEY = 1091;

    /** Copies the list. */
    public Totals {
        groups = List.copyOf(groups);
    }

    /**
     * Some use cases.
     *
     * @param group their agency; empty for all
     * @param count how many there are
     * @param fates how many of them fare how, in the order of the fates
     */
    public record Row(String group, int count, List<Interval> fates) {

        /** Copies the list. */
        public Row {
            fates = List.copyOf(fates);
        }

        /**
         * How many of them fare so.
         *
         * @param fate how
         */
        public Interval of(Fate fate) {
            return fates.get(fate.ordinal());
        }
    }

    /**
     * Draws futures.
     *
     * @param learnt forecasts
     * @param open what is forecast
     */
    public static Totals of(Forecaster learnt, List<Known> open) {
        List<String> groups =
                List.copyOf(new TreeSet<>(open.stream().map(Known::group).toList()));
        int[] group =
                open.stream().mapToInt(known -> groups.indexOf(known.group())).toArray();
        int fates = Fate.values().length;
        double[][][] drawn = new double[groups.size() + 1][fates][FUTURES];
        double[][] mean = new double[groups.size() + 1][fates];
        for (int i = 0; i < group.length; i++) {
            Forecast forecast = learnt.of(open.get(i));
            for (Fate fate : Fate.values()) {
                mean[group[i]][fate.ordinal()] += forecast.of(fate);
                mean[groups.size()][fate.ordinal()] += forecast.of(fate);
            }
        }
        for (int future = 0; future < FUTURES; future++) {
            Forecaster then = learnt.future(future);
            for (int i = 0; i < group.length; i++) {
                Forecast forecast = then.of(open.get(i));
                double u = Philox.uniform(KEY, future, i, 0, 0);
                Fate fate = u < forecast.deployed()
                        ? Fate.DEPLOYED
                        : u < forecast.deployed() + forecast.retired() ? Fate.RETIRED : Fate.NEITHER;
                drawn[group[i]][fate.ordinal()][future]++;
                drawn[groups.size()][fate.ordinal()][future]++;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int which = g;
            int count = (int) Arrays.stream(group).filter(of -> of == which).count();
            rows.add(row(groups.get(g), count, mean[g], drawn[g]));
        }
        rows.sort(Comparator.comparingInt(Row::count).reversed().thenComparing(Row::group));
        return new Totals(row("", group.length, mean[groups.size()], drawn[groups.size()]), rows);
    }

    private static Row row(String group, int count, double[] mean, double[][] drawn) {
        List<Interval> fates = new ArrayList<>();
        for (int f = 0; f < mean.length; f++) {
            Arrays.sort(drawn[f]);
            fates.add(new Interval(
                    mean[f],
                    Sample.percentile(drawn[f], (1 - Scores.LEVEL) / 2),
                    Sample.percentile(drawn[f], (1 + Scores.LEVEL) / 2),
                    Scores.LEVEL));
        }
        return new Row(group, count, fates);
    }
}

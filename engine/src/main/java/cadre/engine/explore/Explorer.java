package cadre.engine.explore;

import cadre.core.numerics.Interval;
import cadre.core.numerics.Philox;
import cadre.core.plan.Case;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Moves levers and notes which structure is best. A structure is applied anew to each changed company, at default sizes. */
public final class Explorer {

    private static final int RESAMPLES = 200;

    private final Case subject;
    private final List<StructureKind> structures;
    private final Trials trials;
    private final long seed;

    /**
     * An explorer of one company.
     *
     * @param subject the company and its work
     * @param structures to compare, at least two; the own layout is applied as it is and cannot take more people
     * @param trials simulates
     * @param seed of resampling
     */
    public Explorer(Case subject, List<StructureKind> structures, Trials trials, long seed) {
        if (structures.size() < 2) {
            throw new IllegalArgumentException("a lead can change only between two structures or more");
        }
        this.subject = subject;
        this.structures = List.copyOf(structures);
        this.trials = trials;
        this.seed = seed;
    }

    /**
     * Moves one lever.
     *
     * @param lever which
     * @param levels how many values, at least 2
     * @return what is best along its range; nothing when stopped before that was known
     */
    public Optional<Sweep> sweep(Lever lever, int levels) {
        double[] values = values(lever, levels);
        List<Scenario> scenarios = new ArrayList<>();
        for (double value : values) {
            scenarios.addAll(scenarios(lever.at(subject, value)));
        }
        List<double[][]> nets = nets(trials.run(scenarios), levels);
        if (nets.isEmpty()) {
            return Optional.empty();
        }
        int[] best = leaders(nets);
        List<Sweep.Point> points = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            points.add(point(values[i], nets.get(i), best[i]));
        }
        return Optional.of(new Sweep(lever, lever.now(subject), points, turns(values, nets, points)));
    }

    /**
     * Moves two levers at once.
     *
     * @param across along the cells of a row
     * @param down from row to row
     * @param levels values of each, at least 2
     * @return what is best in each cell; nothing when stopped before that was known
     */
    public Optional<Frontier> frontier(Lever across, Lever down, int levels) {
        double[] columns = values(across, levels);
        double[] rows = values(down, levels);
        List<Scenario> scenarios = new ArrayList<>();
        for (double row : rows) {
            for (double column : columns) {
                scenarios.addAll(scenarios(across.at(down.at(subject, row), column)));
            }
        }
        List<double[][]> nets = nets(trials.run(scenarios), levels * levels);
        if (nets.isEmpty()) {
            return Optional.empty();
        }
        int[] often = new int[structures.size()];
        List<List<Integer>> best = nets.stream().map(Explorer::best).toList();
        best.forEach(tied -> tied.forEach(s -> often[s]++));
        List<List<Sweep.Point>> cells = new ArrayList<>();
        for (int r = 0; r < levels; r++) {
            List<Sweep.Point> line = new ArrayList<>();
            for (int k = 0; k < levels; k++) {
                // Of those that are the same here, the one that leads in most cells.
                int leader = best.get(r * levels + k).stream()
                        .max(Comparator.comparingInt((Integer s) -> often[s]).thenComparingInt(s -> -s))
                        .orElseThrow();
                line.add(point(columns[k], nets.get(r * levels + k), leader));
            }
            cells.add(line);
        }
        return Optional.of(
                new Frontier(across, down, cells, Arrays.stream(rows).boxed().toList()));
    }

    private double[] values(Lever lever, int levels) {
        double low = lever.low(subject);
        double high = lever.high(subject);
        double[] values = new double[levels];
        for (int i = 0; i < levels; i++) {
            values[i] = low + (high - low) * i / (levels - 1);
        }
        return values;
    }

    private List<Scenario> scenarios(Case changed) {
        return structures.stream().map(changed::under).toList();
    }

    /** Per case, per structure, per draw, net value. */
    private List<double[][]> nets(List<List<Outcome>> outcomes, int cases) {
        if (outcomes.isEmpty() || outcomes.getFirst().size() < 2) {
            return List.of();
        }
        List<double[][]> nets = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            double[][] net = new double[structures.size()][];
            for (int s = 0; s < net.length; s++) {
                net[s] = outcomes.get(i * net.length + s).stream()
                        .mapToDouble(o -> o.mean(Metric.NET))
                        .toArray();
            }
            nets.add(net);
        }
        return nets;
    }

    private Sweep.Point point(double value, double[][] net, int best) {
        int draws = net[0].length;
        int leads = 0;
        for (int b = 0; b < draws; b++) {
            boolean first = true;
            for (double[] other : net) {
                first &= net[best][b] >= other[b];
            }
            leads += first ? 1 : 0;
        }
        List<Double> means = Arrays.stream(net).map(n -> mean(n, null)).toList();
        return new Sweep.Point(value, structures.get(best), (double) leads / draws, means);
    }

    /** Those of the largest mean: the first, and what is the same draw by draw, as when today's teams are squads. */
    private static List<Integer> best(double[][] net) {
        int best = 0;
        for (int s = 1; s < net.length; s++) {
            best = mean(net[s], null) > mean(net[best], null) ? s : best;
        }
        List<Integer> tied = new ArrayList<>();
        for (int s = 0; s < net.length; s++) {
            if (Arrays.equals(net[s], net[best])) {
                tied.add(s);
            }
        }
        return tied;
    }

    /** Per level, who leads; of those that are the same, the one that leads longest, so that a tie is no turn. */
    private static int[] leaders(List<double[][]> nets) {
        int[] leaders = new int[nets.size()];
        int from = 0;
        while (from < leaders.length) {
            List<Integer> common = best(nets.get(from));
            int to = from + 1;
            while (to < leaders.length) {
                List<Integer> both = new ArrayList<>(common);
                both.retainAll(best(nets.get(to)));
                if (both.isEmpty()) {
                    break;
                }
                common = both;
                to++;
            }
            Arrays.fill(leaders, from, to, common.getFirst());
            from = to;
        }
        return leaders;
    }

    private List<Sweep.Turn> turns(double[] values, List<double[][]> nets, List<Sweep.Point> points) {
        List<Sweep.Turn> turns = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            StructureKind from = points.get(i - 1).best();
            StructureKind to = points.get(i).best();
            if (from != to) {
                int a = structures.indexOf(from);
                int b = structures.indexOf(to);
                double at = crossing(values, nets, i, a, b, null);
                double[] resampled = new double[RESAMPLES];
                for (int s = 0; s < RESAMPLES; s++) {
                    resampled[s] = crossing(values, nets, i, a, b, resample(nets.getFirst()[0].length, s));
                }
                Arrays.sort(resampled);
                double low = resampled[(int) (.025 * RESAMPLES)];
                double high = resampled[(int) (.975 * RESAMPLES) - 1];
                turns.add(new Sweep.Turn(new Interval(at, Math.min(low, at), Math.max(high, at), .95), from, to));
            }
        }
        return turns;
    }

    /** Where the difference of two structures crosses zero nearest to the step; the end of the range where it does not. */
    private static double crossing(
            double[] values,
            List<double[][]> nets,
            int step,
            int a,
            int b,
            int @org.jspecify.annotations.Nullable [] draws) {
        double[] d = new double[values.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = mean(nets.get(i)[a], draws) - mean(nets.get(i)[b], draws);
        }
        double found = Double.NaN;
        double middle = (values[step] + values[step - 1]) / 2;
        for (int i = 1; i < d.length; i++) {
            if (d[i - 1] > 0 && d[i] <= 0) {
                double at = values[i - 1] + (values[i] - values[i - 1]) * d[i - 1] / (d[i - 1] - d[i]);
                found = Double.isNaN(found) || Math.abs(at - middle) < Math.abs(found - middle) ? at : found;
            }
        }
        return Double.isNaN(found) ? (d[step] > 0 ? values[values.length - 1] : values[0]) : found;
    }

    private int[] resample(int n, int s) {
        int[] draws = new int[n];
        for (int r = 0; r < n; r++) {
            draws[r] = (int) (Philox.uniform(seed, s, r, 0, 8) * n);
        }
        return draws;
    }

    private static double mean(double[] values, int @org.jspecify.annotations.Nullable [] draws) {
        double sum = 0;
        if (draws == null) {
            for (double v : values) {
                sum += v;
            }
        } else {
            for (int r : draws) {
                sum += values[r];
            }
        }
        return sum / values.length;
    }
}

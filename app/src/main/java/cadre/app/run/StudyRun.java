package cadre.app.run;

import cadre.core.numerics.Philox;
import cadre.engine.replicate.Conclusion;
import cadre.engine.replicate.Configuration;
import cadre.engine.replicate.Measure;
import cadre.engine.replicate.Row;
import cadre.engine.replicate.Study;
import cadre.engine.replicate.Tally;
import cadre.engine.replicate.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A published study spread over the cores. The runs of a configuration are cut into batches by number; batches are run in
 * any order and added up in order, so that the result has the same bits for any number of threads.
 */
public final class StudyRun {

    private static final int MOST_BATCHES = 512;

    private final Study study;
    private final List<Configuration> configurations;
    private final List<Trial> trials;
    private final long seed;
    private final int runs;
    private final int batch;
    private final int batches;
    private final @Nullable Tally[] tallies;
    private final AtomicLong done = new AtomicLong();

    private StudyRun(Study study, List<Configuration> configurations, long seed, int runs) {
        this.study = study;
        this.configurations = List.copyOf(configurations);
        this.trials = configurations.stream().map(study::trial).toList();
        this.seed = seed;
        this.runs = runs;
        this.batch = Math.ceilDiv(runs, MOST_BATCHES);
        this.batches = Math.ceilDiv(runs, batch);
        this.tallies = new @Nullable Tally[batches * trials.size()];
    }

    /**
     * What came out.
     *
     * @param study which
     * @param seed of all random numbers
     * @param rows for each configuration its measures, in order; those without a finished run are missing
     * @param conclusions what the rows say together
     * @param complete whether all runs were done
     */
    public record Result(Study study, long seed, List<Row> rows, List<Conclusion> conclusions, boolean complete) {

        /** Copies the lists. */
        public Result {
            rows = List.copyOf(rows);
            conclusions = List.copyOf(conclusions);
        }

        /** How many rows and conclusions are not as they have to be. */
        public long failures() {
            return rows.stream()
                            .filter(row -> row.verdict() == Row.Verdict.FAIL)
                            .count()
                    + conclusions.stream()
                            .filter(conclusion -> !conclusion.holds())
                            .count();
        }
    }

    /**
     * Runs a study.
     *
     * @param study which
     * @param configurations of it, at least one
     * @param seed of all random numbers; a run has the same random numbers in every configuration
     * @param runs of each configuration, at least 1
     * @param threads how many, at least 1
     * @param watch told of progress, asked whether to stop
     * @return what came out, of what was finished
     */
    public static Result run(
            Study study, List<Configuration> configurations, long seed, int runs, int threads, Watch watch) {
        StudyRun run = new StudyRun(study, configurations, seed, runs);
        run.spread(threads, watch);
        return run.result();
    }

    private void spread(int threads, Watch watch) {
        try (Workers<Bench> workers = new Workers<>(threads, Bench::new)) {
            workers.each(tallies.length, task -> !watch.stopped(), (task, bench) -> {
                int first = task % batches * batch;
                int end = Math.min(runs, first + batch);
                int cell = task / batches;
                tallies[task] =
                        batch(bench.runner(cell), trials.get(cell).measures().size(), first, end);
                watch.progress(study.name(), done.addAndGet(end - first), (long) runs * trials.size());
            });
        }
    }

    /** What a thread has set up for the configuration that it works on. */
    private final class Bench {

        private int of = -1;
        private Trial.@Nullable Runner runner;

        Trial.Runner runner(int cell) {
            Trial.Runner ready = runner;
            if (ready == null || cell != of) {
                ready = trials.get(cell).runner();
                runner = ready;
                of = cell;
            }
            return ready;
        }
    }

    private Tally batch(Trial.Runner runner, int measures, int first, int end) {
        Tally tally = new Tally(measures);
        double[] measured = new double[measures];
        for (int r = first; r < end; r++) {
            runner.run(Philox.key(seed, 0, r), measured);
            tally.add(measured);
        }
        return tally;
    }

    private Result result() {
        List<Row> rows = new ArrayList<>();
        boolean complete = true;
        for (int cell = 0; cell < trials.size(); cell++) {
            List<Measure> measures = trials.get(cell).measures();
            Tally all = new Tally(measures.size());
            for (int b = 0; b < batches; b++) {
                Tally part = tallies[cell * batches + b];
                complete &= part != null;
                if (part != null) {
                    all.merge(part);
                }
            }
            for (int m = 0; m < measures.size() && all.runs() > 0; m++) {
                rows.add(new Row(configurations.get(cell), measures.get(m), all.mean(m), all.error(m), all.runs()));
            }
        }
        return new Result(study, seed, rows, study.conclusions(rows), complete);
    }
}

package cadre.engine.replicate;

import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Cells that take a second or so each and together notice an error of 2 % in a kernel: mostly exact targets, with so many
 * runs that 2 % are well above four standard errors. Says what fails; also run by {@link MutationTest} in kernels that
 * have been spoilt on purpose, where it stops at the first failure.
 */
public final class FastSubset implements Supplier<List<String>> {

    private static final long SEED = 20_251;

    private final boolean stopAtFirst;
    private final List<String> failures = new ArrayList<>();
    private int compared;

    /** For the spoilt kernels: stops at the first failure. */
    public FastSubset() {
        this(true);
    }

    FastSubset(boolean stopAtFirst) {
        this.stopAtFirst = stopAtFirst;
    }

    /**
     * A cell of a study.
     *
     * @param study its name
     * @param settings names and values in turn
     * @param runs how many
     */
    record Cell(String study, String settings, int runs) {

        Study resolve() {
            return Studies.find(study).orElseThrow();
        }

        Configuration configuration() {
            Configuration configuration = Configuration.of(resolve().settings());
            String[] words = settings.isEmpty() ? new String[0] : settings.split(" ");
            for (int i = 0; i < words.length; i += 2) {
                configuration = configuration.with(words[i], words[i + 1]);
            }
            return configuration;
        }
    }

    static List<Cell> cells() {
        return List.of(
                new Cell("sah-stiglitz", "n 1 k 1 good 0.5 bad 0.9", 20_000),
                new Cell("sah-stiglitz", "n 5 k 3 good 0.6 bad 0.5", 10_000),
                new Cell("march", "m 1 n 2", 60_000),
                new Cell("march", "m 1 n 12 p1 0.5 p2 0.05 horizon 3", 100_000),
                new Cell("march", "m 1 n 4 p1 0.3 p2 0.1 p3 0.1 p4 0.05 horizon 10", 60_000),
                new Cell("march", "m 1 n 1 p2 0.3 horizon 1", 100_000),
                new Cell("siggelkow-levinthal", "k 0 report mean times 0,1,5,10 reintegration 5", 40_000),
                new Cell("siggelkow-levinthal", "k 5 times 0", 20_000),
                new Cell("siggelkow-levinthal", "interactions decomposable times 100", 10_000),
                new Cell("siggelkow-levinthal", "times 5,25,200", 10_000),
                new Cell("fang-lee-schilling", "m 1 block 1 beta 0 rate 0.7 times 0,1 most 2", 3000),
                new Cell("barkoczi-galesic", "rule individual times 5", 400),
                new Cell("march", "p1 0.5 p2 0.5", 1500),
                new Cell("barkoczi-galesic", "times 5,20", 100));
    }

    @Override
    public List<String> get() {
        failures.addAll(new KernelChecks().run());
        for (Cell cell : cells()) {
            if (stopAtFirst && !failures.isEmpty()) {
                return failures;
            }
            for (Row row : rows(cell.resolve(), cell.configuration(), cell.runs())) {
                compare(cell, row);
            }
        }
        return failures;
    }

    private void compare(Cell cell, Row row) {
        if (row.target() == null) {
            return;
        }
        compared++;
        if (row.verdict() != Row.Verdict.PASS) {
            failures.add(cell + ", " + row.measure().name() + ": " + row.mean() + " ± " + row.error() + ", allowed "
                    + row.allowed() + ", difference " + row.difference());
        }
    }

    /** Rows that had a target. */
    int compared() {
        return compared;
    }

    /** Runs one cell in this thread. */
    static List<Row> rows(Study study, Configuration configuration, int runs) {
        Trial trial = study.trial(configuration);
        Trial.Runner runner = trial.runner();
        Tally tally = new Tally(trial.measures().size());
        double[] measured = new double[trial.measures().size()];
        for (int r = 0; r < runs; r++) {
            runner.run(Philox.key(SEED, 0, r), measured);
            tally.add(measured);
        }
        List<Row> rows = new ArrayList<>();
        for (int m = 0; m < measured.length; m++) {
            rows.add(new Row(configuration, trial.measures().get(m), tally.mean(m), tally.error(m), runs));
        }
        return rows;
    }
}

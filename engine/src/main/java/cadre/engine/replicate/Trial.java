package cadre.engine.replicate;

import java.util.List;

/** One configuration of a study, ready to run. Immutable; shared by threads. */
public interface Trial {

    /** What every run measures, in order. */
    List<Measure> measures();

    /** Makes room for running it; one for each thread. */
    Runner runner();

    /** Runs a configuration, using the same memory again and again. */
    @FunctionalInterface
    interface Runner {

        /**
         * One independent run, a pure function of its key.
         *
         * @param key of the random streams of this run
         * @param measured receives a value for each measure
         */
        void run(long key, double[] measured);
    }
}

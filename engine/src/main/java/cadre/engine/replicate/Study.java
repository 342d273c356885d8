package cadre.engine.replicate;

import java.util.List;

/** A published study that the kernels reproduce: any cell of it, since everything it fixes is a setting. */
public interface Study {

    /** The word by which it is asked for, lower case with hyphens. */
    String name();

    /** The paper: authors, year, title, journal. */
    String paper();

    /** What it is about, in one line without a full stop. */
    String line();

    /** Its parameters with the paper's values. */
    List<Setting> settings();

    /** The configurations that the paper, or the specification of the targets, prints. */
    List<Configuration> printed();

    /** Runs of each configuration that are enough for the targets' tolerances. */
    int runs();

    /**
     * Makes ready to run one configuration.
     *
     * @param configuration all settings
     * @return what can be run
     * @throws UnfitConfiguration when settings contradict each other
     */
    Trial trial(Configuration configuration);

    /**
     * What the measured rows say together, such as which of two forms is better.
     *
     * @param rows of all configurations that were run, in order
     * @return statements of the paper that these rows allow to judge; may be empty
     */
    default List<Conclusion> conclusions(List<Row> rows) {
        return List.of();
    }
}

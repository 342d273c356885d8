package cadre.web.look;

import java.util.List;

/**
 * What a scenario brings, as far as it is known.
 *
 * @param answer in a sentence
 * @param status how far the simulation is, in a sentence
 * @param rough whether few draws were made
 * @param done whether no more are made
 * @param part done, in percent; of what is needed to show something, while nothing is shown
 * @param picture of the change in net value with its interval, wide then narrow; empty while nothing is known
 * @param rows the key figures
 */
public record FiguresView(
        String answer, String status, boolean rough, boolean done, int part, List<String> picture, List<Row> rows) {

    /** Copies the lists. */
    public FiguresView {
        picture = List.copyOf(picture);
        rows = List.copyOf(rows);
    }

    /**
     * A key figure.
     *
     * @param title of the metric
     * @param meaning what is counted, over what
     * @param today of the base, with its interval
     * @param then of the scenario, with its interval
     * @param change with its interval
     * @param verdict what the change says, in a word or two
     */
    public record Row(String title, String meaning, String today, String then, String change, String verdict) {}
}

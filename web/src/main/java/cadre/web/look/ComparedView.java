package cadre.web.look;

import java.util.List;

/**
 * What each scenario brings, as far as it is known.
 *
 * @param answer in a sentence
 * @param status how far the simulation is
 * @param rough whether few draws were made
 * @param done whether no more are made
 * @param part of what is needed to show something, in percent
 * @param picture of the changes in net value, wide then narrow; empty while nothing is known
 * @param names of the scenarios
 * @param lines the key figures
 */
public record ComparedView(
        String answer,
        String status,
        boolean rough,
        boolean done,
        int part,
        List<String> picture,
        List<String> names,
        List<Line> lines) {

    /** Copies the lists. */
    public ComparedView {
        picture = List.copyOf(picture);
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    /**
     * A key figure.
     *
     * @param title of the metric
     * @param meaning what is counted, over what
     * @param today of the organisation as it is
     * @param changes of each scenario against today, with what it says
     */
    public record Line(String title, String meaning, String today, List<String> changes) {

        /** Copies the list. */
        public Line {
            changes = List.copyOf(changes);
        }
    }
}

package cadre.intake.cells;

import java.util.ArrayList;
import java.util.List;

/** Finds the sign between the cells: the one of comma, semicolon, tab and bar that divides the first rows most evenly. */
final class Separator {

    private static final String SIGNS = ",;\t|";
    private static final int ROWS = 20;

    private Separator() {}

    /** The sign; a comma where there is none, so that the table has one column. */
    static char of(String text) {
        char best = ',';
        double bestScore = 0;
        for (char sign : SIGNS.toCharArray()) {
            double score = score(counts(text, sign));
            if (score > bestScore) {
                best = sign;
                bestScore = score;
            }
        }
        return best;
    }

    /** How often the sign stands outside quotes, in each of the first rows that is not empty. */
    private static List<Integer> counts(String text, char sign) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        int count = 0;
        int length = 0;
        for (int i = 0; i < text.length() && counts.size() < ROWS; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (length > 0) {
                    counts.add(count);
                }
                count = 0;
                length = 0;
                continue;
            } else if (!quoted && c == sign) {
                count++;
            }
            length++;
        }
        if (length > 0 && counts.size() < ROWS) {
            counts.add(count);
        }
        return counts;
    }

    /** The most frequent count that is not 0, times the share of rows that have it: a title above the table does no harm. */
    private static double score(List<Integer> counts) {
        double best = 0;
        for (int count : counts) {
            long same = counts.stream().filter(other -> other == count).count();
            best = Math.max(best, count * (double) same / counts.size());
        }
        return best;
    }
}

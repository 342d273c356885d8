package cadre.core.evidence;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be, for the line that begins "Maybe". */
public final class Nearest {

    /** Longest name for which a suggestion is sought, so that a whole text in the wrong place costs nothing. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The known name with the fewest edits (insert, delete, replace, swap neighbours) from the one given, letter case
     * and the signs {@code - _ space} aside; the first of equals. A name may differ by a third of its length, rounded
     * up, and a longer known name that begins with what was given (at least three letters) counts as near.
     *
     * @return nothing when no known name is near, or the name is longer than 100 characters
     */
    public static Optional<String> find(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(given);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            String name = plain(candidate);
            int allowed = (Math.max(wanted.length(), name.length()) + 2) / 3;
            int lengths = Math.abs(wanted.length() - name.length()); // never more than the distance
            int distance = lengths > allowed ? lengths : distance(wanted, name);
            if (distance > allowed) {
                if (wanted.length() < 3 || !name.startsWith(wanted)) {
                    continue;
                }
                distance = name.length();
            }
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Damerau's distance with adjacent swaps (optimal string alignment); cost |a|·|b|. */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edits(int[][] edits, String a, String b, int i, int j) {
        int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}

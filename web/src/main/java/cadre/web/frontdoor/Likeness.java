package cadre.web.frontdoor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How alike texts are: the cosine of their character trigrams, each weighted by how rare it is among the texts known, {@code
 * ln(1 + texts / texts with it)}. Trigrams are taken within words, each word with a blank before and after, in lower case
 * and without accents, so that endings and slips of the pen cost little. Titles are compared with titles and whole texts
 * with whole texts, and the greater of the two counts. A search looks at every text: some milliseconds for 3,000. Not safe
 * for several threads.
 */
final class Likeness {

    private final Map<Long, Integer> ids = new HashMap<>();
    private final Space titles = new Space();
    private final Space texts = new Space();

    /**
     * A text that is like another.
     *
     * @param key that it was added with
     * @param score between 0, nothing in common, and 1, the same trigrams
     */
    record Match(long key, double score) {}

    /** Adds a text, or puts it in the place of the one with the same key. */
    void put(long key, String title, String text) {
        titles.put(key, trigrams(title));
        texts.put(key, trigrams(title + " " + text));
    }

    /** How many texts are known. */
    int size() {
        return titles.documents.size();
    }

    /**
     * The texts that are most like this one, the most alike first; of equals, the one with the smaller key.
     *
     * @param least score
     * @param most texts
     */
    List<Match> search(String title, String text, double least, int most) {
        Map<Long, Double> scores = titles.scores(trigrams(title));
        texts.scores(trigrams(title + " " + text)).forEach((key, score) -> scores.merge(key, score, Math::max));
        List<Match> matches = new ArrayList<>();
        scores.forEach((key, score) -> {
            if (score >= least) {
                matches.add(new Match(key, score));
            }
        });
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingLong(Match::key));
        return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
    }

    private int[] trigrams(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<Integer> found = new HashSet<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            String padded = " " + word + " ";
            for (int at = 0; !word.isEmpty() && at + 3 <= padded.length(); at++) {
                long trigram = ((long) padded.charAt(at) << 32) | (padded.charAt(at + 1) << 16) | padded.charAt(at + 2);
                found.add(ids.computeIfAbsent(trigram, t -> ids.size()));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Texts as sets of trigrams, and in how many each trigram is. */
    private static final class Space {

        private final Map<Long, int[]> documents = new HashMap<>();
        private int[] with = new int[1024];

        void put(long key, int[] trigrams) {
            int[] before = documents.put(key, trigrams);
            if (before != null) {
                count(before, -1);
            }
            count(trigrams, 1);
        }

        private void count(int[] trigrams, int by) {
            for (int trigram : trigrams) {
                if (trigram >= with.length) {
                    with = Arrays.copyOf(with, Math.max(trigram + 1, 2 * with.length));
                }
                with[trigram] += by;
            }
        }

        /** Of those that have anything in common with the text. */
        Map<Long, Double> scores(int[] wanted) {
            Map<Long, Double> scores = new HashMap<>();
            boolean[] has = new boolean[Math.max(with.length, Arrays.stream(wanted).max().orElse(0) + 1)];
            double norm = 0;
            for (int trigram : wanted) {
                has[trigram] = true;
                norm += square(trigram);
            }
            for (Map.Entry<Long, int[]> document : documents.entrySet()) {
                double common = 0;
                double own = 0;
                for (int trigram : document.getValue()) {
                    double square = square(trigram);
                    own += square;
                    common += has[trigram] ? square : 0;
                }
                if (common > 0) {
                    scores.put(document.getKey(), common / Math.sqrt(own * norm));
                }
            }
            return scores;
        }

        /** The square of the weight; a trigram of no text weighs as one of one. */
        private double square(int trigram) {
            int times = trigram < with.length ? Math.max(1, with[trigram]) : 1;
            double weight = Math.log(1 + (double) documents.size() / times);
            return weight * weight;
        }
    }
}

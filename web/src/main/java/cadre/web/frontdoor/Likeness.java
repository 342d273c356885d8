package cadre.web.frontdoor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike texts are: the cosine of their character trigrams, each weighted by how rare it is among the texts known, {@code
 * ln(1 + texts / texts with it)}, so that endings and slips of the pen cost little. Titles are compared with titles and whole texts
 * with whole texts, and the greater of the two counts. A search looks at every text: some milliseconds for 3,000. Not safe
 * for several threads.
 */
final class Likeness {

    private final Trigrams trigrams = new Trigrams();
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
        titles.put(key, trigrams.of(title));
        texts.put(key, trigrams.of(title + " " + text));
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
        double[] byTitle = titles.scores(trigrams.of(title));
        double[] byText = texts.scores(trigrams.of(title + " " + text));
        List<Match> matches = new ArrayList<>();
        for (int place = 0; place < byTitle.length; place++) {
            double score = Math.max(byTitle[place], byText[place]);
            if (score > 0 && score >= least) {
                matches.add(new Match(titles.documents.get(place).key, score));
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingLong(Match::key));
        return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
    }

    /** Texts as sets of trigrams, and in how many each trigram is. */
    private static final class Space {

        private final Map<Long, Integer> places = new HashMap<>();
        private final List<Text> documents = new ArrayList<>();
        private int[] with = new int[1024];
        /** The square of the weight of each trigram; empty when texts have changed since. */
        private double[] squares = {};

        void put(long key, int[] trigrams) {
            Text text = new Text(key, trigrams);
            Integer place = places.putIfAbsent(key, documents.size());
            if (place == null) {
                documents.add(text);
            } else {
                count(documents.set(place, text).trigrams, -1);
            }
            count(trigrams, 1);
            squares = new double[0];
        }

        private void count(int[] trigrams, int by) {
            for (int trigram : trigrams) {
                if (trigram >= with.length) {
                    with = Arrays.copyOf(with, Math.max(trigram + 1, 2 * with.length));
                }
                with[trigram] += by;
            }
        }

        /** Of every text, in the order in which they were added. */
        double[] scores(int[] wanted) {
            weigh();
            double[] common = new double[squares.length];
            double norm = 0;
            for (int trigram : wanted) {
                // A trigram of no text weighs as one of one.
                double square = trigram < squares.length ? squares[trigram] : square(1);
                norm += square;
                if (trigram < common.length) {
                    common[trigram] = square;
                }
            }
            double[] scores = new double[documents.size()];
            for (int place = 0; place < scores.length; place++) {
                Text text = documents.get(place);
                double shared = 0;
                for (int trigram : text.trigrams) {
                    shared += common[trigram];
                }
                scores[place] = shared > 0 ? shared / Math.sqrt(text.norm * norm) : 0;
            }
            return scores;
        }

        private void weigh() {
            if (squares.length > 0) {
                return;
            }
            squares = new double[with.length];
            for (int trigram = 0; trigram < with.length; trigram++) {
                squares[trigram] = square(Math.max(1, with[trigram]));
            }
            for (Text text : documents) {
                text.norm = Arrays.stream(text.trigrams)
                        .mapToDouble(trigram -> squares[trigram])
                        .sum();
            }
        }

        private double square(int times) {
            double weight = Math.log(1 + (double) documents.size() / times);
            return weight * weight;
        }
    }

    /** A text, and the squared length of its vector as of the last search. */
    private static final class Text {

        private final long key;
        private final int[] trigrams;
        private double norm;

        Text(long key, int[] trigrams) {
            this.key = key;
            this.trigrams = trigrams;
        }
    }
}

package cadre.web.ranking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What of the ranking is asked for; all of it stands in the address, so that it can be kept and sent.
 *
 * @param scheme id
 * @param next how many are meant by "the next", 1 to {@value #MOST_NEXT}
 * @param scope which use cases
 * @param quarters of capacity, 1 to {@value #MOST_QUARTERS}
 * @param text in the title; empty for all
 */
record RankingQuery(String scheme, int next, Scope scope, int quarters, String text) {

    private static final int USUAL_NEXT = 20;
    static final int MOST_NEXT = 500;
    static final int MOST_QUARTERS = 8;

    /**
     * What is out of range becomes the nearest that is not.
     *
     * @param standing says by which scheme and of which use cases
     * @param next 0 for the usual: 20, or half of them when there are fewer than 40
     */
    static RankingQuery of(Rankings.Standing standing, int next, int quarters, String text) {
        return new RankingQuery(
                standing.scheme().scheme().id(),
                next == 0 ? usual(standing) : Math.clamp(next, 1, MOST_NEXT),
                standing.scope(),
                Math.clamp(quarters, 1, MOST_QUARTERS),
                text.strip());
    }

    static int usual(Rankings.Standing standing) {
        return Math.clamp(standing.items().size() / 2, 1, USUAL_NEXT);
    }

    /** What follows the question mark, without the text that is looked for. */
    String choice() {
        return "scheme=" + encoded(scheme) + "&next=" + next + "&of=" + scope.word() + "&quarters=" + quarters;
    }

    /** What follows the question mark, up to the number of the page. */
    String pages() {
        return choice() + "&text=" + encoded(text) + "&page=";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

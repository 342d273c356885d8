package cadre.web.ranking;

import cadre.web.page.Choice;
import cadre.web.page.Pages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking.
 *
 * @param answer which are next and how sure that is, a sentence
 * @param note what the reader should know besides; empty for nothing
 * @param choice what is asked for
 * @param schemes to choose from
 * @param scopes to choose from
 * @param method how it is computed
 * @param pictures of the intervals of the next ones as markup, wide then narrow; empty where there is nothing to draw
 * @param rows of this page
 * @param found how many there are in all that fit the text
 * @param declined how many were declined
 * @param pages where one is in the table
 */
public record RankingView(
        String answer,
        String note,
        Asked choice,
        List<Choice> schemes,
        List<Choice> scopes,
        Method method,
        List<String> pictures,
        List<Row> rows,
        int found,
        long declined,
        Pages pages) {

    /** Copies the lists. */
    public RankingView {
        schemes = List.copyOf(schemes);
        scopes = List.copyOf(scopes);
        pictures = List.copyOf(pictures);
        rows = List.copyOf(rows);
    }

    /**
     * What is asked for.
     *
     * @param scheme id
     * @param next how many
     * @param scope word
     * @param quarters of capacity
     * @param text looked for
     * @param query what follows the question mark, without text and page
     * @param paged what follows the question mark, up to the number of the page
     */
    public record Asked(String scheme, int next, String scope, int quarters, String text, String query, String paged) {}

    /**
     * How it is computed.
     *
     * @param title of the scheme
     * @param formula with names
     * @param weights in one line; empty for none
     * @param revision which, and since when
     * @param assumed how many of the inputs nobody estimated, in a sentence
     * @param fit what fits, in a sentence
     * @param seed of all chance
     * @param draws of the inputs
     */
    public record Method(
            String title,
            String formula,
            String weights,
            String revision,
            String assumed,
            String fit,
            long seed,
            int draws) {}

    /**
     * A use case.
     *
     * @param rank from 1
     * @param number in the company
     * @param title of it
     * @param stage where it stands
     * @param score in words
     * @param interval of its rank
     * @param percent probability that it is among the next, 0 to 100
     * @param probability the same in words
     * @param fit whether it fits the people there are; null where nothing is known of them
     * @param last whether it is the last of the next ones
     */
    public record Row(
            int rank,
            int number,
            String title,
            String stage,
            String score,
            String interval,
            int percent,
            String probability,
            @Nullable String fit,
            boolean last) {}
}

package cadre.web.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores computed by hand from the trigrams, and the order that people would expect. */
class LikenessTest {

    private final Likeness likeness = new Likeness();

    private double score(String title) {
        return likeness.search(title, "", 0, 10).getFirst().score();
    }

    @Test
    void withOneTextAllTrigramsWeighTheSame() {
        likeness.put(1, "Mail", "");
        // "mail": _ma mai ail il_; "mails": _ma mai ail ils ls_; three in common: 3 / sqrt(4 * 5).
        assertThat(score("MAILS")).isEqualTo(3 / Math.sqrt(20), within(1e-12));
        assertThat(score("maïl")).isEqualTo(1, within(1e-12));
        assertThat(likeness.search("boxes", "", 0, 10)).isEmpty();
        assertThat(likeness.search(" -- ", "", 0, 10)).isEmpty();
    }

    @Test
    void whatIsInManyTextsWeighsLess() {
        likeness.put(1, "red mail", "");
        likeness.put(2, "red boxes", "");
        // _re red ed_ are in both texts, weight ln(1 + 2/2) each; the four of "mail" in one, weight ln(1 + 2/1) each:
        // 3 ln(2)^2 / (sqrt(3 ln(2)^2) sqrt(3 ln(2)^2 + 4 ln(3)^2)) = sqrt(1.44136 / 6.26917) = 0.4795.
        assertThat(score("red")).isEqualTo(0.4795, within(5e-5));
        assertThat(likeness.search("mail", "", 0, 10))
                .extracting(Likeness.Match::key)
                .containsExactly(1L);
    }

    @Test
    void titlesAreComparedWithTitlesHoweverLongTheTextsAre() {
        likeness.put(
                1,
                "Sort mail",
                "Everything that comes in is opened, read and carried to whoever it is for. ".repeat(20));
        assertThat(score("Sort mail")).isEqualTo(1, within(1e-12));
    }

    @Test
    void aTextThatChangedIsFoundByItsNewWordsOnly() {
        likeness.put(1, "Mail", "");
        likeness.put(1, "Boxes", "");
        assertThat(likeness.size()).isEqualTo(1);
        assertThat(likeness.search("mail", "", 0.01, 10)).isEmpty();
        assertThat(score("boxes")).isEqualTo(1, within(1e-12));
    }

    @Test
    void theMostAlikeIsFirst() {
        List<String> titles = List.of(
                "Forecast demand for fresh food",
                "Find wrong invoices",
                "Forecast staff needed in shops",
                "Read handwritten delivery notes");
        for (int i = 0; i < titles.size(); i++) {
            likeness.put(i, titles.get(i), "");
        }
        assertThat(likeness.search("Demand forecasting", "how much fresh food we will sell", 0.2, 2))
                .extracting(match -> titles.get((int) match.key()))
                .startsWith("Forecast demand for fresh food");
        assertThat(likeness.search("Wrong invoice detection", "", 0.3, 5))
                .extracting(match -> titles.get((int) match.key()))
                .containsExactly("Find wrong invoices");
    }
}

package cadre.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.history.Finder.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {

    private static Item item(String agency, String name) {
        return new Item(List.of(agency), "", name);
    }

    private static Item item(String agency, String bureau, String name) {
        return new Item(List.of(agency), bureau, name);
    }

    private static Sighting sighting(Item early, Item... late) {
        return new Finder(List.of(early), List.of(late)).found().getFirst().sighting();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Chat-Bot for Customers; CHAT BOT FOR CUSTOMERS!; SAME_NAME",
                "Ergänzung; ERGANZUNG; SAME_NAME",
                "Citizens' Search; Citizens’ search; SAME_NAME",
                "Search & Rescue; Search and Rescue; SAME_NAME",
                "Document Search; Document Search (AI); NEARLY_SAME_NAME",
                "Internal Referral Module (IRM); Internal Referral Module; NEARLY_SAME_NAME",
                "The Sorting of Letters; Letters Sorting; NOT_THERE",
                "The Sorting of Letters; Sorting Letters; NEARLY_SAME_NAME",
                "DHS-0042: Face Matching; Face Matching; NEARLY_SAME_NAME",
                "AI-powered Triage; Triage; NEARLY_SAME_NAME",
                "Forecast Phase 1; Forecast Phase 2; NOT_THERE",
                "Forecast (Phase 1); Forecast (Phase 2); NOT_THERE",
                "Model A; Model B; NOT_THERE",
                "AI; ML; NOT_THERE",
            })
    void namesAreTheSameOrNot(String early, String late, Sighting expected) {
        assertThat(sighting(item("X", early), item("X", late))).isEqualTo(expected);
    }

    @Test
    void turkishCapitalsDoNotMatter() {
        // Tests run with the Turkish locale, in which the capital of i has a dot.
        assertThat(sighting(item("X", "INDEXING"), item("x", "indexing"))).isEqualTo(Sighting.SAME_NAME);
    }

    @Test
    void anAgencyIsTheSameByAbbreviationOrFullName() {
        Item early = new Item(List.of("DOS", "Department of State"), "", "Cables");
        assertThat(sighting(early, item("STATE", "Cables"))).isEqualTo(Sighting.SAME_NAME);
        assertThat(sighting(early, item("U.S. Department of State", "Cables"))).isEqualTo(Sighting.SAME_NAME);
        assertThat(sighting(early, item("Dept. of Justice", "Cables"))).isEqualTo(Sighting.AGENCY_NOT_THERE);
        assertThat(sighting(early, item("DOS", "Letters"))).isEqualTo(Sighting.NOT_THERE);
    }

    @Test
    void aLaterListMayHaveDepartmentsBesideTheTeams() {
        List<Item> early = List.of(item("Bids", "Ranking"), item("Clicks", "Ranking"));
        List<Item> late = List.of(
                new Item(List.of("Marketing", "Clicks"), "", "Ranking"),
                new Item(List.of("Marketing", "Bids"), "", "Ranking"));
        assertThat(new Finder(early, late).found())
                .containsExactly(
                        new Finder.Found(Sighting.SAME_NAME, List.of(1), 1),
                        new Finder.Found(Sighting.SAME_NAME, List.of(0), 1));
    }

    @Test
    void anAgencyThatWasRenamedIsKnownByItsUseCases() {
        List<Item> early =
                List.of(item("Ads", "Bids"), item("Ads", "Clicks"), item("Ads", "Fraud"), item("Maps", "Roads"));
        List<Item> late = List.of(
                item("Marketing", "Clicks"),
                item("Marketing", "Bids"),
                item("Maps", "Roads"),
                item("Marketing", "New"));
        Finder finder = new Finder(early, late);
        assertThat(finder.renamed()).containsOnlyKeys("Ads").containsEntry("Ads", "Marketing");
        assertThat(finder.found())
                .extracting(Finder.Found::sighting)
                .containsExactly(Sighting.SAME_NAME, Sighting.SAME_NAME, Sighting.NOT_THERE, Sighting.SAME_NAME);
        assertThat(finder.found().get(1).late()).containsExactly(0);
    }

    @Test
    void oneSharedNameIsNoRenaming() {
        Finder finder = new Finder(
                List.of(item("Ads", "Chatbot"), item("Ads", "Bids")),
                List.of(item("Legal", "Chatbot"), item("Legal", "Files")));
        assertThat(finder.renamed()).isEmpty();
        assertThat(finder.found()).extracting(Finder.Found::sighting).containsOnly(Sighting.AGENCY_NOT_THERE);
    }

    @Test
    void theBureauTellsWhichIsWhich() {
        List<Item> early = List.of(item("X", "north", "Chatbot"), item("X", "south", "Chatbot"));
        Finder finder = new Finder(
                early,
                List.of(item("X", "South", "chatbot"), item("X", "NORTH", "Chatbot"), item("X", "east", "Chatbot")));
        assertThat(finder.found())
                .containsExactly(
                        new Finder.Found(Sighting.BUREAU, List.of(1), 1),
                        new Finder.Found(Sighting.BUREAU, List.of(0), 1));
    }

    @Test
    void whatTheBureauCannotTellStaysSeveral() {
        List<Item> early = List.of(item("X", "a", "Chatbot"), item("X", "b", "Chatbot"));
        Finder finder = new Finder(early, List.of(item("X", "c", "Chatbot")));
        assertThat(finder.found()).containsOnly(new Finder.Found(Sighting.SEVERAL, List.of(0), 2));
        Finder one = new Finder(
                List.of(item("X", "a", "Chatbot")), List.of(item("X", "c", "Chatbot"), item("X", "d", "Chatbot")));
        assertThat(one.found()).containsExactly(new Finder.Found(Sighting.SEVERAL, List.of(0, 1), 1));
    }

    @Test
    void aRowIsGivenToTheSameNameBeforeANearlySameOne() {
        List<Item> early = List.of(item("X", "Search (AI)"), item("X", "Search"));
        Finder finder = new Finder(early, List.of(item("X", "search")));
        assertThat(finder.found())
                .extracting(Finder.Found::sighting)
                .containsExactly(Sighting.NOT_THERE, Sighting.SAME_NAME);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void theOrderOfRowsDoesNotMatter(int seed) {
        List<Item> early = new ArrayList<>();
        List<Item> late = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            early.add(item("agency " + i % 7, "Use case " + i / 2));
            if (i % 3 != seed % 3) {
                late.add(item("Agency " + i % 7, "use-case " + i / 2 + (i % 5 == 0 ? " (AI)" : "")));
            }
        }
        List<Sighting> first = sightings(early, late);
        Collections.shuffle(late, new java.util.Random(seed));
        assertThat(sightings(early, late)).as("seed %s", seed).isEqualTo(first);
    }

    private static List<Sighting> sightings(List<Item> early, List<Item> late) {
        return new Finder(early, late)
                .found().stream().map(Finder.Found::sighting).toList();
    }
}

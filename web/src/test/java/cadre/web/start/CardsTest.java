package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import cadre.web.account.Account;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Change;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import cadre.web.usecase.LostUpdate;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The store of use cases, in the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardsTest {

    private TestServer server;
    private Cards cards;
    private int companies;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        cards = server.part(Cards.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Tenant company() {
        companies++;
        return server.company("Company " + companies, "founder" + companies);
    }

    private Card card(Tenant tenant, String title) {
        return cards.add(tenant, TestServer.idea(title), "", Author.SERVER);
    }

    private Card change(Tenant tenant, Card card, Edit... edits) {
        return cards.change(tenant, card.number(), card.version(), List.of(edits), "because", Author.SERVER);
    }

    @Test
    void whatComesInHasANumberAnOwnerAndADate() {
        Tenant tenant = company();
        Card first = card(tenant, "Sort the mail");
        Card second = card(tenant, "Count the boxes");
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(Objects.requireNonNull(first.standing().owner()).name()).isEqualTo("Person founder" + companies);
        assertThat(first.standing().next()).isEqualTo(cards.today().plusDays(14));
        assertThat(first.idea().worth()).isEqualTo(new Card.Worth(1000.0, 2000.0, 4000.0));
        assertThat(cards.find(company(), 1)).isEmpty();
        assertThat(cards.findById(tenant, second.id())).contains(second);
    }

    @Test
    void everyChangeIsInTheHistory() {
        Tenant tenant = company();
        Card card = card(tenant, "Sort the mail");
        Card moved = change(tenant, card, new Edit(Field.STAGE, "framing"), new Edit(Field.TITLE, "Sort the mail"));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.standing().stage()).isEqualTo(BoardStage.FRAMING);
        assertThat(moved.standing().since()).isAfter(card.standing().since());
        assertThat(change(tenant, moved, new Edit(Field.URGENCY, "year")).version())
                .as("nothing differs")
                .isEqualTo(2);
        assertThat(cards.record(tenant, 1, "evidence", "", "A table", "", Author.SERVER)
                        .version())
                .isEqualTo(3);
        assertThat(cards.history(tenant, card, 0, 10))
                .extracting(Change::version, Change::field, Change::before, Change::after, Change::reason)
                .containsExactly(
                        tuple(3, "evidence", "", "A table", ""),
                        tuple(2, "stage", "intake", "framing", "because"),
                        tuple(1, "created", "", "Sort the mail", ""));
        assertThat(cards.historyLength(tenant, card)).isEqualTo(3);
    }

    @Test
    void aChangeOfAnOldVersionChangesNothing() {
        Tenant tenant = company();
        Card card = card(tenant, "Sort the mail");
        Card newer = change(tenant, card, new Edit(Field.TITLE, "Sort all mail"));
        assertThatExceptionOfType(LostUpdate.class)
                .isThrownBy(() -> change(tenant, card, new Edit(Field.URGENCY, "now")))
                .satisfies(lost -> assertThat(lost.current()).isEqualTo(newer));
        assertThat(cards.find(tenant, 1)).contains(newer);
        assertThat(cards.historyLength(tenant, card)).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        Tenant tenant = company();
        Card card = card(tenant, "Sort the mail");
        for (Edit edit : List.of(
                new Edit(Field.TITLE, " "),
                new Edit(Field.TITLE, "x".repeat(201)),
                new Edit(Field.STAGE, "nowhere"),
                new Edit(Field.VALUE_LOW, "2001"),
                new Edit(Field.VALUE_HIGH, "many"),
                new Edit(Field.NEXT_DATE, "tomorrow"))) {
            assertThatIllegalArgumentException().as(edit.toString()).isThrownBy(() -> change(tenant, card, edit));
        }
        assertThat(cards.find(tenant, 1)).contains(card);
    }

    @Test
    void anOpenOneIsNeverWithoutOwnerOrDate() {
        Tenant tenant = company();
        Account planner = server.member(tenant, "planner" + companies, Role.PLANNER);
        Card card = card(tenant, "Sort the mail");
        Card given = change(tenant, card, new Edit(Field.OWNER, String.valueOf(planner.id())));
        assertThat(given.standing().owner()).isEqualTo(new Card.Owner(planner.id(), planner.name()));
        Card taken = change(tenant, given, new Edit(Field.OWNER, ""), new Edit(Field.NEXT_DATE, ""));
        assertThat(taken.standing().owner()).isEqualTo(card.standing().owner());
        assertThat(taken.standing().next()).isEqualTo(cards.today().plusDays(14));
        Card declined = change(tenant, taken, new Edit(Field.STAGE, "declined"), new Edit(Field.NEXT_DATE, ""));
        assertThat(declined.standing().next()).isNull();
    }

    @Test
    void theyAreFoundByWhatIsAskedFor() {
        Tenant tenant = company();
        card(tenant, "Sort the MAIL");
        card(tenant, "Count 100% of the boxes");
        change(tenant, card(tenant, "Read the meter"), new Edit(Field.STAGE, "data"));
        assertThat(cards.page(tenant, CardFilter.text("mail"), Cards.Order.NUMBER, 0, 10)
                        .total())
                .isEqualTo(1);
        assertThat(cards.count(tenant, CardFilter.text("100%"))).isEqualTo(1);
        assertThat(cards.count(tenant, CardFilter.text("%"))).isEqualTo(1);
        assertThat(cards.count(tenant, CardFilter.ALL.in(Set.of(BoardStage.IDEA))))
                .isEqualTo(2);
        Cards.Slice last = cards.page(tenant, CardFilter.ALL, Cards.Order.NEWEST, 2, 2);
        assertThat(last.total()).isEqualTo(3);
        assertThat(last.cards()).extracting(Card::number).containsExactly(1);
        assertThat(cards.counts(tenant, CardFilter.ALL))
                .hasSize(9)
                .containsEntry(BoardStage.IDEA, 2L)
                .containsEntry(BoardStage.DATA, 1L);
    }
}

package cadre.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of use cases through the pages: looked at, imported, imported again, undone, taken away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferTest {

    private static final String TABLE = """
            Nr;Use case;Bereich;Status;Nutzen pro Jahr;Owner;Depends on;Goal
            A1;Sort the mail;Office;Development;12.000;planner;;Faster answers
            A2;Read invoices;Office;in Betrieb;5-10k;nobody;A1;
            A3;;Depot;Idea;;;;
            A1;Sort the mail twice;Office;Idea;;;;
            A4;Guess demand;Depot;who knows;lots;;A9;faster answers
            Total;;;;;;;
            """;

    private TestServer server;
    private int companies;

    @BeforeAll
    void settle(@TempDir Path folder) {
        server = TestServer.start(folder);
        server.account("planner");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A company with a planner in it. */
    private final class Place {
        private final Tenant tenant;
        private final TestClient planner;
        private final String root;

        Place(String planner) {
            companies++;
            tenant = server.company("Company " + companies, "administrator" + companies);
            server.member(tenant, planner + companies, Role.PLANNER);
            this.planner = TestClient.loggedIn(server, planner + companies);
            root = "/c/" + tenant.slug() + "/use-cases";
        }

        String look(String name, byte[] content) {
            planner.get(root + "/import");
            TestClient.Answer answer = planner.upload(root + "/import", name, content);
            assertThat(answer.status()).as(answer.text()).isEqualTo(303);
            return answer.location();
        }

        String look(String name, String content) {
            return look(name, content.getBytes(StandardCharsets.UTF_8));
        }

        void confirm(String address) {
            planner.get(address);
            TestClient.Answer answer = planner.post(address + "/confirmation", Map.of());
            assertThat(answer.status()).isEqualTo(303);
            long until = System.nanoTime() + 60_000_000_000L;
            while (!planner.get(address).text().contains("Open the board") && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        }

        List<Card> cards() {
            return server.part(Cards.class).all(tenant, CardFilter.ALL, Cards.Order.NUMBER);
        }

        Card card(String external) {
            return cards().stream()
                    .filter(card -> card.origin().external().equals(external))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatIsDoubtfulStandsBesideTheCellsAndNothingIsStoredYet() {
        Place place = new Place("planner");
        String page = place.planner.get(place.look("table.csv", TABLE)).text();
        for (String said : List.of(
                "3 use cases would be new",
                "of 6 rows, 3 are read and 3 refused",
                "New goals: “Faster answers”.",
                "the use case has no name",
                "the key is that of line 2",
                "begins a line of sums",
                "nobody here is called \"nobody\"",
                "the value is \"lots\"; left out",
                "the stage is \"who knows\"; left out",
                "it needs \"A9\", which is no use case of the table or of the company; left out",
                "class=\"noted\"")) {
            assertThat(page.contains(said)).as(said).isTrue();
        }
        assertThat(place.cards()).isEmpty();
    }

    @Test
    void everyUseCaseHasAnOwnerAndWhatIsOpenADate() {
        Place place = new Place("planner");
        place.confirm(place.look("table.csv", TABLE.replace("planner", "planner" + companies)));
        assertThat(place.cards()).hasSize(3);
        Card mail = place.card("A1");
        assertThat(mail.standing().stage().word()).isEqualTo("experiments");
        assertThat(mail.idea().worth().likely()).isEqualTo(1000);
        assertThat(Objects.requireNonNull(mail.standing().owner()).name()).isEqualTo("Person planner" + companies);
        assertThat(place.card("A2").idea().worth().low()).isEqualTo(416.67);
        assertThat(Objects.requireNonNull(place.card("A4").standing().owner()).name())
                .isEqualTo("Person administrator" + companies);
        assertThat(place.cards().stream().filter(card -> card.standing().stage().isOpen()))
                .allMatch(card ->
                        card.standing().next() != null && card.standing().owner() != null);
        assertThat(place.card("A4").work().goal())
                .isNotNull()
                .isEqualTo(mail.work().goal());
        assertThat(place.planner.get(place.root + "/" + mail.number()).text())
                .contains("Needed by <a href=\"" + place.root + "/"
                        + place.card("A2").number() + "\"");
    }

    @Test
    void theSameTableAgainBringsItsChangesAndLeavesWhatPeopleWrote() {
        Place place = new Place("planner");
        String first = "Id,Title,Domain,Stage,Urgency\nA,Alpha,Office,Idea,now\nB,Beta,Office,Idea,now\n";
        place.confirm(place.look("table.csv", first));
        assertThat(place.planner.get(place.look("table.csv", first)).text())
                .contains("Everything in the table is here already");
        Card alpha = place.card("A");
        server.part(Cards.class)
                .change(place.tenant, alpha.number(), 1, List.of(new Edit(Field.DOMAIN, "Depot")), "", Author.SERVER);
        String second = "Id,Title,Domain,Stage,Urgency\nA,Alpha 2,Shop,Data,year\nB,Beta,Office,Idea,now\nC,Gamma,,,\n";
        String look = place.look("table.csv", second);
        assertThat(place.planner.get(look).text())
                .contains("1 use case would be new, 1 use case would change", "1 use case already as in the table.")
                .contains("1 value stays as people here wrote it since the last import.")
                .contains("title: “Alpha 2” instead of “Alpha”");
        place.confirm(look);
        Card after = place.card("A");
        assertThat(List.of(
                        after.idea().title(),
                        after.idea().domain(),
                        after.standing().stage().word()))
                .containsExactly("Alpha 2", "Depot", "data");
        assertThat(place.card("B").version()).isEqualTo(1);
        // What the import itself wrote is no obstacle for the next one.
        place.confirm(place.look("table.csv", second.replace("Alpha 2", "Alpha 3")));
        assertThat(place.card("A").idea().title()).isEqualTo("Alpha 3");
    }

    @Test
    void anImportIsUndoneAsAWholeUnlessSomethingChangedAfterIt() {
        Place place = new Place("planner");
        place.confirm(place.look("one.csv", "Id,Title,Domain\nA,Alpha,Office\nB,Beta,Office\n"));
        String second = place.look("two.csv", "Id,Title,Domain\nA,Alpha,Depot\nC,Gamma,Depot\n");
        place.confirm(second);
        assertThat(place.cards()).hasSize(3);
        place.planner.post(second + "/withdrawal", Map.of());
        assertThat(place.planner.get(second).text()).contains("Undone: ");
        assertThat(place.cards()).extracting(card -> card.origin().external()).containsExactly("A", "B");
        assertThat(place.card("A").idea().domain()).isEqualTo("Office");
        String third = place.look("two.csv", "Id,Title,Domain\nA,Alpha,Depot\nC,Gamma,Depot\n");
        place.confirm(third);
        assertThat(place.card("A").idea().domain())
                .as("what was undone counts as nobody's")
                .isEqualTo("Depot");
        Card gamma = place.card("C");
        server.part(Cards.class)
                .change(place.tenant, gamma.number(), 1, List.of(new Edit(Field.DATA, "Some")), "", Author.SERVER);
        place.planner.post(third + "/withdrawal", Map.of());
        assertThat(place.planner.get(third).text()).contains("It can no longer be undone", "“Gamma”");
        assertThat(place.cards()).hasSize(3);
    }

    @Test
    void whatIsTakenAwayGivesTheSameWhenItIsBroughtToAnEmptyCompany() {
        Place from = new Place("planner");
        from.confirm(from.look("table.csv", """
                Id,Title,Problem,Kind of value,Value low,Value likely,Value high,Domain,Kind,Stage,Urgency,Goal,Reason,Needs
                A,"=1+1, a formula","Two lines,
                with \"\"quotes\"\"\",Lower cost,1000.5,2000,1234567.89,Office,research,Declined,This year,Faster,"No, never",
                B,'quoted,-5 degrees,risk,,12,,Depot,,In production,,Fewer errors,,A
                C,Plain,,,,,,,,Data,now,,,A; B
                """));
        server.part(Cards.class).add(from.tenant, TestServer.idea("Made by hand"), "", Author.SERVER);
        for (String ending : List.of("csv", "xlsx")) {
            Place to = new Place("planner");
            byte[] table = from.planner.bytes(from.root + "/use-cases." + ending);
            to.confirm(to.look("table." + ending, table));
            assertThat(rows(to)).as(ending).isEqualTo(rows(from));
            assertThat(to.cards()).hasSize(4);
            assertThat(to.planner.get(to.look("table." + ending, table)).text())
                    .contains("Everything in the table is here already");
        }
        assertThat(from.planner
                        .get(from.look("table.csv", from.planner.bytes(from.root + "/use-cases.csv")))
                        .text())
                .as("brought back to where it came from")
                .contains("Everything in the table is here already");
    }

    /** The table as it is taken away; its owners are those of the company that it is in. */
    private static List<String> rows(Place place) {
        String table = new String(place.planner.bytes(place.root + "/use-cases.csv"), StandardCharsets.UTF_8);
        return table.replaceAll("Person administrator\\d+", "Somebody")
                .replaceAll("no rule fits[^\",]*", "")
                .lines()
                .toList();
    }

    @Test
    void datesForACalendar() {
        Place place = new Place("planner");
        place.confirm(place.look(
                "table.csv",
                "Id,Title,Stage,Next date,Next step\n"
                        + "A,\"Sort; mail, and ünïcödé text that is so long that its line has to be folded somewhere\",Data,2026-05-04,Look\n"
                        + "B,In production,production,2026-05-04,\n"));
        String calendar = new String(place.planner.bytes(place.root + "/calendar.ics"), StandardCharsets.UTF_8);
        assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String unfolded = calendar.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("DTSTART;VALUE=DATE:20260504\r\nDTEND;VALUE=DATE:20260505\r\n")
                .contains("SUMMARY:Look: Sort\\; mail\\, and ünïcödé text")
                .contains("UID:use-case-" + place.card("A").id() + "@" + place.tenant.slug() + ".cadre\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
    }

    /** A calendar program sends nothing along but the address. */
    @Test
    void theCalendarIsSubscribedTo() {
        Place place = new Place("planner");
        Card card = server.part(Cards.class).add(place.tenant, TestServer.idea("Sort the mail"), "", Author.SERVER);
        server.part(JdbcClient.class)
                .sql("update use_case set next_date = current_date where id = ?")
                .param(card.id())
                .update();
        String page = place.root + "/calendar";
        place.planner.get(page);
        String first = address(place, page);
        TestClient program = new TestClient(server);
        TestClient.Answer fetched = program.get(first);
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.header("Content-Type")).startsWith("text/calendar");
        assertThat(fetched.text()).contains(": Sort the mail");
        assertThat(place.planner.get(page).text()).as("shown once").doesNotContain(first);
        assertThat(server.part(JdbcClient.class)
                        .sql("select secret_hash from calendar_address where tenant_id = ?")
                        .param(place.tenant.id())
                        .query(String.class)
                        .single())
                .as("only its hash is stored")
                .hasSize(64);
        String second = address(place, page);
        assertThat(program.get(first).status()).as("another one was made").isEqualTo(404);
        assertThat(program.get(second).status()).isEqualTo(200);
        server.part(JdbcClient.class)
                .sql("update membership set role = 'requester' where tenant_id = ? and role = 'planner'")
                .param(place.tenant.id())
                .update();
        assertThat(program.get(second).status()).as("may not see the board").isEqualTo(404);
        server.part(JdbcClient.class)
                .sql("update membership set role = 'planner' where tenant_id = ? and role = 'requester'")
                .param(place.tenant.id())
                .update();
        assertThat(program.get(second).status()).isEqualTo(200);
        place.planner.post(page + "/removal", Map.of());
        assertThat(program.get(second).status()).as("ended").isEqualTo(404);
    }

    private static String address(Place place, String page) {
        assertThat(place.planner.post(page, Map.of()).location()).isEqualTo(page);
        Matcher shown = Pattern.compile("value=\"http://[^/]+(/calendar/[^\"]+\\.ics)\"")
                .matcher(place.planner.get(page).text());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    @Test
    void theInventoryOf2024() {
        Place place = new Place("planner");
        place.planner.get(place.root + "/import");
        String look = place.planner
                .post(place.root + "/import", Map.of("inventory", "2024"))
                .location();
        TestClient.Answer page = place.planner.get(look);
        assertThat(page.text()).contains("The inventory of AI use cases of US federal agencies, taken on 16 Dec 2024");
        assertThat(page.text().length()).as("characters of the preview").isLessThan(600_000);
        long begin = System.nanoTime();
        place.confirm(look);
        System.out.printf("import of 2024: %.1f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(place.cards()).hasSizeGreaterThan(2100);
        assertThat(place.cards())
                .allMatch(card -> card.standing().owner() != null
                        || !card.standing().stage().isOpen());
        place.planner.post(look + "/withdrawal", Map.of());
        assertThat(place.cards()).isEmpty();
    }

    @Test
    void wrongFilesAreSaidSo() {
        Place place = new Place("planner");
        for (String[] wrong : new String[][] {
            {"people.csv", "Name,Role,Team\nA,Data scientist,X\n", "the titles are those of a table of people"},
            {"empty.csv", " ", "the table is empty"},
            {"other.csv", "x,y\n1,2\n", "no column has the names of the use cases"},
        }) {
            String look = place.look(wrong[0], wrong[1]);
            assertThat(place.planner.get(look).text()).contains("The table cannot be imported", wrong[2]);
            place.planner.post(look + "/confirmation", Map.of());
        }
        assertThat(place.planner
                        .upload(place.root + "/import", "none.csv", new byte[0])
                        .status())
                .isEqualTo(422);
        assertThat(place.cards()).isEmpty();
    }
}

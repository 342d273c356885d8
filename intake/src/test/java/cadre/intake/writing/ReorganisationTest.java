package cadre.intake.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Change;
import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import cadre.core.quantity.Share;
import cadre.intake.files.CompanyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes made to the text of a company file. */
class ReorganisationTest {

    private static final String FILE = """
            # Written by hand.
            cadre: 1
            company: {name: Small, kind: small-startup, currency: EUR}
            domains: [one, two]
            people:
              - {id: ana, name: "Ana, the first", role: ml-engineer, team: a}  # joined early
              - {count: 3, role: data-scientist, senior_share: 34 %, team: a, busy: 10 %}  # the three
              - 2 × software-engineer, team b
              # the manager
              - role: product-manager
                team: b
                domains: {one: 0.8}
            teams:
              - {id: a, name: Team A, serves: [one, two]}  # everybody's
              - id: b
                name: Team B
                serves:
                  - two
            practices: {sponsor: yes}
            """;

    private static Company company(String text) {
        return CompanyFiles.read("company.yaml", text.getBytes(StandardCharsets.UTF_8))
                .get()
                .company();
    }

    private static Seat seat(String text, String id) {
        return company(text).seats().stream()
                .filter(seat -> seat.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reorganisation.Result made(Change... changes) {
        return Reorganisation.of(FILE, List.of(changes), Set.of());
    }

    private static String text(Change... changes) {
        Reorganisation.Result result = made(changes);
        assertThat(result.conflicts()).isEmpty();
        return result.text();
    }

    @Test
    void somebodyWithAnEntryMovesAndNothingElseInTheFileChanges() {
        String text = text(new Change.MovePerson("ana", "a", "b"));
        assertThat(text)
                .isEqualTo(
                        FILE.replace("role: ml-engineer, team: a}  # joined", "role: ml-engineer, team: b}  # joined"));
    }

    @Test
    void oneOfAGroupGetsAnEntryAndTheOthersStayWhoTheyAre() {
        String text = text(new Change.MovePerson("data-scientist-2", "a", "b"));
        Company before = company(FILE);
        Company after = company(text);
        assertThat(after.seats())
                .extracting(Seat::id)
                .isEqualTo(before.seats().stream().map(Seat::id).toList());
        assertThat(seat(text, "data-scientist-2").home()).isEqualTo("b");
        for (Seat seat : before.seats()) {
            if (!seat.id().equals("data-scientist-2")) {
                assertThat(seat(text, seat.id())).isEqualTo(seat);
            }
        }
        assertThat(text).contains("# the three").contains("2 × software-engineer, team b");
    }

    @Test
    void oneOfALineOfAGroupMovesToo() {
        String text = text(new Change.MovePerson("software-engineer-2", "b", ""));
        assertThat(seat(text, "software-engineer-2").home()).isNull();
        assertThat(seat(text, "software-engineer-1").home()).isEqualTo("b");
        assertThat(text).contains("{id: software-engineer-1, role: software-engineer, team: b}");
    }

    @Test
    void anEntryOverSeveralLinesKeepsItsLines() {
        String text = text(new Change.MovePerson("product-manager-1", "b", "a"));
        assertThat(text)
                .contains(
                        "  - id: product-manager-1\n    role: product-manager\n    team: a\n    domains: {one: 0.8}\n");
        assertThat(text).contains("# the manager");
    }

    @Test
    void everybodyOnTheirOwnIsTheSameCompany() {
        String text = Reorganisation.onePerPerson(FILE);
        assertThat(company(text)).isEqualTo(company(FILE));
        assertThat(text).doesNotContain("count:").contains("joined early", "the three", "the manager");
        assertThat(Reorganisation.onePerPerson(text)).isEqualTo(text);
    }

    @Test
    void teamsComeAreRenamedServeOthersAndGo() {
        String text = text(
                new Change.AddTeam("c", "Team C: new", List.of("one")),
                new Change.MovePerson("ana", "a", "c"),
                new Change.RenameTeam("b", "Team B", "Bees"),
                new Change.ServeDomains("b", List.of("two"), List.of("one", "two")),
                new Change.AddTeam("d", "D", List.of()),
                new Change.RemoveTeam("d", "D"));
        assertThat(company(text).teams())
                .containsExactly(
                        new Team("a", "Team A", List.of("one", "two"), true),
                        new Team("b", "Bees", List.of("one", "two"), false),
                        new Team("c", "Team C: new", List.of("one"), true));
        assertThat(text).contains("# everybody's");
    }

    @Test
    void aTeamWithPeopleInItDoesNotGo() {
        assertThat(made(new Change.RemoveTeam("b", "Team B")).conflicts())
                .containsExactly(new Reorganisation.Conflict(0, Reorganisation.Kind.IMPOSSIBLE, "3 people are in it."));
    }

    @Test
    void seatsComeAndGo() {
        String text = text(
                new Change.AddSeat("open-1", "Open seat 1", "mlops-engineer", "senior", "b"),
                new Change.AddSeat("open-2", "Open seat 2", "designer", "regular", ""),
                new Change.RemoveSeat("open-1", "Open seat 1"),
                new Change.RemoveSeat("data-scientist-1", "data-scientist-1"));
        assertThat(company(text).seats())
                .extracting(Seat::id)
                .containsExactly(
                        "ana",
                        "data-scientist-2",
                        "data-scientist-3",
                        "software-engineer-1",
                        "software-engineer-2",
                        "product-manager-1",
                        "open-2");
        assertThat(seat(text, "data-scientist-2")).isEqualTo(seat(FILE, "data-scientist-2"));
    }

    @Test
    void timeAndPracticesChange() {
        String text = text(
                new Change.ChangeFte("ana", Share.ALL, new Share(0.8)),
                new Change.ChangePractice("guild_hours_per_week", "0", "2"),
                new Change.ChangePractice("sponsor", "true", "false"));
        assertThat(seat(text, "ana").terms().fte()).isEqualTo(new Share(0.8));
        assertThat(company(text).practices().time().guildHoursPerWeek()).isEqualTo(2);
        assertThat(company(text).practices().steering().sponsor()).isFalse();
        String none = FILE.replace("practices: {sponsor: yes}\n", "");
        String with = Reorganisation.of(
                        none, List.of(new Change.ChangePractice("kill_rule", "false", "true")), Set.of())
                .text();
        assertThat(company(with).practices().steering().killRule()).isTrue();
    }

    @Test
    void whatWasChangedSinceIsAConflictUnlessForced() {
        Change move = new Change.MovePerson("ana", "b", "");
        assertThat(made(move).text()).isEqualTo(FILE);
        assertThat(made(move).conflicts())
                .containsExactly(
                        new Reorganisation.Conflict(0, Reorganisation.Kind.OVERTAKEN, "ana is in a now, not in b."));
        Reorganisation.Result forced = Reorganisation.of(FILE, List.of(move), Set.of(0));
        assertThat(forced.conflicts()).isEmpty();
        assertThat(seat(forced.text(), "ana").home()).isNull();
    }

    @Test
    void eachConflictIsSaidAndTheOthersAreMade() {
        Reorganisation.Result result = made(
                new Change.MovePerson("ana", "b", "a"),
                new Change.MovePerson("nobody", "a", "b"),
                new Change.ServeDomains("b", List.of("two"), List.of("three")),
                new Change.RenameTeam("b", "Team B", "Bees"));
        assertThat(result.conflicts())
                .extracting(Reorganisation.Conflict::kind)
                .containsExactly(
                        Reorganisation.Kind.ALREADY, Reorganisation.Kind.IMPOSSIBLE, Reorganisation.Kind.IMPOSSIBLE);
        assertThat(company(result.text()).teams().get(1).name()).isEqualTo("Bees");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"larger-startup", "enterprise", "agency", "seed-startup", "research-startup", "worked-example"})
    void everyExampleStaysTheSameCompanyWhenEverybodyGetsAnEntry(String name) throws IOException {
        String text = Files.readString(Path.of("../examples/" + name + ".yaml"));
        String own = Reorganisation.onePerPerson(text);
        assertThat(company(own)).isEqualTo(company(text));
        assertThat(own.lines().filter(line -> line.contains("#")).count())
                .isEqualTo(text.lines().filter(line -> line.contains("#")).count());
        Seat last = company(text).seats().getLast();
        String home = last.home() == null ? "" : last.home();
        String to = company(text).teams().isEmpty()
                ? ""
                : company(text).teams().getFirst().id();
        if (!to.equals(home)) {
            String moved = Reorganisation.of(text, List.of(new Change.MovePerson(last.id(), home, to)), Set.of())
                    .text();
            assertThat(seat(moved, last.id()).home()).isEqualTo(to);
            String back = Reorganisation.of(moved, List.of(new Change.MovePerson(last.id(), to, home)), Set.of())
                    .text();
            assertThat(company(back)).isEqualTo(company(text));
        }
    }

    @Test
    void windowsLineEndsAndFlowListsStayWhatTheyAre() {
        String text =
                "cadre: 1\r\ncompany: {name: S, kind: small-startup}\r\npeople: [{id: a, role: designer}, {count: 2, role: ml-engineer}]\r\n"
                        + "teams: [{id: t}, {id: u}]\r\n";
        String moved = Reorganisation.of(
                        text,
                        List.of(
                                new Change.MovePerson("ml-engineer-2", "", "t"),
                                new Change.RemoveTeam("u", "u"),
                                new Change.RemoveSeat("a", "a")),
                        Set.of())
                .text();
        assertThat(seat(moved, "ml-engineer-2").home()).isEqualTo("t");
        assertThat(company(moved).teams()).hasSize(1);
        assertThat(company(moved).seats()).hasSize(2);
        assertThat(moved.replace("\r\n", "")).doesNotContain("\n");
    }
}

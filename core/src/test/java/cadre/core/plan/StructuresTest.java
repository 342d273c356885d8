package cadre.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.company.Terms;
import cadre.core.numerics.Philox;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuresTest {

    private static final Portfolio STREAM = new Portfolio(List.of(), new Demand(12, Share.NONE, Share.NONE, null));

    @Test
    void eightMlPeopleAndSixDomainsMakeFourSquadsInProportionToWork() {
        Company company = company(8, 6, List.of());
        Layout layout = Structures.layout(company, STREAM, Structure.of(StructureKind.SQUADS));

        assertThat(layout.groups()).hasSize(4);
        assertThat(layout.structure().squads()).isEqualTo(4);
        // Two squads have two domains and so twice the work of the other two: 8 · 2/6 = 2.67, 8 · 1/6 = 1.33.
        assertThat(layout.groups().stream()
                        .map(squad -> squad.seats().stream()
                                .filter(p -> company.seats().get(p).isMl())
                                .count()))
                .containsExactly(3L, 3L, 1L, 1L);
    }

    @Test
    void centralHasOneIntakeAndKeepsOthersOut() {
        Company company = company(8, 6, List.of());
        Layout layout = Structures.layout(company, STREAM, Structure.of(StructureKind.CENTRAL));

        assertThat(layout.groups().stream().filter(Group::intake)).hasSize(1);
        assertThat(layout.groups().get(0).seats())
                .allMatch(p -> company.seats().get(p).isMl());
        assertThat(layout.groups().stream().skip(1)).allMatch(g -> g.kind() == Group.Kind.PRODUCT);
    }

    @Test
    void aHomeTeamThatServesADomainKeepsItsPeopleInThatDomainsSquad() {
        Team risk = new Team("risk", "Risk", List.of("d1"), true);
        Company company = company(4, 2, List.of(risk));
        Layout layout = Structures.layout(company, STREAM, Structure.of(StructureKind.SQUADS));
        int squadOfRisk = layout.owners().get(1);

        List<Integer> atHome = IntStream.range(0, company.seats().size())
                .filter(p ->
                        company.seats().get(p).isMl() && company.seats().get(p).home() != null)
                .boxed()
                .toList();
        assertThat(atHome).isNotEmpty();
        assertThat(layout.groups().get(squadOfRisk).seats()).containsAll(atHome.subList(0, 1));
    }

    @Test
    void theOwnLayoutNeedsTeams() {
        assertThatThrownBy(() -> Structures.layout(company(4, 2, List.of()), STREAM, Structure.of(StructureKind.OWN)))
                .hasMessageContaining("no teams");
    }

    @Test
    void largestRemainderGivesEachOneAndAddsUp() {
        assertThat(Dealing.largestRemainder(new double[] {10, 1, 1}, 6)).containsExactly(4, 1, 1);
        assertThat(Dealing.largestRemainder(new double[] {1, 1, 1}, 7)).containsExactly(3, 2, 2);
        assertThat(Dealing.largestRemainder(new double[] {5, 3}, 1)).containsExactly(1, 0);
        assertThat(Dealing.largestRemainder(new double[] {0, 0}, 4)).containsExactly(2, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everySeatIsInExactlyOneGroupAndEveryDomainHasAnIntake(long seed) {
        int people = 1 + (int) (Philox.uniform(seed, 1, 0, 0, 0) * 60);
        int domains = (int) (Philox.uniform(seed, 2, 0, 0, 0) * 12);
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < 1 + seed % 4; t++) {
            teams.add(
                    new Team("t" + t, "Team " + t, domains == 0 ? List.of() : List.of("d" + t % domains), t % 2 == 0));
        }
        Company company = company(people, domains, teams);
        for (StructureKind kind : StructureKind.values()) {
            Layout layout = Structures.layout(company, STREAM, Structure.of(kind));
            List<Integer> seen = new ArrayList<>();
            layout.groups().forEach(g -> seen.addAll(g.seats()));
            assertThat(seen)
                    .as("%s, seed %d", kind, seed)
                    .hasSize(company.seats().size())
                    .doesNotHaveDuplicates();
            assertThat(layout.owners()).hasSize(domains);
            assertThat(layout.groups().stream().anyMatch(Group::intake)).isTrue();
            for (int owner : layout.owners()) {
                assertThat(layout.groups().get(owner).intake())
                        .as("%s, seed %d", kind, seed)
                        .isTrue();
            }
        }
    }

    private static Company company(int mlPeople, int domainCount, List<Team> teams) {
        Skill[] others = {Skill.SOFTWARE, Skill.PRODUCT, Skill.DESIGN, Skill.DOMAIN};
        Skill[] experts = {Skill.MACHINE_LEARNING, Skill.DATA_ENGINEERING, Skill.ML_OPERATIONS};
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < mlPeople * 2; p++) {
            Skill skill = p < mlPeople ? experts[p % 3] : others[p % 4];
            SortedMap<Skill, Share> skills = new TreeMap<>();
            skills.put(skill, new Share(0.8));
            String home = teams.isEmpty() || p % 3 == 2
                    ? null
                    : teams.get(p % teams.size()).id();
            seats.add(new Seat(
                    "p" + p,
                    "Person " + p,
                    skills,
                    new TreeMap<>(),
                    new Terms(Share.ALL, 100_000, Share.NONE, 0, Share.NONE),
                    home));
        }
        List<Domain> domains = new ArrayList<>();
        for (int j = 0; j < domainCount; j++) {
            domains.add(new Domain("d" + j, "Domain " + j));
        }
        return new Company(
                new Company.Profile("Test", CompanyKind.LARGER_STARTUP, "EUR"), domains, seats, teams, Practices.NONE);
    }
}

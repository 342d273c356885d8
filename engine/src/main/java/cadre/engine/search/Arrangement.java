package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.StructureKind;
import java.util.Arrays;
import java.util.Objects;

/**
 * A point of the search space: which team each seat is in, which team answers for each domain, whose other work is taken off
 * them, how work is staffed, and what is practised. Team numbers have no meaning beyond telling teams apart.
 */
final class Arrangement {

    final int[] teamOfSeat;
    final Duties duties;
    /** The team whose software, design and product people do nothing else; −1 for none. */
    final int venture;
    /** 0 for standing teams; else task squads that live so many sprints. */
    final int sprints;

    final Practices practices;

    Arrangement(int[] teamOfSeat, Duties duties, int venture, int sprints, Practices practices) {
        this.teamOfSeat = teamOfSeat;
        this.duties = duties;
        this.venture = venture;
        this.sprints = sprints;
        this.practices = practices;
    }

    /** The same with team t called {@code name[t]}. */
    Arrangement renamed(int[] name) {
        return new Arrangement(
                Duties.renamed(teamOfSeat, name),
                duties.renamed(name),
                venture < 0 ? -1 : name[venture],
                sprints,
                practices);
    }

    static Arrangement of(Company company, Layout layout, Practices practices) {
        int[] teams = new int[company.seats().size()];
        int[] product = new int[company.domains().size()];
        Arrays.fill(product, -1);
        int venture = -1;
        for (int g = 0; g < layout.groups().size(); g++) {
            Group group = layout.groups().get(g);
            for (int p : group.seats()) {
                teams[p] = g;
            }
            venture = group.kind() == Group.Kind.VENTURE ? g : venture;
            for (int j : group.domains()) {
                product[j] = group.kind() == Group.Kind.PRODUCT && product[j] < 0 ? g : product[j];
            }
        }
        int sprints = layout.structure().kind() == StructureKind.TASK_SQUADS
                ? layout.structure().sprintsPerTaskSquad()
                : 0;
        Duties duties = new Duties(
                layout.owners().stream().mapToInt(Integer::intValue).toArray(),
                layout.researchOwners().stream().mapToInt(Integer::intValue).toArray(),
                product);
        return new Arrangement(teams, duties, venture, sprints, practices);
    }

    Arrangement with(Practices others) {
        return new Arrangement(teamOfSeat, duties, venture, sprints, others);
    }

    Arrangement withSprints(int number) {
        return new Arrangement(teamOfSeat, duties, venture, number, practices);
    }

    Arrangement withVenture(int team) {
        return new Arrangement(teamOfSeat, duties, team, sprints, practices);
    }

    Arrangement with(Duties others) {
        return new Arrangement(teamOfSeat, others, venture, sprints, practices);
    }

    Arrangement with(int[] teams) {
        return new Arrangement(teams, duties, venture, sprints, practices);
    }

    Arrangement withSeat(int seat, int team) {
        int[] teams = teamOfSeat.clone();
        teams[seat] = team;
        return with(teams);
    }

    /** One more than the largest team number that somebody is in. */
    int teams() {
        int most = -1;
        for (int team : teamOfSeat) {
            most = Math.max(most, team);
        }
        return most + 1;
    }

    /** People of a team. */
    int size(int team) {
        int size = 0;
        for (int t : teamOfSeat) {
            size += t == team ? 1 : 0;
        }
        return size;
    }

    /** ML people of each team. */
    int[] experts(Company company) {
        int[] ml = new int[Math.max(teams(), duties.highest() + 1)];
        for (int p = 0; p < teamOfSeat.length; p++) {
            ml[teamOfSeat[p]] += company.seats().get(p).isMl() ? 1 : 0;
        }
        return ml;
    }

    /**
     * Changes between two arrangements of the same team numbers: people who are in another team, domains that have another
     * owner of their implementation or research, and one each where work is staffed otherwise or another team's people do
     * nothing else.
     */
    int distance(Arrangement other) {
        int moves = 0;
        for (int p = 0; p < teamOfSeat.length; p++) {
            moves += teamOfSeat[p] == other.teamOfSeat[p] ? 0 : 1;
        }
        for (int j = 0; j < duties.domains(); j++) {
            boolean same = duties.implementation[j] == other.duties.implementation[j]
                    && duties.research[j] == other.duties.research[j];
            moves += same ? 0 : 1;
        }
        return moves + (sprints == other.sprints ? 0 : 1) + (venture == other.venture ? 0 : 1);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Arrangement a
                && sprints == a.sprints
                && venture == a.venture
                && Arrays.equals(teamOfSeat, a.teamOfSeat)
                && duties.equals(a.duties)
                && practices.equals(a.practices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(teamOfSeat), duties, venture, sprints, practices);
    }
}

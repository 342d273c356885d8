package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A point of the search space: which team each seat is in, which team owns each domain and its research, how work is
 * staffed, and what is practised. Team numbers have no meaning beyond telling teams apart.
 */
final class Arrangement {

    final int[] teamOfSeat;
    final int[] ownerOfDomain;
    final int[] researchOwner;
    /** 0 for standing teams; else task squads that live so many sprints. */
    final int sprints;

    final Practices practices;

    Arrangement(int[] teamOfSeat, int[] ownerOfDomain, int[] researchOwner, int sprints, Practices practices) {
        this.teamOfSeat = teamOfSeat;
        this.ownerOfDomain = ownerOfDomain;
        this.researchOwner = researchOwner;
        this.sprints = sprints;
        this.practices = practices;
    }

    static Arrangement of(Company company, Layout layout, Practices practices) {
        int[] teams = new int[company.seats().size()];
        for (int g = 0; g < layout.groups().size(); g++) {
            for (int p : layout.groups().get(g).seats()) {
                teams[p] = g;
            }
        }
        int sprints = layout.structure().kind() == StructureKind.TASK_SQUADS
                ? layout.structure().sprintsPerTaskSquad()
                : 0;
        return new Arrangement(
                teams,
                layout.owners().stream().mapToInt(Integer::intValue).toArray(),
                layout.researchOwners().stream().mapToInt(Integer::intValue).toArray(),
                sprints,
                practices);
    }

    Arrangement with(Practices others) {
        return new Arrangement(teamOfSeat, ownerOfDomain, researchOwner, sprints, others);
    }

    Arrangement withSprints(int number) {
        return new Arrangement(teamOfSeat, ownerOfDomain, researchOwner, number, practices);
    }

    Arrangement withSeat(int seat, int team) {
        int[] teams = teamOfSeat.clone();
        teams[seat] = team;
        return new Arrangement(teams, ownerOfDomain, researchOwner, sprints, practices);
    }

    Arrangement withOwner(int domain, int team) {
        int[] owners = ownerOfDomain.clone();
        owners[domain] = team;
        return new Arrangement(teamOfSeat, owners, researchOwner, sprints, practices);
    }

    Arrangement withResearchOwner(int domain, int team) {
        int[] owners = researchOwner.clone();
        owners[domain] = team;
        return new Arrangement(teamOfSeat, ownerOfDomain, owners, sprints, practices);
    }

    int teams() {
        int most = -1;
        for (int team : teamOfSeat) {
            most = Math.max(most, team);
        }
        return most + 1;
    }

    /**
     * The arrangement as a layout. A team of ML people only that owns no implementation is a hub, one that does is
     * functional; with others it is a squad; without ML people it is a product team.
     */
    Layout layout(Company company) {
        int n = teams();
        List<List<Integer>> members = lists(n);
        for (int p = 0; p < teamOfSeat.length; p++) {
            members.get(teamOfSeat[p]).add(p);
        }
        int[] number = new int[n];
        Arrays.fill(number, -1);
        List<Group> groups = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            if (!members.get(t).isEmpty()) {
                number[t] = groups.size();
                groups.add(group(company, t, members.get(t)));
            }
        }
        int fallback = firstIntake(groups);
        if (!groups.get(fallback).intake()) {
            Group g = groups.get(fallback);
            groups.set(fallback, new Group(g.id(), g.name(), g.kind(), g.seats(), g.domains(), true));
        }
        Structure base = Structure.of(sprints > 0 ? StructureKind.TASK_SQUADS : StructureKind.OWN);
        Structure structure = new Structure(base.kind(), 0, base.hubShare(), base.ventureShare(), Math.max(1, sprints));
        return new Layout(
                structure,
                groups,
                owners(ownerOfDomain, number, groups, fallback),
                owners(researchOwner, number, groups, fallback));
    }

    private Group group(Company company, int team, List<Integer> members) {
        long ml = members.stream().filter(p -> company.seats().get(p).isMl()).count();
        List<Integer> domains = new ArrayList<>();
        boolean implementations = false;
        for (int j = 0; j < ownerOfDomain.length; j++) {
            implementations |= ownerOfDomain[j] == team;
            if (ownerOfDomain[j] == team || researchOwner[j] == team) {
                domains.add(j);
            }
        }
        Group.Kind kind;
        if (ml == 0) {
            kind = Group.Kind.PRODUCT;
        } else if (sprints > 0) {
            kind = Group.Kind.POOL;
        } else if (ml < members.size()) {
            kind = Group.Kind.SQUAD;
        } else {
            kind = implementations ? Group.Kind.FUNCTIONAL : Group.Kind.HUB;
        }
        String id = "team-" + (team + 1);
        String name = domains.isEmpty()
                ? "Team " + (team + 1)
                : company.domains().get(domains.get(0)).name()
                        + (domains.size() > 1 ? " + " + (domains.size() - 1) : "");
        return new Group(id, name, kind, members, domains, ml > 0 && !domains.isEmpty());
    }

    private static List<Integer> owners(int[] owner, int[] number, List<Group> groups, int fallback) {
        List<Integer> owners = new ArrayList<>();
        for (int team : owner) {
            int g = team < number.length ? number[team] : -1;
            owners.add(g >= 0 && groups.get(g).intake() ? g : fallback);
        }
        return owners;
    }

    private static int firstIntake(List<Group> groups) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).intake()) {
                return g;
            }
        }
        return 0;
    }

    private static List<List<Integer>> lists(int n) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** Changes between two arrangements: people who are with other colleagues, domains with other owners. */
    int distance(Arrangement other) {
        int moves = 0;
        for (int p = 0; p < teamOfSeat.length; p++) {
            moves += teamOfSeat[p] == other.teamOfSeat[p] ? 0 : 1;
        }
        for (int j = 0; j < ownerOfDomain.length; j++) {
            moves += ownerOfDomain[j] == other.ownerOfDomain[j] ? 0 : 1;
        }
        return moves;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Arrangement a
                && sprints == a.sprints
                && Arrays.equals(teamOfSeat, a.teamOfSeat)
                && Arrays.equals(ownerOfDomain, a.ownerOfDomain)
                && Arrays.equals(researchOwner, a.researchOwner)
                && practices.equals(a.practices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                Arrays.hashCode(teamOfSeat),
                Arrays.hashCode(ownerOfDomain),
                Arrays.hashCode(researchOwner),
                sprints,
                practices);
    }
}

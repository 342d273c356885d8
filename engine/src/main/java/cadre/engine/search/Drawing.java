package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes layouts of arrangements. A team of ML people only that owns research and no implementation is a hub, another one is
 * functional; with others it is a squad, or a venture where they do nothing else; without ML people it is a product team.
 * Teams that go on from today keep their id and name, and with the id the stack they build on.
 */
final class Drawing {

    private final Company company;
    private final Layout today;

    Drawing(Company company, Layout today) {
        this.company = company;
        this.today = today;
    }

    /** A team's name; today's where it goes on. */
    String name(int team, Arrangement a) {
        if (team < today.groups().size()) {
            return today.groups().get(team).name();
        }
        List<String> domains = new ArrayList<>();
        boolean product = a.experts(company)[team] == 0;
        for (int j = 0; j < a.duties.domains(); j++) {
            boolean own = a.duties.implementation[j] == team;
            if (product ? a.duties.product[j] == team : own) {
                domains.add(company.domains().get(j).name());
            }
        }
        if (domains.isEmpty()) {
            return "Team " + (team + 1);
        }
        String more = domains.size() > 1 ? " + " + (domains.size() - 1) : "";
        return domains.getFirst() + more + (product ? " product" : "");
    }

    Layout layout(Arrangement a) {
        int n = a.teams();
        List<List<Integer>> members = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            members.add(new ArrayList<>());
        }
        for (int p = 0; p < a.teamOfSeat.length; p++) {
            members.get(a.teamOfSeat[p]).add(p);
        }
        int[] number = new int[n];
        Arrays.fill(number, -1);
        List<Group> groups = new ArrayList<>();
        for (int t = 0; t < n; t++) {
            if (!members.get(t).isEmpty()) {
                number[t] = groups.size();
                groups.add(group(a, t, members.get(t)));
            }
        }
        int fallback = firstIntake(groups);
        if (!groups.get(fallback).intake()) {
            Group g = groups.get(fallback);
            groups.set(fallback, new Group(g.id(), g.name(), g.kind(), g.seats(), g.domains(), true));
        }
        Structure base = Structure.of(a.sprints > 0 ? StructureKind.TASK_SQUADS : StructureKind.OWN);
        Structure structure =
                new Structure(base.kind(), 0, base.hubShare(), base.ventureShare(), Math.max(1, a.sprints));
        return new Layout(
                structure,
                groups,
                owners(a.duties.implementation, number, groups, fallback),
                owners(a.duties.research, number, groups, fallback));
    }

    private Group group(Arrangement a, int team, List<Integer> members) {
        long ml = members.stream().filter(p -> company.seats().get(p).isMl()).count();
        List<Integer> domains = new ArrayList<>();
        boolean implementations = false;
        boolean research = false;
        for (int j = 0; j < a.duties.domains(); j++) {
            boolean owns = a.duties.implementation[j] == team;
            boolean researches = a.duties.research[j] == team;
            if (ml > 0 ? owns || researches : a.duties.product[j] == team) {
                domains.add(j);
            }
            implementations |= owns;
            research |= researches;
        }
        String id = team < today.groups().size() ? today.groups().get(team).id() : "new-team-" + (team + 1);
        return new Group(
                id,
                name(team, a),
                kind(a, team, ml, ml < members.size(), research && !implementations),
                members,
                domains,
                ml > 0 && !domains.isEmpty());
    }

    private static Group.Kind kind(Arrangement a, int team, long ml, boolean mixed, boolean onlyResearch) {
        if (ml == 0) {
            return Group.Kind.PRODUCT;
        }
        if (a.sprints > 0) {
            return Group.Kind.POOL;
        }
        if (mixed) {
            return a.venture == team ? Group.Kind.VENTURE : Group.Kind.SQUAD;
        }
        return onlyResearch ? Group.Kind.HUB : Group.Kind.FUNCTIONAL;
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
}

package cadre.core.plan;

import cadre.core.company.Company;
import cadre.core.company.Seat;
import cadre.core.company.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The company's own teams as groups. */
final class OwnLayout {
    private final Company company;
    private final List<Group> groups = new ArrayList<>();
    private final List<Long> experts = new ArrayList<>();

    OwnLayout(Company company) {
        this.company = company;
        Map<String, Integer> domainIndex = new HashMap<>();
        for (int j = 0; j < company.domains().size(); j++) {
            domainIndex.put(company.domains().get(j).id(), j);
        }
        List<Integer> homeless = new ArrayList<>();
        for (int p = 0; p < company.seats().size(); p++) {
            String home = company.seats().get(p).home();
            if (home == null || company.teams().stream().noneMatch(t -> t.id().equals(home))) {
                homeless.add(p);
            }
        }
        for (Team team : company.teams()) {
            List<Integer> members = new ArrayList<>();
            for (int p = 0; p < company.seats().size(); p++) {
                if (team.id().equals(company.seats().get(p).home())) {
                    members.add(p);
                }
            }
            List<Integer> serves = new ArrayList<>();
            for (String id : team.serves()) {
                Integer j = domainIndex.get(id);
                if (j != null && !serves.contains(j)) {
                    serves.add(j);
                }
            }
            serves.sort(Comparator.naturalOrder());
            add(team.id(), team.name(), members, serves, team.takesRequests());
        }
        if (!homeless.isEmpty()) {
            add("no-team", "No team", homeless, List.of(), false);
        }
    }

    private void add(String id, String name, List<Integer> members, List<Integer> serves, boolean takesRequests) {
        long ml = members.stream().map(company.seats()::get).filter(Seat::isMl).count();
        List<Integer> domains = serves;
        Group.Kind kind;
        if (ml == 0) {
            kind = Group.Kind.PRODUCT;
        } else if (ml == members.size()) {
            kind = Group.Kind.FUNCTIONAL;
            if (serves.isEmpty()) {
                domains = new ArrayList<>();
                for (int j = 0; j < company.domains().size(); j++) {
                    domains.add(j);
                }
            }
        } else {
            kind = Group.Kind.SQUAD;
        }
        groups.add(new Group(id, name, kind, members, domains, takesRequests && ml > 0));
        experts.add(ml);
    }

    Layout layout(Structure structure) {
        int most = 0;
        for (int g = 1; g < groups.size(); g++) {
            if (experts.get(g) > experts.get(most)) {
                most = g;
            }
        }
        if (groups.stream().noneMatch(Group::intake)) {
            Group g = groups.get(most);
            groups.set(most, new Group(g.id(), g.name(), g.kind(), g.seats(), g.domains(), true));
        }
        List<Integer> owners = new ArrayList<>();
        List<Integer> researchOwners = new ArrayList<>();
        for (int j = 0; j < company.domains().size(); j++) {
            owners.add(owner(j, most, Group.Kind.SQUAD));
            researchOwners.add(owner(j, most, Group.Kind.FUNCTIONAL));
        }
        return new Layout(structure, groups, owners, researchOwners);
    }

    /** A team with ML people and an intake that serves the domain, of the kind asked for if there is one. */
    private int owner(int domain, int fallback, Group.Kind preferred) {
        int found = -1;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            if (!group.intake() || experts.get(g) == 0 || !group.domains().contains(domain)) {
                continue;
            }
            if (found < 0 || (group.kind() == preferred && groups.get(found).kind() != preferred)) {
                found = g;
            }
        }
        if (found >= 0) {
            return found;
        }
        int familiar = mostFamiliar(domain);
        if (familiar >= 0) {
            return familiar;
        }
        return groups.get(fallback).intake() ? fallback : firstIntake();
    }

    /** The team with ML people and an intake whose people know a domain best on average, or −1 where nobody knows it. */
    private int mostFamiliar(int domain) {
        String id = company.domains().get(domain).id();
        int best = -1;
        double most = 0;
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).intake() || experts.get(g) == 0) {
                continue;
            }
            double known = groups.get(g).seats().stream()
                    .map(p -> company.seats().get(p).familiarity().get(id))
                    .mapToDouble(share -> share == null ? 0 : share.value())
                    .average()
                    .orElse(0);
            if (known > most) {
                best = g;
                most = known;
            }
        }
        return best;
    }

    private int firstIntake() {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).intake()) {
                return g;
            }
        }
        throw new IllegalStateException("a layout has an intake");
    }
}

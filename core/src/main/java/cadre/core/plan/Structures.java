package cadre.core.plan;

import cadre.core.company.Company;
import cadre.core.work.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Applies a structure to a company: the same people and the same demand, put into teams that own domains.
 *
 * <p>Sizes: squads, half the ML people rounded down, between 1 and the number of domains; product teams, as many as
 * there are people whose main skill is product, between 1 and the number of domains.
 */
public final class Structures {

    private final Company company;
    private final Dealing dealing;
    private final List<Integer> ml = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    private Structures(Company company, Portfolio portfolio) {
        this.company = company;
        this.dealing = new Dealing(company, portfolio);
        for (int p = 0; p < company.seats().size(); p++) {
            (company.seats().get(p).isMl() ? ml : others).add(p);
        }
    }

    /**
     * The teams of a company under a structure.
     *
     * @param company who there is
     * @param portfolio what is asked for; decides in which proportion people are dealt
     * @param structure which structure, with its sizes
     * @return every seat in exactly one group, every domain with an owner
     * @throws IllegalArgumentException when the own layout is asked for and the company has named no teams
     */
    public static Layout layout(Company company, Portfolio portfolio, Structure structure) {
        Structures s = new Structures(company, portfolio);
        return switch (structure.kind()) {
            case CENTRAL -> s.central(structure);
            case SQUADS -> s.squads(structure);
            case HUB_AND_SPOKES -> s.hub(structure);
            case VENTURE -> s.venture(structure);
            case TASK_SQUADS -> s.pool(structure);
            case OWN -> s.own(structure);
        };
    }

    private Layout central(Structure structure) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("ml", "ML team", Group.Kind.FUNCTIONAL, ml, allDomains(), true));
        groups.addAll(productTeams(others));
        return new Layout(structure, groups, all(0), all(0));
    }

    private Layout pool(Structure structure) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("ml", "ML pool", Group.Kind.POOL, ml, allDomains(), true));
        groups.addAll(productTeams(others));
        return new Layout(structure, groups, all(0), all(0));
    }

    private Layout venture(Structure structure) {
        List<Integer> movable = new ArrayList<>();
        for (int p : others) {
            boolean builds = company.seats()
                    .get(p)
                    .mainSkill()
                    .map(k -> k.id().equals("software") || k.id().equals("design") || k.id().equals("product"))
                    .orElse(false);
            if (builds) {
                movable.add(p);
            }
        }
        Comparator<Integer> leastBusy = Comparator.comparingDouble(
                p -> company.seats().get(p).terms().busy().value());
        List<Integer> moved = dealing.slice(movable, structure.ventureShare(), leastBusy, true);
        List<Integer> inside = new ArrayList<>(ml);
        inside.addAll(moved);
        inside.sort(Comparator.naturalOrder());
        List<Integer> outside = new ArrayList<>(others);
        outside.removeAll(moved);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("venture", "ML venture", Group.Kind.VENTURE, inside, allDomains(), true));
        groups.addAll(productTeams(outside));
        return new Layout(structure, groups, all(0), all(0));
    }

    private Layout squads(Structure structure) {
        int parts = squadCount(structure, ml.size());
        List<Group> groups = new ArrayList<>();
        int[] setOfDomain = dealing.balance(parts);
        addSquads(groups, ml, setOfDomain, parts, "squad");
        List<Integer> owners = shifted(setOfDomain, 0);
        return new Layout(withSquads(structure, parts), groups, owners, owners);
    }

    private Layout hub(Structure structure) {
        Comparator<Integer> leastRooted = Comparator.comparingDouble(dealing::knows);
        List<Integer> core = new ArrayList<>(dealing.slice(ml, structure.hubShare(), leastRooted, false));
        if (core.isEmpty() && ml.size() > 1) {
            core.add(Collections.min(ml, leastRooted.thenComparing(Comparator.naturalOrder())));
        }
        if (core.size() == ml.size() && !core.isEmpty()) {
            core.removeLast();
        }
        if (core.isEmpty()) { // nobody to spare for a hub
            return squads(structure);
        }
        List<Integer> spokes = new ArrayList<>(ml);
        spokes.removeAll(core);
        int parts = squadCount(structure, spokes.size());
        int[] setOfDomain = dealing.balance(parts);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("hub", "Hub", Group.Kind.HUB, core, allDomains(), true));
        addSquads(groups, spokes, setOfDomain, parts, "spoke");
        List<Integer> owners = shifted(setOfDomain, 1);
        return new Layout(withSquads(structure, parts), groups, owners, all(0));
    }

    private Layout own(Structure structure) {
        if (company.teams().isEmpty()) {
            throw new IllegalArgumentException("the company has named no teams, so it has no layout of its own");
        }
        return new OwnLayout(company).layout(structure);
    }

    private void addSquads(List<Group> groups, List<Integer> experts, int[] setOfDomain, int parts, String id) {
        List<List<Integer>> mlOf = dealing.deal(experts, setOfDomain, parts);
        List<List<Integer>> othersOf = dealing.deal(others, setOfDomain, parts);
        for (int s = 0; s < parts; s++) {
            List<Integer> members = new ArrayList<>(mlOf.get(s));
            members.addAll(othersOf.get(s));
            members.sort(Comparator.naturalOrder());
            List<Integer> domains = domainsOf(setOfDomain, s);
            groups.add(new Group(id + "-" + (s + 1), name(domains, s), Group.Kind.SQUAD, members, domains, true));
        }
    }

    /** Teams without ML people, each for a balanced set of domains. */
    private List<Group> productTeams(List<Integer> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        long products = people.stream()
                .filter(p -> company.seats()
                        .get(p)
                        .mainSkill()
                        .map(k -> k.id().equals("product"))
                        .orElse(false))
                .count();
        int parts = (int) Math.max(1, Math.min(Math.max(1, dealing.domains()), products));
        int[] setOfDomain = dealing.balance(parts);
        List<List<Integer>> members = dealing.deal(people, setOfDomain, parts);
        List<Group> groups = new ArrayList<>();
        for (int s = 0; s < parts; s++) {
            List<Integer> domains = domainsOf(setOfDomain, s);
            groups.add(new Group(
                    "product-" + (s + 1), name(domains, s), Group.Kind.PRODUCT, members.get(s), domains, false));
        }
        return groups;
    }

    private int squadCount(Structure structure, int experts) {
        int most = Math.max(1, dealing.domains());
        int wanted = structure.squads() > 0 ? structure.squads() : experts / 2;
        return Math.max(1, Math.min(most, wanted));
    }

    private static Structure withSquads(Structure s, int squads) {
        return new Structure(s.kind(), squads, s.hubShare(), s.ventureShare(), s.sprintsPerTaskSquad());
    }

    private String name(List<Integer> domains, int number) {
        if (domains.isEmpty()) {
            return "Team " + (number + 1);
        }
        String first = company.domains().get(domains.get(0)).name();
        return domains.size() == 1 ? first : first + " + " + (domains.size() - 1);
    }

    private List<Integer> allDomains() {
        List<Integer> all = new ArrayList<>();
        for (int j = 0; j < company.domains().size(); j++) {
            all.add(j);
        }
        return all;
    }

    private List<Integer> all(int group) {
        return Collections.nCopies(company.domains().size(), group);
    }

    private static List<Integer> domainsOf(int[] setOfDomain, int set) {
        List<Integer> domains = new ArrayList<>();
        for (int j = 0; j < setOfDomain.length; j++) {
            if (setOfDomain[j] == set) {
                domains.add(j);
            }
        }
        return domains;
    }

    private static List<Integer> shifted(int[] setOfDomain, int by) {
        List<Integer> owners = new ArrayList<>();
        for (int set : setOfDomain) {
            owners.add(set + by);
        }
        return owners;
    }
}

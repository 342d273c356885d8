package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.company.Skill;
import cadre.core.numerics.Philox;
import cadre.core.quantity.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Draws changes of an arrangement, small and large, and keeps to the constraints. */
final class Neighbours {

    private static final int ATTEMPTS = 40;

    private final Company company;
    private final Constraints constraints;
    private final Arrangement today;
    private final long key;
    private int draw;

    /** The stream of changes depends on the key alone. */
    Neighbours(Company company, Constraints constraints, Arrangement today, long key) {
        this.company = company;
        this.constraints = constraints;
        this.today = today;
        this.key = key;
    }

    private int below(int n) {
        return (int) (Philox.uniform(key, draw++, 0, 0, 7) * n);
    }

    private double uniform() {
        return Philox.uniform(key, draw++, 0, 0, 7);
    }

    /** A feasible arrangement one change away, or empty when some attempts found none. */
    Optional<Arrangement> next(Arrangement from) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Arrangement to = change(from);
            if (!to.equals(from) && feasible(to)) {
                return Optional.of(to);
            }
        }
        return Optional.empty();
    }

    private Arrangement change(Arrangement from) {
        int kinds = constraints.practices() ? 14 : 12;
        return switch (below(kinds)) {
            case 0, 1, 2, 3 -> moveSome(from);
            case 4, 5 -> swap(from);
            case 6 -> moveDomain(from);
            case 7 -> merge(from);
            case 8, 9 -> split(from);
            case 10 -> research(from);
            case 11 -> sprints(from);
            default -> from.with(practice(from.practices));
        };
    }

    /** One person, a tenth or a quarter of a team's people of one skill to another team, possibly a new one. */
    private Arrangement moveSome(Arrangement from) {
        int seat = below(from.teamOfSeat.length);
        int team = from.teamOfSeat[seat];
        int to = below(from.teams() + 1);
        List<Integer> alike = new ArrayList<>();
        for (int p = 0; p < from.teamOfSeat.length; p++) {
            if (from.teamOfSeat[p] == team && skill(p).equals(skill(seat))) {
                alike.add(p);
            }
        }
        double size = uniform();
        int count = size < 0.5 ? 1 : (int) Math.ceil(alike.size() * (size < 0.75 ? 0.1 : 0.25));
        int first = alike.indexOf(seat);
        int[] teams = from.teamOfSeat.clone();
        for (int k = 0; k < count; k++) {
            teams[alike.get((first + k) % alike.size())] = to;
        }
        return new Arrangement(teams, from.ownerOfDomain, from.researchOwner, from.sprints, from.practices);
    }

    private Optional<Skill> skill(int seat) {
        return company.seats().get(seat).mainSkill();
    }

    private Arrangement swap(Arrangement from) {
        int a = below(from.teamOfSeat.length);
        int b = below(from.teamOfSeat.length);
        return from.withSeat(a, from.teamOfSeat[b]).withSeat(b, from.teamOfSeat[a]);
    }

    private Arrangement moveDomain(Arrangement from) {
        if (from.ownerOfDomain.length == 0) {
            return from;
        }
        int domain = below(from.ownerOfDomain.length);
        int old = from.ownerOfDomain[domain];
        int to = mlTeam(from);
        Arrangement moved = from.withOwner(domain, to);
        // Research follows its domain unless it has an owner of its own.
        return from.researchOwner[domain] == old ? moved.withResearchOwner(domain, to) : moved;
    }

    private int mlTeam(Arrangement from) {
        SortedSet<Integer> teams = new TreeSet<>();
        for (int p = 0; p < from.teamOfSeat.length; p++) {
            if (company.seats().get(p).isMl()) {
                teams.add(from.teamOfSeat[p]);
            }
        }
        List<Integer> list = new ArrayList<>(teams);
        return list.isEmpty() ? 0 : list.get(below(list.size()));
    }

    private Arrangement merge(Arrangement from) {
        int keep = below(from.teams());
        int gone = below(from.teams());
        return new Arrangement(
                replaced(from.teamOfSeat, gone, keep),
                replaced(from.ownerOfDomain, gone, keep),
                replaced(from.researchOwner, gone, keep),
                from.sprints,
                from.practices);
    }

    private static int[] replaced(int[] values, int old, int other) {
        int[] copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i] == old ? other : copy[i];
        }
        return copy;
    }

    /**
     * A part of a team and of its domains become a team of their own: every second of each skill, or a random part, or a
     * random part of one domain's size.
     */
    private Arrangement split(Arrangement from) {
        int team = mlTeam(from);
        int fresh = from.teams();
        boolean even = uniform() < 0.3;
        double part = uniform();
        int[] teams = from.teamOfSeat.clone();
        Map<Optional<Skill>, Integer> seen = new HashMap<>();
        for (int p = 0; p < teams.length; p++) {
            boolean second = even ? seen.merge(skill(p), 1, Integer::sum) % 2 == 0 : uniform() < part;
            if (teams[p] == team && second) {
                teams[p] = fresh;
            }
        }
        int[] owners = from.ownerOfDomain.clone();
        int[] research = from.researchOwner.clone();
        int owned = 0;
        for (int j = 0; j < owners.length; j++) {
            if (owners[j] == team && (even ? ++owned % 2 == 0 : uniform() < part)) {
                owners[j] = fresh;
                research[j] = research[j] == team ? fresh : research[j];
            }
        }
        return new Arrangement(teams, owners, research, from.sprints, from.practices);
    }

    /** All research to one team, or each to the owner of its domain. */
    private Arrangement research(Arrangement from) {
        int[] owners = from.ownerOfDomain.clone();
        if (uniform() < 0.5) {
            java.util.Arrays.fill(owners, mlTeam(from));
        }
        return new Arrangement(from.teamOfSeat, from.ownerOfDomain, owners, from.sprints, from.practices);
    }

    private Arrangement sprints(Arrangement from) {
        return from.withSprints(from.sprints == 0 ? 2 : Math.max(0, from.sprints + (uniform() < 0.5 ? -1 : 1)));
    }

    private Practices practice(Practices from) {
        Practices.Rituals r = from.time();
        Practices.Steering s = from.steering();
        double dose = below(3);
        Practices.Rituals rituals = r;
        Practices.Steering steering = s;
        boolean standards = from.standards();
        boolean gate = from.feasibilityGate();
        switch (below(9)) {
            case 0 -> rituals = new Practices.Rituals(dose, r.educationHoursPerMonth(), r.officeHoursPerWeek());
            case 1 -> rituals = new Practices.Rituals(r.guildHoursPerWeek(), 4 * dose, r.officeHoursPerWeek());
            case 2 -> rituals = new Practices.Rituals(r.guildHoursPerWeek(), r.educationHoursPerMonth(), 2 * dose);
            case 3 -> standards = !standards;
            case 4 -> gate = !gate;
            case 5 -> steering = steering(s, new Share(0.1 * dose), s.wipPerMlPerson(), s.killRule());
            case 6 -> steering = steering(s, s.charterResearchShare(), 0.5 + 0.5 * below(5), s.killRule());
            case 7 -> steering = steering(s, s.charterResearchShare(), s.wipPerMlPerson(), !s.killRule());
            default ->
                steering = new Practices.Steering(
                        s.sponsor(),
                        s.experimentBudget() ^ dose == 0,
                        s.charterResearchShare(),
                        s.wipPerMlPerson(),
                        s.transparentPrioritisation() ^ dose == 1,
                        s.decisionRights() ^ dose == 2,
                        s.killRule());
        }
        return new Practices(rituals, steering, standards, gate);
    }

    private static Practices.Steering steering(Practices.Steering s, Share research, double wip, boolean kill) {
        return new Practices.Steering(
                s.sponsor(),
                s.experimentBudget(),
                research,
                wip,
                s.transparentPrioritisation(),
                s.decisionRights(),
                kill);
    }

    /** Whether an arrangement respects every constraint. */
    boolean feasible(Arrangement a) {
        for (List<Integer> set : constraints.together()) {
            for (int p : set) {
                if (a.teamOfSeat[p] != a.teamOfSeat[set.get(0)]) {
                    return false;
                }
            }
        }
        for (int p : constraints.fixed()) {
            if (a.teamOfSeat[p] != today.teamOfSeat[p]) {
                return false;
            }
        }
        return a.distance(today) <= constraints.mostMoves() && sizes(a);
    }

    private boolean sizes(Arrangement a) {
        int n = a.teams();
        int[] ml = new int[n];
        int[] all = new int[n];
        for (int p = 0; p < a.teamOfSeat.length; p++) {
            all[a.teamOfSeat[p]]++;
            ml[a.teamOfSeat[p]] += company.seats().get(p).isMl() ? 1 : 0;
        }
        for (int owner : a.ownerOfDomain) {
            if (owner >= n || ml[owner] == 0) {
                return false;
            }
        }
        for (int owner : a.researchOwner) {
            if (owner >= n || ml[owner] == 0) {
                return false;
            }
        }
        if (a.sprints > 0) {
            return true; // task squads are formed by need, not by a list of members
        }
        for (int t = 0; t < n; t++) {
            boolean squad = ml[t] > 0 && ml[t] < all[t];
            if (squad && (all[t] < constraints.smallestSquad() || all[t] > constraints.largestSquad())) {
                return false;
            }
        }
        return true;
    }
}

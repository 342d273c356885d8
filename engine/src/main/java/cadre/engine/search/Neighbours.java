package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.company.Skill;
import cadre.core.numerics.Philox;
import cadre.core.quantity.Share;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Limits limits;
    private final long key;
    private int draw;

    /** The stream of changes depends on the key alone. */
    Neighbours(Company company, Constraints constraints, Limits limits, long key) {
        this.company = company;
        this.constraints = constraints;
        this.limits = limits;
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
            Arrangement to = any(from);
            if (!to.equals(from) && limits.respects(to)) {
                return Optional.of(to);
            }
        }
        return Optional.empty();
    }

    /** An arrangement at most one change away, within the constraints or not. */
    Arrangement any(Arrangement from) {
        Arrangement to = limits.united(from, change(from));
        return to.venture >= 0 && to.size(to.venture) == 0 ? to.withVenture(-1) : to;
    }

    private Arrangement change(Arrangement from) {
        int kinds = constraints.practices() ? 16 : 14;
        return switch (below(kinds)) {
            case 0, 1, 2, 3 -> moveSome(from);
            case 4, 5 -> swap(from);
            case 6 -> moveDomain(from);
            case 7 -> merge(from);
            case 8, 9 -> split(from);
            case 10 -> research(from);
            case 11 -> sprints(from);
            case 12 -> from.withVenture(from.venture < 0 ? mlTeam(from) : -1);
            case 13 -> moveProduct(from);
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
        return from.with(teams);
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
        if (from.duties.domains() == 0) {
            return from;
        }
        int domain = below(from.duties.domains());
        int old = from.duties.implementation[domain];
        int to = mlTeam(from);
        int research = from.duties.research[domain];
        // Research follows its domain unless it has an owner of its own.
        return from.with(from.duties.with(domain, to, research == old ? to : research, from.duties.product[domain]));
    }

    /** A domain's own people are those of another team. */
    private Arrangement moveProduct(Arrangement from) {
        if (from.duties.domains() == 0) {
            return from;
        }
        int domain = below(from.duties.domains());
        Duties d = from.duties;
        int side = from.teamOfSeat[below(from.teamOfSeat.length)];
        return from.with(d.with(domain, d.implementation[domain], d.research[domain], side));
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
        int[] name = new int[Math.max(from.teams(), from.duties.highest() + 1)];
        Arrays.setAll(name, t -> t);
        int keep = below(from.teams());
        name[below(from.teams())] = keep;
        return new Arrangement(
                Duties.renamed(from.teamOfSeat, name),
                from.duties.renamed(name),
                from.venture,
                from.sprints,
                from.practices);
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
        int[] owners = from.duties.implementation.clone();
        int[] research = from.duties.research.clone();
        int owned = 0;
        for (int j = 0; j < owners.length; j++) {
            if (owners[j] == team && (even ? ++owned % 2 == 0 : uniform() < part)) {
                owners[j] = fresh;
                research[j] = research[j] == team ? fresh : research[j];
            }
        }
        return from.with(teams).with(new Duties(owners, research, from.duties.product));
    }

    /** All research to one team, or each to the owner of its domain. */
    private Arrangement research(Arrangement from) {
        int[] owners = from.duties.implementation.clone();
        if (uniform() < 0.5) {
            Arrays.fill(owners, mlTeam(from));
        }
        return from.with(new Duties(from.duties.implementation, owners, from.duties.product));
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
}

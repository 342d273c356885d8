package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What an arrangement of a company must respect, counted so that one that does not can be mended. */
final class Limits {

    private static final int MENDS = 2_000;

    private final Company company;
    private final Constraints constraints;
    private final Arrangement today;
    /** Sets of people who stay together; no two have anybody in common. */
    private final List<int[]> together;

    private final boolean[] fixed;
    private final int[] setOfSeat;

    Limits(Company company, Constraints constraints, Arrangement today) {
        this.company = company;
        this.constraints = constraints;
        this.today = today;
        together = disjoint(constraints.together());
        fixed = new boolean[company.seats().size()];
        constraints.fixed().forEach(p -> fixed[p] = true);
        setOfSeat = new int[fixed.length];
        Arrays.fill(setOfSeat, -1);
        for (int s = 0; s < together.size(); s++) {
            for (int p : together.get(s)) {
                setOfSeat[p] = s;
            }
        }
    }

    /** Sets that have somebody in common are one. */
    private static List<int[]> disjoint(List<List<Integer>> sets) {
        List<TreeSet<Integer>> merged = new ArrayList<>();
        for (List<Integer> set : sets) {
            TreeSet<Integer> all = new TreeSet<>(set);
            for (int m = merged.size() - 1; m >= 0; m--) {
                if (merged.get(m).stream().anyMatch(all::contains)) {
                    all.addAll(merged.remove(m));
                }
            }
            merged.add(all);
        }
        return merged.stream()
                .filter(set -> set.size() > 1)
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Whether an arrangement respects every constraint. */
    boolean respects(Arrangement a) {
        return broken(a) == 0;
    }

    /** How much is broken: people apart, people moved who stay, moves too many, people too few or too many in squads. */
    int broken(Arrangement a) {
        int broken = 0;
        for (int[] set : together) {
            broken += set.length - largest(a, set);
        }
        for (int p = 0; p < fixed.length; p++) {
            broken += fixed[p] && a.teamOfSeat[p] != today.teamOfSeat[p] ? 1 : 0;
        }
        broken += Math.max(0, a.distance(today) - constraints.mostMoves());
        return broken + ownerless(a) + sizes(a);
    }

    private static int largest(Arrangement a, int[] set) {
        int most = 0;
        for (int p : set) {
            int here = 0;
            for (int q : set) {
                here += a.teamOfSeat[p] == a.teamOfSeat[q] ? 1 : 0;
            }
            most = Math.max(most, here);
        }
        return most;
    }

    /** Domains whose implementation or research nobody with ML skills answers for. */
    private int ownerless(Arrangement a) {
        int[] ml = a.experts(company);
        int broken = 0;
        for (int j = 0; j < a.duties.domains(); j++) {
            broken += ml[a.duties.implementation[j]] == 0 ? 1 : 0;
            broken += ml[a.duties.research[j]] == 0 ? 1 : 0;
        }
        return broken;
    }

    /** Task squads are formed by need, a venture is no squad, and neither is a team of ML people or of others only. */
    private int sizes(Arrangement a) {
        if (a.sprints > 0) {
            return 0;
        }
        int[] ml = a.experts(company);
        int[] all = new int[ml.length];
        for (int team : a.teamOfSeat) {
            all[team]++;
        }
        int broken = 0;
        for (int t = 0; t < ml.length; t++) {
            if (ml[t] > 0 && ml[t] < all[t] && t != a.venture) {
                broken += Math.max(0, constraints.smallestSquad() - all[t]);
                broken += Math.max(0, all[t] - constraints.largestSquad());
            }
        }
        return broken;
    }

    /** People who stay stay, and sets go where the first of them who moved went. */
    Arrangement united(Arrangement from, Arrangement to) {
        int[] teams = to.teamOfSeat.clone();
        for (int[] set : together) {
            int where = -1;
            for (int p : set) {
                boolean moved = teams[p] != from.teamOfSeat[p];
                where = fixed[p] ? today.teamOfSeat[p] : where < 0 && moved ? teams[p] : where;
                if (fixed[p]) {
                    break;
                }
            }
            for (int p : set) {
                teams[p] = where < 0 ? teams[p] : where;
            }
        }
        for (int p = 0; p < teams.length; p++) {
            teams[p] = fixed[p] && setOfSeat[p] < 0 ? today.teamOfSeat[p] : teams[p];
        }
        return Arrays.equals(teams, to.teamOfSeat) ? to : to.with(teams);
    }

    /**
     * The nearest arrangement found that respects everything: changes that break no more than what is there are kept.
     *
     * @param a to mend
     * @param key of the stream of changes
     * @return empty when none was found, which does not prove that there is none
     */
    Optional<Arrangement> mended(Arrangement a, long key) {
        Arrangement now = gathered(a);
        int broken = broken(now);
        Neighbours neighbours = new Neighbours(company, constraints, this, Philox.key(key, 0, 0));
        for (int k = 0; k < MENDS && broken > 0; k++) {
            Arrangement to = neighbours.any(now);
            int left = broken(to);
            if (left <= broken) {
                now = to;
                broken = left;
            }
        }
        return broken == 0 ? Optional.of(now) : Optional.empty();
    }

    /** Everybody who stays where they are today, and each set in the team of one who stays or of most. */
    private Arrangement gathered(Arrangement a) {
        int[] teams = a.teamOfSeat.clone();
        for (int p = 0; p < teams.length; p++) {
            teams[p] = fixed[p] ? today.teamOfSeat[p] : teams[p];
        }
        for (int[] set : together) {
            int where = teams[set[0]];
            int most = 0;
            for (int p : set) {
                int here = 0;
                for (int q : set) {
                    here += teams[p] == teams[q] ? 1 : 0;
                }
                here += fixed[p] ? set.length : 0;
                where = here > most ? teams[p] : where;
                most = Math.max(most, here);
            }
            for (int p : set) {
                teams[p] = fixed[p] ? teams[p] : where;
            }
        }
        return a.with(teams);
    }

    /** What of the constraints an arrangement breaks, in words; empty when nothing. */
    List<String> words(Arrangement a) {
        List<String> words = new ArrayList<>();
        for (int[] set : together) {
            if (largest(a, set) < set.length) {
                words.add(String.join(
                                ", ", Arrays.stream(set).mapToObj(this::name).toList()) + " are apart");
            }
        }
        if (sizes(a) > 0) {
            words.add("a squad has fewer than " + constraints.smallestSquad() + " or more than "
                    + constraints.largestSquad() + " people");
        }
        int moves = a.distance(today);
        if (moves > constraints.mostMoves()) {
            words.add(moves + " changes from today are more than " + constraints.mostMoves());
        }
        if (ownerless(a) > 0) {
            words.add("a domain belongs to a team without ML people");
        }
        return words;
    }

    /** Two people who must stay together and where they are, in different teams; empty where there are none. */
    Optional<String> contradiction() {
        for (int[] set : together) {
            int first = -1;
            for (int p : set) {
                if (fixed[p] && first >= 0 && today.teamOfSeat[p] != today.teamOfSeat[first]) {
                    return Optional.of(name(first) + " and " + name(p)
                            + " are to stay together and to stay where they are, in different teams");
                }
                first = fixed[p] && first < 0 ? p : first;
            }
        }
        return Optional.empty();
    }

    private String name(int seat) {
        return company.seats().get(seat).id();
    }
}

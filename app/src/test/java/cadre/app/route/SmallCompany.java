package cadre.app.route;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Team;
import cadre.core.company.Terms;
import cadre.core.numerics.Philox;
import cadre.core.plan.Case;
import cadre.core.plan.Group;
import cadre.core.plan.Layout;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A company so small that every layout can be simulated: some six people, two domains, a year; and all its layouts, written down
 * without the search's own code. Everything else is drawn from its number.
 */
final class SmallCompany {

    private static final int LONGEST_TASK_SQUAD = 3;

    private final int number;
    private final int[] kindOfSeat;
    private final Case subject;
    private int draws;

    SmallCompany(int number, int people) {
        this.number = number;
        int experts = people / 2 + below(2);
        kindOfSeat = new int[people];
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            boolean ml = p < experts;
            int side = ml ? 0 : 1 + (p - experts) % 2;
            kindOfSeat[p] = side;
            seats.add(seat(p, ml, side));
        }
        List<Domain> domains = List.of(new Domain("d0", "North"), new Domain("d1", "South"));
        double value = 20_000 + 60_000 * uniform();
        Demand demand = new Demand(
                6 + below(10),
                new Share(0.4 * uniform()),
                new Share(0.3 * uniform()),
                new Range(value / 3, value, 3 * value));
        Company company = new Company(
                new Company.Profile("Small " + number, CompanyKind.SMALL_STARTUP, "EUR"),
                domains,
                seats,
                List.of(new Team("t", "Everybody", List.of("d0", "d1"), true)),
                Practices.NONE);
        subject = new Case(
                company,
                new Portfolio(List.of(), demand),
                new Scenario.Settings(12, Scenario.Start.STEADY, Map.of()),
                List.of(),
                List.of());
    }

    private Seat seat(int p, boolean ml, int side) {
        TreeMap<Skill, Share> skills = new TreeMap<>();
        if (ml) {
            skills.put(Skill.MACHINE_LEARNING, new Share(0.9));
            skills.put(Skill.DATA_ENGINEERING, new Share(0.6));
            skills.put(Skill.ML_OPERATIONS, new Share(0.5));
        } else {
            skills.put(Skill.SOFTWARE, new Share(0.9));
            skills.put(Skill.PRODUCT, new Share(0.6));
            skills.put(Skill.DESIGN, new Share(0.4));
            skills.put(Skill.DOMAIN, new Share(0.7));
        }
        TreeMap<String, Share> known = new TreeMap<>();
        if (side > 0) {
            known.put("d" + (side - 1), new Share(0.8));
        }
        Terms terms = new Terms(Share.ALL, 90_000, ml ? Share.NONE : new Share(0.5), 0, Share.NONE);
        return new Seat("p" + p, "Person " + p, skills, known, terms, "t");
    }

    Case subject() {
        return subject;
    }

    private double uniform() {
        return Philox.uniform(31, number, draws++, 0, 0);
    }

    private int below(int n) {
        return (int) (uniform() * n);
    }

    /** Every layout that differs in more than names: who is with whom, who owns what, whose other work is taken off. */
    List<Layout> layouts() {
        Map<String, Layout> all = new LinkedHashMap<>();
        partitions(new int[kindOfSeat.length], 0, 0, all);
        return List.copyOf(all.values());
    }

    private void partitions(int[] team, int p, int teams, Map<String, Layout> all) {
        if (p == team.length) {
            if (all.putIfAbsent(signature(team, teams, "", -1), layout(team, teams, new int[6], -1, 0)) == null) {
                all.remove(signature(team, teams, "", -1));
                owners(team.clone(), teams, all);
            }
            return;
        }
        for (int t = 0; t <= teams; t++) {
            team[p] = t;
            partitions(team, p + 1, Math.max(teams, t + 1), all);
        }
    }

    private void owners(int[] team, int teams, Map<String, Layout> all) {
        int[] experts = new int[teams];
        int[] size = new int[teams];
        for (int p = 0; p < team.length; p++) {
            size[team[p]]++;
            experts[team[p]] += kindOfSeat[p] == 0 ? 1 : 0;
        }
        int[] duty = new int[6];
        duties(team, teams, experts, size, duty, 0, all);
    }

    /** Duty 0 and 1: implementation of each domain; 2 and 3: research; 4 and 5: product team, {@code teams} for none. */
    private void duties(int[] team, int teams, int[] experts, int[] size, int[] duty, int at, Map<String, Layout> all) {
        if (at == 6) {
            String words = Arrays.toString(duty);
            for (int venture = -1; venture < teams; venture++) {
                if (venture < 0 || (experts[venture] > 0 && experts[venture] < size[venture])) {
                    all.putIfAbsent(
                            signature(team, teams, words + venture, venture), layout(team, teams, duty, venture, 0));
                }
            }
            for (int sprints = 1;
                    sprints <= LONGEST_TASK_SQUAD && duty[0] == duty[2] && duty[1] == duty[3];
                    sprints++) {
                all.putIfAbsent(
                        signature(team, teams, words + "for " + sprints, -1), layout(team, teams, duty, -1, sprints));
            }
            return;
        }
        for (int t = 0; t <= teams; t++) {
            boolean expert = t < teams && experts[t] > 0;
            if (at < 4 ? expert : t == teams || !expert) {
                duty[at] = t;
                duties(team, teams, experts, size, duty, at + 1, all);
            }
        }
    }

    /** The same for layouts that differ only in which of the same people are where, or in the teams' numbers. */
    private String signature(int[] team, int teams, String duties, int venture) {
        List<String> members = new ArrayList<>();
        int[] numbers = Arrays.stream(duties.replaceAll("[\\[\\],]", " ").trim().split("[^0-9]+"))
                .filter(s -> !s.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int t = 0; t < teams; t++) {
            int[] count = new int[3];
            for (int p = 0; p < team.length; p++) {
                count[kindOfSeat[p]] += team[p] == t ? 1 : 0;
            }
            StringBuilder text = new StringBuilder(Arrays.toString(count));
            for (int d = 0; d < Math.min(6, numbers.length); d++) {
                text.append(numbers[d] == t ? " does " + d : "");
            }
            members.add(text + (venture == t ? " venture" : ""));
        }
        members.sort(null);
        int sprints = duties.indexOf("for ");
        return members + (sprints < 0 ? "" : duties.substring(sprints));
    }

    private Layout layout(int[] team, int teams, int[] duty, int venture, int sprints) {
        List<Group> groups = new ArrayList<>();
        for (int t = 0; t < teams; t++) {
            List<Integer> members = new ArrayList<>();
            int ml = 0;
            for (int p = 0; p < team.length; p++) {
                if (team[p] == t) {
                    members.add(p);
                    ml += kindOfSeat[p] == 0 ? 1 : 0;
                }
            }
            List<Integer> domains = new ArrayList<>();
            for (int j = 0; j < 2; j++) {
                if (ml > 0 ? duty[j] == t || duty[j + 2] == t : duty[j + 4] == t) {
                    domains.add(j);
                }
            }
            boolean only = duty[0] != t && duty[1] != t && (duty[2] == t || duty[3] == t);
            Group.Kind kind = ml == 0
                    ? Group.Kind.PRODUCT
                    : sprints > 0
                            ? Group.Kind.POOL
                            : ml < members.size()
                                    ? venture == t ? Group.Kind.VENTURE : Group.Kind.SQUAD
                                    : only ? Group.Kind.HUB : Group.Kind.FUNCTIONAL;
            groups.add(new Group("g" + t, "G" + t, kind, members, domains, ml > 0 && !domains.isEmpty()));
        }
        StructureKind kind = sprints > 0 ? StructureKind.TASK_SQUADS : StructureKind.OWN;
        Structure base = Structure.of(kind);
        return new Layout(
                new Structure(kind, 0, base.hubShare(), base.ventureShare(), Math.max(1, sprints)),
                groups,
                List.of(duty[0], duty[1]),
                List.of(duty[2], duty[3]));
    }
}

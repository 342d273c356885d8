package cadre.engine.simulate;

import cadre.core.company.Company;
import cadre.core.company.Team;
import cadre.core.plan.Layout;
import cadre.core.plan.Parameter;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import java.util.HashMap;
import java.util.Map;

/** What changes for people between today's teams and a layout, and what they know of the domains in it. */
final class Transition {

    private Transition() {}

    /**
     * Who changes team. Today's teams and the new ones are matched greedily by people in common; whoever is not in the
     * match of their team has moved. Without teams today everyone has.
     *
     * @return per seat
     */
    static boolean[] moved(Company company, Layout layout) {
        int n = company.seats().size();
        boolean[] moved = new boolean[n];
        if (layout.structure().kind() == StructureKind.OWN && !company.teams().isEmpty()) {
            // A layout found by search is of this kind as well, so it is compared like any other.
            if (sameTeams(company, layout)) {
                return moved;
            }
        }
        int[] old = todaysTeam(company);
        int[] match = match(company, layout, old);
        for (int g = 0; g < layout.groups().size(); g++) {
            for (int p : layout.groups().get(g).seats()) {
                moved[p] = old[p] < 0 || match[g] != old[p];
            }
        }
        return moved;
    }

    /** Per seat, the index of the team it belongs to today, or −1. */
    private static int[] todaysTeam(Company company) {
        Map<String, Integer> today = new HashMap<>();
        for (Team team : company.teams()) {
            today.put(team.id(), today.size());
        }
        int[] old = new int[company.seats().size()];
        for (int p = 0; p < old.length; p++) {
            String home = company.seats().get(p).home();
            Integer number = home == null ? null : today.get(home);
            old[p] = number == null ? -1 : number;
        }
        return old;
    }

    /** Per group, the team of today that goes on in it, or −1: greedily by people in common. */
    private static int[] match(Company company, Layout layout, int[] old) {
        int teams = company.teams().size();
        int[][] common = new int[layout.groups().size()][teams];
        for (int g = 0; g < common.length; g++) {
            for (int p : layout.groups().get(g).seats()) {
                if (old[p] >= 0) {
                    common[g][old[p]]++;
                }
            }
        }
        return match(common, teams);
    }

    /**
     * Whether a use case of a domain gets another owner than it has today: one that the owning team of today does not go
     * on in. Where the company has named no teams, nobody knows, and nothing is handed off.
     *
     * @return per domain and the row of no domain, per kind of work
     */
    static boolean[][] newOwner(Compiled c) {
        boolean[][] changes = new boolean[c.domains + 1][2];
        if (c.company.teams().isEmpty() || !c.fromHere || sameTeams(c.company, c.layout)) {
            return changes;
        }
        Layout own = Structures.layout(c.company, c.scenario.portfolio(), Structure.of(StructureKind.OWN));
        int[] match = match(c.company, c.layout, todaysTeam(c.company));
        for (int d = 0; d < c.domains; d++) {
            for (int kind = 0; kind < 2; kind++) {
                int before = (kind == Responsibility.RESEARCH ? own.researchOwners() : own.owners()).get(d);
                int team = teamIndex(c.company, own.groups().get(before).id());
                changes[d][kind] = match[c.duty.owner(d, kind)] != team;
            }
        }
        return changes;
    }

    private static int teamIndex(Company company, String id) {
        for (int t = 0; t < company.teams().size(); t++) {
            if (company.teams().get(t).id().equals(id)) {
                return t;
            }
        }
        return -1;
    }

    private static boolean sameTeams(Company company, Layout layout) {
        return layout.groups().stream()
                .allMatch(g -> g.seats().stream().allMatch(p -> {
                    String home = company.seats().get(p).home();
                    return home == null ? g.id().equals("no-team") : g.id().equals(home) || g.id().equals("no-team");
                }));
    }

    private static int[] match(int[][] common, int teams) {
        int[] match = new int[common.length];
        java.util.Arrays.fill(match, -1);
        boolean[] taken = new boolean[teams];
        for (int k = 0; k < Math.min(common.length, teams); k++) {
            int bestGroup = -1;
            int bestTeam = -1;
            for (int g = 0; g < common.length; g++) {
                for (int t = 0; t < teams; t++) {
                    boolean open = match[g] < 0 && !taken[t];
                    if (open && common[g][t] > 0 && (bestGroup < 0 || common[g][t] > common[bestGroup][bestTeam])) {
                        bestGroup = g;
                        bestTeam = t;
                    }
                }
            }
            if (bestGroup < 0) {
                break;
            }
            match[bestGroup] = bestTeam;
            taken[bestTeam] = true;
        }
        return match;
    }

    /**
     * Familiarity with the domains at the start: what the company says, else (as if already organised so) the balance of
     * working in each of the team's domains an equal part of the time and forgetting it the rest; from here, that of
     * today's team.
     *
     * @return per seat, per domain, the last column for no domain
     */
    static double[][] familiarity(Compiled c) {
        double learn = c.prior(Parameter.DOMAIN_TIME);
        double forget = c.prior(Parameter.DOMAIN_FORGET);
        Map<String, Team> teams = new HashMap<>();
        c.company.teams().forEach(t -> teams.put(t.id(), t));
        double[][] familiarity = new double[c.seats][c.domains + 1];
        for (int p = 0; p < c.seats; p++) {
            String home = c.company.seats().get(p).home();
            Team today = home == null ? null : teams.get(home);
            Team from = c.fromHere ? today : null;
            int served = from != null
                    ? from.serves().size()
                    : c.group(c.groupOf[p]).domains().size();
            for (int d = 0; d < c.domains; d++) {
                String id = c.company.domains().get(d).id();
                boolean serves = from != null
                        ? from.serves().contains(id)
                        : c.group(c.groupOf[p]).domains().contains(d);
                double part = serves && served > 0 ? 1.0 / served : 0;
                double gain = part / learn;
                double balance = gain == 0 ? 0 : gain / (gain + (1 - part) / forget);
                var given = c.company.seats().get(p).familiarity().get(id);
                familiarity[p][d] = Math.max(balance, given == null ? 0 : given.value());
            }
        }
        return familiarity;
    }
}

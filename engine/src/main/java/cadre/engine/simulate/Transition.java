package cadre.engine.simulate;

import cadre.core.company.Company;
import cadre.core.company.Team;
import cadre.core.plan.Layout;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
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
        Map<String, Integer> today = new HashMap<>();
        for (Team team : company.teams()) {
            today.put(team.id(), today.size());
        }
        int[] old = new int[n];
        for (int p = 0; p < n; p++) {
            String home = company.seats().get(p).home();
            Integer number = home == null ? null : today.get(home);
            old[p] = number == null ? -1 : number;
        }
        int teams = today.size();
        int groups = layout.groups().size();
        int[][] common = new int[groups][teams];
        for (int g = 0; g < groups; g++) {
            for (int p : layout.groups().get(g).seats()) {
                if (old[p] >= 0) {
                    common[g][old[p]]++;
                }
            }
        }
        int[] match = match(common, teams);
        for (int g = 0; g < groups; g++) {
            for (int p : layout.groups().get(g).seats()) {
                moved[p] = old[p] < 0 || match[g] != old[p];
            }
        }
        return moved;
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

package cadre.engine.simulate;

import cadre.core.company.Team;
import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Stacks and their maturity M in [0, 1]: dM/dt = α·I·(1 − M) − δ·M, with I the person-years a year invested by ML
 * operations and data people. One stack where there is one team of ML people, a hub, or standards; else one for each
 * team that has ML people, and for task squads one for every four ML people.
 */
final class Platform {

    private final World w;

    Platform(World world) {
        this.w = world;
    }

    void reset() {
        assign();
        for (int s = 0; s < w.stacks; s++) {
            w.maturity[s] = w.par(Parameter.PLATFORM_START);
        }
    }

    private void assign() {
        Compiled c = w.c;
        boolean own = w.on(Mechanism.STACK_DRIFT) && !c.practices.standards();
        boolean hub = false;
        int teams = 0;
        int experts = 0;
        for (int g = 0; g < c.groups; g++) {
            hub |= c.group(g).kind() == Group.Kind.HUB;
            teams += c.mlInGroup[g] > 0 ? 1 : 0;
            experts += c.mlInGroup[g];
        }
        java.util.Arrays.fill(w.stackOf, 0);
        w.stacks = 1;
        if (!own || hub) {
            return;
        }
        if (c.taskSquads) {
            w.stacks = Math.clamp(experts / 4, 1, World.MOST_SQUAD_STACKS);
        } else if (teams > 1) {
            int next = 0;
            for (int g = 0; g < c.groups; g++) {
                int same = shares(g);
                if (c.mlInGroup[g] > 0) {
                    w.stackOf[g] = same >= 0 ? w.stackOf[same] : next++;
                }
            }
            w.stacks = next;
        }
    }

    /** An earlier team that builds on the same stack by name, in the layout of today's teams; or −1. */
    private int shares(int g) {
        String stack = stackName(g);
        for (int other = 0; other < g && stack != null; other++) {
            if (w.c.mlInGroup[other] > 0 && stack.equals(stackName(other))) {
                return other;
            }
        }
        return -1;
    }

    private @Nullable String stackName(int g) {
        if (w.c.layout.structure().kind() != StructureKind.OWN) {
            return null;
        }
        for (Team team : w.c.company.teams()) {
            if (team.id().equals(w.c.group(g).id())) {
                return team.stack();
            }
        }
        return null;
    }

    /** Share of the time of ML operations and data people that goes into the platform. */
    double share() {
        return w.on(Mechanism.SHARED_PLATFORM) ? w.par(Parameter.PLATFORM_SHARE) : 0;
    }

    void advance(double days) {
        if (!w.on(Mechanism.SHARED_PLATFORM)) {
            return;
        }
        double years = days / Calendar.DAYS_PER_YEAR;
        java.util.Arrays.fill(w.invested, 0, w.stacks, 0);
        double cost = 0;
        double total = 0;
        for (int p = 0; p < w.c.seats; p++) {
            if (w.c.builder[p] && w.filled[p]) {
                double part = share() * w.c.fte[p];
                total += part;
                cost += part * w.c.dayCost[p] * days;
                if (w.c.taskSquads) {
                    for (int s = 0; s < w.stacks; s++) {
                        w.invested[s] += part / w.stacks;
                    }
                } else {
                    w.invested[w.stacks == 1 ? 0 : w.stackOf[w.c.groupOf[p]]] += part;
                }
            }
        }
        double most = 0;
        for (int s = 0; s < w.stacks; s++) {
            most = Math.max(most, w.invested[s]);
            double gain = w.par(Parameter.PLATFORM_GAIN) * w.invested[s];
            double decay = w.par(Parameter.PLATFORM_DECAY);
            // The exact solution over the step: towards gain ÷ (gain + decay) at rate gain + decay.
            double target = gain / (gain + decay);
            w.maturity[s] = target + (w.maturity[s] - target) * StrictMath.exp(-(gain + decay) * years);
        }
        w.ledger.duplicate += total > 0 ? cost * (total - most) / total : 0;
    }
}

package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;

/** What it costs when work goes from one team to another, or when two could own it. */
final class HandOffs {

    private final World w;

    HandOffs(World world) {
        this.w = world;
    }

    /** Coordination, then the receiving team's next planning day at which it is not passed over; what was lost is added. */
    long planned(int u) {
        int id = w.stream.id[u];
        int from = Work.stageIndex(w.stage[u]) * Stream.TASKS + w.task[u];
        if (w.uniform(Draws.HAND_OFF_LOSS, id, from, w.pass[u]) < w.par(Parameter.HAND_OFF_LOSS)) {
            w.remaining[u] += w.par(Parameter.LOSS_SHARE) * w.lastEffort[u];
        }
        double agreed = World.days(w.now) + coordination(id, from, w.pass[u]);
        double sprint = w.par(Parameter.SPRINT);
        double planning = StrictMath.ceil(agreed / sprint);
        // A sponsor of the company's own; where sponsors are neutral nobody is passed over.
        boolean sponsored = !w.on(Mechanism.SPONSOR) || w.c.practices.steering().sponsor();
        for (int n = 0; !sponsored && n < 50; n++) {
            if (w.uniform(Draws.PASS_OVER, id, from * 64 + n, w.pass[u]) >= w.par(Parameter.PASS_OVER)) {
                break;
            }
            planning++;
        }
        return Math.max(w.now, World.microdays(planning * sprint));
    }

    double coordination(int id, int from, int pass) {
        return Draws.lognormal(
                w.key,
                Draws.HAND_OFF_DELAY,
                id,
                from,
                pass,
                w.par(Parameter.COORDINATION),
                w.theta.sigma(Parameter.COORDINATION_SPREAD));
    }

    /** Where two teams could own the task it bounces once, unless rights are written down. */
    long friction(int u, long arrives, boolean contested) {
        if (!contested
                || !w.on(Mechanism.BOUNDARY_FRICTION)
                || w.c.practices.steering().decisionRights()) {
            return arrives;
        }
        int id = w.stream.id[u];
        int from = Work.stageIndex(w.stage[u]) * Stream.TASKS + w.task[u];
        if (w.uniform(Draws.FRICTION, id, from, w.pass[u]) >= w.par(Parameter.FRICTION)) {
            return arrives;
        }
        return arrives + World.microdays(coordination(id, from + 1000, w.pass[u]));
    }
}

package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import cadre.core.work.Stage;
import java.util.Arrays;

/**
 * Keeping what runs running: the use cases in production take a share of the time of their owner's ML and ML operations
 * people before any new work. What a team cannot serve within {@link #MOST} of its time stays unserved.
 */
final class Upkeep {

    /** Most of their time that people spend on upkeep. */
    static final double MOST = 0.8;

    private final World w;
    private double[] load = {};
    private double[] capacity = {};
    double shareSum;
    double platformSum;
    long samples;

    Upkeep(World world) {
        this.w = world;
    }

    void reset() {
        shareSum = 0;
        platformSum = 0;
        samples = 0;
    }

    private boolean common() {
        return !w.on(Mechanism.OPERATE) || w.c.taskSquads;
    }

    private int team(int group) {
        return common() ? w.c.groups : group;
    }

    /** Shares of time per team, from what is in production now. */
    void share() {
        int teams = w.c.groups + 1;
        if (load.length < teams) {
            load = new double[teams];
            capacity = new double[teams];
        }
        Arrays.fill(load, 0);
        Arrays.fill(capacity, 0);
        for (int u = 0; u < w.useCases; u++) {
            if (w.stage[u] == Stage.PRODUCTION) {
                double saved = w.par(Parameter.PLATFORM_SAVING) * w.maturity[stack(u)];
                load[team(Math.max(0, w.owner[u]))] += w.par(Parameter.UPKEEP) * strange(u) * (1 - saved);
            }
        }
        for (int p = 0; p < w.c.seats; p++) {
            if (serves(p)) {
                capacity[team(w.c.groupOf[p])] += w.c.fte[p] * Calendar.DAYS_PER_MONTH;
            }
        }
        for (int g = 0; g < teams; g++) {
            double wanted = capacity[g] > 0 ? load[g] / capacity[g] : load[g] > 0 ? Double.POSITIVE_INFINITY : 0;
            w.maintenance[g] = Math.min(MOST, wanted);
            w.served[g] = wanted > MOST ? MOST / wanted : 1;
        }
        if (common()) {
            Arrays.fill(w.served, 0, w.c.groups, w.served[w.c.groups]);
        }
        sample();
    }

    /** What maintenance takes of those who did not build it: the distance of its stack, and a ramp at first. */
    private double strange(int u) {
        if (!w.foreign[u] || !w.on(Mechanism.OPERATE)) {
            return 1;
        }
        double since = World.days(w.now - Math.max(w.produced[u], w.kept[u]));
        double ramp = since <= 0 ? 1 : StrictMath.exp(-since / w.par(Parameter.MOVE_RAMP));
        return w.par(Parameter.FOREIGN_UPKEEP) * (1 + ramp);
    }

    private int stack(int u) {
        return w.stacks <= 1 ? 0 : w.c.taskSquads ? u % w.stacks : w.stackOf[Math.max(0, w.owner[u])];
    }

    private boolean serves(int p) {
        return w.filled[p] && w.c.ml[p] && (w.c.level[p][0] > 0 || w.c.level[p][2] > 0);
    }

    private void sample() {
        for (int p = 0; p < w.c.seats; p++) {
            if (w.filled[p] && w.c.ml[p]) {
                shareSum += of(p);
                boolean builds = w.c.builder[p] && w.on(Mechanism.SHARED_PLATFORM);
                platformSum += builds ? w.par(Parameter.PLATFORM_SHARE) : 0;
                samples++;
            }
        }
    }

    /** Share of a person's time. */
    double of(int p) {
        return serves(p) ? w.maintenance[team(w.c.groupOf[p])] : 0;
    }

    /** A month of production: value earned, quality decayed as far as it was not kept up. */
    void month() {
        for (int u = 0; u < w.useCases; u++) {
            if (w.stage[u] == Stage.PRODUCTION) {
                w.ledger.earn(w, u);
                double unserved = 1 - w.served[team(Math.max(0, w.owner[u]))];
                w.quality[u] *= StrictMath.exp(-w.par(Parameter.QUALITY_DECAY) * unserved / 12);
            }
        }
    }
}

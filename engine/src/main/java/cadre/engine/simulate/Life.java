package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.work.Stage;

/** What follows when a stage is done: the next one, back to framing, production, or the end. */
final class Life {

    /** Times a use case may go back to framing. */
    private static final int MOST_RETURNS = 2;

    private static final Stage[] STAGES = Stage.values();

    private final World w;
    private final Work work;

    Life(World world, Work work) {
        this.w = world;
        this.work = work;
    }

    /** Share of the effort of a task that is due: what is repeated after a return takes as long as the first time. */
    double redo(int u) {
        if (w.stage[u] == Stage.DATA) {
            // The more examples there are, the less is to be got: a factor of 2 for a sixteenth of the reference
            // number.
            return Math.clamp(StrictMath.pow(w.ratio[u], -0.25), 0.5, 2.0);
        }
        return 1;
    }

    /** Effort multiplier of platform and craft at the stage in hand. */
    double effortFactor(int u) {
        Stage stage = w.stage[u];
        double factor = 1;
        double maturity = w.maturity[stack(u)];
        if (stage == Stage.DEPLOYMENT) {
            factor *= 1 - w.par(Parameter.PLATFORM_SAVING) * maturity;
        } else if (stage == Stage.DATA) {
            factor *= 1 - w.par(Parameter.PLATFORM_SAVING) / 2 * maturity;
        }
        boolean craft = stage == Stage.DATA || stage == Stage.DEPLOYMENT || w.returns[u] > 0;
        if (craft) {
            double kappa = Long.bitCount(work.experiments().crewKnows(u)) / 64.0;
            factor *= 1 - w.par(Parameter.CRAFT_SAVING) * kappa;
        }
        return factor;
    }

    /** The stack on which a use case is built. */
    int stack(int u) {
        if (w.stacks <= 1) {
            return 0;
        }
        return w.c.taskSquads ? u % w.stacks : w.stackOf[Math.max(0, w.owner[u])];
    }

    /** Books the effort of a finished task, and what those who did it learnt and knew. */
    void credit(int u, double effort) {
        int d = w.stream.domain[u];
        int n = w.crewSize[u];
        double time = World.days(w.now - w.workStart[u]);
        double knew = 0;
        for (int i = 0; i < n; i++) {
            int p = w.crew[u * World.CREW + i];
            knew += w.familiarity(p, d) / n;
            w.learnDomain(p, d, time * Math.min(1, w.speed[p] + 0.25));
            w.ledger.research(w.stream.research[u], w.c.ml[p] ? time : 0);
        }
        w.allWork[u] += effort;
        if (insiders(u, d)) {
            w.ownWork[u] += effort;
        }
        if (w.stage[u] == Stage.FRAMING) {
            double counts = attendance(u, n);
            w.framingWork[u] += effort;
            w.framingKnown[u] += effort * knew * counts;
        }
    }

    private boolean insiders(int u, int d) {
        for (int i = 0; i < w.crewSize[u]; i++) {
            if (w.c.groupOf[w.crew[u * World.CREW + i]] == w.c.duty.home(d)) {
                return true;
            }
        }
        return false;
    }

    /** A product person from outside the owning team is there for a part of framing only. */
    private double attendance(int u, int n) {
        boolean outside = n > 0
                && w.executor[u] < w.c.groups
                && w.executor[u] != w.owner[u]
                && w.on(Mechanism.DOMAIN_FAMILIARITY);
        if (!outside) {
            return 1;
        }
        double absent = 1 - w.par(Parameter.PRODUCT_ATTENDANCE);
        if (w.c.practices.time().officeHoursPerWeek() > 0) {
            absent *= w.par(Parameter.OFFICE_HOURS_EFFECT);
        }
        return 1 - absent;
    }

    /** All tasks of the stage are done. */
    void stageDone(int u) {
        switch (w.stage[u]) {
            case FRAMING -> framed(u);
            case ADOPTION -> adopted(u);
            case EXPERIMENTS -> {
                if (w.stream.research[u]) {
                    researched(u);
                }
                advance(u);
            }
            default -> advance(u);
        }
    }

    private void advance(int u) {
        w.stage[u] = STAGES[w.stage[u].ordinal() + 1];
        w.task[u] = 0;
        if (w.stage[u] == Stage.EXPERIMENTS && !w.targetChecked[u]) {
            aim(u); // a use case that was already past framing at the start
        }
        work.begin(u);
    }

    private void framed(int u) {
        aim(u);
        work.experiments().probe(u, (int) Math.round(w.par(Parameter.PRODUCT_PROBES)));
        advance(u);
    }

    /** Whether the target is right is decided here, and known only at adoption. */
    void aim(int u) {
        boolean again = w.wrongTarget[u] || !w.targetChecked[u];
        double known = w.framingWork[u] > 0 ? w.framingKnown[u] / w.framingWork[u] : 0.5;
        if (!w.on(Mechanism.DOMAIN_FAMILIARITY)) {
            known = 1;
        }
        double v = w.uniform(Draws.WRONG_TARGET, w.stream.id[u], w.pass[u], 0);
        if (again) {
            work.experiments().startSearch(u);
        }
        w.wrongTarget[u] = again && v < w.par(Parameter.WRONG_TARGET) * (1 - known);
        w.everWrong[u] |= w.wrongTarget[u];
        w.targetChecked[u] = true;
        w.framingKnown[u] = 0;
        w.framingWork[u] = 0;
    }

    /** Research has reached what it needed: use cases that build on it are worth more, when the news is there. */
    private void researched(int u) {
        w.ledger.researchFinished++;
        int left = 3;
        for (int i = 0; i < w.useCases; i++) {
            int v = w.stream.order[i];
            boolean builds = v < w.c.needs.length && u < w.stream.named
                    ? dependsOn(v, u)
                    : u >= w.stream.named
                            && !w.stream.research[v]
                            && w.stream.domain[v] == w.stream.domain[u]
                            && w.stream.arrival[v] >= w.stream.arrival[u]
                            && left > 0;
            if (builds) {
                left--;
                lift(v, u);
            }
        }
    }

    private boolean dependsOn(int v, int u) {
        for (int needed : w.c.needs[v]) {
            if (needed == u) {
                return true;
            }
        }
        return false;
    }

    private void lift(int v, int u) {
        int to = w.c.duty.owner(w.stream.domain[v], Responsibility.IMPLEMENTATION);
        boolean hears = to == w.owner[u]
                || !w.on(Mechanism.SILO)
                || w.c.practices.time().guildHoursPerWeek() > 0;
        double delay = hears ? 0 : w.par(Parameter.RESEARCH_NEWS);
        w.lift[v] = w.lift[v] == 0 ? World.days(w.now) + delay + 1e-9 : w.lift[v];
    }

    private void adopted(int u) {
        int id = w.stream.id[u];
        w.quality[u] = w.search[u].trueQuality(w.stream.landscape(u))
                * work.experiments().ceiling(u);
        if (w.wrongTarget[u]) {
            w.say(u, Trace.What.WRONG_TARGET, w.owner[u], -1);
            back(u);
            return;
        }
        if (w.quality[u] < w.stream.need[u]) {
            w.ledger.belowNeed++;
            w.say(u, Trace.What.BELOW_NEED, w.owner[u], -1);
            back(u);
            return;
        }
        double involvement = w.allWork[u] > 0 ? w.ownWork[u] / w.allWork[u] : 1;
        double refusal = w.on(Mechanism.ADOPTION_GAP) ? w.par(Parameter.REFUSAL) * (1 - involvement) : 0;
        if (w.c.practices.steering().sponsor() && w.on(Mechanism.SPONSOR)) {
            refusal *= w.par(Parameter.SPONSOR_EFFECT);
        }
        if (w.c.practices.time().officeHoursPerWeek() > 0) {
            refusal *= w.par(Parameter.OFFICE_HOURS_EFFECT);
        }
        if (w.uniform(Draws.REFUSAL, id, w.refusals[u], w.pass[u]) < refusal) {
            w.say(u, Trace.What.REFUSED, w.owner[u], -1);
            if (w.refusals[u]++ > 0) {
                stop(u);
            } else {
                w.stage[u] = Stage.INTEGRATION;
                w.task[u] = 0;
                work.begin(u);
            }
            return;
        }
        produce(u);
    }

    private void back(int u) {
        if (w.returns[u]++ >= MOST_RETURNS) {
            stop(u);
            return;
        }
        w.pass[u]++;
        w.productTrials[u] = 0;
        w.stage[u] = Stage.FRAMING;
        w.task[u] = 0;
        work.begin(u);
    }

    private void produce(int u) {
        w.produced[u] = w.now;
        w.stage[u] = Stage.PRODUCTION;
        w.say(u, Trace.What.IN_PRODUCTION, w.owner[u], -1);
        w.schedule(u, w.now + World.microdays(w.par(Parameter.LIFE) * 21), World.RETIRES);
        w.ledger.starts(u, w.now);
        work.close(u);
    }

    /** The end of its life in production. */
    void retire(int u) {
        w.ledger.earn(w, u);
        w.stage[u] = Stage.RETIRED;
        w.ended[u] = w.now;
        w.unschedule(u);
        w.say(u, Trace.What.RETIRED, w.owner[u], -1);
    }

    /** Given up. */
    void stop(int u) {
        w.book(u);
        w.stage[u] = Stage.STOPPED;
        w.ended[u] = w.now;
        w.unschedule(u);
        w.say(u, Trace.What.STOPPED, w.owner[u], -1);
        if (w.crewSize[u] > 0) {
            work.releaseCrew(u);
        }
        work.close(u);
    }

    /** Use cases that are in production when the simulation starts earn from the first day. */
    void initialProduction(int u) {
        w.owner[u] = w.c.duty.owner(w.stream.domain[u], Responsibility.IMPLEMENTATION);
        w.stage[u] = Stage.PRODUCTION;
        w.quality[u] = Math.max(w.stream.need[u], 0.85);
        w.produced[u] = 0;
        w.ledger.starts(u, 0);
        w.schedule(u, World.microdays(w.par(Parameter.LIFE) * 21 / 2), World.RETIRES);
    }
}

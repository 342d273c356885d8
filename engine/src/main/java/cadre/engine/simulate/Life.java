package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.work.Stage;

/** What follows when a stage is done: the next one, back to framing, production, or the end. */
final class Life {

    /** Times a use case may go back to framing. */
    private static final int MOST_RETURNS = 2;

    /** Of the use cases nobody has named, the next so many of its domain build on a piece of research. */
    private static final int LIFTED = 3;

    /** Names the draw of the hand-over to operation. */
    private static final int OPERATION = 5000;

    private static final Stage[] STAGES = Stage.values();

    private final World w;
    private final Work work;

    Life(World world, Work work) {
        this.w = world;
        this.work = work;
    }

    /** Effort multiplier by what data are at hand: the more there are, the less is to be got. */
    double dataAtHand(int u) {
        if (w.stage[u] != Stage.DATA) {
            return 1;
        }
        return Math.clamp(StrictMath.exp(-w.par(Parameter.DATA_REUSE) * StrictMath.log(w.ratio[u])), 0.5, 2.0);
    }

    /** Effort multiplier of platform and craft at the stage in hand. */
    double effortFactor(int u) {
        Stage stage = w.stage[u];
        double factor = 1;
        double maturity = w.maturity[stack(u)];
        if (stage == Stage.DEPLOYMENT) {
            factor *= 1 - w.par(Parameter.PLATFORM_SAVING) * maturity;
        } else if (stage == Stage.DATA) {
            factor *= 1 - w.par(Parameter.PLATFORM_DATA) * maturity;
        }
        boolean craft = stage == Stage.DATA || stage == Stage.DEPLOYMENT || w.returns[u] > 0;
        if (craft) {
            double kappa = (double) Long.bitCount(work.experiments().crewKnows(u)) / People.FACTS;
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

    /** Books effort, and what those who spent it learnt and knew. */
    void credit(int u, double days, double effort) {
        int d = w.stream.domain[u];
        int n = w.crewSize[u];
        double knew = 0;
        int own = 0;
        for (int i = 0; i < n; i++) {
            int p = w.crew[u * World.CREW + i];
            knew += w.familiarity(p, d) / n;
            w.learnDomain(p, d, days * w.c.fte[p]);
            w.ledger.research(w.stream.research[u], w.c.ml[p] ? days : 0);
            own += w.c.groupOf[p] == w.c.duty.home(d) ? 1 : 0;
        }
        w.allWork[u] += effort;
        w.ownWork[u] += effort * own / n;
        if (w.stage[u] == Stage.FRAMING) {
            double attended = effort * attendance(u);
            w.framingWork[u] += attended;
            w.framingKnown[u] += attended * knew;
        }
    }

    /** Part of their task in framing that people from outside the owning team attend; office hours and education raise it. */
    private double attendance(int u) {
        if (w.executor[u] >= w.c.groups || w.executor[u] == w.owner[u]) {
            return 1;
        }
        double absent = 1 - w.par(Parameter.PRODUCT_ATTENDANCE);
        if (w.c.practices.time().officeHoursPerWeek() > 0) {
            absent *= w.par(Parameter.OFFICE_HOURS_EFFECT);
        }
        // A year of education counts.
        double hours = 12 * w.c.practices.time().educationHoursPerMonth();
        absent *= StrictMath.exp(-w.par(Parameter.EDUCATION_GAIN) * hours);
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

    /** Whether the target is right is decided here, and known only at adoption; a right one stays right. */
    void aim(int u) {
        boolean again = w.wrongTarget[u] || !w.targetChecked[u];
        double known = w.framingWork[u] > 0 ? w.framingKnown[u] / w.framingWork[u] : 0.5;
        if (!w.on(Mechanism.DOMAIN_FAMILIARITY)) {
            known = 1;
        }
        double v = w.uniform(Draws.WRONG_TARGET, w.stream.id[u], w.pass[u], 0);
        work.experiments().startSearch(u, again);
        w.wrongTarget[u] = again && v < w.par(Parameter.WRONG_TARGET) * (1 - known);
        w.everWrong[u] |= w.wrongTarget[u];
        w.targetChecked[u] = true;
        w.framingKnown[u] = 0;
        w.framingWork[u] = 0;
    }

    /** Research has reached what it needed: use cases that build on it are worth more, when the news is there. */
    private void researched(int u) {
        if (w.researched[u]) {
            return; // done again after a return
        }
        w.researched[u] = true;
        w.ledger.researchFinished++;
        int left = LIFTED;
        for (int i = 0; i < w.stream.arriving; i++) {
            int v = w.stream.order[i];
            if (u < w.stream.named) {
                if (v < w.stream.named && dependsOn(v, u)) {
                    lift(v, u);
                }
            } else if (left > 0
                    && !w.stream.research[v]
                    && w.stream.domain[v] == w.stream.domain[u]
                    && w.stream.arrival[v] >= w.stream.arrival[u]) {
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
        double reached = w.search[u].trueQuality(w.stream.landscape(u));
        w.quality[u] = reached * work.experiments().ceiling(u);
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
        w.stream.efforts(u, w.pass[u]);
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
        handOver(u);
        work.close(u);
    }

    /** A task squad that is dissolved hands what it built over to those who will keep it running. */
    private void handOver(int u) {
        if (!w.c.taskSquads || !w.on(Mechanism.OPERATE)) {
            return;
        }
        w.foreign[u] = true;
        if (w.on(Mechanism.HAND_OFF)) {
            double days = work.handOffs().coordination(w.stream.id[u], OPERATION, w.pass[u]);
            w.kept[u] = w.now + World.microdays(days);
        }
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
        w.atStart[u] = true;
        w.quality[u] = w.stream.need[u] + (1 - w.stream.need[u]) / 2;
        w.produced[u] = 0;
        w.foreign[u] = work.intake().changesOwner(u);
        w.ledger.starts(u, 0);
        w.schedule(u, World.microdays(w.par(Parameter.LIFE) * w.stream.lifeLeft(u) * 21), World.RETIRES);
    }
}

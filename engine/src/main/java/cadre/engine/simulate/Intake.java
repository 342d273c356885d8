package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.work.Stage;

/** Routing and intake: how a request finds those who decide about it, and when they say yes or no. */
final class Intake {

    /** Nobody asks longer than this. */
    private static final int MOST_HOPS = 100;

    private final World w;
    private final Work work;
    private double[] estimate = {};
    private double[] known = {};

    Intake(World world, Work work) {
        this.w = world;
        this.work = work;
    }

    void reset() {
        if (estimate.length < w.useCases) {
            estimate = new double[w.useCases + w.useCases / 2];
        }
        int most = w.c.groups * (w.c.domains + 1);
        if (known.length < most) {
            known = new double[most];
        }
        java.util.Arrays.fill(known, 0, most, -1);
    }

    /** First decision of every intake. */
    void open() {
        if (w.on(Mechanism.DECISION_SPEED)) {
            for (int i = 0; i < w.intakes; i++) {
                w.agenda.set(World.FIRST_INTAKE_SLOT + i, World.microdays(period()));
            }
        }
    }

    private double period() {
        return w.par(w.intakes > 1 ? Parameter.INTAKE_SQUAD : Parameter.INTAKE_CENTRAL);
    }

    /** A request is known: it looks for its owner. */
    void request(int u) {
        w.say(u, Trace.What.REQUESTED, -1, -1);
        if (!w.on(Mechanism.ROUTING) || !w.stream.lost[u]) {
            routed(u);
            return;
        }
        int intakes = w.c.groupOfIntake.length;
        double p = 1 / (1 + w.par(Parameter.ROUTE_DIFFICULTY) * (intakes - 1));
        int id = w.stream.id[u];
        double v = w.uniform(Draws.HOPS, id, 0, 0);
        double hops = p >= 1 ? 1 : 1 + StrictMath.floor(StrictMath.log(v) / StrictMath.log(1 - p));
        double days = 0;
        for (int i = 0; i < Math.min(hops, MOST_HOPS); i++) {
            days += Draws.lognormal(
                    w.key,
                    Draws.HOP_TIME,
                    id,
                    i,
                    0,
                    w.par(Parameter.HOP_TIME),
                    w.theta.sigma(Parameter.COORDINATION_SPREAD));
        }
        w.waits(u, World.ROUTING);
        w.schedule(u, w.now + World.microdays(days), World.ROUTED);
    }

    /** The request has reached those who decide. */
    void routed(int u) {
        w.book(u);
        int d = w.stream.domain[u];
        w.owner[u] = w.c.duty.owner(d, w.stream.research[u] ? Responsibility.RESEARCH : Responsibility.IMPLEMENTATION);
        w.stage[u] = Stage.INTAKE;
        w.say(u, Trace.What.ROUTED, w.owner[u], -1);
        if (!work.servable(u)) {
            w.stage[u] = Stage.UNSERVABLE;
            w.ended[u] = w.now;
            w.unschedule(u);
            w.say(u, Trace.What.UNSERVABLE, -1, -1);
            return;
        }
        estimate[u] = estimated(u);
        int intake = intakeOf(u);
        w.nextWaiting[u] = w.firstWaiting[intake];
        w.firstWaiting[intake] = u;
        w.waitingCount[intake]++;
        w.waits(u, World.INTAKE);
        double patience =
                w.par(Parameter.REQUESTER_PATIENCE) * Draws.exponential(w.key, Draws.GIVE_UP, w.stream.id[u], 0, 0);
        patience = Math.min(patience, w.par(Parameter.MAX_WAIT));
        w.schedule(u, w.now + World.microdays(patience), World.GIVES_UP);
        if (!w.on(Mechanism.DECISION_SPEED)) {
            decide(intake);
        }
    }

    private int intakeOf(int u) {
        int g = w.owner[u];
        int intake = w.intakes == 1 ? 0 : w.c.intakeOfGroup[g];
        return Math.max(0, intake);
    }

    /** The requester gives up, or the request has waited too long. */
    void giveUp(int u) {
        decline(u, intakeOf(u));
    }

    private void decline(int u, int intake) {
        remove(u, intake);
        w.book(u);
        w.stage[u] = Stage.DECLINED;
        w.ended[u] = w.now;
        w.unschedule(u);
        w.say(u, Trace.What.DECLINED, w.owner[u], -1);
    }

    private void remove(int u, int intake) {
        w.waitingCount[intake]--;
        if (w.firstWaiting[intake] == u) {
            w.firstWaiting[intake] = w.nextWaiting[u];
            return;
        }
        int at = w.firstWaiting[intake];
        while (w.nextWaiting[at] != u) {
            at = w.nextWaiting[at];
        }
        w.nextWaiting[at] = w.nextWaiting[u];
    }

    /** A regular decision, and the date of the next. */
    void regular(int intake) {
        decide(intake);
        w.agenda.set(World.FIRST_INTAKE_SLOT + intake, w.now + World.microdays(period()));
    }

    /** Something has been finished: where decisions need no date, there may be room. */
    void room(int u) {
        w.open[intakeOf(u)]--;
        if (!w.on(Mechanism.DECISION_SPEED)) {
            decide(intakeOf(u));
        }
    }

    private void decide(int intake) {
        declineBelowHurdle(intake);
        int limit = limit(intake);
        while (w.open[intake] < limit) {
            int best = best(intake);
            if (best < 0) {
                return;
            }
            admit(best, intake);
        }
    }

    private int limit(int intake) {
        int ml = 0;
        for (int g = 0; g < w.c.groups; g++) {
            if (w.intakes == 1 || w.c.intakeOfGroup[g] == intake) {
                ml += w.c.mlInGroup[g];
            }
        }
        return (int) Math.max(1, Math.round(ml * w.c.practices.steering().wipPerMlPerson()));
    }

    private void declineBelowHurdle(int intake) {
        if (!w.c.valued || w.c.averageDayCost <= 0) {
            return; // without values in money nothing can be compared with its cost
        }
        for (int u = w.firstWaiting[intake]; u >= 0; ) {
            int next = w.nextWaiting[u];
            double worth = estimate[u] * w.par(Parameter.LIFE);
            double cost = w.stream.totalEffort[u] * w.c.averageDayCost;
            if (worth < w.par(Parameter.HURDLE) * cost) {
                decline(u, intake);
            }
            u = next;
        }
    }

    /**
     * Value a month as those who decide estimate it when they hear of it: truth × exp(σ·ε), the less wrong the better they
     * know the domain.
     */
    private double estimated(int u) {
        double sigma = w.par(Parameter.ESTIMATE_ERROR) * (1 - decidersKnow(u));
        return w.stream.value[u] * StrictMath.exp(sigma * Draws.normal(w.key, Draws.ESTIMATE, w.stream.id[u], 0, 0));
    }

    private double decidersKnow(int u) {
        int at = w.owner[u] * (w.c.domains + 1) + w.stream.domain[u];
        if (known[at] < 0) {
            double sum = 0;
            int n = 0;
            for (int p : w.c.seatsOf[w.owner[u]]) {
                sum += w.familiarity(p, w.stream.domain[u]);
                n++;
            }
            // A team without people knows nothing, but where everyone knows every domain no estimate is wrong.
            known[at] = n > 0 ? sum / n : w.on(Mechanism.DOMAIN_FAMILIARITY) ? 0 : 1;
        }
        return known[at];
    }

    /** Once a month: what those who decide know is looked at again. */
    void month() {
        java.util.Arrays.fill(known, 0, w.c.groups * (w.c.domains + 1), -1);
    }

    private int best(int intake) {
        int best = -1;
        double bestScore = 0;
        for (int u = w.firstWaiting[intake]; u >= 0; u = w.nextWaiting[u]) {
            if (blocked(u)) {
                continue;
            }
            double score = estimate[u] / Math.max(1e-9, w.stream.totalEffort[u]);
            boolean better = best < 0
                    || score > bestScore
                    || (score == bestScore && w.stream.arrival[u] < w.stream.arrival[best])
                    || (score == bestScore && w.stream.arrival[u] == w.stream.arrival[best] && u < best);
            if (better) {
                best = u;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether it still waits for another implementation that it needs. */
    private boolean blocked(int u) {
        if (u >= w.stream.named) {
            return false;
        }
        int[] needs = w.c.needs[u];
        for (int v : needs) {
            if (!w.stream.research[v] && w.stage[v].compareTo(Stage.PRODUCTION) < 0) {
                return true;
            }
        }
        return false;
    }

    private void admit(int u, int intake) {
        remove(u, intake);
        w.open[intake]++;
        enter(u, Stage.FRAMING);
    }

    /** Work on a use case begins, at framing or where it stands today. */
    void enter(int u, Stage where) {
        w.book(u);
        w.unschedule(u);
        w.admitted[u] = w.now;
        w.stage[u] = where;
        w.task[u] = 0;
        w.say(u, Trace.What.ADMITTED, w.owner[u], -1);
        work.begin(u);
    }

    /** Puts the use cases that are open at the start where they stand. */
    void initial(int u, Stage where) {
        int d = w.stream.domain[u];
        w.owner[u] = w.c.duty.owner(d, w.stream.research[u] ? Responsibility.RESEARCH : Responsibility.IMPLEMENTATION);
        w.atStart[u] = true;
        if (!work.servable(u)) {
            w.stage[u] = Stage.UNSERVABLE;
            w.ended[u] = 0;
            w.say(u, Trace.What.UNSERVABLE, -1, -1);
            return;
        }
        w.open[intakeOf(u)]++;
        if (where.compareTo(Stage.EXPERIMENTS) >= 0) {
            work.life().aim(u);
        }
        if (where.compareTo(Stage.EXPERIMENTS) > 0) {
            work.experiments().alreadyBuilt(u);
        }
        if (changesOwner(u)) {
            w.lastGroup[u] = Work.FORMER_OWNER;
            w.lastEffort[u] = w.stream.stageEffort(u, Work.stageIndex(where)) / 2;
        }
        enter(u, where);
    }

    /** Whether a use case open or live today has another owner from now on, so that it is handed off. */
    boolean changesOwner(int u) {
        int kind = w.stream.research[u] ? Responsibility.RESEARCH : Responsibility.IMPLEMENTATION;
        return w.c.fromHere && w.on(Mechanism.TRANSITION) && w.c.newOwner[w.stream.domain[u]][kind];
    }

    /** Part of the time of those who answer that goes to people who wait, by intake. */
    double stakeholderTime(int intake, int answering) {
        if (!w.on(Mechanism.OVERLOAD) || answering == 0) {
            return 0;
        }
        double share =
                w.par(Parameter.STAKEHOLDER_COST) * (1 - StrictMath.exp(-(double) w.waitingCount[intake] / answering));
        if (w.c.practices.steering().transparentPrioritisation()) {
            share *= w.par(Parameter.TRANSPARENCY_EFFECT);
        }
        return Math.min(0.25, share);
    }
}

package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;

/** What happens to people every week: leaving and joining, learning from each other, and what is left of their time. */
final class People {

    static final int FACTS = 64;
    private static final double WEEKS_PER_YEAR = (double) Calendar.DAYS_PER_YEAR / Calendar.DAYS_PER_WEEK;

    private final World w;
    private final Work work;
    private final Platform platform;
    private final Upkeep upkeep;
    final Network network;
    private int[] expertsOf = {};
    private long beliefKey;
    private int week;
    double knowledge;
    double spread;
    double lone;
    int ticks;

    People(World world, Work work, Platform platform, Upkeep upkeep) {
        this.w = world;
        this.work = work;
        this.platform = platform;
        this.upkeep = upkeep;
        this.network = new Network(world, work.squads());
    }

    /** Everyone as they are at the start. */
    void reset() {
        Compiled c = w.c;
        if (expertsOf.length < c.groups) {
            expertsOf = new int[c.groups];
        }
        beliefKey = Philox.bits(w.key, 0, 0, 0, Draws.BELIEFS);
        week = 0;
        knowledge = 0;
        spread = 0;
        lone = 0;
        ticks = 0;
        w.beliefs.reset(c.seats, FACTS, 1);
        long settled = -2L * Calendar.DAYS_PER_YEAR * Calendar.MICRODAYS_PER_DAY;
        for (int p = 0; p < c.seats; p++) {
            boolean here = c.startDay[p] <= 0;
            w.filled[p] = here;
            w.generation[p] = 0;
            w.hazard[p] = 0;
            w.leaveAt[p] = Draws.exponential(w.key, Draws.LEAVE, p, 0, 0);
            w.fillAt[p] = here ? -1 : World.microdays(c.startDay[p]);
            w.newcomerSince[p] = settled;
            boolean changes = c.fromHere && c.moved[p] && w.on(Mechanism.TRANSITION);
            w.teamSince[p] = changes ? 0 : settled;
            w.squadSince[p] = w.teamSince[p];
            w.workingOn[p] = -1;
            w.heldBy[p] = -1;
            for (int d = 0; d <= c.domains; d++) {
                int i = p * (c.domains + 1) + d;
                w.known[i] = c.familiarity[p][d];
                w.knownSince[i] = 0;
            }
            if (c.ml[p]) {
                w.beliefs.draw(p, c.experience[p], beliefKey, 0);
            }
            if (!here) {
                w.flow.setPresent(p, false);
                w.ledger.change(p, Ledger.AWAY, 0);
            }
        }
        network.reset(beliefKey);
        platform.reset();
        count();
        speeds();
    }

    /** ML people of each group who are there. */
    private void count() {
        for (int g = 0; g < w.c.groups; g++) {
            expertsOf[g] = 0;
            for (int p : w.c.membersMl[g]) {
                expertsOf[g] += w.filled[p] ? 1 : 0;
            }
        }
    }

    /** One week. */
    void tick() {
        week++;
        w.ledger.accrue(w);
        comeAndGo();
        work.squads().dissolve();
        network.week(week);
        platform.advance(Calendar.DAYS_PER_WEEK);
        observe();
        speeds();
    }

    private void comeAndGo() {
        double weekly = w.par(Parameter.LEAVING) / WEEKS_PER_YEAR;
        for (int p = 0; p < w.c.seats; p++) {
            if (w.filled[p]) {
                w.hazard[p] += weekly * hazardFactor(p);
                if (w.hazard[p] >= w.leaveAt[p]) {
                    leave(p);
                }
            } else if (w.fillAt[p] <= w.now) {
                join(p);
            }
        }
    }

    private double hazardFactor(int p) {
        double factor = 1;
        if (w.on(Mechanism.HIRING) && isLone(p) && w.c.practices.time().guildHoursPerWeek() == 0) {
            factor *= w.par(Parameter.LONE_LEAVING);
        }
        boolean reorganised = w.c.fromHere && w.c.moved[p] && w.on(Mechanism.TRANSITION);
        if (reorganised && w.now < (long) Calendar.DAYS_PER_YEAR * Calendar.MICRODAYS_PER_DAY) {
            factor *= w.par(Parameter.REORG_LEAVING);
        }
        return factor;
    }

    private boolean isLone(int p) {
        return w.c.ml[p] && colleagues(p) == 0;
    }

    /** ML people beside whom somebody in this seat works. */
    private int colleagues(int p) {
        return expertsOf[w.c.groupOf[p]] - (w.c.ml[p] && w.filled[p] ? 1 : 0);
    }

    private void leave(int p) {
        w.filled[p] = false;
        count();
        w.ledger.departures++;
        w.say(-1, Trace.What.LEFT, w.c.groupOf[p], p);
        w.ledger.change(p, Ledger.AWAY, w.now);
        double attraction = 1;
        if (w.c.ml[p] && w.on(Mechanism.HIRING)) {
            double beside = colleagues(p);
            if (w.c.practices.time().guildHoursPerWeek() > 0) {
                int all = 0;
                for (int q = 0; q < w.c.seats; q++) {
                    all += w.c.ml[q] && w.filled[q] ? 1 : 0;
                }
                beside += 0.25 * Math.max(0, all - beside);
            }
            attraction = StrictMath.exp(w.par(Parameter.ATTRACTION) * StrictMath.log(1 + beside / 3));
        }
        double time = Draws.lognormal(
                w.key,
                Draws.FILL,
                p,
                w.generation[p],
                0,
                w.par(Parameter.FILL_TIME),
                w.theta.sigma(Parameter.COORDINATION_SPREAD));
        w.fillAt[p] = w.now + World.microdays(time / attraction);
        work.leaves(p);
    }

    private void join(int p) {
        w.filled[p] = true;
        count();
        w.generation[p]++;
        w.hazard[p] = 0;
        w.leaveAt[p] = Draws.exponential(w.key, Draws.LEAVE, p, w.generation[p], 0);
        w.newcomerSince[p] = w.now;
        w.teamSince[p] = w.now;
        w.squadSince[p] = w.now;
        for (int d = 0; d <= w.c.domains; d++) {
            w.known[p * (w.c.domains + 1) + d] = 0;
            w.knownSince[p * (w.c.domains + 1) + d] = w.now;
        }
        if (w.c.ml[p]) {
            w.beliefs.draw(p, w.par(Parameter.MARKET_KNOWLEDGE), beliefKey, w.generation[p]);
        }
        w.ledger.spend(w.par(Parameter.HIRE_COST) * w.c.dayCost[p] * Calendar.DAYS_PER_YEAR * w.c.fte[p], w.now);
        w.say(-1, Trace.What.JOINED, w.c.groupOf[p], p);
        w.flow.setPresent(p, true);
        speed(p);
        work.free(p);
    }

    private void observe() {
        double sum = 0;
        double squares = 0;
        double alone = 0;
        int n = 0;
        for (int p = 0; p < w.c.seats; p++) {
            if (w.c.ml[p] && w.filled[p]) {
                double right = (double) w.beliefs.payoff(p) / FACTS;
                sum += right;
                squares += right * right;
                alone += isLone(p) ? 1 : 0;
                n++;
            }
        }
        ticks++;
        if (n > 0) {
            knowledge += sum / n;
            spread += StrictMath.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
            lone += alone / n;
        }
    }

    private void speeds() {
        upkeep.share();
        for (int p = 0; p < w.c.seats; p++) {
            overhead(p);
        }
        for (int g = 0; g < w.c.groups; g++) {
            groupOverhead(g);
        }
        for (int p = 0; p < w.c.seats; p++) {
            speed(p);
        }
    }

    private void speed(int p) {
        if (!w.filled[p]) {
            w.speed[p] = 0;
            return;
        }
        double ramp = ramp(p);
        if (w.c.fromHere && w.c.moved[p] && w.generation[p] == 0 && w.on(Mechanism.TRANSITION)) {
            ramp *= Math.max(0.05, 1 - StrictMath.exp(-World.days(w.now) / w.par(Parameter.MOVE_RAMP)));
        }
        w.speed[p] = w.c.fte[p] * ramp * (1 - Math.min(0.9, w.overhead[p]));
    }

    private double ramp(int p) {
        if (!w.on(Mechanism.HIRING) || w.newcomerSince[p] < 0) {
            return 1;
        }
        return Math.max(0.05, 1 - w.ramping.left(w.now - w.newcomerSince[p]));
    }

    private void overhead(int p) {
        double share = 0;
        if (w.c.ml[p]) {
            var rituals = w.c.practices.time();
            share += rituals.guildHoursPerWeek() / (Calendar.DAYS_PER_WEEK * Calendar.HOURS_PER_DAY);
            share += rituals.educationHoursPerMonth() / (Calendar.DAYS_PER_MONTH * Calendar.HOURS_PER_DAY);
            if (w.c.practices.steering().decisionRights()) {
                share += w.par(Parameter.RIGHTS_HOURS) / (Calendar.DAYS_PER_MONTH * Calendar.HOURS_PER_DAY);
            }
            share += upkeep.of(p);
        }
        if (w.c.builder[p]) {
            share += platform.share();
        }
        w.overhead[p] = share;
    }

    private void groupOverhead(int g) {
        Group group = w.c.group(g);
        int here = 0;
        int products = 0;
        int experts = 0;
        double training = 0;
        for (int p : w.c.seatsOf[g]) {
            if (w.filled[p]) {
                here++;
                products += w.c.product[p] ? 1 : 0;
                experts += w.c.ml[p] ? 1 : 0;
                training += w.par(Parameter.TRAINER_LOAD) * (1 - ramp(p));
            }
        }
        int intake = w.c.intakeOfGroup[g];
        int answering = products > 0 ? products : experts;
        double stakeholders = intake >= 0 ? work.intake().stakeholderTime(w.intakes == 1 ? 0 : intake, answering) : 0;
        double office = intake >= 0 && experts > 0
                ? w.c.practices.time().officeHoursPerWeek()
                        / (Calendar.DAYS_PER_WEEK * Calendar.HOURS_PER_DAY)
                        / experts
                : 0;
        double inStep = inStep(here);
        boolean pool = group.kind() == Group.Kind.POOL;
        for (int p : w.c.seatsOf[g]) {
            boolean answers = products > 0 ? w.c.product[p] : w.c.ml[p];
            double squad = pool || w.heldBy[p] >= 0
                    ? inStep(w.heldBy[p] < 0 ? 1 : work.squads().size(w.heldBy[p]))
                    : inStep;
            w.overhead[p] +=
                    squad + training / Math.max(1, here) + (answers ? stakeholders : 0) + (w.c.ml[p] ? office : 0);
        }
    }

    /** Part of each one's time that keeping a team in step takes; the people of a pool are in the team of their squad. */
    private double inStep(int size) {
        return w.on(Mechanism.TEAM_SIZE) && size > 1
                ? w.par(Parameter.TEAM_SIZE_COST) * StrictMath.log(size) / LOG_2
                : 0;
    }

    private static final double LOG_2 = StrictMath.log(2);
}

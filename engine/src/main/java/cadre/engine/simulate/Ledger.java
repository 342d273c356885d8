package cadre.engine.simulate;

import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import java.util.Arrays;

/** Money and people's time of one replication; every day of every seat is in exactly one state. */
final class Ledger {

    static final int IDLE = 0;
    static final int WORKING = 1;
    static final int HELD = 2;
    static final int AWAY = 3;
    static final int STATES = 4;

    private double[] time = {};
    private int[] state = {};
    private long[] since = {};
    private boolean[] freed = {};
    double[] valueOfDomain = {};
    double[] netAtMonth = {};
    private int seats;
    private double discountRate;
    private long accrued;
    double value;
    double valueAfter;
    double cost;
    private double displaced;
    private boolean valued;
    double duplicate;
    double inFlight;
    int researchFinished;
    int belowNeed;
    int departures;
    int trials;
    int teamChanges;
    private double mlTime;
    private double mlResearchTime;
    private long[] earnedUntil = {};

    /** Makes room for a scenario. */
    void prepare(Compiled c) {
        seats = c.seats;
        valued = c.valued;
        if (state.length < seats) {
            state = new int[seats];
            since = new long[seats];
            freed = new boolean[seats];
            time = new double[seats * STATES];
        }
        for (int p = 0; p < seats; p++) {
            // Whoever moves into a venture full-time leaves the other work they owe.
            freed[p] = c.on(Mechanism.DISPLACEMENT) && c.group(c.groupOf[p]).kind() == Group.Kind.VENTURE;
        }
        int months = c.scenario.settings().horizonMonths();
        if (netAtMonth.length != months + 1) {
            netAtMonth = new double[months + 1];
        }
        if (valueOfDomain.length != c.domains + 1) {
            valueOfDomain = new double[c.domains + 1];
        }
    }

    void reset() {
        Arrays.fill(time, 0);
        Arrays.fill(state, IDLE);
        Arrays.fill(since, 0);
        Arrays.fill(valueOfDomain, 0);
        Arrays.fill(netAtMonth, 0);
        accrued = 0;
        value = 0;
        valueAfter = 0;
        cost = 0;
        displaced = 0;
        duplicate = 0;
        inFlight = 0;
        researchFinished = 0;
        belowNeed = 0;
        departures = 0;
        trials = 0;
        teamChanges = 0;
        mlTime = 0;
        mlResearchTime = 0;
    }

    void prepareUseCases(int n, double rate) {
        if (earnedUntil.length < n) {
            earnedUntil = new long[n + n / 2];
        }
        discountRate = StrictMath.log(1 + rate);
    }

    /** A person's state changes. */
    void change(int p, int to, long now) {
        time[p * STATES + state[p]] += World.days(now - since[p]);
        state[p] = to;
        since[p] = now;
    }

    int state(int p) {
        return state[p];
    }

    /** Days of a seat in a state, so far. */
    double days(int p, int which, long now) {
        double open = state[p] == which ? World.days(now - since[p]) : 0;
        return time[p * STATES + which] + open;
    }

    boolean freed(int p) {
        return freed[p];
    }

    private double discount(double day) {
        return StrictMath.exp(-discountRate * day / Calendar.DAYS_PER_YEAR);
    }

    /** Money spent now. */
    void spend(double amount, long now) {
        cost += amount * discount(World.days(now));
    }

    /**
     * Running costs since the last call: the time of everyone in a seat that they do not owe to other work, and the worth
     * of other work left undone by people in a venture or held in a task squad.
     */
    void accrue(World w) {
        double from = World.days(accrued);
        double to = World.days(w.now);
        if (to <= from) {
            return;
        }
        double weight = (to - from) * discount((from + to) / 2);
        double worth = w.par(Parameter.BUSY_VALUE);
        double paid = 0;
        double lost = 0;
        for (int p = 0; p < seats; p++) {
            if (!w.filled[p]) {
                continue;
            }
            double day = w.c.dayCost[p] * w.c.fte[p];
            paid += day * (1 - w.c.busy[p]);
            boolean held = w.heldBy[p] >= 0 && w.on(Mechanism.DISPLACEMENT);
            if (freed[p]) {
                lost += day * w.c.busy[p] * worth;
            } else if (held) {
                // Those with nothing to do in their squad do their own work with what focus is left.
                double undone = w.workingOn[p] >= 0 ? 1 : w.par(Parameter.RESTART_LOSS);
                lost += day * w.c.busy[p] * worth * undone;
            }
        }
        cost += paid * weight;
        displaced += lost * weight;
        accrued = w.now;
    }

    /** A use case in production begins to earn now. */
    void starts(int u, long now) {
        earnedUntil[u] = now;
    }

    /** What a use case in production has earned since the last call. */
    void earn(World w, int u) {
        double from = World.days(earnedUntil[u]);
        double to = World.days(w.now);
        if (to <= from) {
            return;
        }
        double amount = monthly(w, u) * (to - from) / Calendar.DAYS_PER_MONTH * discount((from + to) / 2);
        value += amount;
        valueOfDomain[Math.min(w.stream.domain[u], valueOfDomain.length - 1)] += amount;
        earnedUntil[u] = w.now;
    }

    /** Value a month at the present quality: without upkeep half, with research it builds on more. */
    double monthly(World w, int u) {
        double lift = w.lift[u] > 0 && World.days(w.now) >= w.lift[u] ? 1 + w.par(Parameter.RESEARCH_GAIN) : 1;
        int g = Math.max(0, w.owner[u]);
        double unserved = 1 - w.served[w.on(Mechanism.OPERATE) ? Math.min(g, w.c.groups) : w.c.groups];
        if (w.now < w.kept[u]) {
            unserved = 1; // not handed over yet
        }
        return w.stream.value[u] * w.quality[u] * lift * (1 - 0.5 * unserved);
    }

    /** What those in production will still earn after the horizon. */
    void after(World w, int u) {
        double left = w.daysLeft(u);
        if (left > 0) {
            valueAfter += monthly(w, u) * left / Calendar.DAYS_PER_MONTH * discount(World.days(w.now) + left / 2);
        }
    }

    void research(boolean isResearch, double mlDays) {
        mlTime += mlDays;
        mlResearchTime += isResearch ? mlDays : 0;
    }

    /** Part of ML working time so far that went to research. */
    double researchShare() {
        return mlTime == 0 ? 0 : mlResearchTime / mlTime;
    }

    /**
     * Value less cost less displaced work. Without values in money, cost cannot be set against value; displaced work is then
     * priced at what a use-case month costs here, and nothing else is taken off.
     */
    double net() {
        return valued ? value - cost - displaced : value - displaced();
    }

    /** Displaced work in money. */
    double displacedCost() {
        return displaced;
    }

    /** Displaced work in the unit of value. */
    double displaced() {
        return valued ? displaced : cost > 0 ? value * displaced / cost : 0;
    }
}

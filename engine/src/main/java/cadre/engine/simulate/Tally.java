package cadre.engine.simulate;

import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.quantity.Calendar;
import cadre.core.work.Stage;
import java.util.Arrays;

/** Adds up what replications bring, in the order of their numbers. */
final class Tally {

    private final double[] one = new double[Metric.values().length];
    private final double[] sum = new double[Metric.values().length];
    private final int months;
    private final double[] reached;
    private final double[] stopped;
    private final double[] observed;
    private final double[] net;
    private final double[] byDomain;
    private final double[] netOfReplication;
    private int replications;

    Tally(int months, int domains, int most) {
        this.months = months;
        reached = new double[months + 1];
        stopped = new double[months + 1];
        observed = new double[months + 1];
        net = new double[months + 1];
        byDomain = new double[domains + 1];
        netOfReplication = new double[most];
    }

    private void set(Metric metric, double value) {
        one[metric.ordinal()] = value;
    }

    /** Adds a finished replication. */
    void add(World w, People people, Upkeep upkeep) {
        Ledger ledger = w.ledger;
        double horizon = World.days(w.c.horizon);
        Arrays.fill(one, 0);
        set(Metric.NET, ledger.net());
        set(Metric.VALUE, ledger.value);
        set(Metric.COST, ledger.cost);
        set(Metric.DISPLACED, ledger.displaced());
        set(Metric.VALUE_AFTER, ledger.valueAfter);
        set(Metric.DUPLICATE_SPEND, ledger.duplicate);
        set(Metric.DEPARTURES, ledger.departures);
        set(Metric.RESEARCH_FINISHED, ledger.researchFinished);
        set(Metric.BELOW_NEED, ledger.belowNeed);
        set(Metric.CHURN, ledger.teamChanges);
        useCases(w, horizon);
        peopleTime(w, people, upkeep, horizon);
        for (int m = 0; m < one.length; m++) {
            sum[m] += one[m];
        }
        for (int m = 0; m <= months; m++) {
            net[m] += ledger.netAtMonth[m];
        }
        for (int d = 0; d < byDomain.length; d++) {
            byDomain[d] += ledger.valueOfDomain[d];
        }
        netOfReplication[replications++] = ledger.net();
    }

    private void useCases(World w, double horizon) {
        double last = Math.max(horizon - 12 * Calendar.DAYS_PER_MONTH, horizon / 2);
        int arrivals = 0;
        int admitted = 0;
        int admittedEver = 0;
        int produced = 0;
        int wrong = 0;
        int ended = 0;
        double toStop = 0;
        double first = horizon;
        double flight = 0;
        int seen = 0;
        int below = 0;
        int producedEver = 0;
        for (int u = 0; u < w.useCases; u++) {
            below += w.stage[u] == Stage.PRODUCTION && w.quality[u] < w.stream.need[u] ? 1 : 0;
            if (World.days(w.stream.arrival[u]) > horizon || (w.atStart[u] && w.admitted[u] < 0)) {
                continue; // not yet there, or in production or closed before the start
            }
            seen++;
            // What was under way at the start says nothing about how long a use case takes.
            boolean counts = World.days(w.stream.arrival[u]) <= last && !w.atStart[u];
            arrivals += counts ? 1 : 0;
            wrong += w.everWrong[u] ? 1 : 0;
            for (int k = 0; k < World.CAUSES; k++) {
                one[Metric.WAIT_ROUTING.ordinal() + k] += w.waited[u * World.CAUSES + k];
            }
            if (w.admitted[u] < 0) {
                continue;
            }
            admittedEver++;
            double from = World.days(w.admitted[u]);
            double until =
                    w.produced[u] >= 0 ? World.days(w.produced[u]) : w.ended[u] >= 0 ? World.days(w.ended[u]) : horizon;
            flight += w.stream.value[u] * (until - from) / horizon;
            if (w.stage[u] == Stage.STOPPED) {
                ended++;
                toStop += until - from;
            }
            if (w.produced[u] >= 0) {
                first = Math.min(first, until);
                producedEver++;
            }
            if (counts) {
                admitted++;
                produced += w.produced[u] >= 0 ? 1 : 0;
            }
            if (!w.atStart[u]) {
                incidence(w, u, from, until, horizon);
            }
        }
        for (int k = 0; k < World.CAUSES; k++) {
            int over = k <= World.INTAKE ? seen : admittedEver;
            one[Metric.WAIT_ROUTING.ordinal() + k] /= Math.max(1, over);
        }
        set(Metric.ARRIVALS, arrivals);
        set(Metric.ADMITTED, admitted);
        set(Metric.PRODUCTION, produced);
        set(Metric.SHARE_PRODUCTION, arrivals == 0 ? 0 : (double) produced / arrivals);
        set(Metric.SHARE_PRODUCTION_ADMITTED, admitted == 0 ? 0 : (double) produced / admitted);
        set(Metric.FIRST_PRODUCTION, first);
        set(Metric.TIME_TO_STOP, ended == 0 ? 0 : toStop / ended);
        set(Metric.VALUE_IN_FLIGHT, flight);
        set(Metric.LIVE_BELOW_NEED, below);
        set(Metric.COST_PER_PRODUCTION, (w.ledger.cost + w.ledger.displacedCost()) / Math.max(1, producedEver));
        set(Metric.WRONG_TARGETS, wrong);
    }

    /**
     * A use case counts in each month of its age that lies before the horizon as a whole and begins before its end: those
     * who were open when the month of age began, and what became of them in it. Month 0 is the instant of admission.
     */
    private void incidence(World w, int u, double from, double until, double horizon) {
        boolean ended = w.produced[u] >= 0 || w.stage[u] == Stage.STOPPED;
        for (int m = 0; m <= months; m++) {
            double age = (double) m * Calendar.DAYS_PER_MONTH;
            if (from + age > horizon + 1e-9) {
                return;
            }
            observed[m]++;
            if (ended && until - from <= age) {
                reached[m] += w.produced[u] >= 0 ? 1 : 0;
                stopped[m] += w.produced[u] >= 0 ? 0 : 1;
                return;
            }
        }
    }

    private void peopleTime(World w, People people, Upkeep upkeep, double horizon) {
        double worked = 0;
        double there = 0;
        double away = 0;
        double all = 0;
        for (int p = 0; p < w.c.seats; p++) {
            double gone = w.ledger.days(p, Ledger.AWAY, w.now);
            away += gone;
            all += horizon;
            if (w.c.ml[p]) {
                worked += w.ledger.days(p, Ledger.WORKING, w.now);
                there += horizon - gone;
            }
        }
        double busy = there > 0 ? worked / there : 0;
        double kept = upkeep.samples > 0 ? upkeep.shareSum / upkeep.samples : 0;
        double built = upkeep.samples > 0 ? upkeep.platformSum / upkeep.samples : 0;
        double used = Math.min(1, busy + (1 - busy) * Math.min(1, kept + built));
        set(Metric.UTILISATION, used);
        set(Metric.MAINTENANCE, used > 0 ? Math.min(1, kept / used) : 0);
        set(Metric.VACANCY, all > 0 ? away / all : 0);
        int ticks = Math.max(1, people.ticks);
        set(Metric.KNOWLEDGE, people.knowledge / ticks);
        set(Metric.KNOWLEDGE_SPREAD, people.spread / ticks);
        set(Metric.LONE_ML, people.lone / ticks);
        set(Metric.SILO_INDEX, people.network.silo());
    }

    /** The means. */
    Outcome outcome(int block) {
        double[] mean = new double[sum.length];
        for (int m = 0; m < mean.length; m++) {
            mean[m] = replications == 0 ? 0 : sum[m] / replications;
        }
        double[] production = new double[months + 1];
        double[] stops = new double[months + 1];
        double[] nets = new double[months + 1];
        double in = 0;
        double out = 0;
        for (int m = 0; m <= months; m++) {
            // Aalen–Johansen: of those still open, the shares that went either way; whoever was not observed to the end
            // of a month of age is censored at its beginning.
            double open = observed[m] > 0 ? Math.max(0, 1 - in - out) / observed[m] : 0;
            in += open * reached[m];
            out += open * stopped[m];
            production[m] = in;
            stops[m] = out;
            nets[m] = replications == 0 ? 0 : net[m] / replications;
        }
        mean[Metric.TIME_TO_PRODUCTION.ordinal()] = restrictedMean(production);
        double[] domains = new double[byDomain.length];
        for (int d = 0; d < domains.length; d++) {
            domains[d] = replications == 0 ? 0 : byDomain[d] / replications;
        }
        return new Outcome(
                block,
                replications,
                mean,
                Arrays.copyOf(netOfReplication, replications),
                new Outcome.Curves(production, stops, nets, domains));
    }

    /** Mean time restricted to the horizon: the area above the cumulative incidence, in days. */
    private static double restrictedMean(double[] incidence) {
        double area = 0;
        for (int m = 1; m < incidence.length; m++) {
            area += Calendar.DAYS_PER_MONTH * (1 - (incidence[m - 1] + incidence[m]) / 2);
        }
        return area;
    }
}

package cadre.engine.simulate;

import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import java.util.Arrays;

/**
 * What ML people come to know of a domain without working on it: from those beside them in a squad who know it better, and
 * by education.
 */
final class Neighbours {

    private final World w;
    private final Squads squads;
    private double[] best = {};

    Neighbours(World world, Squads squads) {
        this.w = world;
        this.squads = squads;
    }

    /** One week. */
    void week() {
        if (!w.on(Mechanism.DOMAIN_FAMILIARITY)) {
            return;
        }
        double hours = w.c.practices.time().educationHoursPerMonth() * Calendar.DAYS_PER_WEEK / Calendar.DAYS_PER_MONTH;
        double taught = w.par(Parameter.EDUCATION_GAIN) * hours;
        double beside = w.par(Parameter.CROSS_RATE) * Calendar.DAYS_PER_WEEK / w.par(Parameter.DOMAIN_TIME);
        boolean together = !w.on(Mechanism.SILO);
        for (int g = 0; g < w.c.groups; g++) {
            Group.Kind kind = w.c.group(g).kind();
            boolean mixed = kind == Group.Kind.SQUAD || kind == Group.Kind.VENTURE || together;
            if (w.c.mlInGroup[g] > 0 && (mixed || taught > 0)) {
                group(g, taught, mixed ? beside : 0, together);
            }
        }
        if (w.c.taskSquads && !together) {
            for (int u = 0; u < w.useCases; u++) {
                squad(u, beside);
            }
        }
    }

    private void group(int g, double taught, double beside, boolean together) {
        int[] domains = w.c.domainsOf[g];
        int n = domains.length;
        if (best.length < n) {
            best = new double[n];
        }
        Arrays.fill(best, 0, n, 0);
        for (int from = together ? 0 : g; from < (together ? w.c.groups : g + 1) && beside > 0; from++) {
            for (int q : w.c.membersOther[from]) {
                for (int i = 0; i < n && w.filled[q]; i++) {
                    best[i] = Math.max(best[i], w.familiarity(q, domains[i]));
                }
            }
        }
        for (int p : w.c.membersMl[g]) {
            for (int i = 0; i < n && w.filled[p]; i++) {
                gain(p, domains[i], taught / n, beside / n, best[i]);
            }
        }
    }

    private void squad(int u, double beside) {
        int d = w.stream.domain[u];
        double most = 0;
        for (int i = 0; i < squads.size(u); i++) {
            int q = squads.member(u, i);
            most = w.c.ml[q] ? most : Math.max(most, w.familiarity(q, d));
        }
        for (int i = 0; i < squads.size(u) && most > 0; i++) {
            if (w.c.ml[squads.member(u, i)]) {
                gain(squads.member(u, i), d, 0, beside, most);
            }
        }
    }

    /** Education leads towards knowing the domain, neighbours towards what the best of them knows. */
    private void gain(int p, int d, double taught, double beside, double most) {
        double level = w.familiarity(p, d);
        double more = (1 - level) * Math.min(1, taught) + Math.max(0, most - level) * Math.min(1, beside);
        if (more > 0) {
            int i = p * (w.c.domains + 1) + d;
            w.known[i] = Math.min(1, level + more);
            w.knownSince[i] = w.now;
        }
    }
}

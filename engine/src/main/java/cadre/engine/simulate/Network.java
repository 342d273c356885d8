package cadre.engine.simulate;

import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import java.util.Arrays;

/** Who learns the craft from whom: team, guild, acquaintances, and others in a squad; and how the craft itself changes. */
final class Network {

    private static final int FACTS = People.FACTS;

    private final World w;
    private final Squads squads;
    private int[] list = {};
    private int[] others = {};
    private final double[] nextFlip = new double[FACTS];
    private final int[] flips = new int[FACTS];
    private long beliefKey;
    private int week;
    private double[] best = {};
    /** Group, its ML people in the order of the last week. */
    private int[][] order = {};

    private int[][] from = {};

    Network(World world, Squads squads) {
        this.w = world;
        this.squads = squads;
    }

    void reset(long key) {
        beliefKey = key;
        if (list.length < w.c.seats) {
            list = new int[w.c.seats];
            others = new int[w.c.seats];
        }
        order = w.c.membersMl == from ? order : copies(w.c.membersMl);
        from = w.c.membersMl;
        Arrays.fill(nextFlip, 0);
        Arrays.fill(flips, 0);
        for (int bit = 0; bit < FACTS; bit++) {
            drawFlip(bit);
        }
    }

    private static int[][] copies(int[][] members) {
        int[][] copies = new int[members.length][];
        for (int g = 0; g < copies.length; g++) {
            copies[g] = members[g].clone();
        }
        return copies;
    }

    /** One week: the field moves, then people learn. */
    void week(int number) {
        week = number;
        fieldMoves();
        learn();
        meet();
    }

    /** The field moves: each craft fact turns round at times of its own, the same under every structure. */
    private void fieldMoves() {
        double now = World.days(w.now);
        for (int bit = 0; bit < FACTS; bit++) {
            while (nextFlip[bit] <= now) {
                w.beliefs.flip(bit);
                drawFlip(bit);
            }
        }
    }

    private void drawFlip(int bit) {
        double rate = w.par(Parameter.FIELD_CHANGE) / Calendar.DAYS_PER_YEAR;
        nextFlip[bit] += Draws.exponential(w.key, Draws.FIELD, bit, flips[bit]++, 0) / Math.max(rate, 1e-9);
    }

    /**
     * One week of learning. Team, guild and acquaintance share one draw a person, belief and week, so that somebody in two
     * networks does not learn twice as fast: where they differ, the guild is followed, then the team.
     */
    private void learn() {
        double rate = w.par(Parameter.ADOPT_RATE);
        w.beliefs.open();
        if (w.on(Mechanism.PEER_LEARNING)) {
            acquaintances(rate);
            teams(rate);
            guild(rate);
        } else {
            w.beliefs.learnTogether(list, experts(), rate, beliefKey, WEEKS + week);
        }
        if (week % MONTHLY == 0) {
            across(rate * w.par(Parameter.CROSS_RATE) * MONTHLY);
        }
        w.beliefs.close();
    }

    /** Names the draws of a week, apart from those of the generations of a seat. */
    private static final int WEEKS = 1 << 20;

    /** Others learn craft from ML people once in so many weeks, at as many times the weekly rate. */
    private static final int MONTHLY = 4;

    /** All ML people, into the list. */
    private int experts() {
        int n = 0;
        for (int p = 0; p < w.c.seats; p++) {
            if (w.c.ml[p] && w.filled[p]) {
                list[n++] = p;
            }
        }
        return n;
    }

    private void teams(double rate) {
        if (w.c.taskSquads) {
            for (int u = 0; u < w.useCases; u++) {
                int n = squad(u, true, list);
                if (n > 1) {
                    w.beliefs.learnTogether(list, n, rate, beliefKey, WEEKS + week);
                }
            }
            return;
        }
        for (int g = 0; g < w.c.groups; g++) {
            int n = present(order[g], list);
            w.beliefs.learnTogether(list, n, rate, beliefKey, WEEKS + week);
            remember(order[g], n);
        }
    }

    /** Keeps the order that learning has made, those who are away last, since it hardly changes from week to week. */
    private void remember(int[] members, int n) {
        int at = n;
        for (int p : members) {
            if (!w.filled[p]) {
                list[at++] = p;
            }
        }
        System.arraycopy(list, 0, members, 0, members.length);
    }

    private int present(int[] members, int[] into) {
        int n = 0;
        for (int p : members) {
            if (w.filled[p]) {
                into[n++] = p;
            }
        }
        return n;
    }

    /** The ML people, or the others, of a task squad. */
    private int squad(int u, boolean ml, int[] into) {
        int n = 0;
        for (int i = 0; i < squads.size(u); i++) {
            int p = squads.member(u, i);
            if (w.c.ml[p] == ml) {
                into[n++] = p;
            }
        }
        return n;
    }

    /** What people who are not ML people pick up of the craft from those in their squad; from all where nothing stays apart. */
    private void across(double rate) {
        if (!w.on(Mechanism.SILO)) {
            int n = 0;
            for (int p = 0; p < w.c.seats; p++) {
                if (!w.c.ml[p] && w.filled[p]) {
                    others[n++] = p;
                }
            }
            w.beliefs.learnFrom(list, experts(), others, n, rate, beliefKey, WEEKS + week);
        } else if (w.c.taskSquads) {
            for (int u = 0; u < w.useCases; u++) {
                int n = squad(u, false, others);
                if (n > 0) {
                    w.beliefs.learnFrom(list, squad(u, true, list), others, n, rate, beliefKey, WEEKS + week);
                }
            }
        } else {
            for (int g = 0; g < w.c.groups; g++) {
                int n = w.c.mlInGroup[g] == 0 ? 0 : present(w.c.membersOther[g], others);
                w.beliefs.learnFrom(list, present(w.c.membersMl[g], list), others, n, rate, beliefKey, WEEKS + week);
            }
        }
    }

    private void guild(double rate) {
        double hours = w.c.practices.time().guildHoursPerWeek();
        if (hours <= 0) {
            return;
        }
        double attends = 1 - StrictMath.exp(-hours / w.par(Parameter.GUILD_HOURS));
        int n = 0;
        for (int p = 0; p < w.c.seats; p++) {
            if (w.c.ml[p] && w.filled[p] && w.uniform(Draws.GUILD, p, week, 0) < attends) {
                list[n++] = p;
            }
        }
        w.beliefs.learnTogether(list, n, rate, beliefKey, WEEKS + week);
    }

    private void acquaintances(double rate) {
        double meets = w.par(Parameter.ACQUAINTANCE);
        for (int p = 0; p < w.c.seats; p++) {
            if (!w.c.ml[p] || !w.filled[p] || w.uniform(Draws.ACQUAINTANCE, p, week, 0) >= meets) {
                continue;
            }
            int other = Math.min(w.c.seats - 1, (int) (w.uniform(Draws.ACQUAINTANCE, p, week, 1) * w.c.seats));
            if (other != p && w.c.ml[other] && w.filled[other]) {
                list[0] = other;
                w.beliefs.learn(p, list, 0, 1, rate, beliefKey, WEEKS + week);
            }
        }
    }

    /** Disagreement between people of different teams less that within teams, per fact, now. */
    double silo() {
        double within = 0;
        double between = 0;
        long pairsWithin = 0;
        long pairsBetween = 0;
        for (int p = 0; p < w.c.seats; p++) {
            for (int q = p + 1; q < w.c.seats; q++) {
                if (w.c.ml[p] && w.c.ml[q] && w.filled[p] && w.filled[q]) {
                    double d = (double) w.beliefs.disagreement(p, q) / FACTS;
                    if (w.c.groupOf[p] == w.c.groupOf[q]) {
                        within += d;
                        pairsWithin++;
                    } else {
                        between += d;
                        pairsBetween++;
                    }
                }
            }
        }
        return pairsWithin == 0 || pairsBetween == 0 ? 0 : between / pairsBetween - within / pairsWithin;
    }

    /**
     * What ML people come to know of a domain without working on it: from those beside them in a squad who know it better,
     * and by education.
     */
    private void meet() {
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

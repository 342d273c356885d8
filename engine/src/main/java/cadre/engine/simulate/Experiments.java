package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.engine.kernel.Landscape;
import cadre.engine.kernel.Search;

/**
 * Trials: a crew searches a landscape until the model is good enough as far as it answers for it, or gives up. All trials
 * up to the next boundary (tick, end) run inside one event.
 */
final class Experiments {

    // What a stretch of trials ended with.
    static final int GOES_ON = 0;
    static final int READY = 1;
    static final int GIVEN_UP = 2;
    static final int NEEDS_LABELS = 3;
    static final int NEEDS_APPROVAL = 4;

    /** A candidate that stands for three changes at random. */
    private static final int LEAP = -1;

    /** Number of draws that a trial may need under one name. */
    private static final int LOOKS = 16;

    private final World w;
    private final Work work;
    private final Screening screening;
    /** Use case, place in its crew: when the trial under way ends, its number, what it tries. */
    private long[] doneAt = {};

    private int[] number = {};
    private int[] candidate = {};
    private double[] first = {};
    private double[] ceiling = {};
    private final double[] pace = new double[World.CREW];

    Experiments(World world, Work work) {
        this.w = world;
        this.work = work;
        this.screening = new Screening(world);
    }

    void reset() {
        if (first.length < w.useCases) {
            int n = w.useCases + w.useCases / 2;
            doneAt = new long[n * World.CREW];
            number = new int[n * World.CREW];
            candidate = new int[n * World.CREW];
            first = new double[n];
            ceiling = new double[n];
        }
        screening.reset();
    }

    /** Somebody takes a place in the crew, with no trial under way. */
    void joins(int u, int place) {
        doneAt[u * World.CREW + place] = -1;
    }

    /** Somebody takes another place in the crew. */
    void moves(int u, int from, int to) {
        doneAt[u * World.CREW + to] = doneAt[u * World.CREW + from];
        number[u * World.CREW + to] = number[u * World.CREW + from];
        candidate[u * World.CREW + to] = candidate[u * World.CREW + from];
    }

    /** A new search: for a new target from a random start, else from the best so far. */
    void startSearch(int u, boolean newTarget) {
        Landscape land = w.stream.landscape(u);
        int n = land.decisions();
        int from = w.search[u].best();
        if (newTarget) {
            long bits = Philox.bits(w.key, w.stream.id[u], w.pass[u], 0, Draws.START);
            from = (int) (bits >>> 8) & ((1 << n) - 1);
            screening.touch(u, n);
        }
        w.search[u].start(land, from, all(u), all(u));
        gap(u);
        first[u] = w.search[u].observedQuality(land) * ceiling[u];
        w.approvals[u] = 0;
        w.trialNumber[u] = 0;
        w.productTrials[u] = 0;
        w.experimentStart[u] = -1;
    }

    /** A model that is there at the start is good enough: found by plain trials, on data that allow it. */
    void alreadyBuilt(int u) {
        Landscape land = w.stream.landscape(u);
        Search search = w.search[u];
        int id = w.stream.id[u];
        for (int i = 0; i < MOST_DOUBLINGS && ceiling[u] < (1 + w.stream.need[u]) / 2; i++) {
            w.ratio[u] *= 2;
            gap(u);
        }
        while (search.observedQuality(land) * ceiling[u] < w.stream.need[u] && search.trials() < MOST_PLAIN_TRIALS) {
            int n = search.trials();
            if (search.isStuck()) {
                leap(u, land, search, n);
            } else {
                search.tryChange(land, search.choose(w.uniform(Draws.TRIAL_DECISION, id, n, w.pass[u] * LOOKS)));
            }
        }
    }

    private static final int MOST_DOUBLINGS = 30;
    private static final int MOST_PLAIN_TRIALS = 1_000;

    /** Product decisions tried by the product side. */
    void probe(int u, int count) {
        for (int i = 0; i < count; i++) {
            tryProduct(u, w.uniform(Draws.PROBE, w.stream.id[u], w.pass[u], i));
        }
    }

    private void tryProduct(int u, double uniform) {
        int products = w.stream.decisionsProduct[u];
        if (products > 0) {
            int decision = w.stream.decisionsMl[u] + Math.min(products - 1, (int) (uniform * products));
            w.search[u].tryByOthers(w.stream.landscape(u), decision, all(u) & ~mlMask(u));
        }
    }

    private int mlMask(int u) {
        return (1 << w.stream.decisionsMl[u]) - 1;
    }

    private int all(int u) {
        return (1 << (w.stream.decisionsMl[u] + w.stream.decisionsProduct[u])) - 1;
    }

    private boolean answersForAll(int u) {
        if (w.stream.decisionsProduct[u] == 0 || w.stream.decisionsMl[u] == 0) {
            return true;
        }
        boolean past = w.search[u].trials() * 2 >= patience(u);
        return w.c.practices.feasibilityGate() ? past : work.crossFunctional(u);
    }

    /** Trials after which a crew gives up: its patience, or what the envelope covers where it has one. */
    private double patience(int u) {
        double envelope = w.c.practices.steering().experimentBudget()
                ? w.par(Parameter.ENVELOPE) * w.par(Parameter.PLANNED_TRIALS)
                : Double.POSITIVE_INFINITY;
        return Math.min(w.stream.patience[u], envelope);
    }

    /** A crew starts or takes up trials again. */
    void enter(int u) {
        if (w.experimentStart[u] < 0) {
            w.experimentStart[u] = w.now;
        }
        w.workStart[u] = w.now;
        run(u, w.now + (w.restart[u] ? World.microdays(work.restartLoss()) : 0));
    }

    /** The crew has come to a boundary, or to the end of its trials. */
    void boundary(int u) {
        work.credit(u);
        int what = w.outcome[u];
        w.outcome[u] = GOES_ON;
        switch (what) {
            case READY -> {
                w.say(u, Trace.What.READY, w.executor[u], -1);
                w.experimentStart[u] = -1;
                work.finishTask(u);
                work.life().stageDone(u);
            }
            case GIVEN_UP -> work.life().stop(u);
            case NEEDS_LABELS -> labels(u);
            case NEEDS_APPROVAL -> approval(u);
            default -> {
                if (w.crewSize[u] == 0) {
                    work.arrive(u);
                } else if (work.mustYield(u)) {
                    work.putAside(u);
                } else {
                    work.fillCrew(u);
                    run(u, w.now);
                }
            }
        }
    }

    private void labels(int u) {
        w.say(u, Trace.What.LABELLING, w.executor[u], -1);
        work.releaseCrew(u);
        double time = Draws.lognormal(
                w.key,
                Draws.LABELS,
                w.stream.id[u],
                w.batches[u]++,
                w.pass[u],
                w.par(Parameter.LABEL_TIME),
                w.theta.sigma(Parameter.COORDINATION_SPREAD));
        w.ledger.spend(w.par(Parameter.LABEL_COST) * w.c.averageDayCost, w.now);
        w.ratio[u] *= 2;
        gap(u);
        w.waits(u, World.LABELS);
        w.schedule(u, w.now + World.microdays(time), World.LABELLED);
    }

    private void approval(int u) {
        w.say(u, Trace.What.APPROVAL, w.executor[u], -1);
        work.releaseCrew(u);
        w.approvals[u]++;
        double time = Draws.lognormal(
                w.key,
                Draws.APPROVAL,
                w.stream.id[u],
                w.approvals[u],
                w.pass[u],
                w.par(Parameter.APPROVAL_TIME),
                w.theta.sigma(Parameter.COORDINATION_SPREAD));
        w.waits(u, World.APPROVAL);
        w.schedule(u, w.now + World.microdays(time), World.DECIDED_APPROVAL);
    }

    /** The answer to a request for more trials. */
    void decided(int u) {
        w.book(u);
        double v = w.uniform(Draws.REFUSED_APPROVAL, w.stream.id[u], w.approvals[u], w.pass[u]);
        if (v < w.par(Parameter.APPROVAL_REFUSED)) {
            work.life().stop(u);
        } else {
            work.arrive(u);
        }
    }

    /** Trials until something ends them, or until the next tick; new ones begin at {@code from}. */
    private void run(int u, long from) {
        Landscape land = w.stream.landscape(u);
        Search search = w.search[u];
        long boundary = Math.max(w.now + 1, w.agenda.timeOf(World.TICK_SLOT));
        int base = u * World.CREW;
        int n = w.crewSize[u];
        paces(u, n);
        assign(u, land, search, from);
        screening.crew(u);
        for (int i = 0; i < n; i++) {
            if (doneAt[base + i] < 0) {
                begin(u, i, from, land, search);
            }
        }
        while (true) {
            int next = 0;
            for (int i = 1; i < n; i++) {
                next = doneAt[base + i] < doneAt[base + next] ? i : next;
            }
            long time = doneAt[base + next];
            if (time > boundary) {
                w.schedule(u, boundary, World.BOUNDARY);
                return;
            }
            assign(u, land, search, time);
            finish(u, base + next, land, search);
            int ends = judge(u, land, search);
            if (ends != GOES_ON) {
                w.outcome[u] = ends;
                w.schedule(u, Math.max(w.now, time), World.BOUNDARY);
                return;
            }
            begin(u, next, time, land, search);
        }
    }

    private void paces(int u, int n) {
        double factor = w.together[n] / work.teamFactor(u);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            pace[i] = Math.max(1e-6, work.pace(u, w.crew[u * World.CREW + i]) * factor);
            sum += pace[i];
        }
        w.workRate[u] = sum;
    }

    /** What the product side has tried by a time, and what the crew may change and answers for then. */
    private void assign(int u, Landscape land, Search search, long time) {
        boolean forAll = answersForAll(u);
        if (!forAll) {
            productSide(u, time);
        }
        int mask = forAll ? all(u) : mlMask(u);
        search.reassign(land, mask, mask);
    }

    /** Where the crew answers for the model only, the product side tries one of its own decisions a planning slot. */
    private void productSide(int u, long until) {
        if (w.par(Parameter.FROZEN_PRODUCT) >= 0.5 || !w.c.productAtHome[w.stream.domain[u]]) {
            return;
        }
        int due = (int) (World.days(until - w.experimentStart[u]) / w.par(Parameter.SPRINT));
        while (w.productTrials[u] < due) {
            int n = w.productTrials[u]++;
            tryProduct(u, w.uniform(Draws.PRODUCT_TRIAL, w.stream.id[u], n, w.pass[u]));
        }
    }

    /** A trial starts: from the base as it is now, one change, or three where the crew is stuck. */
    private void begin(int u, int place, long time, Landscape land, Search search) {
        int at = u * World.CREW + place;
        int n = w.trialNumber[u]++;
        number[at] = n;
        if (search.isStuck() && !leaping(u, place)) {
            candidate[at] = LEAP;
        } else {
            candidate[at] = search.base() ^ 1 << screening.pick(u, land, search, n);
        }
        double days = Draws.lognormal(
                w.key,
                Draws.TRIAL_TIME,
                w.stream.id[u],
                n,
                w.pass[u],
                w.stream.trialTime[u],
                w.theta.sigma(Parameter.TRIAL_SPREAD));
        doneAt[at] = time + Math.max(1, World.microdays(days / pace[place]));
    }

    /** Whether somebody else in the crew is already trying three changes. */
    private boolean leaping(int u, int place) {
        for (int i = 0; i < w.crewSize[u]; i++) {
            if (i != place && doneAt[u * World.CREW + i] >= 0 && candidate[u * World.CREW + i] == LEAP) {
                return true;
            }
        }
        return false;
    }

    private void finish(int u, int at, Landscape land, Search search) {
        if (candidate[at] == LEAP) {
            leap(u, land, search, number[at]);
        } else {
            search.offer(land, candidate[at]);
        }
        doneAt[at] = -1;
        candidate[at] = 0;
        double lesson = w.uniform(Draws.TRIAL_LESSON, w.stream.id[u], number[at], w.pass[u]);
        double p = w.par(Parameter.TRIAL_LESSON);
        int person = w.crew[at];
        if (w.c.ml[person] && lesson < p) {
            w.beliefs.teach(person, lesson / p);
        }
        w.ledger.trials++;
    }

    private void leap(int u, Landscape land, Search search, int n) {
        int id = w.stream.id[u];
        int pass = w.pass[u] * LOOKS;
        search.leap(
                land,
                w.uniform(Draws.TRIAL_LEAP, id, n, pass),
                w.uniform(Draws.TRIAL_LEAP, id, n, pass + 1),
                w.uniform(Draws.TRIAL_LEAP, id, n, pass + 2));
    }

    /** What at least one of the crew has right; in research, at least one of the ML people of the team. */
    long crewKnows(int u) {
        return screening.knows(u);
    }

    /** What quality the data at hand allow at most. */
    double ceiling(int u) {
        return ceiling[u];
    }

    private void gap(int u) {
        double missing = w.par(Parameter.DATA_GAP)
                * StrictMath.exp(-w.par(Parameter.DATA_EXPONENT) * StrictMath.log(w.ratio[u]));
        ceiling[u] = Math.max(0.05, 1 - missing);
    }

    private int judge(int u, Landscape land, Search search) {
        double seen = search.observedQuality(land);
        if (seen * ceiling[u] >= w.stream.need[u]) {
            return READY;
        }
        double patience = patience(u);
        if (search.trials() >= patience) {
            return GIVEN_UP;
        }
        boolean dataBind = seen >= w.stream.need[u] || ceiling[u] < w.stream.need[u];
        if (dataBind && search.sinceKept() >= w.par(Parameter.DATA_NOTICE)) {
            return NEEDS_LABELS;
        }
        if (w.c.practices.steering().killRule() && hopeless(u, seen * ceiling[u], search, patience)) {
            return GIVEN_UP;
        }
        boolean approvals =
                w.on(Mechanism.EXPERIMENT_BUDGET) && !w.c.practices.steering().experimentBudget();
        int covered = (int) ((1 + w.approvals[u]) * w.par(Parameter.PLANNED_TRIALS));
        return approvals && search.trials() >= covered ? NEEDS_APPROVAL : GOES_ON;
    }

    /** Whether the posterior probability of getting there within what is left is below the limit. */
    private boolean hopeless(int u, double reached, Search search, double patience) {
        if (search.trials() < FEW_TRIALS) {
            return false;
        }
        double gain = search.kept() > 0 ? Math.max(0.005, (reached - first[u]) / search.kept()) : SMALL_GAIN;
        int steps = (int) StrictMath.ceil((w.stream.need[u] - reached) / gain);
        int left = (int) (patience - search.trials());
        double a = 1 + Math.min(1, search.kept());
        return atLeast(steps, left, a, 1.0 + search.sinceKept()) < w.par(Parameter.KILL_BELOW);
    }

    /** Trials before which nobody gives up for want of success. */
    private static final int FEW_TRIALS = 8;

    /** Gain a step that is reckoned with before there has been any. */
    private static final double SMALL_GAIN = 0.02;

    /**
     * The probability of at least k successes in m trials, where the chance of one is Beta(a, b): the upper tail of the
     * beta-binomial distribution. With a and b from a uniform prior and the trials since the last success, that one
     * included, it is the posterior probability that a crew which needs k more steps gets there.
     *
     * @param k successes needed
     * @param m trials left
     * @param a 1 + successes seen
     * @param b 1 + failures seen
     * @return a probability
     */
    static double atLeast(int k, int m, double a, double b) {
        if (k <= 0 || k > m) {
            return k <= 0 ? 1 : 0;
        }
        double term = 1;
        for (int i = 0; i < m; i++) {
            term *= (b + i) / (a + b + i);
        }
        double below = 0;
        for (int x = 0; x < k; x++) {
            below += term;
            term *= (m - x) / (x + 1.0) * (a + x) / (b + m - x - 1);
        }
        return Math.max(0, 1 - below);
    }
}

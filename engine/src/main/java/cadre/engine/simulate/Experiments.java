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

    private final World w;
    private final Work work;

    Experiments(World world, Work work) {
        this.w = world;
        this.work = work;
    }

    /** A search from a random start, and the product side's own probes: made at framing. */
    void startSearch(int u) {
        Landscape land = w.stream.landscape(u);
        int n = land.decisions();
        long bits = Philox.bits(w.key, w.stream.id[u], w.wrongTarget[u] ? w.pass[u] + 1 : 0, 0, Draws.START);
        w.search[u].start(land, (int) (bits >>> 8) & ((1 << n) - 1), all(u), all(u));
        w.approvals[u] = 0;
    }

    /** Product decisions tried by the product side. */
    void probe(int u, int count) {
        Landscape land = w.stream.landscape(u);
        int products = w.stream.decisionsProduct[u];
        for (int i = 0; i < count && products > 0; i++) {
            double v = w.uniform(Draws.PROBE, w.stream.id[u], w.pass[u], i);
            int decision = w.stream.decisionsMl[u] + Math.min(products - 1, (int) (v * products));
            w.search[u].tryByOthers(land, decision, productMask(u));
        }
    }

    private int mlMask(int u) {
        return (1 << w.stream.decisionsMl[u]) - 1;
    }

    private int all(int u) {
        return (1 << (w.stream.decisionsMl[u] + w.stream.decisionsProduct[u])) - 1;
    }

    private int productMask(int u) {
        return all(u) & ~mlMask(u);
    }

    private boolean answersForAll(int u) {
        if (w.stream.decisionsProduct[u] == 0) {
            return true;
        }
        boolean gated = w.c.practices.feasibilityGate();
        boolean past = w.search[u].trials() * 2 >= w.stream.patience[u];
        return gated ? past : work.crossFunctional(u);
    }

    /** A crew starts or takes up trials again. */
    void enter(int u) {
        if (w.experimentStart[u] < 0) {
            w.experimentStart[u] = w.now;
        }
        if (w.restart[u]) {
            long lost = World.microdays(work.restartLoss());
            for (int i = 0; i < w.crewSize[u]; i++) {
                w.trialDone[u * World.CREW + i] = w.now + lost;
            }
        }
        run(u);
    }

    /** The crew has come to a boundary, or to the end of its trials. */
    void boundary(int u) {
        switch (w.outcome[u]) {
            case READY -> ready(u);
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
                    run(u);
                }
            }
        }
    }

    private void ready(int u) {
        w.outcome[u] = GOES_ON;
        w.quality[u] = w.search[u].trueQuality(w.stream.landscape(u));
        w.say(u, Trace.What.READY, w.executor[u], -1);
        w.experimentStart[u] = -1;
        w.lastEffort[u] = w.stream.trialTime[u];
        w.lastGroup[u] = w.executor[u];
        w.task[u]++;
        work.releaseCrew(u);
        work.life().stageDone(u);
    }

    private void labels(int u) {
        w.outcome[u] = GOES_ON;
        w.say(u, Trace.What.LABELLING, w.executor[u], -1);
        work.releaseCrew(u);
        double time = Draws.lognormal(
                w.key,
                Draws.LABELS,
                w.stream.id[u],
                w.trialNumber[u],
                w.pass[u],
                w.par(Parameter.LABEL_TIME),
                w.par(Parameter.COORDINATION_SPREAD));
        w.ledger.spend(w.par(Parameter.LABEL_COST) * w.c.averageDayCost, w.now);
        w.ratio[u] *= 2;
        w.waits(u, World.LABELS);
        w.schedule(u, w.now + World.microdays(time), World.LABELLED);
    }

    private void approval(int u) {
        w.outcome[u] = GOES_ON;
        w.say(u, Trace.What.APPROVAL, w.executor[u], -1);
        work.releaseCrew(u);
        w.approvals[u]++;
        int id = w.stream.id[u];
        double time = Draws.lognormal(
                w.key,
                Draws.APPROVAL,
                id,
                w.approvals[u],
                w.pass[u],
                w.par(Parameter.APPROVAL_TIME),
                w.par(Parameter.COORDINATION_SPREAD));
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

    /** Trials until something ends them, or until the next tick. */
    private void run(int u) {
        Landscape land = w.stream.landscape(u);
        Search search = w.search[u];
        long boundary = Math.max(w.now + 1, w.agenda.timeOf(World.TICK_SLOT));
        int base = u * World.CREW;
        for (int i = 0; i < w.crewSize[u]; i++) {
            if (w.trialDone[base + i] < w.now) {
                w.trialDone[base + i] = w.now + duration(u, w.crew[base + i], i);
            }
        }
        while (true) {
            int next = 0;
            for (int i = 1; i < w.crewSize[u]; i++) {
                next = w.trialDone[base + i] < w.trialDone[base + next] ? i : next;
            }
            long time = w.trialDone[base + next];
            if (time > boundary) {
                w.schedule(u, boundary, World.BOUNDARY);
                return;
            }
            productSide(u, time);
            boolean forAll = answersForAll(u);
            search.reassign(land, forAll ? all(u) : mlMask(u), forAll ? all(u) : mlMask(u));
            int person = w.crew[base + next];
            trial(u, person, land, search);
            int ends = judge(u, land, search);
            if (ends != GOES_ON) {
                w.outcome[u] = ends;
                w.schedule(u, Math.max(w.now, time), World.BOUNDARY);
                return;
            }
            w.trialDone[base + next] = time + duration(u, person, next);
        }
    }

    private long duration(int u, int person, int position) {
        double time = Draws.lognormal(
                w.key,
                Draws.TRIAL_TIME,
                w.stream.id[u],
                w.trialNumber[u] * World.CREW + position,
                w.pass[u],
                w.stream.trialTime[u],
                w.par(Parameter.TRIAL_SPREAD));
        int n = w.crewSize[u];
        double pace = work.pace(u, person) * StrictMath.pow(n, -w.par(Parameter.COMMUNICATION)) / work.teamFactor(u);
        return Math.max(1, World.microdays(time / Math.max(pace, 1e-6)));
    }

    /** Where the crew answers for the model only, the product side tries one of its own decisions a planning slot. */
    private void productSide(int u, long until) {
        if (answersForAll(u)) {
            return;
        }
        double sprint = w.par(Parameter.SPRINT);
        int due = (int) (World.days(until - w.experimentStart[u]) / sprint);
        while (w.productTrials[u] < due) {
            int n = w.productTrials[u]++;
            double v = w.uniform(Draws.PRODUCT_TRIAL, w.stream.id[u], n, w.pass[u]);
            int products = w.stream.decisionsProduct[u];
            int decision = w.stream.decisionsMl[u] + Math.min(products - 1, (int) (v * products));
            w.search[u].tryByOthers(w.stream.landscape(u), decision, productMask(u));
        }
    }

    private void trial(int u, int person, Landscape land, Search search) {
        int id = w.stream.id[u];
        int number = w.trialNumber[u]++;
        if (search.isStuck()) {
            search.leap(
                    land,
                    w.uniform(Draws.TRIAL_LEAP, id, number, w.pass[u]),
                    w.uniform(Draws.TRIAL_LEAP, id, number, w.pass[u] + 100),
                    w.uniform(Draws.TRIAL_LEAP, id, number, w.pass[u] + 200));
        } else {
            search.tryChange(land, screened(u, land, search, number));
        }
        double lesson = w.uniform(Draws.TRIAL_LESSON, id, number, w.pass[u]);
        double p = w.par(Parameter.TRIAL_LESSON);
        if (w.c.ml[person] && lesson < p) {
            w.beliefs.teach(person, lesson / p);
        }
        w.ledger.trials++;
    }

    /** 1 + Binomial(B, κ) candidates are looked at offline; one that the crew's majority is wrong about is passed over. */
    private int screened(int u, Landscape land, Search search, int number) {
        int id = w.stream.id[u];
        int first = search.choose(w.uniform(Draws.TRIAL_DECISION, id, number, w.pass[u] * 16));
        long touched = touched(id, first);
        long right = crewKnows(u);
        double kappa = (double) Long.bitCount(touched & right) / Math.max(1, Long.bitCount(touched));
        int more = binomial(
                (int) Math.round(w.par(Parameter.SCREENING)),
                kappa,
                w.uniform(Draws.TRIAL_SCREEN, id, number, w.pass[u]));
        long wrong = w.beliefs.wrongMajority(w.crew, u * World.CREW, u * World.CREW + w.crewSize[u]);
        int best = first;
        double bestLook = rejected(touched, wrong) ? -1 : search.look(land, first);
        for (int i = 1; i <= more; i++) {
            int candidate = search.choose(w.uniform(Draws.TRIAL_DECISION, id, number, w.pass[u] * 16 + i));
            if (rejected(touched(id, candidate), wrong)) {
                continue;
            }
            double look = search.look(land, candidate);
            if (look > bestLook) {
                bestLook = look;
                best = candidate;
            }
        }
        return best;
    }

    private static boolean rejected(long touched, long wrong) {
        return 2 * Long.bitCount(touched & wrong) > Long.bitCount(touched);
    }

    /** The craft beliefs that a decision touches: about an eighth of them. */
    private long touched(int id, int decision) {
        long key = w.key;
        return Philox.bits(key, id, decision, 0, Draws.CRAFT)
                & Philox.bits(key, id, decision, 1, Draws.CRAFT)
                & Philox.bits(key, id, decision, 2, Draws.CRAFT);
    }

    /** What at least one of the crew has right; in research, at least one of the ML people of the team. */
    long crewKnows(int u) {
        long right = 0;
        int g = w.executor[u];
        if (w.stream.research[u] && w.on(Mechanism.RESEARCH_DEPTH) && g >= 0 && g < w.c.groups) {
            for (int p : w.c.membersMl[g]) {
                right |= w.filled[p] ? w.beliefs.right(p) : 0;
            }
            return right;
        }
        for (int i = 0; i < w.crewSize[u]; i++) {
            int p = w.crew[u * World.CREW + i];
            right |= w.c.ml[p] ? w.beliefs.right(p) : 0;
        }
        return right;
    }

    /** The number of successes at which the cumulative distribution first reaches the uniform number. */
    static int binomial(int n, double p, double uniform) {
        if (p <= 0 || n <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        double term = StrictMath.pow(1 - p, n);
        double sum = term;
        int k = 0;
        while (sum < uniform && k < n) {
            term *= (n - k) / (k + 1.0) * p / (1 - p);
            sum += term;
            k++;
        }
        return k;
    }

    /** What quality the data at hand allow at most. */
    double ceiling(int u) {
        return Math.max(
                0.05, 1 - w.par(Parameter.DATA_GAP) * StrictMath.pow(w.ratio[u], -w.par(Parameter.DATA_EXPONENT)));
    }

    private int judge(int u, Landscape land, Search search) {
        double seen = search.observedQuality(land);
        double ceiling = ceiling(u);
        if (seen * ceiling >= w.stream.need[u]) {
            return READY;
        }
        if (search.trials() >= w.stream.patience[u]) {
            return GIVEN_UP;
        }
        boolean dataBind = seen >= w.stream.need[u] || ceiling < w.stream.need[u];
        if (dataBind && search.sinceKept() >= w.par(Parameter.DATA_NOTICE)) {
            return NEEDS_LABELS;
        }
        if (w.c.practices.steering().killRule() && hopeless(u, seen * ceiling, search)) {
            return GIVEN_UP;
        }
        boolean approvals =
                w.on(Mechanism.EXPERIMENT_BUDGET) && !w.c.practices.steering().experimentBudget();
        int covered = (int) ((1 + w.approvals[u]) * w.par(Parameter.PLANNED_TRIALS));
        return approvals && search.trials() >= covered ? NEEDS_APPROVAL : GOES_ON;
    }

    /**
     * The kill rule: steps still needed at the mean gain so far, against those to be expected of the trials left at a rate
     * that falls with the time since the last success; normal approximation, logistic distribution function.
     */
    private boolean hopeless(int u, double reached, Search search) {
        if (search.trials() < 10) {
            return false;
        }
        double rate = Math.min((search.kept() + 1.0) / (search.trials() + 2.0), 1.0 / (search.sinceKept() + 1.0));
        double expected = rate * (w.stream.patience[u] - search.trials());
        double gain = Math.max(0.01, (reached - 0.5) / (search.kept() + 1.0));
        double needed = (w.stream.need[u] - reached) / gain;
        double z = (expected - needed) / StrictMath.sqrt(Math.max(expected, 0.25));
        return 1 / (1 + StrictMath.exp(-1.702 * z)) < w.par(Parameter.KILL_BELOW);
    }
}

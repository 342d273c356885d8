package cadre.engine.simulate;

import cadre.core.numerics.Philox;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import cadre.engine.kernel.Agenda;
import cadre.engine.kernel.Beliefs;
import cadre.engine.kernel.Decay;
import cadre.engine.kernel.Flow;
import cadre.engine.kernel.Search;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of one replication in primitive arrays, allocated once and reset: where each use case stands, who works on
 * what, what has been waited for. The rules that change it are in {@link Intake}, {@link Work}, {@link Experiments},
 * {@link Life} and {@link People}.
 */
final class World {

    /** Causes of waiting, in the order of the metrics WAIT_ROUTING … WAIT_APPROVAL. */
    static final int ROUTING = 0;

    static final int INTAKE = 1;
    static final int HAND_OFF = 2;
    static final int SOFTWARE = 3;
    static final int ML = 4;
    static final int LABELS = 5;
    static final int APPROVAL = 6;
    static final int CAUSES = 7;

    // What a use case's pending event is.
    static final int ROUTED = 1;
    static final int GIVES_UP = 2;
    static final int ARRIVES_AT_TEAM = 3;
    static final int TASK_DONE = 4;
    static final int BOUNDARY = 5;
    static final int LABELLED = 6;
    static final int DECIDED_APPROVAL = 7;
    static final int RETIRES = 8;

    /** Slots of the agenda before those of intakes and use cases. */
    static final int TICK_SLOT = 0;

    static final int MONTH_SLOT = 1;
    static final int ARRIVAL_SLOT = 2;
    static final int FIRST_INTAKE_SLOT = 3;

    /** Most stacks of task squads. */
    static final int MOST_SQUAD_STACKS = 16;

    /** Most people on one task. */
    static final int CREW = 8;

    final Agenda agenda = new Agenda();
    final Flow flow = new Flow();
    final Beliefs beliefs = new Beliefs();
    final Theta theta = new Theta();
    final Stream stream;
    final Ledger ledger = new Ledger();

    @Nullable
    Trace trace;

    Compiled c;
    long key;
    long now;
    int useCases;
    int firstUseCaseSlot;

    // Use cases.
    cadre.core.work.Stage[] stage = {};
    int[] task = {};
    int[] pass = {};
    int[] handOffs = {};
    int[] owner = {};
    int[] lastGroup = {};
    int[] executor = {};
    int[] timer = {};
    int[] cause = {};
    long[] since = {};
    double[] waited = {};
    double[] remaining = {};
    double[] lastEffort = {};
    int[] returns = {};
    int[] refusals = {};
    boolean[] wrongTarget = {};
    boolean[] everWrong = {};
    boolean[] targetChecked = {};
    boolean[] restart = {};
    long[] admitted = {};
    long[] produced = {};
    long[] ended = {};
    double[] ownWork = {};
    double[] allWork = {};
    double[] framingKnown = {};
    double[] framingWork = {};
    double[] ratio = {};
    double[] lift = {};
    int[] crew = {};
    int[] crewSize = {};
    long[] workStart = {};
    double[] workRate = {};
    long[] squadEnd = {};
    int[] nextWaiting = {};
    int[] trialNumber = {};
    int[] approvals = {};
    int[] productTrials = {};
    int[] batches = {};
    boolean[] atStart = {};
    boolean[] foreign = {};
    long[] kept = {};
    boolean[] researched = {};
    double[] taskEffort = {};
    long[] experimentStart = {};
    int[] outcome = {};
    Search[] search = {};
    double[] quality = {};

    // People.
    boolean[] filled = {};
    int[] generation = {};
    double[] hazard = {};
    double[] leaveAt = {};
    long[] fillAt = {};
    long[] joined = {};
    long[] newcomerSince = {};
    long[] teamSince = {};
    long[] squadSince = {};
    double[] speed = {};
    double[] overhead = {};
    double[] known = {};
    long[] knownSince = {};
    int[] workingOn = {};
    int[] heldBy = {};
    long[] stateSince = {};

    // Groups, intakes, stacks.
    int[] open = {};
    int[] firstWaiting = {};
    int[] waitingCount = {};
    double[] maintenance = {};
    double[] served = {};
    int[] stackOf = {};
    double[] maturity = {};
    double[] invested = {};
    int stacks;
    int intakes;
    /** n^−γ: what n people on a task bring, each compared with being alone. */
    final double[] together = new double[CREW + 1];

    private final Decay forgetting = new Decay();
    /** What newcomers still lack. */
    final Decay ramping = new Decay();

    double logSlow;
    double logFast;
    double logNew;
    double logOld;

    World(Compiled c) {
        this.c = c;
        this.stream = new Stream(c, theta);
    }

    boolean on(Mechanism m) {
        return c.on[m.ordinal()];
    }

    /** What depends on the parameters only. */
    private void prepareParameters() {
        for (int n = 1; n <= CREW; n++) {
            together[n] = StrictMath.exp(-par(Parameter.COMMUNICATION) * StrictMath.log(n));
        }
        forgetting.over(par(Parameter.DOMAIN_FORGET));
        ramping.over(par(Parameter.RAMP));
        logSlow = StrictMath.log(par(Parameter.DOMAIN_SLOW));
        logFast = StrictMath.log(par(Parameter.DOMAIN_FAST));
        logNew = StrictMath.log(par(Parameter.CONTINUITY_NEW));
        logOld = StrictMath.log(par(Parameter.CONTINUITY_OLD));
    }

    double par(Parameter p) {
        return theta.get(p);
    }

    /** Prepares the kernels for a scenario; called once a scenario, not once a replication. */
    void prepare(Compiled scenario) {
        c = scenario;
        int pool = c.groups;
        int[][] serves = new int[c.seats][];
        double[][] levels = new double[c.seats][];
        for (int p = 0; p < c.seats; p++) {
            int n = 0;
            for (int k = 0; k < c.skillCount; k++) {
                n += c.level[p][k] > 0 ? 2 : 0;
            }
            serves[p] = new int[n];
            levels[p] = new double[n];
            n = 0;
            for (int k = 0; k < c.skillCount; k++) {
                if (c.level[p][k] > 0) {
                    serves[p][n] = c.groupOf[p] * c.skillCount + k;
                    levels[p][n++] = c.level[p][k];
                    serves[p][n] = pool * c.skillCount + k;
                    levels[p][n++] = c.level[p][k];
                }
            }
        }
        flow.configure(serves, levels, (c.groups + 1) * c.skillCount, 2);
        intakes = on(Mechanism.COMPANY_WIDE_CHOICE) ? Math.max(1, c.groupOfIntake.length) : 1;
        if (filled.length < c.seats) {
            growPeople(c.seats);
        }
        if (known.length < c.seats * (c.domains + 1)) {
            known = new double[c.seats * (c.domains + 1)];
            knownSince = new long[c.seats * (c.domains + 1)];
        }
        int teams = Math.max(c.groups + 1, MOST_SQUAD_STACKS);
        if (open.length < teams) {
            open = new int[teams];
            firstWaiting = new int[teams];
            waitingCount = new int[teams];
            maintenance = new double[teams];
            served = new double[teams];
            stackOf = new int[teams];
            maturity = new double[teams];
            invested = new double[teams];
        }
        ledger.prepare(c);
    }

    private void growPeople(int n) {
        filled = new boolean[n];
        generation = new int[n];
        hazard = new double[n];
        leaveAt = new double[n];
        fillAt = new long[n];
        joined = new long[n];
        newcomerSince = new long[n];
        teamSince = new long[n];
        squadSince = new long[n];
        speed = new double[n];
        overhead = new double[n];
        workingOn = new int[n];
        heldBy = new int[n];
        stateSince = new long[n];
    }

    /** Starts a replication: draws its use cases and empties everything. */
    void reset(long replicationKey) {
        key = replicationKey;
        now = 0;
        prepareParameters();
        stream.draw(c, key);
        useCases = stream.count;
        firstUseCaseSlot = FIRST_INTAKE_SLOT + intakes;
        agenda.reset(firstUseCaseSlot + useCases + 1);
        flow.reset(useCases);
        growUseCases(useCases);
        for (int u = 0; u < useCases; u++) {
            resetUseCase(u);
        }
        Arrays.fill(waited, 0, useCases * CAUSES, 0);
        Arrays.fill(open, 0);
        Arrays.fill(firstWaiting, -1);
        Arrays.fill(waitingCount, 0);
        Arrays.fill(maintenance, 0);
        Arrays.fill(served, 1);
        Arrays.fill(invested, 0);
        ledger.reset();
        ledger.prepareUseCases(useCases, par(Parameter.DISCOUNT));
    }

    private void resetUseCase(int u) {
        stage[u] = cadre.core.work.Stage.ROUTING;
        task[u] = 0;
        pass[u] = 0;
        handOffs[u] = 0;
        owner[u] = -1;
        lastGroup[u] = -1;
        executor[u] = -1;
        timer[u] = 0;
        cause[u] = -1;
        since[u] = 0;
        remaining[u] = 0;
        lastEffort[u] = 0;
        returns[u] = 0;
        refusals[u] = 0;
        wrongTarget[u] = false;
        everWrong[u] = false;
        targetChecked[u] = false;
        restart[u] = false;
        admitted[u] = -1;
        produced[u] = -1;
        ended[u] = -1;
        ownWork[u] = 0;
        allWork[u] = 0;
        framingKnown[u] = 0;
        framingWork[u] = 0;
        ratio[u] = stream.examples[u];
        lift[u] = 0;
        crewSize[u] = 0;
        squadEnd[u] = -1;
        nextWaiting[u] = -1;
        trialNumber[u] = 0;
        approvals[u] = 0;
        productTrials[u] = 0;
        batches[u] = 0;
        atStart[u] = false;
        foreign[u] = false;
        kept[u] = 0;
        researched[u] = false;
        taskEffort[u] = 0;
        experimentStart[u] = -1;
        outcome[u] = 0;
        quality[u] = 0;
    }

    private void growUseCases(int n) {
        if (stage.length >= n) {
            return;
        }
        int size = Math.max(32, n + n / 2);
        stage = new cadre.core.work.Stage[size];
        task = new int[size];
        pass = new int[size];
        handOffs = new int[size];
        owner = new int[size];
        lastGroup = new int[size];
        executor = new int[size];
        timer = new int[size];
        cause = new int[size];
        since = new long[size];
        waited = new double[size * CAUSES];
        remaining = new double[size];
        lastEffort = new double[size];
        returns = new int[size];
        refusals = new int[size];
        wrongTarget = new boolean[size];
        everWrong = new boolean[size];
        targetChecked = new boolean[size];
        restart = new boolean[size];
        admitted = new long[size];
        produced = new long[size];
        ended = new long[size];
        ownWork = new double[size];
        allWork = new double[size];
        framingKnown = new double[size];
        framingWork = new double[size];
        ratio = new double[size];
        lift = new double[size];
        crew = new int[size * CREW];
        crewSize = new int[size];
        workStart = new long[size];
        workRate = new double[size];
        squadEnd = new long[size];
        nextWaiting = new int[size];
        trialNumber = new int[size];
        approvals = new int[size];
        productTrials = new int[size];
        batches = new int[size];
        atStart = new boolean[size];
        foreign = new boolean[size];
        kept = new long[size];
        researched = new boolean[size];
        taskEffort = new double[size];
        experimentStart = new long[size];
        outcome = new int[size];
        quality = new double[size];
        int before = search.length;
        search = Arrays.copyOf(search, size);
        for (int i = before; i < size; i++) {
            search[i] = new Search();
        }
    }

    /** Sets the pending event of a use case; an event after the horizon is never reached. */
    void schedule(int u, long time, int what) {
        timer[u] = what;
        agenda.set(firstUseCaseSlot + u, Math.min(time, Agenda.LATEST));
    }

    void unschedule(int u) {
        timer[u] = 0;
        agenda.clear(firstUseCaseSlot + u);
    }

    /** Days until the pending event of a use case. */
    double daysLeft(int u) {
        return days(agenda.timeOf(firstUseCaseSlot + u) - now);
    }

    static long microdays(double days) {
        return Math.round(Math.min(days, 1e6) * Calendar.MICRODAYS_PER_DAY);
    }

    static double days(long microdays) {
        return (double) microdays / Calendar.MICRODAYS_PER_DAY;
    }

    /** A wait begins; what was waited for so far is booked. */
    void waits(int u, int why) {
        book(u);
        cause[u] = why;
        since[u] = now;
    }

    /** A wait, if any, ends. */
    void book(int u) {
        if (cause[u] >= 0) {
            waited[u * CAUSES + cause[u]] += days(now - since[u]);
            cause[u] = -1;
        }
    }

    void say(int u, Trace.What what, int group, int person) {
        if (trace != null) {
            trace.happened(now, u, what, group, person);
        }
    }

    double uniform(int source, int a, int b, int d) {
        return Philox.uniform(key, a, b, d, source);
    }

    /** The familiarity of a person with a domain, now. */
    double familiarity(int p, int d) {
        if (!on(Mechanism.DOMAIN_FAMILIARITY)) {
            return 1;
        }
        int i = p * (c.domains + 1) + d;
        long away = now - knownSince[i];
        return away <= 0 || known[i] == 0 ? known[i] : known[i] * forgetting.left(away);
    }

    /** Time in a domain: familiarity grows, from what is left of it now. */
    void learnDomain(int p, int d, double daysOfWork) {
        if (!on(Mechanism.DOMAIN_FAMILIARITY)) {
            return;
        }
        int i = p * (c.domains + 1) + d;
        double level = familiarity(p, d);
        known[i] = level + (1 - level) * (1 - StrictMath.exp(-daysOfWork / par(Parameter.DOMAIN_TIME)));
        knownSince[i] = now;
    }
}

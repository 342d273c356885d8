package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.quantity.Calendar;
import cadre.core.work.Stage;
import cadre.engine.kernel.Flow;

/** Tasks: who does them, hand-offs between teams, crews, task squads. */
final class Work {

    private static final Trace.What[] STARTS = {
        Trace.What.FRAMING,
        Trace.What.DATA,
        Trace.What.EXPERIMENTS,
        Trace.What.INTEGRATION,
        Trace.What.DEPLOYMENT,
        Trace.What.ADOPTION
    };

    /** A task is looked at again after so many days, for the pace of those who do it changes. */
    private static final long REVIEW = 10 * Calendar.MICRODAYS_PER_DAY;

    private static final int NO_STACK = -1;

    /** Cause of waiting by skill. */
    private static final int[] WAITS = {World.ML, World.LABELS, World.ML, World.SOFTWARE};

    /** Owner before the start of a use case that is handed off because of the change. */
    static final int FORMER_OWNER = -2;

    private final World w;
    private final Life life;
    private final Experiments experiments;
    private final Intake intake;
    private final Squads squads;
    private final HandOffs handOffs;
    private int[] stack = {};
    private long[] stackSince = {};

    Work(World world) {
        this.w = world;
        this.squads = new Squads(world, this);
        this.handOffs = new HandOffs(world);
        this.intake = new Intake(world, this);
        this.experiments = new Experiments(world, this);
        this.life = new Life(world, this);
    }

    Life life() {
        return life;
    }

    Experiments experiments() {
        return experiments;
    }

    Intake intake() {
        return intake;
    }

    HandOffs handOffs() {
        return handOffs;
    }

    Squads squads() {
        return squads;
    }

    /** Forgets the last replication. */
    void reset() {
        if (stack.length < w.c.seats) {
            stack = new int[w.c.seats];
            stackSince = new long[w.c.seats];
        }
        java.util.Arrays.fill(stack, NO_STACK);
        squads.reset();
        experiments.reset();
        intake.reset();
    }

    /** A use case needs nobody any more: its squad is dissolved, and there is room for another. */
    void close(int u) {
        squads.letGo(u);
        intake.room(u);
    }

    static int stageIndex(Stage stage) {
        return stage.ordinal() - Stage.FRAMING.ordinal();
    }

    private int skill(int u) {
        int s = stageIndex(w.stage[u]);
        return w.stream.taskSkill[(u * Stream.STAGES + s) * Stream.TASKS + w.task[u]];
    }

    private int kind(int u) {
        if (w.stage[u] == Stage.ADOPTION) {
            return Responsibility.ADOPTION;
        }
        return w.stream.research[u] ? Responsibility.RESEARCH : Responsibility.IMPLEMENTATION;
    }

    /** Whether somebody can do every task of a use case. */
    boolean servable(int u) {
        int d = w.stream.domain[u];
        for (int s = 0; s < Stream.STAGES; s++) {
            int kind = s == Stream.ADOPTION
                    ? Responsibility.ADOPTION
                    : w.stream.research[u] ? Responsibility.RESEARCH : Responsibility.IMPLEMENTATION;
            for (int t = 0; t < w.stream.taskCount[u * Stream.STAGES + s]; t++) {
                int k = w.stream.taskSkill[(u * Stream.STAGES + s) * Stream.TASKS + t];
                if (w.c.duty.executor(d, kind, k) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Begins the current task of a use case, or the next stage when there is none left. */
    void begin(int u) {
        int s = stageIndex(w.stage[u]);
        if (w.task[u] >= w.stream.taskCount[u * Stream.STAGES + s]) {
            life.stageDone(u);
            return;
        }
        int executor = w.c.duty.executor(w.stream.domain[u], kind(u), skill(u));
        w.executor[u] = executor;
        w.taskEffort[u] = 0;
        w.remaining[u] = s == Stream.EXPERIMENTS
                ? 0
                : w.stream.effort[(u * Stream.STAGES + s) * Stream.TASKS + w.task[u]] * life.dataAtHand(u);
        long arrives = w.now;
        if (w.on(Mechanism.HAND_OFF) && w.lastGroup[u] != -1 && w.lastGroup[u] != executor) {
            w.handOffs[u]++;
            arrives = handOffs.planned(u);
            w.say(u, Trace.What.HANDED_OFF, executor, -1);
        }
        arrives = handOffs.friction(u, arrives, contested(u));
        if (arrives > w.now) {
            w.waits(u, World.HAND_OFF);
            w.schedule(u, arrives, World.ARRIVES_AT_TEAM);
        } else {
            arrive(u);
        }
    }

    private boolean contested(int u) {
        return w.c.duty.contested(w.stream.domain[u], kind(u), skill(u));
    }

    /** Where the task queues: with its team, or with everyone who has the skill where pooling is neutral. */
    private int station(int u) {
        int team = w.on(Mechanism.POOLING) ? w.executor[u] : w.c.groups;
        return team * w.c.skillCount + skill(u);
    }

    /** The task is with its team: somebody starts on it, or it queues. */
    void arrive(int u) {
        w.book(u);
        w.unschedule(u);
        squads.form(u);
        int first = heldMember(u);
        if (first == Flow.NONE) {
            first = w.flow.take(station(u));
        }
        if (first == Flow.NONE) {
            w.flow.enqueue(u, station(u), priority(u), w.now);
            w.waits(u, WAITS[Math.min(skill(u), WAITS.length - 1)]);
            w.say(u, Trace.What.QUEUED, w.executor[u], -1);
        } else {
            start(u, first);
        }
    }

    /** Research comes after implementation, unless a charter reserves time for it and it has not had its share. */
    private int priority(int u) {
        if (!w.stream.research[u] || !w.on(Mechanism.RESEARCH_DEPTH)) {
            return 0;
        }
        double reserved = w.c.practices.steering().charterResearchShare().value();
        return w.ledger.researchShare() < reserved ? 0 : 1;
    }

    /** A member of the use case's own task squad who has the skill and nothing to do. */
    private int heldMember(int u) {
        return w.c.taskSquads && w.stage[u] != Stage.ADOPTION ? squads.find(u, skill(u)) : Flow.NONE;
    }

    /** Work starts with one person, and with others who are free. */
    void start(int u, int first) {
        w.book(u);
        w.crewSize[u] = 0;
        join(u, first);
        fillCrew(u);
        int s = stageIndex(w.stage[u]);
        w.say(u, STARTS[s], w.executor[u], first);
        if (s == Stream.EXPERIMENTS) {
            experiments.enter(u);
        } else {
            w.remaining[u] += w.restart[u] ? restartLoss() : 0;
            proceed(u);
        }
        w.restart[u] = false;
    }

    double restartLoss() {
        return w.par(Parameter.RESTART_LOSS) * Calendar.DAYS_PER_WEEK;
    }

    void fillCrew(int u) {
        int most = (int) Math.min(World.CREW, w.par(Parameter.CREW_MAX));
        while (w.crewSize[u] < most) {
            int p = heldMember(u);
            if (p == Flow.NONE) {
                p = w.flow.take(station(u));
            }
            if (p == Flow.NONE) {
                return;
            }
            join(u, p);
        }
    }

    private void join(int u, int p) {
        w.ledger.change(p, Ledger.WORKING, w.now);
        experiments.joins(u, w.crewSize[u]);
        w.crew[u * World.CREW + w.crewSize[u]++] = p;
        w.workingOn[p] = u;
        if (w.executor[u] == w.c.groups) {
            squads.add(u, p);
        }
    }

    /** Somebody begins to work on another stack than the last one. */
    void changesStack(int p, int u) {
        int now = life.stack(u);
        if (stack[p] != NO_STACK && stack[p] != now) {
            stackSince[p] = w.now;
        } else if (stack[p] == NO_STACK) {
            stackSince[p] = Long.MIN_VALUE / 2;
        }
        stack[p] = now;
    }

    /** Schedules the end of what remains at the crew's rate, or when to look at it again. */
    private void proceed(int u) {
        w.workStart[u] = w.now;
        w.workRate[u] = rate(u);
        long left = Math.max(1, World.microdays(w.remaining[u] / w.workRate[u]));
        if (left > REVIEW) {
            w.schedule(u, w.now + REVIEW, World.BOUNDARY);
        } else {
            w.schedule(u, w.now + left, World.TASK_DONE);
        }
    }

    /** The pace of the crew may have changed: what is left is reckoned anew. */
    void review(int u) {
        credit(u);
        proceed(u);
    }

    /** Books what a crew has done since it was last looked at. */
    void credit(int u) {
        double time = World.days(w.now - w.workStart[u]);
        w.workStart[u] = w.now;
        if (time > 0 && w.crewSize[u] > 0) {
            double effort = time * w.workRate[u];
            w.taskEffort[u] += effort;
            w.remaining[u] = Math.max(0, w.remaining[u] - effort);
            life.credit(u, time, effort);
        }
    }

    /** Person-days at level 1 that the crew gets done a day. */
    private double rate(int u) {
        int n = w.crewSize[u];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += pace(u, w.crew[u * World.CREW + i]);
        }
        double rate = sum * w.together[n] / (teamFactor(u) * life.effortFactor(u));
        return Math.max(rate, 1e-6);
    }

    /** One person's pace on the current task: level, time left for it, knowing the domain and the stack. */
    double pace(int u, int p) {
        double known = 1;
        if (w.on(Mechanism.DOMAIN_FAMILIARITY)) {
            double d = w.familiarity(p, w.stream.domain[u]);
            known = StrictMath.exp(w.logSlow + d * (w.logFast - w.logSlow));
        }
        boolean atOnce = w.ledger.freed(p) || (w.heldBy[p] >= 0 && w.on(Mechanism.DISPLACEMENT));
        double own = atOnce ? 1 : 1 - w.c.busy[p];
        return w.speed[p] * own * w.c.level[p][skill(u)] / (known * strangeStack(p));
    }

    /** Effort multiplier of somebody who has changed to another stack: stack distance, wearing off with the ramp. */
    private double strangeStack(int p) {
        if (!w.c.taskSquads || w.stacks <= 1 || stack[p] == NO_STACK || stackSince[p] < 0) {
            return 1;
        }
        double since = World.days(w.now - stackSince[p]);
        double left = StrictMath.exp(-since / w.par(Parameter.MOVE_RAMP));
        return 1 + (w.par(Parameter.FOREIGN_UPKEEP) - 1) * left;
    }

    /**
     * Effort multiplier by how long the crew has been in this team (COCOMO II, personnel continuity): a task squad, or the
     * standing team, in which people stay while they lend their time to squads.
     */
    double teamFactor(int u) {
        if (!w.on(Mechanism.TEAM_FAMILIARITY)) {
            return 1;
        }
        long[] since = w.executor[u] == w.c.groups ? w.squadSince : w.teamSince;
        double time = 0;
        for (int i = 0; i < w.crewSize[u]; i++) {
            time += World.days(w.now - since[w.crew[u * World.CREW + i]]);
        }
        double f = 1 - StrictMath.exp(-time / w.crewSize[u] / w.par(Parameter.TEAM_TIME));
        return StrictMath.exp(w.logNew + f * (w.logOld - w.logNew));
    }

    /** The current task is done. */
    void done(int u) {
        int s = stageIndex(w.stage[u]);
        credit(u);
        w.say(u, Trace.What.DONE, w.executor[u], -1);
        int doneTask = w.task[u];
        finishTask(u);
        if (doneTask + 1 >= w.stream.taskCount[u * Stream.STAGES + s]) {
            life.stageDone(u);
        } else {
            begin(u);
        }
    }

    /** Remembers what a task took, for what may be lost of it, and frees the crew. */
    void finishTask(int u) {
        w.lastEffort[u] = w.taskEffort[u];
        w.lastGroup[u] = w.executor[u];
        w.task[u]++;
        releaseCrew(u);
    }

    /** The crew is free; members of a task squad that still has time stay in it. */
    void releaseCrew(int u) {
        int n = w.crewSize[u];
        w.crewSize[u] = 0;
        for (int i = 0; i < n; i++) {
            int p = w.crew[u * World.CREW + i];
            w.workingOn[p] = -1;
            if (squads.stays(u, p)) {
                w.ledger.change(p, Ledger.HELD, w.now);
            } else {
                free(p);
            }
        }
    }

    /** A person looks for the next task. */
    void free(int p) {
        squads.remove(p);
        w.ledger.change(p, Ledger.IDLE, w.now);
        int next = w.flow.release(p, w.now);
        if (next != Flow.NONE) {
            start(next, p);
        }
    }

    /** Somebody leaves: what remains is for the rest of the crew, or queues again. */
    void leaves(int p) {
        int u = w.workingOn[p];
        squads.remove(p);
        w.flow.setPresent(p, false);
        if (u < 0) {
            return;
        }
        credit(u);
        w.workingOn[p] = -1;
        removeFromCrew(u, p);
        if (w.crewSize[u] == 0) {
            w.restart[u] = true;
            w.outcome[u] = 0;
            arrive(u);
        } else if (w.stage[u] != Stage.EXPERIMENTS) {
            proceed(u);
        }
    }

    private void removeFromCrew(int u, int p) {
        int kept = 0;
        for (int i = 0; i < w.crewSize[u]; i++) {
            int at = u * World.CREW + i;
            if (w.crew[at] != p) {
                w.crew[u * World.CREW + kept] = w.crew[at];
                experiments.moves(u, i, kept);
                kept++;
            }
        }
        w.crewSize[u] = kept;
    }

    /** Research is put aside; its next task queues again. */
    void putAside(int u) {
        w.say(u, Trace.What.PUT_ASIDE, w.executor[u], -1);
        w.restart[u] = true;
        credit(u);
        releaseCrew(u);
        arrive(u);
    }

    /** Whether an implementation has waited too long for the people who do this research. */
    boolean mustYield(int u) {
        if (!w.stream.research[u]
                || !w.on(Mechanism.RESEARCH_DEPTH)
                || w.c.practices.steering().charterResearchShare().value() > 0) {
            return false;
        }
        long oldest = w.flow.oldest(station(u), 0);
        return oldest >= 0 && World.days(w.now - oldest) > w.par(Parameter.RESEARCH_PREEMPT);
    }

    /** Whether the crew that builds the model has product people in its own team. */
    boolean crossFunctional(int u) {
        int g = w.executor[u];
        return !w.on(Mechanism.SPLIT_ANSWERABILITY) || g >= w.c.groups || w.c.crossFunctional[g];
    }
}

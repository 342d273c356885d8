package cadre.engine.simulate;

import cadre.core.plan.Group;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
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

    private final World w;
    private final Life life;
    private final Experiments experiments;
    private final Intake intake;

    Work(World world) {
        this.w = world;
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

    /** A use case needs nobody any more: its squad is dissolved, and there is room for another. */
    void close(int u) {
        if (w.c.taskSquads) {
            for (int p = 0; p < w.c.seats; p++) {
                if (w.heldBy[p] == u && w.workingOn[p] < 0) {
                    free(p);
                }
            }
        }
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
        w.remaining[u] = s == Stream.EXPERIMENTS
                ? 0
                : w.stream.effort[(u * Stream.STAGES + s) * Stream.TASKS + w.task[u]] * life.redo(u);
        long arrives = w.now;
        if (w.on(Mechanism.HAND_OFF) && w.lastGroup[u] != -1 && w.lastGroup[u] != executor) {
            w.handOffs[u]++;
            arrives = handOff(u);
            w.say(u, Trace.What.HANDED_OFF, executor, -1);
        }
        arrives = friction(u, arrives);
        if (arrives > w.now) {
            w.waits(u, World.HAND_OFF);
            w.schedule(u, arrives, World.ARRIVES_AT_TEAM);
        } else {
            arrive(u);
        }
    }

    /** Coordination, then the receiving team's next planning day at which it is not passed over; what was lost is added. */
    private long handOff(int u) {
        int id = w.stream.id[u];
        int from = stageIndex(w.stage[u]) * Stream.TASKS + w.task[u];
        if (w.uniform(Draws.HAND_OFF_LOSS, id, from, w.pass[u]) < w.par(Parameter.HAND_OFF_LOSS)) {
            w.remaining[u] += w.par(Parameter.LOSS_SHARE) * w.lastEffort[u];
        }
        double agreed = World.days(w.now) + coordination(id, from, w.pass[u]);
        double sprint = w.par(Parameter.SPRINT);
        double planning = StrictMath.ceil(agreed / sprint);
        boolean sponsored = !w.on(Mechanism.SPONSOR) || w.c.practices.steering().sponsor();
        for (int n = 0; !sponsored && n < 50; n++) {
            if (w.uniform(Draws.PASS_OVER, id, from * 64 + n, w.pass[u]) >= w.par(Parameter.PASS_OVER)) {
                break;
            }
            planning++;
        }
        return Math.max(w.now, World.microdays(planning * sprint));
    }

    private double coordination(int id, int from, int pass) {
        return Draws.lognormal(
                w.key,
                Draws.HAND_OFF_DELAY,
                id,
                from,
                pass,
                w.par(Parameter.COORDINATION),
                w.par(Parameter.COORDINATION_SPREAD));
    }

    /** Where two teams could own the task it bounces once, unless rights are written down. */
    private long friction(int u, long arrives) {
        boolean contested = w.c.duty.contested(w.stream.domain[u], kind(u), skill(u));
        if (!contested
                || !w.on(Mechanism.BOUNDARY_FRICTION)
                || w.c.practices.steering().decisionRights()) {
            return arrives;
        }
        int id = w.stream.id[u];
        int from = stageIndex(w.stage[u]) * Stream.TASKS + w.task[u];
        if (w.uniform(Draws.FRICTION, id, from, w.pass[u]) >= w.par(Parameter.FRICTION)) {
            return arrives;
        }
        return arrives + World.microdays(coordination(id, from + 1000, w.pass[u]));
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
        int first = heldMember(u);
        if (first == Flow.NONE) {
            first = w.flow.take(station(u));
        }
        if (first == Flow.NONE) {
            w.flow.enqueue(u, station(u), priority(u), w.now);
            w.waits(u, skill(u) == 0 || skill(u) == 2 ? World.ML : skill(u) == 1 ? World.LABELS : World.SOFTWARE);
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
        if (!w.c.taskSquads || w.stage[u] == Stage.ADOPTION) {
            return Flow.NONE;
        }
        int k = skill(u);
        for (int p = 0; p < w.c.seats; p++) {
            if (w.heldBy[p] == u && w.workingOn[p] < 0 && w.c.level[p][k] > 0) {
                return p;
            }
        }
        return Flow.NONE;
    }

    /** Work starts with one person, and with others who are free. */
    void start(int u, int first) {
        w.book(u);
        w.crewSize[u] = 0;
        join(u, first);
        fillCrew(u);
        int s = stageIndex(w.stage[u]);
        w.say(u, STARTS[s], w.executor[u], first);
        if (w.restart[u]) {
            w.remaining[u] += restartLoss();
        }
        if (s == Stream.EXPERIMENTS) {
            experiments.enter(u);
        } else {
            proceed(u);
        }
        w.restart[u] = false;
    }

    double restartLoss() {
        return w.par(Parameter.RESTART_LOSS) * cadre.core.quantity.Calendar.DAYS_PER_WEEK;
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
        w.crew[u * World.CREW + w.crewSize[u]] = p;
        w.trialDone[u * World.CREW + w.crewSize[u]] = -1;
        w.crewSize[u]++;
        w.workingOn[p] = u;
        if (w.c.taskSquads && w.executor[u] == w.c.groups && w.heldBy[p] != u) {
            if (w.squadEnd[u] <= w.now) {
                double sprints = w.c.layout.structure().sprintsPerTaskSquad() * w.par(Parameter.SPRINT);
                w.squadEnd[u] = w.now + World.microdays(sprints);
            }
            w.heldBy[p] = u;
            w.teamSince[p] = w.now;
            w.ledger.teamChanges++;
        }
    }

    /** Schedules the end of what remains, at the crew's rate. */
    private void proceed(int u) {
        w.workStart[u] = w.now;
        w.workRate[u] = rate(u);
        w.schedule(u, w.now + Math.max(1, World.microdays(w.remaining[u] / w.workRate[u])), World.TASK_DONE);
    }

    /** Person-days at level 1 that the crew gets done a day. */
    private double rate(int u) {
        int n = w.crewSize[u];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += pace(u, w.crew[u * World.CREW + i]);
        }
        double rate = sum * StrictMath.pow(n, -w.par(Parameter.COMMUNICATION)) / (teamFactor(u) * life.effortFactor(u));
        return Math.max(rate, 1e-6);
    }

    /** One person's pace on the current task: level, time left for it, and knowing the domain. */
    double pace(int u, int p) {
        double d = w.familiarity(p, w.stream.domain[u]);
        double slow =
                StrictMath.pow(w.par(Parameter.DOMAIN_SLOW), 1 - d) * StrictMath.pow(w.par(Parameter.DOMAIN_FAST), d);
        double known = w.on(Mechanism.DOMAIN_FAMILIARITY) ? slow : 1;
        boolean atOnce = w.ledger.freed(p) || (w.heldBy[p] >= 0 && w.on(Mechanism.DISPLACEMENT));
        double own = atOnce ? 1 : 1 - w.c.busy[p];
        return w.speed[p] * own * w.c.level[p][skill(u)] / known;
    }

    /** Effort multiplier by how long the crew has been in this team (COCOMO II, personnel continuity). */
    double teamFactor(int u) {
        if (!w.on(Mechanism.TEAM_FAMILIARITY)) {
            return 1;
        }
        double time = 0;
        for (int i = 0; i < w.crewSize[u]; i++) {
            time += World.days(w.now - w.teamSince[w.crew[u * World.CREW + i]]);
        }
        double f = 1 - StrictMath.exp(-time / w.crewSize[u] / w.par(Parameter.TEAM_TIME));
        return StrictMath.pow(w.par(Parameter.CONTINUITY_NEW), 1 - f)
                * StrictMath.pow(w.par(Parameter.CONTINUITY_OLD), f);
    }

    /** The current task is done. */
    void done(int u) {
        double effort = w.remaining[u];
        int s = stageIndex(w.stage[u]);
        life.credit(u, effort);
        w.lastEffort[u] = effort;
        w.lastGroup[u] = w.executor[u];
        w.say(u, Trace.What.DONE, w.executor[u], -1);
        int doneTask = w.task[u];
        w.task[u]++;
        releaseCrew(u);
        if (doneTask + 1 >= w.stream.taskCount[u * Stream.STAGES + s]) {
            life.stageDone(u);
        } else {
            begin(u);
        }
    }

    /** The crew is free; members of a task squad that still has time stay in it. */
    void releaseCrew(int u) {
        int n = w.crewSize[u];
        w.crewSize[u] = 0;
        for (int i = 0; i < n; i++) {
            int p = w.crew[u * World.CREW + i];
            w.workingOn[p] = -1;
            boolean held = w.heldBy[p] == u && w.on(Mechanism.DISPLACEMENT) && w.squadEnd[u] > w.now && !closed(u);
            if (held) {
                w.ledger.change(p, Ledger.HELD, w.now);
            } else {
                free(p);
            }
        }
    }

    /** A person looks for the next task. */
    void free(int p) {
        w.heldBy[p] = -1;
        w.ledger.change(p, Ledger.IDLE, w.now);
        int next = w.flow.release(p, w.now);
        if (next != Flow.NONE) {
            start(next, p);
        }
    }

    /** Releases those whose task squad has come to its end, or whose use case is closed. */
    void dissolve() {
        if (!w.c.taskSquads) {
            return;
        }
        for (int p = 0; p < w.c.seats; p++) {
            int u = w.heldBy[p];
            if (u >= 0 && w.workingOn[p] < 0 && (w.squadEnd[u] <= w.now || closed(u))) {
                free(p);
            }
        }
    }

    private boolean closed(int u) {
        return w.stage[u].compareTo(Stage.PRODUCTION) >= 0;
    }

    /** Somebody leaves: what remains is for the rest of the crew, or queues again. */
    void leaves(int p) {
        int u = w.workingOn[p];
        w.heldBy[p] = -1;
        w.workingOn[p] = -1;
        w.flow.setPresent(p, false);
        if (u < 0) {
            return;
        }
        boolean trials = w.stage[u] == Stage.EXPERIMENTS;
        if (!trials) {
            double doneSoFar = World.days(w.now - w.workStart[u]) * w.workRate[u];
            w.remaining[u] = Math.max(0, w.remaining[u] - doneSoFar);
        }
        removeFromCrew(u, p);
        if (w.crewSize[u] == 0) {
            w.restart[u] = true;
            w.outcome[u] = 0;
            arrive(u);
        } else if (!trials) {
            proceed(u);
        }
    }

    private void removeFromCrew(int u, int p) {
        int kept = 0;
        for (int i = 0; i < w.crewSize[u]; i++) {
            int at = u * World.CREW + i;
            if (w.crew[at] != p) {
                w.crew[u * World.CREW + kept] = w.crew[at];
                w.trialDone[u * World.CREW + kept] = w.trialDone[at];
                kept++;
            }
        }
        w.crewSize[u] = kept;
    }

    /** Research is put aside; its next task queues again. */
    void putAside(int u) {
        w.say(u, Trace.What.PUT_ASIDE, w.executor[u], -1);
        w.restart[u] = true;
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
        if (!w.on(Mechanism.SPLIT_ANSWERABILITY) || w.executor[u] >= w.c.groups) {
            return true;
        }
        Group.Kind kind = w.c.group(w.executor[u]).kind();
        return kind == Group.Kind.SQUAD || kind == Group.Kind.VENTURE ? hasProduct(w.executor[u]) : false;
    }

    private boolean hasProduct(int g) {
        for (int p : w.c.group(g).seats()) {
            if (w.c.level[p][5] > 0) {
                return true;
            }
        }
        return false;
    }
}

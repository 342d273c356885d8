package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.work.Stage;
import cadre.engine.kernel.Flow;
import java.util.Arrays;

/**
 * Task squads: for an admitted use case one person for each skill that its next stages need, as far as they are free, and
 * whoever works on it later, held for whole sprints; then dissolved, or formed again with other people.
 */
final class Squads {

    /** Most people in a task squad. */
    static final int MOST = 12;

    /** Level at which the length of the next stages is reckoned when a squad is formed. */
    private static final double USUAL_LEVEL = 0.7;

    private final World w;
    private final Work work;
    private int[] size = {};
    private int[] member = {};

    Squads(World world, Work work) {
        this.w = world;
        this.work = work;
    }

    void reset() {
        if (size.length < w.useCases) {
            int n = w.useCases + w.useCases / 2;
            size = new int[n];
            member = new int[n * MOST];
        }
        Arrays.fill(size, 0, w.useCases, 0);
    }

    /** People in the squad of a use case. */
    int size(int u) {
        return size[u];
    }

    /** The i-th of them. */
    int member(int u, int i) {
        return member[u * MOST + i];
    }

    /** Whether the people of a use case's squad stay in it between tasks. */
    private boolean holds() {
        return w.c.taskSquads && w.on(Mechanism.DISPLACEMENT);
    }

    private long sprints() {
        double days = w.c.layout.structure().sprintsPerTaskSquad() * w.par(Parameter.SPRINT);
        return World.microdays(days);
    }

    /** Forms a squad when there is none, or the time of the last one is over, from those who are free. */
    void form(int u) {
        if (!holds() || w.squadEnd[u] > w.now || w.stage[u] == Stage.ADOPTION) {
            return;
        }
        letGo(u);
        w.squadEnd[u] = w.now + sprints();
        double left = w.c.layout.structure().sprintsPerTaskSquad() * w.par(Parameter.SPRINT);
        long covered = 0;
        int t = w.task[u];
        for (int s = Work.stageIndex(w.stage[u]); s < Stream.ADOPTION && left > 0; s++) {
            for (; t < w.stream.taskCount[u * Stream.STAGES + s] && left > 0; t++) {
                int at = (u * Stream.STAGES + s) * Stream.TASKS + t;
                int k = w.stream.taskSkill[at];
                double effort = s == Stream.EXPERIMENTS ? w.stream.stageEffort(u, s) : w.stream.effort[at];
                left -= effort / USUAL_LEVEL;
                if (k < Long.SIZE && (covered >>> k & 1) == 0) {
                    covered |= 1L << k;
                    invite(u, k);
                }
            }
            t = 0;
        }
    }

    private void invite(int u, int k) {
        if (find(u, k) != Flow.NONE || size[u] >= MOST) {
            return;
        }
        int p = w.flow.take(w.c.groups * w.c.skillCount + k);
        if (p != Flow.NONE) {
            w.ledger.change(p, Ledger.HELD, w.now);
            add(u, p);
        }
    }

    /** Somebody joins the squad, for what is left of its time. */
    void add(int u, int p) {
        if (!w.c.taskSquads || w.heldBy[p] == u || size[u] >= MOST) {
            return;
        }
        if (w.squadEnd[u] <= w.now) {
            w.squadEnd[u] = w.now + sprints();
        }
        member[u * MOST + size[u]++] = p;
        w.heldBy[p] = u;
        w.squadSince[p] = w.now;
        w.ledger.teamChanges++;
        work.changesStack(p, u);
    }

    /** Somebody is in no squad any more. */
    void remove(int p) {
        int u = w.heldBy[p];
        if (u < 0) {
            return;
        }
        w.heldBy[p] = -1;
        int kept = 0;
        for (int i = 0; i < size[u]; i++) {
            if (member(u, i) != p) {
                member[u * MOST + kept++] = member(u, i);
            }
        }
        size[u] = kept;
    }

    /** A member with nothing to do who has a skill, the best first, then the lowest number; or {@link Flow#NONE}. */
    int find(int u, int k) {
        int best = Flow.NONE;
        for (int i = 0; i < size[u]; i++) {
            int p = member(u, i);
            double level = w.c.level[p][k];
            boolean better =
                    best == Flow.NONE || level > w.c.level[best][k] || (level == w.c.level[best][k] && p < best);
            if (w.workingOn[p] < 0 && level > 0 && better) {
                best = p;
            }
        }
        return best;
    }

    /** Whether somebody who has just finished a task stays held. */
    boolean stays(int u, int p) {
        return holds() && w.heldBy[p] == u && w.squadEnd[u] > w.now && w.stage[u].compareTo(Stage.PRODUCTION) < 0;
    }

    /** Everyone of a squad who has nothing to do is free. */
    void letGo(int u) {
        for (int i = size[u] - 1; i >= 0; i--) {
            // Freeing somebody may hand over other work at once, which changes nothing in this squad but its size.
            int p = i < size[u] ? member(u, i) : Flow.NONE;
            if (p != Flow.NONE && w.workingOn[p] < 0) {
                work.free(p);
            }
        }
    }

    /** Once a week: squads whose time is over, or whose use case is closed. */
    void dissolve() {
        for (int u = 0; u < w.useCases && w.c.taskSquads; u++) {
            if (size[u] > 0 && (w.squadEnd[u] <= w.now || w.stage[u].compareTo(Stage.PRODUCTION) >= 0)) {
                letGo(u);
            }
        }
    }
}

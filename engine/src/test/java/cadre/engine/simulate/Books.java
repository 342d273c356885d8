package cadre.engine.simulate;

import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.work.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the books of a replication: nobody is in two places, no use case is in two states, and what goes in comes out.
 * Looks at the state at every request, when no event is half done, and at the horizon.
 */
final class Books implements Trace {

    private final Organisation o;
    private final LegalLife life = new LegalLife();
    private final List<String> faults = new ArrayList<>();
    private double waitingIntegral;
    private long changed;
    private int waiting;

    Books(Organisation o) {
        this.o = o;
    }

    @Override
    public void happened(long microdays, int useCase, What what, int group, int person) {
        if (what == What.REQUESTED && microdays > 0) {
            places();
        }
        life.happened(microdays, useCase, what, group, person);
        waitingIntegral += (double) waiting * (microdays - changed);
        changed = microdays;
        boolean initial = what == What.ADMITTED && life.requested(useCase) == null;
        if (what == What.ROUTED) {
            waiting++;
        } else if (!initial && (what == What.ADMITTED || what == What.DECLINED || what == What.UNSERVABLE)) {
            waiting -= life.requested(useCase) == null ? 0 : 1;
        }
    }

    /** Everybody is in exactly one place, and every use case too. */
    private void places() {
        World w = o.w;
        for (int p = 0; p < w.c.seats; p++) {
            int u = w.workingOn[p];
            int expected =
                    !w.filled[p] ? Ledger.AWAY : u >= 0 ? Ledger.WORKING : w.heldBy[p] >= 0 ? Ledger.HELD : Ledger.IDLE;
            expect(
                    w.ledger.state(p) == expected,
                    "seat " + p + " is booked as " + w.ledger.state(p) + ", not " + expected);
            expect(u < 0 || crewOf(u, p), "seat " + p + " works on " + u + " without being in its crew");
            boolean free = w.filled[p] && u < 0 && w.heldBy[p] < 0;
            expect(w.flow.isIdle(p) == free, "seat " + p + " free: " + free + ", for the queues: " + w.flow.isIdle(p));
        }
        for (int u = 0; u < w.useCases; u++) {
            useCase(w, u);
        }
    }

    private boolean crewOf(int u, int p) {
        int times = 0;
        for (int i = 0; i < o.w.crewSize[u]; i++) {
            times += o.w.crew[u * World.CREW + i] == p ? 1 : 0;
        }
        return times == 1;
    }

    private void useCase(World w, int u) {
        boolean queues = w.flow.isWaiting(u);
        boolean worked = w.crewSize[u] > 0;
        boolean timer = w.timer[u] != 0;
        Stage stage = w.stage[u];
        boolean inWork = stage.compareTo(Stage.FRAMING) >= 0 && stage.compareTo(Stage.ADOPTION) <= 0;
        if (inWork) {
            // Worked on and waiting for the end of it; or in a queue; or waiting for a date.
            expect(
                    worked ? timer && !queues : queues != timer,
                    u + " in " + stage + ": crew " + w.crewSize[u] + ", queue " + queues + ", date " + timer);
        } else {
            expect(!queues && !worked, u + " in " + stage + " is still in a queue or worked on");
            expect(stage != Stage.PRODUCTION || timer, u + " in production has no end");
            expect(!stage.isClosed() || !timer, u + " is closed and has a date");
        }
        for (int i = 0; i < w.crewSize[u]; i++) {
            int p = w.crew[u * World.CREW + i];
            expect(w.workingOn[p] == u, "crew of " + u + " has " + p + ", who works on " + w.workingOn[p]);
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds && faults.size() < 5) {
            faults.add(otherwise + " at " + World.days(o.w.now));
        }
    }

    /** Everything that must hold at the horizon. */
    List<String> close(Outcome outcome) {
        World w = o.w;
        places();
        time(w);
        queues(w);
        states(w);
        money(w, outcome);
        faults.addAll(life.faults().subList(0, Math.min(3, life.faults().size())));
        return faults;
    }

    private void time(World w) {
        double horizon = World.days(w.c.horizon);
        for (int p = 0; p < w.c.seats; p++) {
            double sum = 0;
            for (int s = 0; s < Ledger.STATES; s++) {
                double days = w.ledger.days(p, s, w.now);
                expect(days >= 0, "seat " + p + " spent " + days + " days in state " + s);
                sum += days;
            }
            expect(Math.abs(sum - horizon) < 1e-6, "seat " + p + " was there or away for " + sum + " of " + horizon);
        }
    }

    /** Little's law: time integral of the number waiting = sum of waits, with those not finished. */
    private void queues(World w) {
        double all = 0;
        for (int s = 0; s < (w.c.groups + 1) * w.c.skillCount; s++) {
            double number = w.flow.lengthIntegral(s, w.now);
            double waits = w.flow.waitSum(s) + w.flow.unfinishedWaits(s, w.now);
            expect(Math.abs(number - waits) < 1, "queue " + s + ": number × time " + number + ", waits " + waits);
            all += number;
        }
        double traced = life.queued(w.now);
        expect(Math.abs(all - traced) < 1, "queues by number " + all + ", by the trace " + traced);
        double intake = waitingIntegral + (double) waiting * (w.now - changed);
        double booked = 0;
        double causes = 0;
        for (int u = 0; u < w.useCases; u++) {
            booked += w.waited[u * World.CAUSES + World.INTAKE] * 1e6;
            causes += (w.waited[u * World.CAUSES + World.SOFTWARE] + w.waited[u * World.CAUSES + World.ML]) * 1e6;
        }
        expect(Math.abs(intake - booked) < 1 + 1e-9 * booked, "intake by number " + intake + ", booked " + booked);
        expect(causes <= all + 1 + 1e-9 * all, "waits by cause " + causes + ", in queues " + all);
    }

    private void states(World w) {
        Map<Trace.What, Stage> ends = new EnumMap<>(Trace.What.class);
        ends.put(Trace.What.IN_PRODUCTION, Stage.PRODUCTION);
        ends.put(Trace.What.DECLINED, Stage.DECLINED);
        ends.put(Trace.What.STOPPED, Stage.STOPPED);
        ends.put(Trace.What.RETIRED, Stage.RETIRED);
        ends.put(Trace.What.UNSERVABLE, Stage.UNSERVABLE);
        life.last().forEach((u, what) -> {
            Stage stage = w.stage[u];
            Stage end = ends.get(what);
            expect(end == null || stage == end, u + " was last heard of as " + what + ", but is in " + stage);
            boolean closed = stage.isClosed() || stage == Stage.PRODUCTION;
            expect(end != null || !closed, u + " is in " + stage + " without a word; last " + what);
        });
    }

    private void money(World w, Outcome outcome) {
        double net = outcome.mean(Metric.NET);
        double value = outcome.mean(Metric.VALUE);
        double cost = outcome.mean(Metric.COST);
        double displaced = outcome.mean(Metric.DISPLACED);
        double scale = 1e-9 * (1 + value + cost + displaced);
        // Without values in money, cost is not set against value.
        double off = w.c.valued ? cost + displaced : displaced;
        expect(Math.abs(net - (value - off)) <= scale, "net " + net + " of " + value + ", " + cost);
        double[] curve = outcome.curves().net();
        expect(
                Math.abs(curve[curve.length - 1] - net) <= scale,
                "net " + net + ", at the end " + curve[curve.length - 1]);
        double domains = 0;
        for (double v : outcome.curves().valueByDomain()) {
            expect(v >= 0, "value of a domain " + v);
            domains += v;
        }
        expect(Math.abs(domains - value) <= scale, "value " + value + ", by domain " + domains);
        expect(value >= 0 && cost >= 0 && displaced >= 0, "negative money: " + value + ", " + cost + ", " + displaced);
        boolean displaces = w.on(Mechanism.DISPLACEMENT);
        expect(displaces || displaced == 0, "displaced work without displacement");
    }

    int events() {
        return life.events();
    }
}

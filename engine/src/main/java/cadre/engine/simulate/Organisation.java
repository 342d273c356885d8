package cadre.engine.simulate;

import cadre.core.quantity.Calendar;
import cadre.core.work.Stage;

/** The event loop of one replication. */
final class Organisation {

    final World w;
    final Work work;
    final Platform platform;
    final Upkeep upkeep;
    final People people;
    private int nextArrival;
    private int month;

    Organisation(Compiled c) {
        w = new World(c);
        work = new Work(w);
        platform = new Platform(w);
        upkeep = new Upkeep(w);
        people = new People(w, work, platform, upkeep);
    }

    /** Simulates one replication to the horizon. */
    void run(long key) {
        w.reset(key);
        work.reset();
        upkeep.reset();
        people.reset();
        nextArrival = 0;
        month = 0;
        w.agenda.set(World.TICK_SLOT, World.microdays(Calendar.DAYS_PER_WEEK));
        w.agenda.set(World.MONTH_SLOT, World.microdays(Calendar.DAYS_PER_MONTH));
        work.intake().open();
        start();
        long horizon = w.c.horizon;
        while (!w.agenda.isEmpty() && w.agenda.time() <= horizon) {
            w.now = w.agenda.time();
            dispatch(w.agenda.slot());
        }
        w.now = horizon;
        finish();
    }

    /** Use cases that are open or in production today, then the first that arrives. */
    private void start() {
        for (int u = 0; u < w.useCases; u++) {
            Stage stage = w.stream.today(u);
            if (stage == Stage.PRODUCTION) {
                work.life().initialProduction(u);
            } else if (stage.isClosed()) {
                w.stage[u] = stage;
                w.atStart[u] = true;
                w.ended[u] = 0;
            } else if (stage.compareTo(Stage.FRAMING) >= 0) {
                work.intake().initial(u, stage);
            }
        }
        scheduleArrival();
    }

    private void scheduleArrival() {
        while (nextArrival < w.stream.arriving && !arrives(w.stream.order[nextArrival])) {
            nextArrival++;
        }
        if (nextArrival < w.stream.arriving) {
            w.agenda.set(World.ARRIVAL_SLOT, w.stream.arrival[w.stream.order[nextArrival]]);
        } else {
            w.agenda.clear(World.ARRIVAL_SLOT);
        }
    }

    private boolean arrives(int u) {
        Stage today = w.stream.today(u);
        return today == Stage.ROUTING || today == Stage.INTAKE;
    }

    private void dispatch(int slot) {
        switch (slot) {
            case World.TICK_SLOT -> {
                w.agenda.set(slot, w.now + World.microdays(Calendar.DAYS_PER_WEEK));
                people.tick();
            }
            case World.MONTH_SLOT -> {
                w.agenda.set(slot, w.now + World.microdays(Calendar.DAYS_PER_MONTH));
                closeMonth();
            }
            case World.ARRIVAL_SLOT -> {
                int u = w.stream.order[nextArrival++];
                scheduleArrival();
                work.intake().request(u);
            }
            default -> {
                if (slot < w.firstUseCaseSlot) {
                    work.intake().regular(slot - World.FIRST_INTAKE_SLOT);
                } else {
                    useCase(slot - w.firstUseCaseSlot);
                }
            }
        }
    }

    private void useCase(int u) {
        int what = w.timer[u];
        w.unschedule(u);
        switch (what) {
            case World.ROUTED -> work.intake().routed(u);
            case World.GIVES_UP -> work.intake().giveUp(u);
            case World.ARRIVES_AT_TEAM, World.LABELLED -> work.arrive(u);
            case World.TASK_DONE -> work.done(u);
            case World.BOUNDARY -> {
                if (w.stage[u] == Stage.EXPERIMENTS) {
                    work.experiments().boundary(u);
                } else {
                    work.review(u);
                }
            }
            case World.DECIDED_APPROVAL -> work.experiments().decided(u);
            case World.RETIRES -> work.life().retire(u);
            default -> throw new IllegalStateException("no event of this kind: " + what);
        }
    }

    private void closeMonth() {
        w.ledger.accrue(w);
        upkeep.month();
        work.intake().month();
        if (++month < w.ledger.netAtMonth.length) {
            w.ledger.netAtMonth[month] = w.ledger.net();
        }
    }

    private void finish() {
        w.ledger.accrue(w);
        for (int u = 0; u < w.useCases; u++) {
            w.book(u);
            if (w.stage[u] == Stage.PRODUCTION) {
                w.ledger.earn(w, u);
                w.ledger.after(w, u);
            }
        }
        w.ledger.netAtMonth[w.ledger.netAtMonth.length - 1] = w.ledger.net();
    }
}

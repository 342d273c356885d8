package cadre.engine.simulate;

/** A hash of what happened to use cases and people, without the names of teams. */
final class LogHash implements Trace {

    private long hash = 0xCBF29CE484222325L;
    private int events;

    @Override
    public void happened(long microdays, int useCase, What what, int group, int person) {
        mix(microdays);
        mix(useCase);
        mix(what.ordinal());
        mix(person);
        events++;
    }

    private void mix(long value) {
        hash = (hash ^ value) * 0x100000001B3L;
    }

    long hash() {
        return hash;
    }

    int events() {
        return events;
    }
}

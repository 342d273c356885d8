package cadre.bench;

/** A number that changes by steps, and its integral over time: what each contestant keeps of queues and stations. */
final class Level {

    private int level;
    private double changed;
    private double area;

    void change(int by, double now) {
        area += level * (now - changed);
        changed = now;
        level += by;
    }

    /** The integrals of several, added up. */
    static double sum(Level[] levels) {
        double sum = 0;
        for (Level each : levels) {
            sum += each.area;
        }
        return sum;
    }
}

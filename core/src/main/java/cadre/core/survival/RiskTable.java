package cadre.core.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers at risk and numbers of events at each distinct event time. At equal times events come before censorings, and
 * what enters at a time is not yet at risk at it, except at time 0.
 */
final class RiskTable {

    private final double[] entries;
    private final double[] ends;
    private final double[] times;
    private final int[] atRisk;
    private final int[][] events;

    /**
     * Counts; cost n log n.
     *
     * @param lifetimes any order
     * @param causes the highest cause that is counted
     */
    RiskTable(List<Lifetime> lifetimes, int causes) {
        entries = lifetimes.stream().mapToDouble(Lifetime::entry).sorted().toArray();
        ends = lifetimes.stream().mapToDouble(Lifetime::end).sorted().toArray();
        times = lifetimes.stream()
                .filter(Lifetime::isEvent)
                .mapToDouble(Lifetime::end)
                .sorted()
                .distinct()
                .toArray();
        atRisk = Arrays.stream(times).mapToInt(this::atRisk).toArray();
        events = new int[causes + 1][times.length];
        for (Lifetime lifetime : lifetimes) {
            if (lifetime.isEvent()) {
                int index = Arrays.binarySearch(times, lifetime.end());
                events[0][index]++;
                events[lifetime.cause()][index]++;
            }
        }
    }

    /** Number of distinct event times. */
    int size() {
        return times.length;
    }

    double time(int index) {
        return times[index];
    }

    int atRisk(int index) {
        return atRisk[index];
    }

    /** Events of a cause at an event time; cause 0 counts all of them. */
    int events(int cause, int index) {
        return events[cause][index];
    }

    /** How many are under observation just before a time and not ended: entry &lt; t ≤ end, entry 0 counting from 0. */
    int atRisk(double time) {
        return countBelow(entries, time, time == 0) - countBelow(ends, time, false);
    }

    /** How many event times are not after a time. */
    int upTo(double time) {
        return countBelow(times, time, true);
    }

    /** The latest time at which anything was under observation; 0 when nothing was. */
    double lastWatched() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    private static int countBelow(double[] sorted, double value, boolean included) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (included && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package cadre.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * One contestant on one network in a process of its own, so that nobody's code is compiled for another's. Speed is events
 * per second of processor time of the whole process, garbage collection and helper threads included: neighbours on the
 * machine lengthen the wall clock, not this.
 */
final class One {

    private static final double LEAST_SECONDS = 0.4;

    private One() {}

    /**
     * Entry.
     *
     * @param args number of the contestant, name of the network, seconds to warm up, measurements
     */
    public static void main(String[] args) {
        Contestant contestant = Contestants.ALL.get(Integer.parseInt(args[0])).get();
        Network network = Network.ALL.stream()
                .filter(each -> each.name().equals(args[1]))
                .findFirst()
                .orElseThrow();
        double warm = Double.parseDouble(args[2]);
        for (double end = processor() + warm; processor() < end; ) {
            contestant.run(network, 99);
        }
        double[] speeds = new double[Integer.parseInt(args[3])];
        double waits = 0;
        double events = 0;
        long runs = 0;
        long allocated = allocated();
        for (int i = 0; i < speeds.length; i++) {
            double start = processor();
            double end = start;
            double inThis = 0;
            while (end - start < LEAST_SECONDS) {
                Contestant.Result result = contestant.run(network, ++runs);
                check(contestant, result);
                inThis += result.events();
                waits += result.meanWait();
                end = processor();
            }
            events += inThis;
            speeds[i] = inThis / (end - start) / 1e6;
        }
        double bytes = (allocated() - allocated) / events;
        Arrays.sort(speeds);
        System.out.printf(
                Locale.ROOT,
                "measured %f %f %f %f %f%n",
                speeds[0],
                speeds[speeds.length / 2],
                speeds[speeds.length - 1],
                waits / runs,
                bytes);
    }

    /** The three statistics must fit together, whoever has kept them. */
    private static void check(Contestant contestant, Contestant.Result result) {
        boolean little = !(Math.abs(result.here() / result.stays() - 1) > 1e-6);
        if (contestant.sameWork() && !little) {
            throw new IllegalStateException("Little's law does not hold: " + result);
        }
    }

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }
}

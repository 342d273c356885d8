package cadre.bench;

import java.util.SplittableRandom;

/** The limit: waits of an M/M/c by the Kiefer–Wolfowitz recursion, without any event list. */
final class Recursion implements Contestant {

    @Override
    public String name() {
        return "Kiefer–Wolfowitz recursion (limit)";
    }

    @Override
    public boolean takes(Network network) {
        return network.stations() == 1 && network.returns() == 0;
    }

    @Override
    public Result run(Network network, long seed) {
        double total = 0;
        for (int r = 0; r < network.replications(); r++) {
            total += one(network, new SplittableRandom(seed + r));
        }
        long customers = (long) network.customers() * network.replications();
        return new Result(2 * customers, total / customers, Double.NaN, Double.NaN, Double.NaN);
    }

    private static double one(Network network, SplittableRandom random) {
        double[] work = new double[network.servers()];
        double total = 0;
        double rate = 1 / network.arrivalRate();
        for (int i = 0; i < network.customers(); i++) {
            double wait = work[0];
            total += wait;
            double busy = wait - Math.log(1 - random.nextDouble());
            double gap = -Math.log(1 - random.nextDouble()) * rate;
            int k = 1;
            while (k < work.length && work[k] < busy) { // the workloads stay sorted
                work[k - 1] = Math.max(0, work[k] - gap);
                k++;
            }
            work[k - 1] = Math.max(0, busy - gap);
            for (; k < work.length; k++) {
                work[k] = Math.max(0, work[k] - gap);
            }
        }
        return total;
    }
}

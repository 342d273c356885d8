package cadre.engine.replicate;

/** Closed forms of queueing theory, in mean service times unless said otherwise. */
final class Queueing {

    private static final double SMALL = 1e-18;
    private static final double LARGE = 1e200;

    private Queueing() {}

    /**
     * Erlang's C: the probability of waiting in an M/M/c queue, by the recursion of B: B(0) = 1, B(k) = a·B(k−1)/(k +
     * a·B(k−1)); C = c·B/(c − a(1 − B)).
     *
     * @param servers c
     * @param offered a = λ/μ, below c
     * @return probability
     */
    static double erlangC(int servers, double offered) {
        double b = 1;
        for (int k = 1; k <= servers; k++) {
            b = offered * b / (k + offered * b);
        }
        return servers * b / (servers - offered * (1 - b));
    }

    /** Mean wait in an M/M/c queue with mean service 1: C/(c − a). */
    static double pooledWait(int servers, double offered) {
        return erlangC(servers, offered) / (servers - offered);
    }

    /** Mean wait in an M/G/1 queue with mean service 1 (Pollaczek and Khinchine): ρ(1 + scv)/(2(1 − ρ)). */
    static double singleWait(double load, double scv) {
        return load * (1 + scv) / (2 * (1 - load));
    }

    /**
     * Mean waits of two classes, the first before the second without interruption, with mean service 1 for both (Cobham
     * 1954): w/(1 − σ1) and w/((1 − σ1)(1 − σ2)), σ the loads up to the class, w the time until a server is free.
     *
     * @param servers c
     * @param first offered load of the first class
     * @param second offered load of the second
     * @param scv of the service time; other than 1 for one server only
     * @return both waits
     */
    static double[] priorityWaits(int servers, double first, double second, double scv) {
        double all = first + second;
        double untilFree = servers == 1 ? all * (1 + scv) / 2 : erlangC(servers, all) / servers;
        double above = 1 - first / servers;
        return new double[] {untilFree / above, untilFree / (above * (1 - all / servers))};
    }

    /**
     * Erlang's A: a pool whose customers are patient for an exponential time, by its stationary distribution: births λ,
     * deaths min(n, c) + θ·max(n − c, 0).
     *
     * @param servers c
     * @param arrivals λ
     * @param impatience θ, above 0
     * @return probability of waiting, mean number waiting, probability of giving up
     */
    static double[] impatient(int servers, double arrivals, double impatience) {
        double p = 1;
        double all = 1;
        double waiting = servers == 0 ? 1 : 0;
        double length = 0;
        for (int n = 1; n <= servers || p > SMALL * all || rises(n, servers, arrivals, impatience); n++) {
            p *= arrivals / (Math.min(n, servers) + impatience * Math.max(n - servers, 0));
            all += p;
            if (n >= servers) {
                waiting += p;
                length += (n - servers) * p;
            }
            if (p > LARGE) {
                p /= LARGE;
                all /= LARGE;
                waiting /= LARGE;
                length /= LARGE;
            }
        }
        return new double[] {waiting / all, length / all, impatience * length / all / arrivals};
    }

    private static boolean rises(int n, int servers, double arrivals, double impatience) {
        return arrivals > servers + impatience * (n - servers);
    }

    /** Mean number at an M/M/c station with a given offered load, those served included. */
    static double numberThere(int servers, double offered) {
        return offered + offered * pooledWait(servers, offered);
    }

    /** Time in which an M/M/c queue forgets how it began: 1/(c(1 − √ρ)²) (Cohen's relaxation time, in mean services). */
    static double relaxation(int servers, double load) {
        double root = 1 - StrictMath.sqrt(load);
        return 1 / (servers * root * root);
    }
}

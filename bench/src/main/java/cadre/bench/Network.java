package cadre.bench;

/**
 * An open network: Poisson arrivals at the first of some stations in tandem, exponential service of mean 1, and after
 * the last station a return to the first.
 *
 * @param name short name
 * @param stations number of stations
 * @param servers servers at each
 * @param arrivalRate arrivals from outside per mean service time
 * @param returns probability of going back to the first station after the last
 * @param customers arrivals from outside in one replication
 * @param replications how many replications
 */
record Network(
        String name, int stations, int servers, double arrivalRate, double returns, int customers, int replications) {

    /** W1: one long M/M/4 at 90 % load. */
    static final Network W1 = new Network("W1", 1, 4, 3.6, 0, 2_000_000, 1);

    /** W2: a thousand short ones. */
    static final Network W2 = new Network("W2", 1, 4, 3.6, 0, 2_000, 1_000);

    /** W3: five stations of three servers in tandem at 90 % load, a fifth of the finished jobs goes back. */
    static final Network W3 = new Network("W3", 5, 3, 2.16, 0.2, 200_000, 1);

    /** Those that peers run too. */
    static final java.util.List<Network> ALL = java.util.List.of(W1, W2, W3);

    /** In words. */
    String words() {
        return switch (name) {
            case "W1" -> "M/M/4 at 90 % load, 2,000,000 customers";
            case "W2" -> "1,000 replications of it with 2,000 customers";
            default -> "five stations × 3 servers in tandem at 90 % load, a fifth goes back, 200,000 customers";
        };
    }

    /** The load of each server. */
    double load() {
        return arrivalRate / (1 - returns) / servers;
    }

    /** Events that any simulation of it must process: each arrival and each end of a service. */
    double expectedEvents() {
        return (double) customers * replications * (1 + stations / (1 - returns));
    }

    /** Exact mean wait of a visit in steady state: Erlang C (Jackson's theorem makes each station an M/M/c). */
    double exactWait() {
        double a = load() * servers;
        double b = 1;
        for (int k = 1; k <= servers; k++) {
            b = a * b / (k + a * b);
        }
        double c = servers * b / (servers - a * (1 - b));
        return c / (servers - a);
    }
}

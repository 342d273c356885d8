package cadre.bench;

/** One way of simulating a {@link Network}. */
interface Contestant {

    /** As shown in the table. */
    String name();

    /** Whether it can simulate this network. */
    default boolean takes(Network network) {
        return true;
    }

    /** Whether it does what the others do, so that its mean wait must be theirs. */
    default boolean sameWork() {
        return true;
    }

    /**
     * Simulates all replications of a network.
     *
     * @param network what
     * @param seed seed of the random streams
     * @return events processed and the mean wait of a visit, over all replications
     */
    Result run(Network network, long seed);

    /**
     * What a run yields.
     *
     * @param events arrivals and ends of service processed
     * @param meanWait mean time in queue of a visit
     * @param waiting time integral of the number waiting, all stations; by Little's law the sum of the waits
     * @param here time integral of the number at the stations
     * @param stays sum of the customers' times in the network; by Little's law the same
     */
    record Result(long events, double meanWait, double waiting, double here, double stays) {}
}

package cadre.engine.kernel;

import java.util.List;

/**
 * A network of queues: who serves what, what work takes, where it goes next.
 *
 * @param crews servers alike; they are numbered in this order
 * @param stations where jobs wait and are served
 * @param sources where jobs come from
 * @param classes priority classes; class 0 goes first, nobody is interrupted
 */
public record NetworkPlan(List<Crew> crews, List<Station> stations, List<Source> sources, int classes) {

    /** Refuses plans whose parts do not fit together. */
    public NetworkPlan {
        crews = List.copyOf(crews);
        stations = List.copyOf(stations);
        sources = List.copyOf(sources);
        int n = stations.size();
        for (Station station : stations) {
            if (station.serviceByClass().size() != classes) {
                throw new IllegalArgumentException("each station needs a service time for each of " + classes
                        + " classes, not " + station.serviceByClass().size());
            }
            if (station.next().size() > n) {
                throw new IllegalArgumentException("jobs go on to one of " + n + " stations, not to one of "
                        + station.next().size());
            }
        }
        for (Crew crew : crews) {
            crew.stations().forEach(s -> check("station", s, n));
        }
        for (Source source : sources) {
            check("station", source.station(), n);
            check("class", source.priority(), classes);
        }
    }

    private static void check(String what, int number, int count) {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException(what + " " + number + " of " + count + " (counted from 0)");
        }
    }

    /**
     * Servers alike.
     *
     * @param size how many, 1 or more
     * @param stations the stations they serve, in order of preference among equal classes and ages
     * @param levels the speed at each: a service takes its time divided by this; the free server of the highest level
     *     is taken
     */
    public record Crew(int size, List<Integer> stations, List<Double> levels) {

        /** Refuses crews of nobody, and levels that do not match. */
        public Crew {
            stations = List.copyOf(stations);
            levels = List.copyOf(levels);
            if (size < 1 || stations.size() != levels.size() || levels.stream().anyMatch(level -> !(level > 0))) {
                throw new IllegalArgumentException(
                        "a crew has at least one server, and a positive level for each station");
            }
        }

        /**
         * Servers of one station, at speed 1.
         *
         * @param size how many
         * @param station which
         * @return the crew
         */
        public static Crew of(int size, int station) {
            return new Crew(size, List.of(station), List.of(1.0));
        }
    }

    /**
     * A place where jobs queue for service.
     *
     * @param serviceByClass law of the service time for each class
     * @param next probability of going on to each station, in their order; the rest leaves
     * @param handOff time between here and the next station
     */
    public record Station(List<TimeLaw> serviceByClass, List<Double> next, TimeLaw handOff) {

        /** Refuses probabilities that are none. */
        public Station {
            serviceByClass = List.copyOf(serviceByClass);
            next = List.copyOf(next);
            double sum = 0;
            for (double p : next) {
                if (!(p >= 0)) {
                    throw new IllegalArgumentException("a probability is not " + p);
                }
                sum += p;
            }
            if (sum > 1 + 1e-12) {
                throw new IllegalArgumentException("the probabilities of going on add up to " + sum + ", more than 1");
            }
        }
    }

    /**
     * A renewal stream of jobs.
     *
     * @param station where they arrive
     * @param priority their class
     * @param gap time between two arrivals
     * @param patience how long one waits in a queue before it leaves the network
     */
    public record Source(int station, int priority, TimeLaw gap, TimeLaw patience) {}
}

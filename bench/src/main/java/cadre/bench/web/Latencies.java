package cadre.bench.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/** How long answers took. */
final class Latencies {

    private final long[] nanos;

    Latencies(Collection<Duration> took) {
        nanos = took.stream().mapToLong(Duration::toNanos).sorted().toArray();
    }

    int count() {
        return nanos.length;
    }

    /**
     * What a share of them did not exceed, in milliseconds: the nearest rank.
     *
     * @param share from 0 to 1
     */
    double quantile(double share) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.clamp(Math.ceil(share * nanos.length) - 1, 0, nanos.length - 1.0)] / 1e6;
    }

    @Override
    public String toString() {
        return Arrays.toString(nanos);
    }
}

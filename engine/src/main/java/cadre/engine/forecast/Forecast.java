package cadre.engine.forecast;

/**
 * Probabilities of the three fates; they add up to 1.
 *
 * @param deployed of being in production a year later
 * @param retired of being retired or stopped
 * @param neither of neither
 */
public record Forecast(double deployed, double retired, double neither) {

    /** Refuses what is no distribution. */
    public Forecast {
        if (!(deployed >= 0 && retired >= 0 && neither >= 0) || Math.abs(deployed + retired + neither - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "no probabilities that add up to 1: " + deployed + ", " + retired + ", " + neither);
        }
    }

    /**
     * The probability of a fate.
     *
     * @param fate which
     */
    public double of(Fate fate) {
        return switch (fate) {
            case DEPLOYED -> deployed;
            case RETIRED -> retired;
            case NEITHER -> neither;
        };
    }
}

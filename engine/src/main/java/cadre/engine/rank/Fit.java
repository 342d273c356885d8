package cadre.engine.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What fits the people there are. The rule: use cases are taken in the order of their ranks, at their likely effort; one that needs
 * more than is left of any envelope is passed over, and the next is tried. An envelope never lends to another.
 *
 * @param verdicts by rank, from the first
 * @param left person-days of each envelope that nothing was taken for
 */
public record Fit(List<Verdict> verdicts, Map<Envelope, Double> left) {

    /** Copies list and map. */
    public Fit {
        verdicts = List.copyOf(verdicts);
        left = Collections.unmodifiableMap(new EnumMap<>(left));
    }

    /**
     * What became of a use case.
     *
     * @param index of it in the ranking
     * @param taken whether it fits
     * @param lacking the days that each envelope lacked; empty when it fits
     */
    public record Verdict(int index, boolean taken, Map<Envelope, Double> lacking) {

        /** Copies the map. */
        public Verdict {
            lacking = Collections.unmodifiableMap(
                    lacking.isEmpty() ? new EnumMap<>(Envelope.class) : new EnumMap<>(lacking));
        }
    }

    /**
     * Takes what fits.
     *
     * @param ranking says in which order
     * @param capacity person-days of each envelope; none for one that is missing
     */
    public static Fit of(Ranking ranking, Map<Envelope, Double> capacity) {
        EnumMap<Envelope, Double> left = new EnumMap<>(Envelope.class);
        for (Envelope envelope : Envelope.values()) {
            left.put(envelope, capacity.getOrDefault(envelope, 0.0));
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (int r = 1; r <= ranking.size(); r++) {
            int index = ranking.at(r);
            Candidate candidate = ranking.candidates().get(index);
            EnumMap<Envelope, Double> lacking = new EnumMap<>(Envelope.class);
            left.forEach((envelope, days) -> {
                double needed = candidate.of(envelope.factor()).likely();
                if (needed > days) {
                    lacking.put(envelope, needed - days);
                }
            });
            if (lacking.isEmpty()) {
                left.replaceAll((envelope, days) ->
                        days - candidate.of(envelope.factor()).likely());
            }
            verdicts.add(new Verdict(index, lacking.isEmpty(), lacking));
        }
        return new Fit(verdicts, left);
    }

    /** How many fit. */
    public int taken() {
        return (int) verdicts.stream().filter(Verdict::taken).count();
    }
}

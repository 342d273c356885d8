package cadre.web.ranking;

import cadre.core.work.Range;
import cadre.engine.rank.Candidate;
import cadre.engine.rank.Factor;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Envelope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A use case as the ranking has it.
 *
 * @param id in the database
 * @param number in the company
 * @param version of the use case
 * @param title of it
 * @param stage where it stands
 * @param envelope from which it is mostly worked on
 * @param inputs every factor
 */
public record Item(
        long id,
        int number,
        int version,
        String title,
        BoardStage stage,
        Envelope envelope,
        Map<Factor, Estimate> inputs) {

    Candidate candidate() {
        EnumMap<Factor, Range> ranges = new EnumMap<>(Factor.class);
        inputs.forEach((factor, estimate) -> ranges.put(factor, estimate.range()));
        return new Candidate(number, ranges);
    }

    /** What a factor is taken to be. */
    public Estimate input(Factor factor) {
        return Objects.requireNonNull(inputs.get(factor));
    }
}

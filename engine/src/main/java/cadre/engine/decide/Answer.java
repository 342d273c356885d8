package cadre.engine.decide;

import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.List;
import java.util.Optional;

/**
 * The comparison from one point of view.
 *
 * @param start as if already organised so, or from where the company stands today
 * @param candidates the structures compared, best mean net value first; the first one is recommended. Never empty
 * @param differences paired differences of each other candidate to the recommended one, and to today's layout where it
 *     was compared
 * @param reasons why, and what would turn it round
 * @param paybacks from here only, and only with a layout to stay in: when each change has paid for itself
 * @param effort how much was simulated and why it ended
 * @param selections one structure selected on fresh draws with a guarantee; from the first point of view only, one at most,
 *     none when it was not asked for or nothing was left to do it with
 */
public record Answer(
        Scenario.Start start,
        List<Candidate> candidates,
        List<Difference> differences,
        Reasons reasons,
        List<Payback> paybacks,
        Effort effort,
        List<Selection> selections) {

    /** Copies the lists; refuses an answer without candidates. */
    public Answer {
        candidates = List.copyOf(candidates);
        differences = List.copyOf(differences);
        paybacks = List.copyOf(paybacks);
        selections = List.copyOf(selections);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("an answer has at least one candidate");
        }
    }

    /** The recommended structure: the one with the best mean net value over all draws of the parameters. */
    public Candidate leader() {
        return candidates.get(0);
    }

    /**
     * What speaks for leaving everything as it is, in one sentence; nothing where a structure is better than the teams of
     * today by more than chance, or where these were not compared.
     */
    public Optional<String> staying() {
        Optional<Candidate> own = candidates.stream()
                .filter(c -> c.kind() == StructureKind.OWN)
                .filter(c -> candidates.size() > 1)
                .findFirst();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (own.get() == leader()) {
            return Optional.of("Stay as you are.");
        }
        if (own.get().comesToTheSameAs(leader())) {
            return Optional.of("Stay as you are: the teams you have today come to the same as what is best.");
        }
        return own.get().standing().tied()
                ? Optional.of("Stay as you are: nothing is better than the teams you have today by more than chance.")
                : Optional.empty();
    }

    /**
     * Why, and what would turn it round.
     *
     * @param arguments one per candidate in the same order; empty when the reasons were not measured
     * @param turningPoints parameters by influence on the difference between leader and runner-up, strongest first
     */
    public record Reasons(List<Argument> arguments, List<TurningPoint> turningPoints) {

        /** Nothing was measured. */
        public static final Reasons NONE = new Reasons(List.of(), List.of());

        /** Copies the lists. */
        public Reasons {
            arguments = List.copyOf(arguments);
            turningPoints = List.copyOf(turningPoints);
        }
    }
}

package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Remedy;
import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * What speaks for and against a structure in this company, as measured.
 *
 * @param structure which
 * @param contributions every mechanism measured, largest effect first. From here, when the structures were compared as if
 *     already organised so as well, only what getting there costs: the others were measured there
 * @param pros at most three mechanisms that speak most for it, strongest first
 * @param cons at most three mechanisms that speak most against it, strongest first
 * @param remedies what each practice would bring (or brings) under this structure, best first; empty where not measured
 */
public record Argument(
        StructureKind structure,
        List<Contribution> contributions,
        List<Point> pros,
        List<Point> cons,
        List<RemedyEffect> remedies) {

    /** Copies the lists. */
    public Argument {
        contributions = List.copyOf(contributions);
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        remedies = List.copyOf(remedies);
    }

    /** What a measured effect says. */
    public enum Verdict {
        /** The mechanism helps this structure more than it helps the others on average. */
        FOR,
        /** It helps this structure less, or hurts it more. */
        AGAINST,
        /** The interval includes zero. */
        TOO_SMALL_TO_TELL
    }

    /**
     * The part of a structure's net value that a mechanism accounts for, relative to the mean of the other built-in
     * structures. Positive speaks for the structure.
     *
     * @param mechanism which
     * @param removed from switching it off where all are on: (net with it − net without it) here less the same elsewhere;
     *     95 % interval
     * @param added from switching it on where all are off, likewise
     * @param verdict what {@code removed} says
     */
    public record Contribution(Mechanism mechanism, Interval removed, Interval added, Verdict verdict) {}

    /**
     * A pro or a con.
     *
     * @param mechanism the mechanism behind it
     * @param text one or two sentences in plain words
     * @param effect as {@link Contribution#removed()}
     * @param mitigations practices that act on it; for a con, what to do about it
     */
    public record Point(Mechanism mechanism, String text, Interval effect, List<Remedy> mitigations) {

        /** Copies the list. */
        public Point {
            mitigations = List.copyOf(mitigations);
        }
    }

    /**
     * What a practice brings under a structure.
     *
     * @param remedy which
     * @param practised whether the company does it already; then the effect is that of doing it against dropping it
     * @param effect net value with it less net value without it, all else as in the company, 95 % interval; its cost in
     *     hours is included
     */
    public record RemedyEffect(Remedy remedy, boolean practised, Interval effect) {}
}

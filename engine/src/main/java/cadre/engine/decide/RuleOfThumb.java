package cadre.engine.decide;

import cadre.core.numerics.Interval;
import cadre.core.plan.Mechanism;
import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * What experience says for a company of this kind, beside what the simulation says.
 *
 * @param recommends the structure that the rule names first
 * @param alternatives others that it would accept
 * @param text the rule in our words
 * @param agrees whether the simulation's recommendation (of the first answer) is the rule's first choice
 * @param difference mean net value of the simulation's recommendation less that of the rule's first choice, 95 % interval;
 *     zero when they agree
 * @param because where they differ: the mechanisms that account most for the difference, largest first, each with the part of
 *     the difference that vanishes when it is switched off; empty when they agree or nothing was measured
 */
public record RuleOfThumb(
        StructureKind recommends,
        List<StructureKind> alternatives,
        String text,
        boolean agrees,
        Interval difference,
        List<Because> because) {

    /** Copies the lists. */
    public RuleOfThumb {
        alternatives = List.copyOf(alternatives);
        because = List.copyOf(because);
    }

    /**
     * A mechanism behind a difference between two structures.
     *
     * @param mechanism which
     * @param effect part of the difference of net value that it accounts for, 95 % interval
     */
    public record Because(Mechanism mechanism, Interval effect) {}
}

package cadre.core.claim;

import cadre.core.company.CompanyKind;
import cadre.core.plan.StructureKind;
import cadre.core.quantity.Share;
import cadre.core.work.Portfolio;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.util.List;

/**
 * The rule of thumb for a kind of company.
 *
 * @param recommends the structure named first
 * @param alternatives others that the rule would accept
 * @param text the rule in our words, with what it was read from
 */
public record Advice(StructureKind recommends, List<StructureKind> alternatives, String text) {

    /** From this part of research, a start-up counts as pushing the state of the art. Our reading: no number is given. */
    static final double RESEARCH_FIRST = 0.5;

    /** From this part of research, a grown company counts as one that explores first. Our reading likewise. */
    static final double EXPLORES = 1.0 / 3;

    /** Copies the list. */
    public Advice {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * The rule of thumb, after "How to organize ML teams" (2022).
     *
     * @param kind of company
     * @param research part of the work that is research
     */
    public static Advice of(CompanyKind kind, Share research) {
        String part = Math.round(100 * research.value()) + " % of this company's work is research.";
        return switch (kind) {
            case SMALL_STARTUP ->
                research.value() >= RESEARCH_FIRST
                        ? new Advice(
                                StructureKind.CENTRAL,
                                List.of(),
                                "A small start-up that pushes the state of the art should keep its ML people in one team,"
                                        + " since its work pays off in years, not weeks. " + part)
                        : new Advice(
                                StructureKind.SQUADS,
                                List.of(StructureKind.TASK_SQUADS),
                                "A small start-up has few people and has to deliver now, so ML people belong in the teams"
                                        + " that build the product; squads formed for one task, with a weekly meeting of"
                                        + " all ML people, have worked too. " + part);
            case LARGER_STARTUP ->
                research.value() >= EXPLORES
                        ? new Advice(
                                StructureKind.CENTRAL,
                                List.of(StructureKind.HUB_AND_SPOKES),
                                "A larger start-up that explores first and builds later is served best by a central team. "
                                        + part)
                        : new Advice(
                                StructureKind.SQUADS,
                                List.of(),
                                "A larger start-up that mainly puts ML into its product is served best by ML people inside"
                                        + " the product teams. " + part);
            case ENTERPRISE ->
                new Advice(
                        StructureKind.HUB_AND_SPOKES,
                        List.of(StructureKind.VENTURE),
                        "An enterprise usually needs both research and applications: a core team for infrastructure,"
                                + " practices and new approaches, and ML people in the business units, with clear"
                                + " responsibilities between them; or a central team with developers and product people"
                                + " of its own, tied closely to the rest. " + part);
        };
    }

    /**
     * The part of the work of the next twelve months that is research: of the named use cases that are still open, and of
     * the expected stream.
     *
     * @param portfolio of the company
     * @return 0 where there is no work at all
     */
    public static Share research(Portfolio portfolio) {
        double all = portfolio.demand().arrivalsPerYear();
        double research = all * portfolio.demand().researchShare().value();
        for (UseCase useCase : portfolio.useCases()) {
            if (!useCase.origin().stage().isClosed()) {
                all++;
                research += useCase.kind() == WorkKind.RESEARCH ? 1 : 0;
            }
        }
        return new Share(all == 0 ? 0 : Math.min(1, research / all));
    }
}

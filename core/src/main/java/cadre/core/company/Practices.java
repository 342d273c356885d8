package cadre.core.company;

import cadre.core.quantity.Share;

/**
 * What a company does besides its structure, each with a cost in time and an effect in the simulation.
 *
 * @param time regular meetings and teaching
 * @param steering how work is chosen, steered and paid for
 * @param standards one shared stack and set of practices instead of each team's own
 * @param feasibilityGate ML and product explore apart up to a gate, one cross-functional crew after it
 */
public record Practices(Rituals time, Steering steering, boolean standards, boolean feasibilityGate) {

    /**
     * Regular meetings and teaching, in hours.
     *
     * @param guildHoursPerWeek hours a week that each ML person spends with ML people of other teams
     * @param educationHoursPerMonth hours a month that each ML person spends learning the domains, and others ML
     * @param officeHoursPerWeek hours a week that each intake is open to everyone's questions
     */
    public record Rituals(double guildHoursPerWeek, double educationHoursPerMonth, double officeHoursPerWeek) {}

    /**
     * How work is chosen, steered and paid for.
     *
     * @param sponsor somebody on the leadership team speaks for ML
     * @param experimentBudget experiments have an envelope of their own and need no approval for an overrun
     * @param charterResearchShare part of ML time reserved for research; 0 without a charter
     * @param wipPerMlPerson use cases a team has open at once for each of its ML people
     * @param transparentPrioritisation ranks, reasons and dates are published
     * @param decisionRights who owns what is written down where two teams could
     * @param killRule experiments stop when success has become improbable
     */
    public record Steering(
            boolean sponsor,
            boolean experimentBudget,
            Share charterResearchShare,
            double wipPerMlPerson,
            boolean transparentPrioritisation,
            boolean decisionRights,
            boolean killRule) {}

    /** Nothing but the default limit of 1.5 open use cases for each ML person. */
    public static final Practices NONE = new Practices(
            new Rituals(0, 0, 0), new Steering(false, false, Share.NONE, 1.5, false, false, false), false, false);
}

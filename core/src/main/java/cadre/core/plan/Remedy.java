package cadre.core.plan;

import cadre.core.company.Practices;
import cadre.core.company.Practices.Rituals;
import cadre.core.company.Practices.Steering;
import cadre.core.quantity.Share;

/** A practice that can be added in any structure and simulated, in a usual dose. */
public enum Remedy {
    /** An hour a week of all ML people together. */
    GUILD("guild", "Guild", "all ML people meet for an hour a week"),
    /** Somebody on the leadership team speaks for ML. */
    SPONSOR("sponsor", "Sponsor", "somebody on the leadership team speaks for ML"),
    /** Four hours a month of learning each other's subject. */
    EDUCATION("education", "Education", "ML people learn the business, others ML, four hours a month"),
    /** Experiments have an envelope of their own. */
    EXPERIMENT_BUDGET("experiment-budget", "Experiment budget", "experiments have an envelope of their own"),
    /** One stack for all. */
    STANDARDS("standards", "Standards", "one shared stack and set of practices"),
    /** Two open hours a week. */
    OFFICE_HOURS("office-hours", "Office hours", "each intake is open to everyone's questions two hours a week"),
    /** A fifth of ML time is reserved for research. */
    CHARTER("charter", "Charter", "a fifth of ML time is reserved for research, in writing"),
    /** Ranks, reasons and dates are published. */
    TRANSPARENT_PRIORITISATION(
            "transparent-prioritisation", "Transparent prioritisation", "ranks, reasons and dates are published"),
    /** Who owns what is written down. */
    DECISION_RIGHTS("decision-rights", "Decision rights", "who owns what is written down where two teams could"),
    /** Experiments stop when success has become improbable. */
    KILL_RULE("kill-rule", "Kill rule", "experiments stop when success has become improbable"),
    /** ML and product explore apart up to a gate, together after it. */
    FEASIBILITY_GATE(
            "feasibility-gate", "Feasibility gate", "ML and product explore apart up to a gate, together after it");

    private final String id;
    private final String title;
    private final String meaning;

    Remedy(String id, String title, String meaning) {
        this.id = id;
        this.title = title;
        this.meaning = meaning;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }

    /** The name used in tables. */
    public String title() {
        return title;
    }

    /** What is done, without a full stop. */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether it is practised.
     *
     * @param p what a company practises
     */
    public boolean isPractised(Practices p) {
        return switch (this) {
            case GUILD -> p.time().guildHoursPerWeek() > 0;
            case EDUCATION -> p.time().educationHoursPerMonth() > 0;
            case OFFICE_HOURS -> p.time().officeHoursPerWeek() > 0;
            case CHARTER -> p.steering().charterResearchShare().value() > 0;
            case SPONSOR -> p.steering().sponsor();
            case EXPERIMENT_BUDGET -> p.steering().experimentBudget();
            case TRANSPARENT_PRIORITISATION -> p.steering().transparentPrioritisation();
            case DECISION_RIGHTS -> p.steering().decisionRights();
            case KILL_RULE -> p.steering().killRule();
            case STANDARDS -> p.standards();
            case FEASIBILITY_GATE -> p.feasibilityGate();
        };
    }

    /**
     * The same practices with this one in its usual dose, or without it.
     *
     * @param p what is practised
     * @param on whether to add it (else to drop it)
     */
    public Practices apply(Practices p, boolean on) {
        Rituals t = p.time();
        Steering s = p.steering();
        Rituals time = new Rituals(
                this == GUILD ? (on ? 1 : 0) : t.guildHoursPerWeek(),
                this == EDUCATION ? (on ? 4 : 0) : t.educationHoursPerMonth(),
                this == OFFICE_HOURS ? (on ? 2 : 0) : t.officeHoursPerWeek());
        Steering steering = new Steering(
                this == SPONSOR ? on : s.sponsor(),
                this == EXPERIMENT_BUDGET ? on : s.experimentBudget(),
                this == CHARTER ? (on ? new Share(0.2) : Share.NONE) : s.charterResearchShare(),
                s.wipPerMlPerson(),
                this == TRANSPARENT_PRIORITISATION ? on : s.transparentPrioritisation(),
                this == DECISION_RIGHTS ? on : s.decisionRights(),
                this == KILL_RULE ? on : s.killRule());
        return new Practices(
                time,
                steering,
                this == STANDARDS ? on : p.standards(),
                this == FEASIBILITY_GATE ? on : p.feasibilityGate());
    }
}

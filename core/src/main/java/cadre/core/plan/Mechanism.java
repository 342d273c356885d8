package cadre.core.plan;

/**
 * One way in which a structure matters, with a switch that makes it neutral. The order is that of the documentation;
 * nothing here says which structure it helps.
 */
public enum Mechanism {
    /** Any ML person can take any task, wherever it comes from; neutral: one pool for all. */
    POOLING("pooling", "Who may take which task"),
    /** Colleagues of a team learn from each other; neutral: being of one team makes no difference. */
    PEER_LEARNING("peer-learning", "Who learns from whom inside a team"),
    /** Knowledge and news stay within a team; neutral: everyone learns from everyone, and news reach all at once. */
    SILO("silo", "What other teams never hear"),
    /** Coordination, planning days and losses where work changes team; neutral: none. */
    HAND_OFF("hand-off", "Work that changes hands"),
    /** Work bounces where two teams could own it; neutral: never, and no decision rights to be kept. */
    BOUNDARY_FRICTION("boundary-friction", "Two teams that could both own it"),
    /** Waiting requests cost the time of those who must answer them; neutral: no cost. */
    OVERLOAD("overload", "Too many use cases to pick from"),
    /** Requests look for an owner; neutral: they arrive at once. */
    ROUTING("routing", "Where a new idea goes"),
    /** One intake chooses among all requests; neutral: one intake in every structure. */
    COMPANY_WIDE_CHOICE("company-wide-choice", "Choosing for the company or for a part of it"),
    /** How often an intake decides; neutral: at once. */
    DECISION_SPEED("decision-speed", "How fast a yes or no comes"),
    /** People who know the domain work faster and miss less; neutral: everyone knows every domain. */
    DOMAIN_FAMILIARITY("domain-familiarity", "Knowing the business"),
    /** The ML crew answers for the model and others for the product; neutral: the crew answers for all, without a gate. */
    SPLIT_ANSWERABILITY("split-answerability", "Model metric or product outcome"),
    /** Research draws on the knowledge of those who sit together, and gets put aside; neutral: neither. */
    RESEARCH_DEPTH("research-depth", "Room and minds for research"),
    /** A platform is built by what is invested and speeds up later work; neutral: the same maturity for all. */
    SHARED_PLATFORM("shared-platform", "A platform that later projects stand on"),
    /** Each squad's own stack; neutral: one. */
    STACK_DRIFT("stack-drift", "Own stacks, paid for twice"),
    /** What runs must be kept running by somebody who knows it; neutral: by anyone, as if they had built it. */
    OPERATE("operate", "Keeping it running"),
    /** Vacancies fill faster, and fewer leave, among colleagues of the field; neutral: the same for all. */
    HIRING("hiring", "Attracting and keeping people"),
    /** Overruns of experiments wait for approval without an envelope; neutral: no approvals, envelopes or kill rule. */
    EXPERIMENT_BUDGET("experiment-budget", "Who pays for another try"),
    /** Without a sponsor, work handed to others is passed over; neutral: never. */
    SPONSOR("sponsor", "A seat at the table"),
    /** ML people of all teams meet; neutral: no guild, and no hours spent on it. */
    GUILD("guild", "The guild"),
    /** ML people are taught the domains; neutral: no education, and no hours spent on it. */
    EDUCATION("education", "Education"),
    /** The intakes are open to everyone's questions; neutral: no office hours. */
    OFFICE_HOURS("office-hours", "Office hours"),
    /** Part of ML time is reserved for research; neutral: no charter. */
    CHARTER("charter", "A research charter"),
    /** Ranks, reasons and dates are published; neutral: they are not. */
    TRANSPARENT_PRIORITISATION("transparent-prioritisation", "Published priorities"),
    /** People who have worked together work faster; neutral: everyone has. */
    TEAM_FAMILIARITY("team-familiarity", "Having worked together"),
    /** What others built is sometimes not taken up; neutral: always. */
    ADOPTION_GAP("adoption-gap", "Not invented here"),
    /** Large teams spend time on keeping in step; neutral: none. */
    TEAM_SIZE("team-size", "Keeping a team in step"),
    /** People moved full-time leave other work undone, and wait while held; neutral: neither. */
    DISPLACEMENT("displacement", "Work left behind"),
    /** Changing the structure costs ramp-up, departures and hand-overs; neutral: none. */
    TRANSITION("transition", "Getting there");

    private final String id;
    private final String title;

    Mechanism(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name used in files and on the command line. */
    public String id() {
        return id;
    }

    /** A few words for a chart. */
    public String title() {
        return title;
    }
}

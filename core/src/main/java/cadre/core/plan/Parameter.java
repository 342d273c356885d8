package cadre.core.plan;

import cadre.core.evidence.Grade;
import cadre.core.evidence.Source;
import cadre.core.numerics.Prior;

/**
 * Every parameter of the simulation in one table: unit, prior, source and meaning. An assumption has a wide prior; no
 * prior was chosen by what it makes a structure look like.
 */
public enum Parameter {
    // Working
    MIN_LEVEL("min-level", "level", fixed(0.2), assumption(), "level from which a person takes tasks of a skill"),
    NEAREST_SKILL(
            "nearest-skill",
            "factor",
            fixed(0.4),
            assumption(),
            "level of people of the nearest skill where nobody has the one needed"),
    CREW_MAX("crew-max", "people", fixed(3), assumption(), "most people on one task at a time"),
    COMMUNICATION(
            "communication",
            "exponent",
            uniform(0.1, 0.4),
            assumption(),
            "n people on one task work at n^(1−this) times one person's rate"),
    RESTART_LOSS(
            "restart-loss",
            "share",
            uniform(0.05, 0.35),
            source(
                    "Weinberg, Quality Software Management (rule of thumb: 20 % lost at two projects; later data contradict in part)",
                    Grade.C),
            "focus lost by switching; returning to an interrupted use case costs this share of a week"),
    CONTINUITY_NEW(
            "continuity-new",
            "factor",
            fixed(1.29),
            source("COCOMO II, personnel continuity very low (1.29)", Grade.A),
            "effort multiplier of a team that has just been formed"),
    CONTINUITY_OLD(
            "continuity-old",
            "factor",
            fixed(0.81),
            source("COCOMO II, personnel continuity very high (.81)", Grade.A),
            "effort multiplier of a team that has long been together"),
    TEAM_TIME(
            "team-time",
            "days",
            lognormal(90, 200),
            source(
                    "Huckman and Staats 2013 (Wipro) give the direction; the time constant is an assumption",
                    Grade.ASSUMPTION),
            "time constant of becoming familiar as a team"),
    TEAM_SIZE_COST(
            "team-size-cost",
            "share",
            lognormal(0.012, 0.035),
            assumption(),
            "time each member spends on keeping in step, × log2 of the team's size"),
    DOMAIN_SLOW(
            "domain-slow",
            "factor",
            fixed(1.22),
            source("COCOMO II, application experience very low (1.22)", Grade.A),
            "effort multiplier of people who do not know the domain"),
    DOMAIN_FAST(
            "domain-fast",
            "factor",
            fixed(0.81),
            source("COCOMO II, application experience very high (.81)", Grade.A),
            "effort multiplier of people who know the domain well"),
    DOMAIN_TIME(
            "domain-time",
            "days",
            lognormal(125, 300),
            assumption(),
            "time constant of getting to know a domain by working in it"),
    DOMAIN_FORGET(
            "domain-forget",
            "days",
            lognormal(500, 1250),
            assumption(),
            "time constant of forgetting a domain away from it"),
    EDUCATION_GAIN(
            "education-gain",
            "share/hour",
            lognormal(0.004, 0.012),
            assumption(),
            "gap in domain familiarity closed by an hour of education"),
    BUSY_VALUE("busy-value", "× cost", lognormal(1.5, 2.5), assumption(), "worth of a person-day of other work"),
    SPRINT("sprint", "days", uniform(7.5, 12.5), assumption(), "length of a sprint; planning takes place once in each"),

    // Routing and intake
    ROUTE_DIFFICULTY(
            "route-difficulty",
            "index",
            uniform(0.1, 1.0),
            assumption(),
            "with n intakes a request finds its owner at each hop with probability 1 ÷ (1 + this × (n − 1))"),
    HOP_TIME(
            "hop-time",
            "days",
            lognormal(3, 10),
            assumption(),
            "median time of one hop of a request that looks for an owner"),
    INTAKE_CENTRAL(
            "intake-central", "days", uniform(10, 42), assumption(), "days between decisions of a company-wide intake"),
    INTAKE_SQUAD(
            "intake-squad", "days", uniform(3, 10), assumption(), "days between decisions of a squad's own intake"),
    ESTIMATE_ERROR(
            "estimate-error",
            "log sd",
            uniform(0.3, 1.0),
            assumption(),
            "error of the estimated value ÷ effort by people who do not know the domain"),
    HURDLE(
            "hurdle",
            "ratio",
            uniform(0.5, 1.5),
            assumption(),
            "estimated value over life ÷ estimated cost below which a request is declined"),
    MAX_WAIT("max-wait", "days", uniform(125, 375), assumption(), "longest wait of a request before it is declined"),
    REQUESTER_PATIENCE(
            "requester-patience",
            "days",
            lognormal(250, 600),
            assumption(),
            "mean patience of a requester, exponential"),
    STAKEHOLDER_COST(
            "stakeholder-cost",
            "share",
            lognormal(0.04, 0.12),
            assumption(),
            "time lost to waiting requesters when many wait; at most a quarter of somebody's time"),
    TRANSPARENCY_EFFECT(
            "transparency-effect",
            "factor",
            uniform(0.4, 0.9),
            assumption(),
            "stakeholder time where ranks, reasons and dates are published"),
    WRONG_TARGET(
            "wrong-target",
            "probability",
            uniform(0.15, 0.6),
            assumption(),
            "probability of framing the wrong target without any familiarity"),
    PRODUCT_ATTENDANCE(
            "product-attendance",
            "share",
            uniform(0.2, 0.6),
            assumption(),
            "share of framing that a domain's product person attends when asked from outside"),
    OFFICE_HOURS_EFFECT(
            "office-hours-effect",
            "factor",
            uniform(0.5, 0.95),
            assumption(),
            "what office hours leave of absence at framing and of refusal at adoption"),
    FROZEN_PRODUCT(
            "frozen-product",
            "0 or 1",
            fixed(0),
            assumption(),
            "1: under a functional split the product side decides at framing and tries nothing afterwards"),
    PRODUCT_PROBES(
            "product-probes", "trials", uniform(2, 8), assumption(), "probes of the product decisions during framing"),

    // Effort of an implementation use case where the company gives none
    EFFORT_FRAMING(
            "effort-framing",
            "person-days",
            lognormal(8, 20),
            assumption(),
            "framing: five eighths product, three eighths ML"),
    EFFORT_DATA(
            "effort-data",
            "person-days",
            lognormal(30, 80),
            source("Anaconda, State of Data Science 2020, about 2,400 respondents: 45 % of the work", Grade.B),
            "data: three quarters data engineering, a quarter domain experts"),
    EFFORT_INTEGRATION(
            "effort-integration",
            "person-days",
            lognormal(25, 70),
            assumption(),
            "integration: three quarters software, a quarter design"),
    EFFORT_DEPLOYMENT(
            "effort-deployment",
            "person-days",
            lognormal(8, 24),
            source("Algorithmia 2019, n = 745: up to 7 days 14 %, 8–30 days 28 %, over a month 40 %", Grade.B),
            "deployment: ML operations"),
    EFFORT_ADOPTION(
            "effort-adoption",
            "person-days",
            lognormal(8, 25),
            assumption(),
            "adoption: half product, half domain experts"),
    EFFORT_SPREAD(
            "effort-spread",
            "p90 ÷ median",
            uniform(1.6, 3.0),
            assumption(),
            "spread between use cases of the effort of a stage"),
    RESEARCH_EFFORT(
            "research-effort",
            "factor",
            uniform(1.0, 2.5),
            assumption(),
            "effort of research relative to implementation, data stage"),
    TIME_SCALE(
            "time-scale",
            "factor",
            lognormal(0.47, 0.88),
            source(
                    "identified from the US federal inventory 2024 with a reference organisation (app.route.Calibrating, 4,000 draws); contraction .63",
                    Grade.B),
            "scale of all stage efforts; identified from the reference class"),

    // Search
    DECISIONS_ML(
            "decisions-ml", "decisions", fixed(6), assumption(), "decisions about model and data in an implementation"),
    DECISIONS_PRODUCT(
            "decisions-product",
            "decisions",
            fixed(4),
            assumption(),
            "decisions about the product in an implementation"),
    COMPLEXITY(
            "complexity",
            "decisions",
            uniform(1, 4.999),
            assumption(),
            "other decisions on which each depends, rounded down"),
    RESEARCH_DECISIONS(
            "research-decisions",
            "decisions",
            fixed(12),
            assumption(),
            "decisions in research, all about model and data"),
    RESEARCH_COMPLEXITY(
            "research-complexity",
            "decisions",
            uniform(3, 7.999),
            assumption(),
            "other decisions on which each depends in research, rounded down"),
    NEED("need", "share of best", uniform(0.75, 0.95), assumption(), "true quality needed, share of the best possible"),
    TRIAL_TIME(
            "trial-time",
            "person-days",
            lognormal(2.5, 6),
            assumption(),
            "median time of one trial by one person at level 1"),
    TRIAL_SPREAD("trial-spread", "p90 ÷ median", uniform(1.5, 3), assumption(), "spread of the time of a trial"),
    PATIENCE("patience", "trials", lognormal(40, 90), assumption(), "trials after which a crew gives up"),
    RESEARCH_PATIENCE(
            "research-patience",
            "factor",
            uniform(1.5, 3),
            assumption(),
            "patience of research relative to implementation"),
    SCREENING(
            "screening",
            "candidates",
            uniform(1, 6),
            assumption(),
            "most further candidates looked at offline; range chosen so that knowledge from .35 to .70 changes experiment effort by 1.1 to 1.5 (COCOMO II, application experience)"),
    KILL_BELOW(
            "kill-below",
            "probability",
            uniform(0.05, 0.25),
            assumption(),
            "probability of success below which the kill rule stops"),
    CRAFT_SAVING(
            "craft-saving",
            "share",
            uniform(0.1, 0.4),
            assumption(),
            "data, deployment and rework effort saved by full knowledge"),
    SUCCESS_SCALE(
            "success-scale",
            "factor",
            lognormal(0.97, 1.14),
            source(
                    "identified from the US federal inventory 2024 with a reference organisation (app.route.Calibrating, 4,000 draws); contraction .41",
                    Grade.B),
            "scale of the quality needed; identified from the reference class"),
    RESEARCH_GAIN(
            "research-gain",
            "share",
            uniform(0.05, 0.4),
            assumption(),
            "value added to, or trials saved in, a use case that builds on finished research"),
    RESEARCH_NEWS(
            "research-news",
            "days",
            lognormal(60, 200),
            assumption(),
            "time until news of finished research reaches a team that does not learn from it"),

    // Data
    DATA_GAP(
            "data-gap",
            "ratio",
            lognormal(0.027, 0.2),
            source(
                    "LCDB 1.1 (2025), error rates of 121 data sets, best learner each, power law with floor: gap to the asymptote at the full data set; quartiles .006, .027, .087",
                    Grade.A),
            "quality missing with the reference number of examples, relative to unlimited data; at most .95 counts"),
    DATA_EXPONENT(
            "data-exponent",
            "exponent",
            lognormal(0.43, 0.97),
            source("LCDB 1.1 (2025), the same 121 fits: quartiles .21, .43, .72", Grade.A),
            "exponent of the power law by which that gap closes"),
    DATA_REUSE(
            "data-reuse",
            "exponent",
            uniform(0.1, 0.4),
            assumption(),
            "data effort falls with examples at hand ÷ reference number to the power of minus this, within a factor of 2"),
    REFERENCE_EXAMPLES(
            "reference-examples",
            "log10",
            uniform(3.0, 5.0),
            assumption(),
            "reference number of examples of a use case, where the company says how many it has"),
    DATA_AT_HAND(
            "data-at-hand",
            "log10 ratio",
            uniform(-1, 1),
            assumption(),
            "examples at hand ÷ reference number, where the company does not say"),
    DATA_NOTICE(
            "data-notice",
            "trials",
            uniform(6, 20),
            assumption(),
            "failed trials after which missing data are recognised"),
    DATA_SPREAD(
            "data-spread", "sd of log10", uniform(0.2, 0.6), assumption(), "spread between use cases of that ratio"),
    LABEL_TIME("label-time", "days", lognormal(15, 45), assumption(), "waiting time for a further batch of labels"),
    LABEL_COST(
            "label-cost",
            "person-day cost",
            lognormal(10, 40),
            assumption(),
            "cost of a batch that doubles the examples, in person-days of a data engineer's cost"),

    // Adoption and operation
    REFUSAL(
            "refusal",
            "probability",
            uniform(0.05, 0.5),
            assumption(),
            "probability that what others built is not taken up at the first attempt"),
    SPONSOR_EFFECT(
            "sponsor-effect",
            "factor",
            uniform(0.4, 0.9),
            assumption(),
            "what a sponsor leaves of refusal; with one, nothing is passed over in a planning"),
    LIFE("life", "months", fixed(36), assumption(), "months that a use case earns"),
    DISCOUNT("discount", "per year", fixed(0.08), assumption(), "discount rate"),
    UPKEEP(
            "upkeep",
            "person-days/month",
            lognormal(1.2, 3.5),
            assumption(),
            "maintenance of one use case in production"),
    FOREIGN_UPKEEP(
            "foreign-upkeep",
            "factor",
            uniform(1.1, 2.0),
            assumption(),
            "maintenance by people who did not build it, on another stack"),
    QUALITY_DECAY(
            "quality-decay", "per year", uniform(0.05, 0.4), assumption(), "quality lost a year without retraining"),

    // Hand-off
    COORDINATION(
            "coordination",
            "days",
            lognormal(2.5, 8),
            assumption(),
            "median time to agree on a hand-off between teams"),
    COORDINATION_SPREAD("coordination-spread", "p90 ÷ median", uniform(2, 4), assumption(), "spread of that time"),
    PASS_OVER(
            "pass-over",
            "probability",
            uniform(0.05, 0.4),
            assumption(),
            "probability of being passed over in a planning without a sponsor"),
    HAND_OFF_LOSS(
            "hand-off-loss",
            "probability",
            uniform(0.1, 0.5),
            source("a lean-development assumption says half of the knowledge", Grade.D),
            "probability that something is lost at a hand-off"),
    LOSS_SHARE(
            "loss-share",
            "share",
            uniform(0.05, 0.3),
            assumption(),
            "share of the previous task done again where something was lost"),
    FRICTION(
            "friction",
            "probability",
            uniform(0.1, 0.5),
            assumption(),
            "probability that work bounces once where two teams could own it"),
    RIGHTS_HOURS(
            "rights-hours",
            "hours/month",
            uniform(0.5, 3),
            assumption(),
            "hours a month each ML person spends on written decision rights"),
    APPROVAL_TIME(
            "approval-time", "days", lognormal(10, 30), assumption(), "median wait for an approval of an overrun"),
    APPROVAL_REFUSED(
            "approval-refused",
            "probability",
            uniform(0.05, 0.3),
            assumption(),
            "probability that an overrun is refused"),
    PLANNED_TRIALS("planned-trials", "trials", uniform(8, 20), assumption(), "trials covered by one approval"),
    ENVELOPE(
            "envelope",
            "× planned trials",
            uniform(2, 6),
            assumption(),
            "trials that an experiment budget of its own covers"),
    RESEARCH_PREEMPT(
            "research-preempt",
            "days",
            uniform(5, 60),
            assumption(),
            "age of an implementation request for which research is put aside without a charter"),

    // Learning
    ADOPT_RATE(
            "adopt-rate",
            "per week",
            uniform(0.01, 0.12),
            assumption(),
            "probability of adopting the better colleagues' majority, a belief and week"),
    TRIAL_LESSON(
            "trial-lesson",
            "probability",
            uniform(0.02, 0.25),
            assumption(),
            "probability that a finished trial corrects a belief"),
    GUILD_HOURS(
            "guild-hours",
            "hours/week",
            uniform(0.5, 2),
            assumption(),
            "guild hours at which attendance reaches 1 − 1/e"),
    ACQUAINTANCE(
            "acquaintance",
            "probability",
            uniform(0.0, 0.1),
            assumption(),
            "weekly probability of learning from a random person elsewhere"),
    CROSS_RATE(
            "cross-rate",
            "factor",
            uniform(0.1, 0.5),
            assumption(),
            "adoption between ML people and others in a squad, relative to ML colleagues"),
    FIELD_CHANGE(
            "field-change",
            "per year",
            uniform(0.02, 0.2),
            assumption(),
            "rate at which a craft belief becomes outdated"),
    MARKET_KNOWLEDGE(
            "market-knowledge",
            "share",
            uniform(0.2, 0.6),
            assumption(),
            "share of craft beliefs that a newcomer's market has right"),

    // People and platform
    LEAVING(
            "leaving",
            "per year",
            lognormal(0.16, 0.24),
            source("LinkedIn 2017: software 13.2 %, data analysts 21.7 %", Grade.B),
            "hazard of leaving"),
    LONE_LEAVING(
            "lone-leaving",
            "factor",
            uniform(1.0, 2.0),
            assumption(),
            "hazard of the only ML person of a team without a guild"),
    FILL_TIME(
            "fill-time",
            "days",
            lognormal(35, 90),
            source("LinkedIn, 400,000 hires: engineering 49, research 48, IT 44 calendar days", Grade.B),
            "median time to fill a vacancy"),
    ATTRACTION(
            "attraction",
            "exponent",
            uniform(0.0, 0.5),
            assumption(),
            "vacancies fill (1 + ML colleagues ÷ 3)^this times as fast"),
    HIRE_COST("hire-cost", "× yearly cost", uniform(0.1, 0.4), assumption(), "cost of filling a vacancy"),
    RAMP(
            "ramp",
            "days",
            lognormal(60, 110),
            source("practitioners' survey, over 80: 3 to 9 months", Grade.C),
            "time constant of a newcomer's ramp-up"),
    TRAINER_LOAD(
            "trainer-load",
            "FTE",
            fixed(0.25),
            source("Brooks's-law model (Abdel-Hamid and Madnick; Madachy)", Grade.C),
            "load on colleagues by one newcomer, falling with the ramp"),
    MOVE_RAMP(
            "move-ramp",
            "days",
            lognormal(20, 60),
            assumption(),
            "time constant of ramping up in a new team or on another stack"),
    REORG_LEAVING(
            "reorg-leaving",
            "factor",
            uniform(1.0, 2.0),
            assumption(),
            "hazard of leaving for a year after a change of team"),
    PLATFORM_GAIN(
            "platform-gain",
            "per person-year",
            lognormal(0.35, 0.9),
            assumption(),
            "part of the missing maturity closed by a person-year"),
    PLATFORM_DECAY("platform-decay", "per year", uniform(0.1, 0.4), assumption(), "maturity lost a year"),
    PLATFORM_SHARE(
            "platform-share",
            "share",
            uniform(0.05, 0.25),
            assumption(),
            "share of ML-operations and data time invested in the platform"),
    PLATFORM_START("platform-start", "maturity", uniform(0.0, 0.5), assumption(), "maturity at the start"),
    PLATFORM_SAVING(
            "platform-saving",
            "share",
            fixed(0.6),
            assumption(),
            "deployment and maintenance effort saved by a mature platform"),
    PLATFORM_DATA("platform-data", "share", uniform(0.1, 0.5), assumption(), "data effort saved by a mature platform"),

    // The start, where the company has named no use cases
    START_OPEN(
            "start-open",
            "share",
            uniform(0.3, 0.9),
            assumption(),
            "part of the WIP limit that is in use at the start, capped by a year of arrivals"),
    START_LIVE(
            "start-live",
            "share",
            uniform(0.1, 0.4),
            assumption(),
            "live use cases at the start, as a share of the requests for implementation during a life in production");

    private final String id;
    private final String unit;
    private final Prior prior;
    private final Source source;
    private final String meaning;

    Parameter(String id, String unit, Prior prior, Source source, String meaning) {
        this.id = id;
        this.unit = unit;
        this.prior = prior;
        this.source = source;
        this.meaning = meaning;
    }

    /** The name used in files and on the command line. */
    public String id() {
        return id;
    }

    /** In what it is measured. */
    public String unit() {
        return unit;
    }

    /** What is believed before anything is observed. */
    public Prior prior() {
        return prior;
    }

    /** Where the prior comes from. */
    public Source source() {
        return source;
    }

    /** One line of meaning. */
    public String meaning() {
        return meaning;
    }

    private static Prior fixed(double value) {
        return new Prior.Fixed(value);
    }

    private static Prior uniform(double low, double high) {
        return new Prior.Uniform(low, high);
    }

    private static Prior lognormal(double median, double p90) {
        return new Prior.Lognormal(median, p90);
    }

    private static Source source(String citation, Grade grade) {
        return new Source(citation, grade);
    }

    private static Source assumption() {
        return Source.ASSUMPTION;
    }
}

package cadre.core.plan;

/** A number that every replication yields, per structure. None is ever NaN: what did not happen counts the horizon. */
public enum Metric {
    NET(
            "net",
            "Net value",
            Unit.MONEY,
            Better.HIGHER,
            "value less cost less displaced work, discounted, within the horizon; without values in money, value less what the people taken from other work would have made at the same cost a use-case month"),
    VALUE(
            "value",
            "Value",
            Unit.MONEY,
            Better.HIGHER,
            "earned by use cases in production within the horizon, discounted"),
    COST(
            "cost",
            "Cost",
            Unit.COST,
            Better.LOWER,
            "people on use cases and platform, labelling, hiring, duplicate stacks, discounted"),
    DISPLACED(
            "displaced",
            "Displaced work",
            Unit.MONEY,
            Better.LOWER,
            "other work left undone by people moved or held full-time; without values in money, at the cost of a use-case month"),
    VALUE_AFTER(
            "value-after",
            "Value after the horizon",
            Unit.MONEY,
            Better.HIGHER,
            "still to come from use cases in production at the horizon, apart from net"),
    ARRIVALS(
            "arrivals",
            "Requests",
            Unit.COUNT,
            Better.NEITHER,
            "use cases that arrived early enough to count towards shares"),
    ADMITTED("admitted", "Admitted", Unit.COUNT, Better.NEITHER, "of these, admitted"),
    PRODUCTION(
            "production",
            "In production",
            Unit.COUNT,
            Better.HIGHER,
            "of these, reached production within the horizon"),
    SHARE_PRODUCTION(
            "share-production",
            "Reach production, of all requests",
            Unit.SHARE,
            Better.HIGHER,
            "production ÷ requests"),
    SHARE_PRODUCTION_ADMITTED(
            "share-production-admitted",
            "Reach production, of those admitted",
            Unit.SHARE,
            Better.HIGHER,
            "production ÷ admitted"),
    TIME_TO_PRODUCTION(
            "time-to-production",
            "Time to production",
            Unit.DAYS,
            Better.LOWER,
            "from admission, mean restricted to the horizon: area above the cumulative incidence of production"),
    FIRST_PRODUCTION(
            "first-production",
            "First use case in production",
            Unit.DAYS,
            Better.LOWER,
            "days from the start; the horizon where none gets there"),
    TIME_TO_STOP(
            "time-to-stop",
            "Time to stopping",
            Unit.DAYS,
            Better.LOWER,
            "mean days from admission to stopping, of those stopped; 0 when none"),
    COST_PER_PRODUCTION(
            "cost-per-production",
            "Cost per use case in production",
            Unit.COST,
            Better.LOWER,
            "cost and displaced work ÷ use cases that reached production; all of it where none did"),
    VALUE_IN_FLIGHT(
            "value-in-flight",
            "Value in flight",
            Unit.MONEY,
            Better.NEITHER,
            "monthly value of open use cases, time average"),
    WAIT_ROUTING("wait-routing", "Waiting: routing", Unit.DAYS, Better.LOWER, "per request, looking for an owner"),
    WAIT_INTAKE("wait-intake", "Waiting: intake", Unit.DAYS, Better.LOWER, "per request, for a decision"),
    WAIT_HAND_OFF(
            "wait-hand-off",
            "Waiting: hand-off",
            Unit.DAYS,
            Better.LOWER,
            "per admitted use case, coordination and planning days"),
    WAIT_SOFTWARE(
            "wait-software",
            "Waiting: software, design, product",
            Unit.DAYS,
            Better.LOWER,
            "per admitted use case, queueing for people without ML skills"),
    WAIT_ML(
            "wait-ml",
            "Waiting: ML",
            Unit.DAYS,
            Better.LOWER,
            "per admitted use case, queueing for machine-learning and ML-operations people"),
    WAIT_DATA(
            "wait-data",
            "Waiting: data",
            Unit.DAYS,
            Better.LOWER,
            "per admitted use case, queueing for data people and for labels"),
    WAIT_APPROVAL(
            "wait-approval",
            "Waiting: approval",
            Unit.DAYS,
            Better.LOWER,
            "per admitted use case, for another try to be allowed"),
    UTILISATION(
            "utilisation",
            "Utilisation of ML people",
            Unit.SHARE,
            Better.NEITHER,
            "working time on use cases, platform and maintenance ÷ available time"),
    MAINTENANCE(
            "maintenance",
            "Maintenance share",
            Unit.SHARE,
            Better.LOWER,
            "part of worked ML time that keeps what runs running"),
    KNOWLEDGE(
            "knowledge",
            "Craft knowledge",
            Unit.SHARE,
            Better.HIGHER,
            "mean share of craft beliefs that are right, ML people, time average"),
    KNOWLEDGE_SPREAD(
            "knowledge-spread",
            "Spread of craft knowledge",
            Unit.SHARE,
            Better.LOWER,
            "standard deviation between ML people, time average"),
    SILO_INDEX(
            "silo-index",
            "Silo index",
            Unit.INDEX,
            Better.LOWER,
            "disagreement of beliefs between teams less that within teams, per fact, at the horizon"),
    WRONG_TARGETS(
            "wrong-targets",
            "Wrong targets",
            Unit.COUNT,
            Better.LOWER,
            "use cases framed at the wrong target, at least once"),
    BELOW_NEED(
            "below-need",
            "Below need at adoption",
            Unit.COUNT,
            Better.LOWER,
            "arrivals at adoption with true quality below the need"),
    LIVE_BELOW_NEED(
            "live-below-need",
            "Live but below need",
            Unit.COUNT,
            Better.LOWER,
            "use cases in production at the horizon whose true quality has fallen below the need"),
    DUPLICATE_SPEND(
            "duplicate-spend",
            "Duplicate spend",
            Unit.COST,
            Better.LOWER,
            "the lesser investments in the same platform capability"),
    DEPARTURES("departures", "Departures", Unit.COUNT, Better.LOWER, "people who left"),
    VACANCY("vacancy", "Vacancy", Unit.SHARE, Better.LOWER, "part of seat time without a holder"),
    LONE_ML(
            "lone-ml",
            "Lone ML people",
            Unit.SHARE,
            Better.LOWER,
            "part of ML people's time as the only one in their team"),
    RESEARCH_FINISHED(
            "research-finished",
            "Research finished",
            Unit.COUNT,
            Better.HIGHER,
            "research use cases that reached their need"),
    CHURN("churn", "Changes of team", Unit.COUNT, Better.LOWER, "times somebody changed team");

    /** In what a metric is measured. */
    public enum Unit {
        /** The company's currency, or use-case months of value where values were not given. */
        MONEY,
        /** The company's currency, also where values were not given. */
        COST,
        /** Working days. */
        DAYS,
        /** A part of a whole, 0 to 1. */
        SHARE,
        /** A number of things. */
        COUNT,
        /** A number without a unit. */
        INDEX
    }

    /** Which direction is to be wished for. */
    public enum Better {
        /** More is better. */
        HIGHER,
        /** Less is better. */
        LOWER,
        /** It depends. */
        NEITHER
    }

    private final String id;
    private final String title;
    private final Unit unit;
    private final Better better;
    private final String meaning;

    Metric(String id, String title, Unit unit, Better better, String meaning) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.better = better;
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

    /** In what it is measured. */
    public Unit unit() {
        return unit;
    }

    /** Which direction is to be wished for. */
    public Better better() {
        return better;
    }

    /** What is counted, over what. */
    public String meaning() {
        return meaning;
    }
}

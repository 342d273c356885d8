package cadre.intake.files;

import cadre.intake.files.Field.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of all fields of the company file. */
public final class Fields {

    /** The version of the format that this Cadre reads. */
    static final int VERSION = 1;

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final List<String> SKILLS = List.of(
            "machine-learning",
            "data-engineering",
            "ml-operations",
            "software",
            "design",
            "product",
            "domain-expertise",
            "marketing");
    private static final List<String> STAGES =
            List.of("framing", "data", "experiments", "integration", "deployment", "adoption");
    private static final List<Field> ALL = new ArrayList<>();

    static {
        number("cadre", Type.WHOLE, "", "1, with a warning", "version of this format", VERSION, VERSION, "1");
        of(
                "include",
                Type.TEXTS,
                "none",
                "further files with domains, people, teams or use cases, beside or below this one",
                "[people.yaml, use-cases.yaml]");
        of(
                "as_of",
                Type.DATE,
                "none: days are counted from the start",
                "the date on which the simulated time begins; needed where dates are used",
                "2026-01-05");
        number("horizon_months", Type.WHOLE, "months", "36", "how far the simulation looks ahead", 1, 240, "36");

        of(
                "company",
                Type.SECTION,
                "a larger start-up without a name",
                "what the company is called and which kind it is",
                "{name: Example GmbH, kind: larger-startup, currency: EUR}");
        of("company.name", Type.TEXT, "Unnamed company", "as people call it", "Example GmbH");
        choice(
                "company.kind",
                "larger-startup",
                "by which the rule of thumb of the article is chosen; read by no mechanism",
                "small-startup",
                "larger-startup",
                "enterprise");
        of("company.currency", Type.TEXT, "EUR", "ISO 4217 code of all amounts", "EUR");

        of(
                "domains",
                Type.LIST,
                "one, the whole company",
                "product or business areas that use cases belong to; an id alone will do",
                "[search, pricing]");
        of("domains[].id", Type.ID, "required", "short name, unique", "search");
        of("domains[].name", Type.TEXT, "the id", "as people call it", "Search");

        of(
                "people",
                Type.LIST,
                "none",
                "everyone who works on ML use cases or is needed by them, one by one or in groups",
                "[\"" + ShortGroup.EXAMPLE + "\"]");
        of("people[].id", Type.ID, "made from role and number", "short name, unique", "ana");
        of("people[].name", Type.TEXT, "the id", "as people call the person or the position", "Data scientist 1");
        choice(
                "people[].role",
                "none: then skills are needed",
                "gives default skills and cost",
                Roles.names().toArray(String[]::new));
        choice(
                "people[].level",
                "regular",
                "shifts the default skills and cost of the role",
                "junior",
                "regular",
                "senior");
        ALL.add(new Field(
                "people[].skills",
                Type.LEVELS,
                "",
                "those of the role",
                "level per skill; from 0.2 on a person takes tasks of that skill; any further skill may be named",
                0,
                1,
                SKILLS,
                "{machine-learning: 0.8, data-engineering: 0.4}"));
        number(
                "people[].domains",
                Type.LEVELS,
                "",
                "what working in the team's domains has taught",
                "familiarity per domain id",
                0,
                1,
                "{search: 0.6}");
        number("people[].fte", Type.SHARE, "", "1", "part of full time worked", 0.01, 1, "0.8");
        number(
                "people[].cost",
                Type.NUMBER,
                "currency a year",
                "that of the role (assumption)",
                "full-time cost of one person to the company",
                0,
                1e9,
                "110000");
        number(
                "people[].busy",
                Type.SHARE,
                "",
                "0; 0.5 for roles that are not ML",
                "part of working time owed to something else under every structure",
                0,
                1,
                "50 %");
        of("people[].team", Type.ID, "none", "id of today's team", "core");
        of("people[].start", Type.DAY, "there already", "first working day", "2026-03-01");
        number(
                "people[].experience",
                Type.SHARE,
                "",
                "0.1 junior, 0.25, 0.4 senior",
                "how much better than chance the craft beliefs are at the start",
                0,
                1,
                "0.3");
        number("people[].count", Type.WHOLE, "people", "1", "how many people like this", 1, 5000, "12");
        number(
                "people[].senior_share",
                Type.SHARE,
                "",
                "0",
                "part of the group at level senior, rounded",
                0,
                1,
                "40 %");

        of("teams", Type.LIST, "none", "today's teams", "[{id: core, serves: [search, pricing]}]");
        of("teams[].id", Type.ID, "required", "short name, unique", "core");
        of("teams[].name", Type.TEXT, "the id", "as people call it", "Core ML");
        of(
                "teams[].serves",
                Type.IDS,
                "none",
                "ids of the domains whose use cases come to this team",
                "[search, pricing]");
        of(
                "teams[].takes_requests",
                Type.FLAG,
                "true where the team has ML people",
                "whether new use cases can be brought to this team",
                "true");
        of(
                "teams[].stack",
                Type.ID,
                "one of its own, or the shared one with practices.stack_standards",
                "name of the tools and infrastructure it builds on; teams with the same name share them",
                "cloud-a");

        of(
                "use_cases",
                Type.LIST,
                "none",
                "the use cases the company knows",
                "[{id: churn, domain: search, value_per_month: 20000}]");
        of("use_cases[].id", Type.ID, "required", "short name, unique", "churn");
        of("use_cases[].name", Type.TEXT, "the id", "as people call it", "Churn prediction");
        choice("use_cases[].kind", "implementation", "what it is for", "implementation", "research");
        of("use_cases[].domain", Type.IDS, "none yet", "id of its domain, or of two", "search");
        number(
                "use_cases[].value_per_month",
                Type.RANGE,
                "currency a month",
                "drawn as that of the stream",
                "once in production at full quality; a number, or low (10 %), likely and high (90 %)",
                0,
                1e12,
                "{low: 5000, likely: 20000, high: 80000}");
        ALL.add(new Field(
                "use_cases[].effort",
                Type.EFFORT,
                "person-days",
                "drawn from the reference class, for each stage that is not given",
                "work at level 1 per stage and skill; each a number, or low, likely and high",
                0,
                100_000,
                STAGES,
                "{data: {data-engineering: 20}, experiments: {machine-learning: {low: 10, likely: 25, high: 80}}}"));
        number(
                "use_cases[].quality",
                Type.SHARE,
                "share of the best possible",
                "drawn",
                "true quality below which it is not taken up",
                0,
                1,
                "0.85");
        number(
                "use_cases[].complexity",
                Type.WHOLE,
                "decisions",
                "drawn",
                "other decisions on which each decision depends",
                0,
                11,
                "3");
        number("use_cases[].examples", Type.WHOLE, "examples", "drawn", "labelled examples at hand", 0, 1e12, "5000");
        of("use_cases[].requester", Type.TEXT, "unknown", "who asked", "Customer service");
        of("use_cases[].arrives", Type.DAY, "at the start", "when it is requested", "2026-04-01");
        choice(
                "use_cases[].stage",
                "routing",
                "where it stands at the start",
                "routing",
                "intake",
                "framing",
                "data",
                "experiments",
                "integration",
                "deployment",
                "adoption",
                "production",
                "declined",
                "stopped",
                "retired");
        of("use_cases[].depends_on", Type.IDS, "nothing", "ids of use cases whose result it needs", "[embeddings]");

        of(
                "demand",
                Type.SECTION,
                "one request a year for each ML person",
                "the stream of use cases nobody has named yet",
                "{per_year: 24, research_share: 20 %}");
        number(
                "demand.per_year",
                Type.NUMBER,
                "requests a year",
                "one for each ML person",
                "expected requests",
                0,
                100_000,
                "24");
        number("demand.research_share", Type.SHARE, "", "0.1", "part of them that is research", 0, 1, "20 %");
        number(
                "demand.outside_share",
                Type.SHARE,
                "",
                "0.1",
                "part of them that belongs to no served domain, or to two",
                0,
                1,
                "10 %");
        number(
                "demand.value_per_month",
                Type.RANGE,
                "currency a month",
                "not given: each use case counts 1 and results are in use-case months",
                "of one use case once in production at full quality",
                0,
                1e12,
                "{low: 5000, likely: 20000, high: 80000}");

        of(
                "practices",
                Type.SECTION,
                "none",
                "what the company does besides its structure",
                "{sponsor: true, guild_hours_per_week: 1}");
        number(
                "practices.guild_hours_per_week",
                Type.NUMBER,
                "hours a week",
                "0",
                "each ML person with ML people of other teams",
                0,
                20,
                "1");
        number(
                "practices.education_hours_per_month",
                Type.NUMBER,
                "hours a month",
                "0",
                "each ML person learning the domains, and others ML",
                0,
                80,
                "4");
        number(
                "practices.office_hours_per_week",
                Type.NUMBER,
                "hours a week",
                "0",
                "each intake open to everyone's questions",
                0,
                40,
                "2");
        flag("practices.sponsor", "somebody on the leadership team speaks for ML");
        flag(
                "practices.experiment_budget",
                "experiments have an envelope of their own and need no approval for an overrun");
        number(
                "practices.research_charter",
                Type.SHARE,
                "",
                "0",
                "part of ML time reserved for research",
                0,
                1,
                "20 %");
        number(
                "practices.wip_per_ml_person",
                Type.NUMBER,
                "use cases",
                "1.5",
                "open use cases a team has for each of its ML people",
                0.1,
                20,
                "1.5");
        flag("practices.transparent_prioritisation", "ranks, reasons and dates are published");
        flag("practices.decision_rights", "who owns what is written down where two teams could");
        flag("practices.kill_rule", "experiments stop when success has become improbable");
        flag("practices.stack_standards", "one shared stack instead of each team's own");
        flag("practices.feasibility_gate", "ML and product explore apart up to a gate, one crew after it");

        of(
                "parameters",
                Type.PRIORS,
                "the built-in priors",
                "priors that replace the built-in ones: a number, {low, high} or {median, p90}; see cadre parameters",
                "{hop-time: {median: 2, p90: 6}}");
        of(
                "posterior",
                Type.TEXT,
                "none",
                "the file of a joint sample that cadre calibrate learnt from the company's own history, beside or below this"
                        + " one; replaces the priors of the parameters in it, except for those under parameters",
                "posterior.csv");
    }

    private Fields() {}

    private static void of(String path, Type type, String fallback, String meaning, String example) {
        ALL.add(new Field(path, type, "", fallback, meaning, -INF, INF, List.of(), example));
    }

    private static void number(
            String path,
            Type type,
            String unit,
            String fallback,
            String meaning,
            double low,
            double high,
            String example) {
        ALL.add(new Field(path, type, unit, fallback, meaning, low, high, List.of(), example));
    }

    private static void flag(String path, String meaning) {
        of(path, Type.FLAG, "false", meaning, "true");
    }

    private static void choice(String path, String fallback, String meaning, String... choices) {
        ALL.add(new Field(path, Type.CHOICE, "", fallback, meaning, -INF, INF, List.of(choices), choices[0]));
    }

    /** All fields, in the order of the file. */
    public static List<Field> all() {
        return List.copyOf(ALL);
    }

    /**
     * The fields of a section, in order.
     *
     * @param section its path, for instance {@code people[]}; empty for the top
     */
    public static List<Field> in(String section) {
        return ALL.stream().filter(f -> f.section().equals(section)).toList();
    }

    /**
     * A field by its path.
     *
     * @param path for instance {@code people[].cost}; {@code people.cost} will do
     * @return the field, if there is one
     */
    public static Optional<Field> find(String path) {
        String plain = path.replace("[]", "");
        return ALL.stream()
                .filter(f -> f.path().replace("[]", "").equals(plain))
                .findFirst();
    }

    static Field get(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("no field " + path));
    }
}

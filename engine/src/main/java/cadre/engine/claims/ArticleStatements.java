package cadre.engine.claims;

import cadre.core.evidence.Grade;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Remedy;
import cadre.core.plan.StructureKind;
import java.util.List;

/**
 * The claims of the article "How to organize ML teams" (2022) that are about cause and effect or recommend a structure, each in
 * our words with its place. The numbers are those of the project's list of claims. Read by nothing that simulates.
 */
public final class ArticleStatements {

    private static final StructureKind CENTRAL = StructureKind.CENTRAL;
    private static final StructureKind SQUADS = StructureKind.SQUADS;
    private static final StructureKind HUB = StructureKind.HUB_AND_SPOKES;
    private static final StructureKind VENTURE = StructureKind.VENTURE;
    private static final StructureKind TASK_SQUADS = StructureKind.TASK_SQUADS;

    private static final String GOOD_CENTRAL = "centralised team, what is good, paragraph ";
    private static final String BAD_CENTRAL = "centralised team, potential issues, paragraph ";
    private static final String GOOD_SQUADS = "decentralised team, what is good, paragraph ";
    private static final String BAD_SQUADS = "decentralised team, potential issues, paragraph ";
    private static final String CHOOSE = "what structure to choose, ";

    private static final String VENDOR = "the authors' experience with over a hundred teams, not counted";
    private static final String QUEUES =
            "queueing theory: a pool of c servers waits a fraction of what c separate ones wait at the same load";
    private static final String TURNOVER =
            "LinkedIn 2017: analysts leave more often (21.7 % a year) than engineers (13.2 %)";

    private static final List<Statement> ALL = List.of(
            new Statement(
                    6,
                    GOOD_CENTRAL + "1",
                    "Any task gets the best practitioner, wherever in the company it comes from",
                    new Contrast.Switch(CENTRAL, Mechanism.POOLING, Metric.NET, true),
                    evidence(Grade.A, QUEUES, "a pool of people who do not know the domain works slower (COCOMO II)"),
                    ""),
            new Statement(
                    7,
                    GOOD_CENTRAL + "2",
                    "A central team can start on any new idea very fast: people are waited for less than with squads",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.WAIT_ML, false),
                    evidence(Grade.A, QUEUES, "one intake for all decides less often than a team's own"),
                    ""),
            new Statement(
                    8,
                    GOOD_CENTRAL + "2",
                    "A central team shares most knowledge within the function, so that depth develops",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.KNOWLEDGE, true),
                    evidence(
                            Grade.B,
                            "March 1991; Fang, Lee and Schilling 2010: connected groups learn fast",
                            "the same: groups that are too connected stop exploring"),
                    ""),
            new Statement(
                    9,
                    GOOD_CENTRAL + "2",
                    "A central team sets standards and shares one stack",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.DUPLICATE_SPEND, false),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    12,
                    GOOD_CENTRAL + "4",
                    "A central team attracts candidates, so that openings are filled sooner",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.VACANCY, false),
                    evidence(Grade.C, VENDOR, "no study of hiring times by team structure is known to us"),
                    ""),
            new Statement(
                    13,
                    GOOD_CENTRAL + "5",
                    "One front door: a request finds its owner without detours",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.WAIT_ROUTING, false),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    15,
                    GOOD_CENTRAL + "6",
                    "A central team needs a seat at the leadership table",
                    new Contrast.Practice(CENTRAL, Remedy.SPONSOR, Metric.NET, true),
                    evidence(Grade.C, "surveys of executives name sponsorship among the first conditions", ""),
                    "a central or hybrid structure"),
            new Statement(
                    17,
                    BAD_CENTRAL + "2",
                    "A central team can become a silo: what it knows about ML does not reach others",
                    new Contrast.Switch(CENTRAL, Mechanism.SILO, Metric.NET, false),
                    evidence(Grade.C, VENDOR, ""),
                    "not integrated with the rest"),
            new Statement(
                    18,
                    BAD_CENTRAL + "2",
                    "Sharing and educating across teams heals that",
                    new Contrast.Practice(CENTRAL, Remedy.EDUCATION, Metric.NET, true),
                    evidence(Grade.C, "Airbnb's education of data scientists in product skills", ""),
                    ""),
            new Statement(
                    19,
                    BAD_CENTRAL + "3",
                    "Without software people of its own, a central team waits for those of others",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.WAIT_SOFTWARE, true),
                    evidence(
                            Grade.C,
                            "LinkedIn's account of People You May Know",
                            "LinkedIn later moved its product data scientists into engineering for other reasons too"),
                    "often, not always"),
            new Statement(
                    21,
                    BAD_CENTRAL + "4",
                    "A central team drowns in use cases to pick from",
                    new Contrast.Switch(CENTRAL, Mechanism.OVERLOAD, Metric.NET, false),
                    evidence(Grade.C, VENDOR, ""),
                    ""),
            new Statement(
                    22,
                    BAD_CENTRAL + "4",
                    "A transparent way of setting priorities heals that",
                    new Contrast.Practice(CENTRAL, Remedy.TRANSPARENT_PRIORITISATION, Metric.NET, true),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    25,
                    BAD_CENTRAL + "5",
                    "Time put into ML infrastructure makes later projects faster",
                    new Contrast.Switch(CENTRAL, Mechanism.SHARED_PLATFORM, Metric.NET, true),
                    evidence(Grade.C, VENDOR, "the time invested is missing from use cases first"),
                    ""),
            new Statement(
                    27,
                    BAD_CENTRAL + "6",
                    "A central team that does not understand the business builds what misses the mark",
                    new Contrast.Structures(CENTRAL, SQUADS, Metric.WRONG_TARGETS, true),
                    evidence(
                            Grade.A,
                            "COCOMO II: effort × 1.22 without experience of the application, × .81 with much",
                            "people who serve several areas learn more of them"),
                    ""),
            new Statement(
                    28,
                    BAD_CENTRAL + "6",
                    "When others share their knowledge with the ML team, fewer targets are wrong",
                    new Contrast.Practice(CENTRAL, Remedy.OFFICE_HOURS, Metric.WRONG_TARGETS, false),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    32,
                    BAD_CENTRAL + "7",
                    "One does not know until one tries: stopping early when success has become improbable pays",
                    new Contrast.Practice(CENTRAL, Remedy.KILL_RULE, Metric.NET, true),
                    evidence(
                            Grade.B,
                            "option value of staged experiments; half of the pilots do not reach production (Gartner)",
                            "a rule that stops too early loses late successes"),
                    ""),
            new Statement(
                    33,
                    BAD_CENTRAL + "7",
                    "A central team should have a budget of its own for experiments",
                    new Contrast.Practice(CENTRAL, Remedy.EXPERIMENT_BUDGET, Metric.NET, true),
                    evidence(Grade.C, VENDOR, "an envelope is also spent on what should have been stopped"),
                    ""),
            new Statement(
                    35,
                    BAD_CENTRAL + "8",
                    "A clear charter, research or implementation, pays",
                    new Contrast.Practice(CENTRAL, Remedy.CHARTER, Metric.NET, true),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    38,
                    GOOD_SQUADS + "1",
                    "Squads know the product: fewer use cases aim at the wrong target",
                    new Contrast.Switch(SQUADS, Mechanism.DOMAIN_FAMILIARITY, Metric.NET, true),
                    evidence(Grade.A, "COCOMO II, application experience", ""),
                    ""),
            new Statement(
                    39,
                    GOOD_SQUADS + "1",
                    "Squads deliver faster: the time to production is shorter than with a central team",
                    new Contrast.Structures(SQUADS, CENTRAL, Metric.TIME_TO_PRODUCTION, false),
                    evidence(
                            Grade.C,
                            VENDOR,
                            "separate queues wait longer than a pool at the same load (queueing theory)"),
                    "generally"),
            new Statement(
                    41,
                    GOOD_SQUADS + "2",
                    "Squads do not depend on other groups: less time goes by at hand-offs",
                    new Contrast.Structures(SQUADS, CENTRAL, Metric.WAIT_HAND_OFF, false),
                    evidence(Grade.C, "lean development: a good part is lost at each hand-off", ""),
                    ""),
            new Statement(
                    43,
                    GOOD_SQUADS + "3",
                    "A cross-functional squad gets a front end where a central team could not (LinkedIn)",
                    new Contrast.Structures(SQUADS, CENTRAL, Metric.WAIT_SOFTWARE, false),
                    evidence(
                            Grade.C,
                            "the company's own account of one product",
                            "one case, told by those who succeeded; the company reorganised again in 2014"),
                    ""),
            new Statement(
                    44,
                    GOOD_SQUADS + "4",
                    "Smaller teams with one purpose keep their focus",
                    new Contrast.Switch(CENTRAL, Mechanism.TEAM_SIZE, Metric.NET, false),
                    evidence(Grade.B, "Brooks; team size and productivity in software (wide spread)", ""),
                    "generally, not always"),
            new Statement(
                    46,
                    GOOD_SQUADS + "5",
                    "Those who have long worked together and in the company integrate faster",
                    new Contrast.Switch(SQUADS, Mechanism.TEAM_FAMILIARITY, Metric.NET, true),
                    evidence(
                            Grade.A,
                            "COCOMO II, personnel continuity; Huckman and Staats: familiarity +50 %, defects −19 %",
                            "teams that never change stop learning"),
                    ""),
            new Statement(
                    49,
                    BAD_SQUADS + "1",
                    "Squads are a weak set-up for research: less of it is finished than with a central team",
                    new Contrast.Structures(SQUADS, CENTRAL, Metric.RESEARCH_FINISHED, false),
                    evidence(Grade.C, VENDOR, ""),
                    "research asked for"),
            new Statement(
                    50,
                    BAD_SQUADS + "2",
                    "Squads choose stacks of their own and pay twice",
                    new Contrast.Switch(SQUADS, Mechanism.STACK_DRIFT, Metric.NET, false),
                    evidence(Grade.C, VENDOR, ""),
                    "without standards"),
            new Statement(
                    53,
                    BAD_SQUADS + "3",
                    "Squads become silos towards each other",
                    new Contrast.Structures(SQUADS, CENTRAL, Metric.SILO_INDEX, true),
                    evidence(
                            Grade.B,
                            "learning over networks: separate groups keep separate beliefs",
                            "and explore more"),
                    ""),
            new Statement(
                    57,
                    BAD_SQUADS + "4",
                    "Regular meetings of all ML people (a guild) spread knowledge across squads",
                    new Contrast.Practice(SQUADS, Remedy.GUILD, Metric.KNOWLEDGE, true),
                    evidence(
                            Grade.B,
                            "Fang, Lee and Schilling 2010: a few ties between groups are best",
                            "too many ties make all alike too early"),
                    ""),
            new Statement(
                    58,
                    BAD_SQUADS + "4",
                    "A guild pays for the hours it takes",
                    new Contrast.Practice(SQUADS, Remedy.GUILD, Metric.NET, true),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    59,
                    BAD_SQUADS + "5",
                    "With one ML person a team it is harder to hire and keep people",
                    new Contrast.Switch(SQUADS, Mechanism.HIRING, Metric.VACANCY, true),
                    evidence(Grade.B, TURNOVER, "nothing is known about lone ML people in particular"),
                    "one ML person a team"),
            new Statement(
                    61,
                    BAD_SQUADS + "6",
                    "With squads nobody knows where a new idea should go",
                    new Contrast.Switch(SQUADS, Mechanism.ROUTING, Metric.NET, false),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    63,
                    CHOOSE + "smaller start-ups",
                    "Squads are best for a small start-up, and for a larger one that implements",
                    new Contrast.Best(SQUADS),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    "a start-up that implements"),
            new Statement(
                    64,
                    CHOOSE + "smaller start-ups",
                    "A central team is best for a company that mostly does research",
                    new Contrast.Best(CENTRAL),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    "research first, product later"),
            new Statement(
                    65,
                    CHOOSE + "smaller start-ups",
                    "Squads that are formed for a few sprints and then re-formed do better than standing ones",
                    new Contrast.Structures(TASK_SQUADS, SQUADS, Metric.NET, true),
                    evidence(
                            Grade.C,
                            "the authors' own company",
                            "team familiarity: teams that stay together are better (Huckman and Staats)"),
                    "the authors' own practice"),
            new Statement(
                    69,
                    CHOOSE + "enterprises",
                    "A core team with decentralised units is best for an enterprise that does both",
                    new Contrast.Best(HUB),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    "an enterprise that does research and implementation"),
            new Statement(
                    70,
                    CHOOSE + "enterprises",
                    "A hybrid needs clear responsibilities, or there is friction",
                    new Contrast.Practice(HUB, Remedy.DECISION_RIGHTS, Metric.NET, true),
                    evidence(Grade.C, VENDOR, "writing them down costs hours"),
                    ""),
            new Statement(
                    72,
                    CHOOSE + "enterprises",
                    "A central team with its own development and product people picks what is worth most to the company",
                    new Contrast.Switch(VENTURE, Mechanism.COMPANY_WIDE_CHOICE, Metric.NET, true),
                    evidence(Grade.ASSUMPTION, VENDOR, ""),
                    ""),
            new Statement(
                    73,
                    CHOOSE + "enterprises",
                    "Such a team must be integrated exceptionally well, or what it builds is not taken up",
                    new Contrast.Switch(VENTURE, Mechanism.ADOPTION_GAP, Metric.NET, false),
                    evidence(Grade.C, VENDOR, ""),
                    ""),
            new Statement(
                    76,
                    "conclusion",
                    "Educating a central team in product skills makes up for the expertise it lacks (Airbnb)",
                    new Contrast.Practice(CENTRAL, Remedy.EDUCATION, Metric.WRONG_TARGETS, false),
                    evidence(Grade.C, "the company's own account", ""),
                    ""));

    private ArticleStatements() {}

    /** All claims, in the order of the article. */
    public static List<Statement> all() {
        return ALL;
    }

    private static Statement.Evidence evidence(Grade grade, String pro, String contra) {
        return new Statement.Evidence(grade, pro, contra);
    }
}

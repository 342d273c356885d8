package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.numerics.Philox;
import cadre.core.numerics.Prior;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Parameter;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Portfolio;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.engine.kernel.Landscape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One use case with people enough for it is the firm of Siggelkow and Levinthal (2003) as far as the two agree. A crew of
 * one tries one of six decisions a day: three of model and data, three of the product, two interactions each at random, no
 * screening. A crew that answers for all is the centralised firm; under a functional split the product side tries one
 * decision a planning slot, set to a day. Two things differ: the product side's trial is done before the crew's of the same
 * day, not at once with it; and who has failed twice as often in a row as there are decisions to change jumps, so that
 * before 12 failures, or 6 under the split, the rows of the paper must come out, and later at least as much.
 */
class ComposedSearchTest {

    private static final int USE_CASES = 200;
    private static final int REPLICATIONS = 40;

    /** What the crew answers for. */
    private enum Form {
        WHOLE("whole"),
        SPLIT("split, in turns"),
        GATE("gate at half of the patience");

        private final String text;

        Form(String text) {
            this.text = text;
        }
    }

    /** Mean quality and its standard error. */
    private record Reached(double mean, double error) {}

    private static Scenario scenario(Form form, int trials) {
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < USE_CASES + 4; p++) {
            TreeMap<Skill, Share> skills = new TreeMap<>();
            if (p < USE_CASES) {
                skills.put(Skill.MACHINE_LEARNING, Share.ALL);
            } else {
                List.of(Skill.PRODUCT, Skill.SOFTWARE, Skill.DESIGN, Skill.DOMAIN, Skill.DATA_ENGINEERING)
                        .forEach(k -> skills.put(k, Share.ALL));
            }
            Terms terms = new Terms(Share.ALL, 0, Share.NONE, 0, Share.NONE);
            seats.add(new Seat("p" + p, "Person " + p, skills, new TreeMap<>(), terms, null));
        }
        List<UseCase> list = new ArrayList<>();
        for (int i = 0; i < USE_CASES; i++) {
            Need need = new Need(null, List.of(), Share.ALL, null, null);
            Origin origin = new Origin("", 0, Stage.EXPERIMENTS, List.of());
            list.add(new UseCase("u" + i, "Use case " + i, WorkKind.IMPLEMENTATION, List.of("d"), need, origin));
        }
        Practices practices = new Practices(
                Practices.NONE.time(),
                new Practices.Steering(false, false, Share.NONE, 1e6, false, false, false),
                false,
                form == Form.GATE);
        Company company = new Company(
                new Company.Profile("Firm", CompanyKind.ENTERPRISE, "EUR"),
                List.of(new Domain("d", "Domain")),
                seats,
                List.of(),
                practices);
        Portfolio portfolio = new Portfolio(list, new Demand(0, Share.NONE, Share.NONE, null));
        Set<Mechanism> neutral = EnumSet.allOf(Mechanism.class);
        if (form != Form.WHOLE) {
            neutral.remove(Mechanism.SPLIT_ANSWERABILITY);
        }
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, Structure.of(StructureKind.CENTRAL)),
                practices,
                neutral,
                new Scenario.Settings(12, Scenario.Start.STEADY, firm(trials)));
    }

    private static Map<Parameter, Prior> firm(int trials) {
        Map<Parameter, Prior> p = new EnumMap<>(Parameter.class);
        p.put(Parameter.DECISIONS_ML, new Prior.Fixed(3));
        p.put(Parameter.DECISIONS_PRODUCT, new Prior.Fixed(3));
        p.put(Parameter.COMPLEXITY, new Prior.Fixed(2));
        p.put(Parameter.SCREENING, new Prior.Fixed(0));
        p.put(Parameter.PRODUCT_PROBES, new Prior.Fixed(0));
        p.put(Parameter.CREW_MAX, new Prior.Fixed(1));
        p.put(Parameter.TRIAL_TIME, new Prior.Fixed(1));
        p.put(Parameter.TRIAL_SPREAD, new Prior.Fixed(1));
        p.put(Parameter.TIME_SCALE, new Prior.Fixed(1));
        // A hair more often than once a day, so that rounding never leaves the product side a trial behind.
        p.put(Parameter.SPRINT, new Prior.Fixed(1 - 1e-5));
        p.put(Parameter.PATIENCE, new Prior.Fixed(trials));
        p.put(Parameter.LEAVING, new Prior.Fixed(0));
        p.put(Parameter.UPKEEP, new Prior.Fixed(0));
        p.put(Parameter.PLATFORM_SHARE, new Prior.Fixed(0));
        // Never ready, and never for want of data: the search goes on until patience ends.
        p.put(Parameter.DATA_GAP, new Prior.Fixed(1e-6));
        p.put(Parameter.DATA_EXPONENT, new Prior.Fixed(0));
        p.put(Parameter.DATA_NOTICE, new Prior.Fixed(1e9));
        return p;
    }

    private static Reached reached(Form form, int trials) {
        Organisation o = new Workspace().organisation(scenario(form, trials));
        o.w.theta.draw(o.w.c.scenario.settings(), 5, 0);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            o.run(Philox.key(5, 0, r));
            for (int u = 0; u < USE_CASES; u++) {
                assertThat(o.w.stage[u]).isEqualTo(Stage.STOPPED);
                assertThat(o.w.search[u].trials()).isEqualTo(trials);
                double q = o.w.search[u].trueQuality(o.w.stream.landscape(u));
                sum += q;
                squares += q * q;
            }
        }
        int n = USE_CASES * REPLICATIONS;
        double mean = sum / n;
        return new Reached(mean, StrictMath.sqrt((squares / n - mean * mean) / (n - 1)));
    }

    /**
     * The firm written out plainly, without jumps: up to {@code divided} the divisions search, in turn or at once, then all
     * together; mean share of the maximum after so many periods.
     */
    private static double plainly(int divided, boolean atOnce, int periods) {
        Landscape land = new Landscape();
        double sum = 0;
        for (int r = 0; r < LANDSCAPES; r++) {
            long key = Philox.key(6, r, 0);
            land.draw(6, 2, key);
            int solution = (int) (Philox.uniform(key, 0, 0, 0, 90) * 64);
            for (int t = 1; t <= periods; t++) {
                int model = (int) (Philox.uniform(key, t, 0, 0, 91) * (t > divided ? 6 : 3));
                int product = 3 + (int) (Philox.uniform(key, t, 0, 0, 92) * 3);
                int before = solution;
                if (t > divided) {
                    solution = kept(land, ALL, solution, solution, model);
                } else {
                    solution = kept(land, PRODUCT, solution, solution, product);
                    solution = kept(land, MODEL, atOnce ? before : solution, solution, model);
                }
            }
            sum += land.payoff(ALL, solution) / land.maximum(ALL);
        }
        return sum / LANDSCAPES;
    }

    private static int kept(Landscape land, int answersFor, int seen, int solution, int decision) {
        boolean better = land.payoff(answersFor, seen ^ 1 << decision) > land.payoff(answersFor, seen);
        return better ? solution ^ 1 << decision : solution;
    }

    private static final int MODEL = 0b000111;
    private static final int PRODUCT = 0b111000;
    private static final int ALL = 0b111111;
    private static final int LANDSCAPES = 20_000;

    /** Standard deviation of a share over landscapes is at most .15. */
    private static final double PLAIN_ERROR = 0.15 / StrictMath.sqrt(LANDSCAPES);

    /** Re-measured rows of the paper at random K = 2. */
    @ParameterizedTest
    @CsvSource({"1, .7385", "5, .8510", "10, .9016"})
    void aCrewThatAnswersForAllIsTheCentralisedFirm(int trials, double paper) {
        Reached reached = reached(Form.WHOLE, trials);
        assertThat(reached.mean()).isCloseTo(paper, within(0.003 + 4 * reached.error()));
    }

    /** Before six failures in a row there is no jump: only the order of the two sides differs from the paper. */
    @ParameterizedTest
    @CsvSource({"1, .7566", "5, .8557"})
    void aSplitCrewIsTheDecentralisedFirmWhoseDivisionsTakeTurns(int trials, double paper) {
        assertThat(plainly(trials, true, trials)).isCloseTo(paper, within(0.003 + 4 * PLAIN_ERROR));
        Reached reached = reached(Form.SPLIT, trials);
        assertThat(reached.mean())
                .isCloseTo(plainly(trials, false, trials), within(4 * (reached.error() + PLAIN_ERROR)))
                .isGreaterThan(paper);
    }

    /** A gate after half of a patience of ten: five periods divided, five together. */
    @Test
    void theGateIsReintegrationAndBeatsSearchingWholeAsLongAsNobodyJumps() {
        Reached gate = reached(Form.GATE, 10);
        Reached whole = reached(Form.WHOLE, 10);
        assertThat(gate.mean()).isCloseTo(plainly(5, false, 10), within(4 * (gate.error() + PLAIN_ERROR)));
        assertThat(gate.mean() - whole.mean()).isGreaterThan(4 * (gate.error() + whole.error()));
    }

    /** Jumps find what dividing finds in the paper: with them the whole crew is ahead in the long run. */
    @Test
    void inTheLongRunJumpsLeadBeyondThePaperAndTurnItsOrderOfWholeAndReintegrated() {
        Reached whole = reached(Form.WHOLE, 50);
        Reached gate = reached(Form.GATE, 50);
        Reached split = reached(Form.SPLIT, 50);
        assertThat(whole.mean()).isGreaterThan(0.9444 + 4 * whole.error());
        assertThat(gate.mean()).isGreaterThan(0.9538 + 4 * gate.error());
        assertThat(whole.mean() - gate.mean()).isGreaterThan(2 * (whole.error() + gate.error()));
        assertThat(gate.mean() - split.mean()).isGreaterThan(4 * (gate.error() + split.error()));
    }

    @Test
    void theTableIsWritten() {
        List<String> lines = new ArrayList<>(
                List.of("| form | | 1 | 5 | 10 | 25 | 50 | 200 |", "|---|---|--:|--:|--:|--:|--:|--:|"));
        for (Form form : Form.values()) {
            for (boolean plain : new boolean[] {true, false}) {
                StringBuilder row = new StringBuilder();
                for (int t : new int[] {1, 5, 10, 25, 50, 200}) {
                    row.append(String.format(Locale.ROOT, " %.4f |", Tables.asked() ? mean(form, plain, t) : 0));
                }
                lines.add("| " + form.text + " | " + (plain ? "plainly" : "organisation") + " |" + row);
            }
        }
        Tables.table("composition.md", "search", lines);
    }

    private static double mean(Form form, boolean plain, int t) {
        int divided = form == Form.WHOLE ? 0 : form == Form.SPLIT ? t : (t + 1) / 2;
        return plain ? plainly(divided, false, t) : reached(form, t).mean();
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}

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
import cadre.core.work.Portfolio;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Real squads with a guild, in a field that stands still and with nothing learnt from trials, learn as the sub-groups of
 * Fang, Lee and Schilling (2010) do: 14 squads of 7, 64 facts each paying alone (blocks of five in the paper), ties across
 * groups not rewired for good but made anew each week by who attends. Twenty years stand for "until nobody can change".
 */
class ComposedLearningTest {

    private static final int SQUADS = 14;
    private static final int SIZE = 7;
    private static final int REPLICATIONS = 20;

    /** Middle of the prior of adoption a week; at Fang's .3 a period the shape is the same and the best lower. */
    private static final double RATE = 0.05;

    /** Probability that somebody attends the guild in a week. */
    private static final double[] ATTENDANCE = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1};

    private static Scenario scenario(double attendance, int months) {
        List<Seat> seats = new ArrayList<>();
        List<Domain> domains = new ArrayList<>();
        for (int j = 0; j < SQUADS; j++) {
            domains.add(new Domain("d" + j, "Domain " + j));
        }
        for (int p = 0; p < SQUADS * SIZE; p++) {
            TreeMap<Skill, Share> skills = new TreeMap<>();
            skills.put(Skill.MACHINE_LEARNING, Share.ALL);
            Terms terms = new Terms(Share.ALL, 0, Share.NONE, 0, Share.NONE);
            seats.add(new Seat("p" + p, "Person " + p, skills, new TreeMap<>(), terms, null));
        }
        // Attendance is 1 − e^(−hours ÷ scale), the scale being one hour here.
        double hours = attendance >= 1 ? 40 : -StrictMath.log(1 - attendance);
        Practices practices =
                new Practices(new Practices.Rituals(hours, 0, 0), Practices.NONE.steering(), false, false);
        Company company = new Company(
                new Company.Profile("Guild", CompanyKind.ENTERPRISE, "EUR"), domains, seats, List.of(), practices);
        Portfolio portfolio = new Portfolio(List.of(), new Demand(0, Share.NONE, Share.NONE, null));
        Map<Parameter, Prior> p = new EnumMap<>(Parameter.class);
        p.put(Parameter.TRIAL_LESSON, new Prior.Fixed(0));
        p.put(Parameter.FIELD_CHANGE, new Prior.Fixed(0));
        p.put(Parameter.LEAVING, new Prior.Fixed(0));
        p.put(Parameter.ACQUAINTANCE, new Prior.Fixed(0));
        p.put(Parameter.GUILD_HOURS, new Prior.Fixed(1));
        p.put(Parameter.ADOPT_RATE, new Prior.Fixed(RATE));
        Structure structure = new Structure(StructureKind.SQUADS, SQUADS, 0.4, 0.4, 2);
        return new Scenario(
                company,
                portfolio,
                Structures.layout(company, portfolio, structure),
                practices,
                EnumSet.complementOf(EnumSet.of(Mechanism.PEER_LEARNING, Mechanism.GUILD)),
                new Scenario.Settings(months, Scenario.Start.STEADY, p));
    }

    /** Mean over people and replications of the share of facts that are right at the end, and its standard error. */
    private static double[] knowledge(double attendance, int months, boolean wanted) {
        if (!wanted) {
            return new double[2];
        }
        Organisation o = new Workspace().organisation(scenario(attendance, months));
        o.w.theta.draw(o.w.c.scenario.settings(), 5, 0);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            o.run(Philox.key(5, 0, r));
            double k = 0;
            for (int p = 0; p < SQUADS * SIZE; p++) {
                k += (double) o.w.beliefs.payoff(p) / People.FACTS / (SQUADS * SIZE);
            }
            sum += k;
            squares += k * k;
        }
        double mean = sum / REPLICATIONS;
        return new double[] {mean, StrictMath.sqrt((squares / REPLICATIONS - mean * mean) / (REPLICATIONS - 1))};
    }

    @Test
    void knowledgeInTheEndIsAnInvertedUInTheStrengthOfTheGuild() {
        double[] none = knowledge(0, 240, true);
        double[] best = none;
        double at = 0;
        double[] all = none;
        List<String> lines = new ArrayList<>(
                List.of("| attends the guild in a week | after 20 years | after 3 months |", "|--:|--:|--:|"));
        for (double attendance : ATTENDANCE) {
            all = knowledge(attendance, 240, true);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %.2f | %.3f | %.3f |",
                    attendance,
                    all[0],
                    knowledge(attendance, 3, Tables.asked())[0]));
            if (all[0] > best[0]) {
                best = all;
                at = attendance;
            }
        }
        Tables.table("composition.md", "guild", lines);
        assertThat(at).isBetween(0.05, 0.3);
        assertThat(best[0] - none[0]).as("above no guild").isGreaterThan(4 * (best[1] + none[1]));
        assertThat(best[0] - all[0]).as("above everyone always").isGreaterThan(4 * (best[1] + all[1]));
    }

    @Test
    void connectedSquadsAreFasterInTheShortRun() {
        double[] none = knowledge(0, 3, true);
        double[] all = knowledge(1, 3, true);
        assertThat(all[0] - none[0]).isGreaterThan(4 * (all[1] + none[1]));
    }
}

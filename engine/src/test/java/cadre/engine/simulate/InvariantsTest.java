package cadre.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Philox;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every company, however odd, under every structure. */
class InvariantsTest {

    private static final int COMPANIES = 600;
    private static final int BATCH = 100;
    private static final StructureKind[] KINDS = StructureKind.values();

    /** 600 companies in batches of 100, each under two of the six structures in rotation. */
    @ParameterizedTest(name = "companies from {0}")
    @ValueSource(ints = {0, 100, 200, 300, 400, 500})
    void theBooksOfGeneratedCompaniesBalance(int first) {
        assertThat(first).isLessThan(COMPANIES);
        List<String> faults = new ArrayList<>();
        int events = 0;
        for (int number = first; number < first + BATCH; number++) {
            for (int k = 0; k < 2; k++) {
                events += check(number, KINDS[(number + 3 * k) % KINDS.length], faults);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(events).isGreaterThan(10_000);
    }

    private static int check(int number, StructureKind kind, List<String> faults) {
        String who = "company " + number + " (" + GeneratedCompanies.oddity(number) + ") as " + kind.id() + ": ";
        Scenario scenario = GeneratedCompanies.scenario(number, kind);
        Organisation o = new Workspace().organisation(scenario);
        Books books = new Books(o);
        o.w.trace = books;
        o.w.theta.draw(scenario.settings(), 17, number);
        Tally tally = new Tally(
                scenario.settings().horizonMonths(),
                scenario.company().domains().size(),
                1);
        o.run(Philox.key(17, number, 0));
        tally.add(o.w, o.people, o.upkeep);
        Outcome outcome = tally.outcome(number);
        books.close(outcome).forEach(f -> faults.add(who + f));
        numbers(outcome, scenario).forEach(f -> faults.add(who + f));
        return books.events();
    }

    /** Every number is one, shares are shares, and what accumulates never falls. */
    private static List<String> numbers(Outcome outcome, Scenario scenario) {
        List<String> faults = new ArrayList<>();
        double horizon = scenario.settings().horizonMonths() * 21.0;
        for (Metric m : Metric.values()) {
            double v = outcome.mean(m);
            boolean fits = switch (m.unit()) {
                case SHARE -> v >= 0 && v <= 1;
                case DAYS -> v >= 0 && v <= horizon + 1e-9;
                case COUNT -> v >= 0;
                default -> true;
            };
            if (!Double.isFinite(v) || !fits) {
                faults.add(m.id() + " = " + v);
            }
        }
        Outcome.Curves curves = outcome.curves();
        for (int m = 0; m < curves.net().length; m++) {
            double in = curves.production()[m];
            double out = curves.stopped()[m];
            if (!Double.isFinite(curves.net()[m]) || !(in >= 0 && out >= 0 && in + out <= 1 + 1e-12)) {
                faults.add("month " + m + ": net " + curves.net()[m] + ", in production " + in + ", stopped " + out);
            }
            if (m > 0 && (in < curves.production()[m - 1] || out < curves.stopped()[m - 1])) {
                faults.add("month " + m + ": a cumulative share falls, to " + in + " and " + out);
            }
        }
        return faults;
    }
}

package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.run.Watch;
import cadre.core.company.Company;
import cadre.core.company.CompanyKind;
import cadre.core.company.Domain;
import cadre.core.company.Practices;
import cadre.core.company.Seat;
import cadre.core.company.Skill;
import cadre.core.company.Terms;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Portfolio;
import cadre.core.work.Range;
import cadre.engine.search.Constraints;
import cadre.engine.search.SearchResult;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What a search costs, by people and domains: one small company in the test; with {@code -Dcadre.tables=write} all of them,
 * for the table in docs/search.md.
 */
class SearchCostTest {

    private static final Searching.Effort EFFORT = new Searching.Effort(6, 8, 30, 2, 0.05, 0);
    private static final int[][] SIZES = {{10, 2}, {40, 2}, {40, 4}, {100, 6}, {200, 6}, {200, 12}, {400, 6}, {400, 12}
    };

    @Test
    void theSearchOfASmallCompanyEndsAndItsCostIsCounted() {
        List<String> rows = new ArrayList<>();
        for (int[] size : SearchDocument.asked() ? SIZES : new int[][] {{10, 2}}) {
            String row = row(size[0], size[1]);
            assertThat(row).startsWith("| " + size[0] + " | " + size[1]);
            rows.add(row);
        }
        if (SearchDocument.asked()) {
            SearchDocument.write("costs", rows);
        }
    }

    private static String row(int people, int domains) {
        AtomicLong replications = new AtomicLong();
        Watch counting = new Watch() {
            @Override
            public void progress(String doing, long done, long total) {
                if (done > 0) {
                    replications.addAndGet(doing.equals("searching") ? 1 : EFFORT.replications());
                }
            }

            @Override
            public boolean stopped() {
                return false;
            }
        };
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        long wall = System.nanoTime();
        Searching.Found found =
                new Searching(company(people, domains), 1, 2, counting).search(Constraints.NONE, EFFORT);
        double seconds = (machine.getProcessCpuTime() - cpu) / 1e9;
        double waited = (System.nanoTime() - wall) / 1e9;
        SearchResult.Finalist best = found.search().finalists().getFirst();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %,d | %.1f | %.0f | %.2f | %+,.1f (%,.1f to %,.1f) |",
                people,
                domains,
                found.search().effort().candidates(),
                found.search().moves().size(),
                replications.get(),
                seconds,
                waited,
                1000 * seconds / replications.get(),
                best.difference() / 1e6,
                best.low() / 1e6,
                best.high() / 1e6);
    }

    /** Two people in five do ML; a request a year and ML person; everybody else has other work for three fifths. */
    private static Case company(int people, int domains) {
        List<Domain> areas = new ArrayList<>();
        for (int j = 0; j < domains; j++) {
            areas.add(new Domain("d" + j, "Domain " + j));
        }
        Skill[] ml = {Skill.MACHINE_LEARNING, Skill.MACHINE_LEARNING, Skill.DATA_ENGINEERING, Skill.ML_OPERATIONS};
        Skill[] others = {Skill.SOFTWARE, Skill.SOFTWARE, Skill.PRODUCT, Skill.SOFTWARE, Skill.DOMAIN, Skill.DESIGN};
        List<Seat> seats = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            boolean expert = p % 5 < 2;
            int nth = expert ? p / 5 * 2 + p % 5 : p / 5 * 3 + p % 5 - 2;
            Skill main = expert ? ml[nth % ml.length] : others[nth % others.length];
            TreeMap<String, Share> known = new TreeMap<>();
            if (!expert) {
                known.put("d" + nth % domains, new Share(0.7));
            }
            Terms terms = new Terms(Share.ALL, 90_000, expert ? Share.NONE : new Share(0.6), 0, Share.NONE);
            seats.add(
                    new Seat("p" + p, "Person " + p, new TreeMap<>(Map.of(main, new Share(0.8))), known, terms, null));
        }
        Demand demand = new Demand(0.4 * people, new Share(0.2), new Share(0.1), new Range(10_000, 30_000, 100_000));
        return new Case(
                new Company(
                        new Company.Profile("Growing", CompanyKind.ENTERPRISE, "EUR"),
                        areas,
                        seats,
                        List.of(),
                        Practices.NONE),
                new Portfolio(List.of(), demand),
                new Scenario.Settings(24, Scenario.Start.STEADY, Map.of()),
                List.of(),
                List.of());
    }
}

package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.run.Sweep;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Metric;
import cadre.core.plan.Outcome;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.search.Constraints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Whether the search finds the best of all layouts of a small company, on the real simulation: one company in the test; with
 * {@code -Dcadre.tables=write -Dcadre.companies=N} so many, for the table in docs/search.md.
 */
class SearchQualityTest {

    private static final Constraints KEEP_PRACTICES =
            new Constraints(List.of(), 1, 9_999, Integer.MAX_VALUE, List.of(), false);
    private static final double INDIFFERENCE = 0.01;
    private static final int FIRST_BLOCK = 9_000_000;

    private record Candidate(Layout layout, double[] net) {
        double mean() {
            double sum = 0;
            for (double v : net) {
                sum += v;
            }
            return sum / net.length;
        }
    }

    /** What came of one company. */
    private record Found(
            int number, int layouts, double best, double five, double found, double error, double zone, int looked) {
        boolean good() {
            return best - found <= Math.max(zone, 2 * error);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %,d | %,.0f | %,.0f | %,.0f | %,.0f ± %,.0f | %,.0f | %d | %s |",
                    number,
                    layouts,
                    best / 1000,
                    five / 1000,
                    found / 1000,
                    (best - found) / 1000,
                    2 * error / 1000,
                    zone / 1000,
                    looked,
                    best - found <= 0 ? "the best" : best - found <= zone ? "within δ" : good() ? "a tie" : "missed");
        }
    }

    @Test
    void findsTheBestOfAllLayoutsOrATie() {
        int companies = Integer.getInteger("cadre.companies", 1);
        List<Found> all = new ArrayList<>();
        for (int number = 0; number < companies; number++) {
            Found found = !SearchDocument.asked() ? found(number, 4, 15, 200) : found(number, 6, 60, 2_000);
            all.add(found);
        }
        if (SearchDocument.asked()) {
            SearchDocument.write("quality", all.stream().map(Found::row).toList());
        }
        long good = all.stream().filter(Found::good).count();
        assertThat(good).as("%s", all).isGreaterThanOrEqualTo((long) (0.8 * companies));
        assertThat(all)
                .allSatisfy(found -> assertThat(found.found())
                        .as("never worse than the best of the five")
                        .isGreaterThanOrEqualTo(found.five() - Math.max(found.zone(), 2 * found.error())));
    }

    private static Found found(int number, int people, int rounds, int draws) {
        SmallCompany company = new SmallCompany(number, people);
        Case subject = company.subject();
        List<Layout> layouts = company.layouts();
        Searching.Found answer = new Searching(subject, 1 + number, 2, Watch.NOBODY)
                .search(KEEP_PRACTICES, new Searching.Effort(rounds, 12, 60, 2, INDIFFERENCE, 0));
        try (Sweep run = new Sweep(77, 2, Watch.NOBODY)) {
            List<Layout> left = layouts;
            int first = FIRST_BLOCK;
            for (int blocks = 8; left.size() > 12; blocks *= 3) {
                int keep = Math.max(12, left.size() / 4);
                left = evaluated(run, subject, left, first, blocks).stream()
                        .limit(keep)
                        .map(Candidate::layout)
                        .toList();
                first += blocks;
            }
            List<Layout> last = new ArrayList<>(left);
            int five = last.size();
            for (StructureKind kind : StructureKind.BUILT_IN) {
                last.add(Structures.layout(subject.company(), subject.portfolio(), Structure.of(kind)));
            }
            last.add(answer.search().best().layout());
            List<Double> means = new ArrayList<>();
            List<List<Outcome>> outcomes = outcomes(run, subject, last, first, draws);
            for (List<Outcome> list : outcomes) {
                means.add(list.stream()
                        .mapToDouble(o -> o.mean(Metric.NET))
                        .average()
                        .orElseThrow());
            }
            int best = 0;
            for (int i = 1; i < means.size(); i++) {
                best = means.get(i) > means.get(best) ? i : best;
            }
            int found = means.size() - 1;
            double value = outcomes.get(best).stream()
                    .mapToDouble(o -> o.mean(Metric.VALUE))
                    .average()
                    .orElseThrow();
            return new Found(
                    number,
                    layouts.size(),
                    means.get(best),
                    means.subList(five, found).stream()
                            .mapToDouble(m -> m)
                            .max()
                            .orElseThrow(),
                    means.get(found),
                    error(outcomes.get(best), outcomes.get(found)),
                    INDIFFERENCE * value,
                    answer.search().effort().candidates());
        }
    }

    private static double error(List<Outcome> one, List<Outcome> other) {
        int n = one.size();
        double mean = 0;
        for (int b = 0; b < n; b++) {
            mean += (one.get(b).mean(Metric.NET) - other.get(b).mean(Metric.NET)) / n;
        }
        double squares = 0;
        for (int b = 0; b < n; b++) {
            double d = one.get(b).mean(Metric.NET) - other.get(b).mean(Metric.NET) - mean;
            squares += d * d;
        }
        return Math.sqrt(squares / (n - 1) / n);
    }

    private static List<Candidate> evaluated(Sweep run, Case subject, List<Layout> layouts, int first, int blocks) {
        List<Candidate> candidates = new ArrayList<>();
        List<List<Outcome>> outcomes = outcomes(run, subject, layouts, first, blocks);
        for (int i = 0; i < layouts.size(); i++) {
            candidates.add(new Candidate(
                    layouts.get(i),
                    outcomes.get(i).stream()
                            .mapToDouble(o -> o.mean(Metric.NET))
                            .toArray()));
        }
        candidates.sort(Comparator.comparingDouble(c -> -c.mean()));
        return candidates;
    }

    private static List<List<Outcome>> outcomes(Sweep run, Case subject, List<Layout> layouts, int first, int blocks) {
        return run.run(
                layouts.stream()
                        .map(layout -> subject.under(layout, subject.settings()))
                        .toList(),
                new Sweep.Extent("counting", first, blocks, 1));
    }
}

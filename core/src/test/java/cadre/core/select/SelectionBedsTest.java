package cadre.core.select;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The table of docs/ranking-and-selection.md: how often the best was selected over 1,000 macro-replications of each bed. With
 * {@code -Dcadre.golden=write} it is written, otherwise compared.
 */
class SelectionBedsTest {

    private static final int MACRO = 1000;
    private static final int FIRST_STAGE = 20;
    private static final double DELTA = 0.5;

    /** The observation of an alternative in a round. */
    private interface Draw {
        double of(int macro, int round, int alternative);
    }

    /**
     * A bed whose best alternative is the last.
     *
     * @param variance the largest one of a difference, for equal allocation
     */
    private record Bed(String name, int k, double confidence, double delta, double variance, Draw draw) {

        String row() {
            int correct = 0;
            double observations = 0;
            for (int macro = 0; macro < MACRO; macro++) {
                SequentialSelection s = new SequentialSelection(k, confidence, delta, FIRST_STAGE);
                for (int round = 0; !s.isDecided(); round++) {
                    double[] x = new double[k];
                    for (int i = 0; i < k; i++) {
                        x[i] = s.isInContention(i) ? draw.of(macro, round, i) : Double.NaN;
                    }
                    s.observe(x);
                }
                correct += s.leader() == k - 1 ? 1 : 0;
                observations += (double) s.observations() / MACRO;
            }
            double least = confidence - 3 * Math.sqrt(confidence * (1 - confidence) / MACRO);
            assertThat((double) correct / MACRO).as(name).isGreaterThanOrEqualTo(least);
            double z = Normal.quantile(1 - (1 - confidence) / (k - 1));
            double equal = k * Math.ceil(z * z * variance / (delta * delta));
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.3f | %,.0f | %,.0f | %.2f |",
                    name,
                    k,
                    confidence,
                    (double) correct / MACRO,
                    observations,
                    equal,
                    observations / equal);
        }
    }

    private static double normal(int macro, int round, int i) {
        return Normal.quantile(Philox.uniform(2026, macro, round, i, 0));
    }

    private static List<Bed> beds() {
        List<Bed> beds = new ArrayList<>();
        for (int k : new int[] {2, 5, 10}) {
            Draw slip = (m, n, i) -> normal(m, n, i) + (i == k - 1 ? DELTA : 0);
            beds.add(new Bed("slippage", k, .90, DELTA, 2, slip));
            beds.add(new Bed("slippage", k, .95, DELTA, 2, slip));
        }
        beds.add(new Bed("slippage", 5, .99, DELTA, 2, (m, n, i) -> normal(m, n, i) + (i == 4 ? DELTA : 0)));
        for (int k : new int[] {5, 10}) {
            beds.add(new Bed("monotone means", k, .95, DELTA, 2, (m, n, i) -> normal(m, n, i) + DELTA * i));
        }
        for (int k : new int[] {2, 5, 10}) {
            // Deviations from 1/2 to 3/2; the two largest variances add up in a difference.
            Draw unequal = (m, n, i) -> (0.5 + (double) i / (k - 1)) * normal(m, n, i) + (i == k - 1 ? DELTA : 0);
            double second = 0.5 + (k - 2.0) / (k - 1);
            beds.add(new Bed("unequal variances, slippage", k, .95, DELTA, 2.25 + second * second, unequal));
        }
        for (int k : new int[] {2, 5, 10}) {
            Draw common = (m, n, i) ->
                    Math.sqrt(.8) * normal(m, n, 99) + Math.sqrt(.2) * normal(m, n, i) + (i == k - 1 ? DELTA : 0);
            beds.add(new Bed("common random numbers, correlation 0.8, slippage", k, .95, DELTA, .4, common));
        }
        double[] load = {.84, .82, .80, .78, .70};
        for (int k : new int[] {2, 5}) {
            beds.add(new Bed(
                    "M/M/1 queues, mean wait", k, .95, 1.2, Double.NaN, (m, n, i) -> -wait(load[5 - k + i], m, n, i)));
        }
        return beds;
    }

    /** Mean wait of 60 customers of a queue started in its stationary state, by Lindley's recursion. */
    private static double wait(double load, int macro, int round, int i) {
        double u = Philox.uniform(99, macro, round, i, 0);
        double wait = u < 1 - load ? 0 : -StrictMath.log((1 - u) / load) / (1 - load);
        double sum = 0;
        for (int customer = 1; customer <= 60; customer++) {
            sum += wait;
            double service = -StrictMath.log(Philox.uniform(99, macro, round, i, 2 * customer));
            double gap = -StrictMath.log(Philox.uniform(99, macro, round, i, 2 * customer + 1)) / load;
            wait = Math.max(0, wait + service - gap);
        }
        return sum / 60;
    }

    /** The largest variance of a difference, from a sample of its own, where no formula gives it. */
    private static Bed measured(Bed bed) {
        if (!Double.isNaN(bed.variance())) {
            return bed;
        }
        double most = 0;
        int n = 4000;
        for (int i = 0; i + 1 < bed.k(); i++) {
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < n; r++) {
                double d = bed.draw().of(MACRO + 1, r, i) - bed.draw().of(MACRO + 1, r, bed.k() - 1);
                sum += d;
                squares += d * d;
            }
            most = Math.max(most, (squares - sum * sum / n) / (n - 1));
        }
        return new Bed(bed.name(), bed.k(), bed.confidence(), bed.delta(), most, bed.draw());
    }

    @Test
    void theTableInTheDocumentIsWhatTheBedsGive() throws Exception {
        List<String> rows = beds().stream().map(bed -> measured(bed).row()).toList();
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/map.md"))) {
            root = java.util.Objects.requireNonNull(root.getParent(), "no docs/map.md above the tests");
        }
        Path document = root.resolve("docs/ranking-and-selection.md");
        String text = Files.readString(document);
        String mark = "|---|---|---|---|---|---|---|\n";
        int from = text.indexOf(mark) + mark.length();
        int to = text.indexOf("\n\n", from);
        if ("write".equals(System.getProperty("cadre.golden"))) {
            Files.writeString(document, text.substring(0, from) + String.join("\n", rows) + text.substring(to));
        } else {
            assertThat(text.substring(from, to).lines().toList()).containsExactlyElementsOf(rows);
        }
    }
}

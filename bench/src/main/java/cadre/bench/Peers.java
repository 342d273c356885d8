package cadre.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** W1 to W3: all contestants in turn, several rounds, one process each. */
final class Peers {

    private final int rounds;
    private final String warm;

    Peers(int rounds, double warm) {
        this.rounds = rounds;
        this.warm = Double.toString(warm);
    }

    /** What was measured of one contestant, over all rounds. */
    private record Line(Contestant contestant, List<Double> speeds, double meanWait, double bytes) {
        double median() {
            double[] sorted = speeds.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        double least() {
            return speeds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }

        double most() {
            return speeds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    /** Markdown: a table for each network. */
    String table() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Network network : Network.ALL) {
            text.append(table(network));
        }
        return text.toString();
    }

    private String table(Network network) throws IOException {
        int n = Contestants.ALL.size();
        List<Line> lines = new ArrayList<>();
        double[][] sums = new double[n][2];
        List<List<Double>> speeds = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            speeds.add(new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                if (Contestants.ALL.get(i).get().takes(network)) {
                    double[] one = measure(i, network);
                    speeds.get(i).add(one[1]);
                    sums[i][0] += one[3] / rounds;
                    sums[i][1] += one[4] / rounds;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (!speeds.get(i).isEmpty()) {
                lines.add(new Line(Contestants.ALL.get(i).get(), speeds.get(i), sums[i][0], sums[i][1]));
            }
        }
        return markdown(network, lines);
    }

    private static String markdown(Network network, List<Line> lines) {
        double ssj = lines.stream()
                .filter(line -> line.contestant() instanceof Ssj)
                .mapToDouble(Line::median)
                .max()
                .orElseThrow();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n**%s**: %s. Exact mean wait in steady state: %.4f.%n%n",
                network.name(),
                network.words(),
                network.exactWait()));
        text.append("| | million events a core-second | lowest–highest | ÷ best SSJ | bytes an event | mean wait |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f–%.2f | %.2f | %.1f | %s |%n",
                    line.contestant().name(),
                    line.median(),
                    line.least(),
                    line.most(),
                    line.median() / ssj,
                    line.bytes(),
                    line.contestant().sameWork()
                            ? String.format(Locale.ROOT, "%.3f", line.meanWait())
                            : "(another network)"));
        }
        return text.toString();
    }

    private double[] measure(int contestant, Network network) throws IOException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-Xms1g",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        One.class.getName(),
                        Integer.toString(contestant),
                        network.name(),
                        warm,
                        "3")
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = out.readLine()) != null; ) {
                if (line.startsWith("measured ")) {
                    process.destroy(); // a peer's threads may keep it alive
                    System.err.printf(
                            Locale.ROOT, "%s %s%s%n", network.name(), Contestants.ALL.get(contestant).get().name(), line.substring(8));
                    return Arrays.stream(line.substring(9).split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                }
                said.append(line).append('\n');
            }
        }
        throw new IOException("nothing measured:\n" + said);
    }
}

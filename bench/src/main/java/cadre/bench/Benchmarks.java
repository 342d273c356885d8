package cadre.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks and writes what they measured. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Entry.
     *
     * @param args {@code --short} for a first look in under five minutes; {@code --out FILE} where the report goes
     * @throws IOException when a contestant does not run, or the file cannot be written
     * @throws RunnerException when the event sets cannot be measured
     */
    public static void main(String[] args) throws IOException, RunnerException {
        List<String> given = Arrays.asList(args);
        boolean brief = given.contains("--short");
        int out = given.indexOf("--out");
        long start = System.nanoTime();
        String report = head()
                + new Glances().table()
                + new Peers(brief ? 1 : 5, brief ? 1 : 2).table()
                + new Decisions(brief ? 100 : 1000).table()
                + new StudyCells(brief ? 20 : 100).table()
                + new Scaling(brief ? 2 : 10).table()
                + new Profile(brief ? 2 : 10).table()
                + eventSets();
        long minutes = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        report += String.format(Locale.ROOT, "%nMeasured in %d s%s.%n", minutes, brief ? ", short form" : "");
        if (out >= 0) {
            Path file = Path.of(given.get(out + 1));
            String notes = Files.exists(file) ? notes(Files.readString(file)) : "";
            Path made = Files.writeString(Path.of(file + ".new"), report + notes, StandardCharsets.UTF_8);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.print(report);
    }

    /** What somebody has written below the measurements stays. */
    private static String notes(String before) {
        int at = before.indexOf("\n## What the numbers say");
        return at < 0 ? "" : before.substring(at);
    }

    private static String head() throws IOException {
        Runtime.Version java = Runtime.version();
        return String.format(
                Locale.ROOT,
                """
                # Benchmarks

                Made by `./cadre bench --out docs/benchmarks.md`. All contestants do the same work in the same run: the same
                networks, exponential times, FIFO queues, every visit's wait recorded, every event counted. Each runs in a process
                of its own (%s, serial collector, 1 GB), in turn, round after round; a number is the median of the rounds in
                million events per second of *processor time of the whole process*, which neighbours on the machine disturb less
                than the wall clock; lowest and highest round beside it. Events are arrivals and ends of service. Peers: SSJ 3.3.2
                (`ca.umontreal.iro.simul:ssj`) with five of its event lists and two of its generators, DSOL 4.2.4
                (`nl.tudelft.simulation:dsol-core`), plain objects with `java.util.PriorityQueue`, and as the limit the
                Kiefer–Wolfowitz recursion, which has no events at all. Means are over short transients from empty, so W2 and W3 lie
                below the steady state.

                Machine: %s, %d cores; Java %s.
                """,
                "HotSpot",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                java);
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 2) + " (" + System.getProperty("os.arch") + ")";
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private static String eventSets() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PendingEvents.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<Integer, Map<String, Double>> bySize = new TreeMap<>();
        for (RunResult result : results) {
            bySize.computeIfAbsent(Integer.valueOf(result.getParams().getParam("pending")), size -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
        }
        StringBuilder text = new StringBuilder("\n**Event sets** (hold model, JMH, nanoseconds for taking the earliest and setting it again).\n\n");
        text.append("| pending | winner tree | heap of four | calendar |\n|---|---|---|---|\n");
        bySize.forEach((size, scores) -> text.append(String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.1f |%n",
                size,
                scores.get("winnerTree"),
                scores.get("heapOfFour"),
                scores.get("calendarQueue"))));
        return text.toString();
    }
}

package cadre.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of the flow kernel goes, and what it allocates, as the recorder of the Java virtual machine sees it. */
final class Profile {

    private static final int SHOWN = 8;

    private final double seconds;

    Profile(double seconds) {
        this.seconds = seconds;
    }

    /** Markdown: a line for each of W1 and W3. */
    String table() throws IOException {
        StringBuilder text = new StringBuilder("\n**Profile** of the flow kernel (flight recorder, samples every 10 ms by the"
                + " method at the top of the stack; inlined methods keep their names).\n\n");
        text.append("| | time | sampled allocations while it ran |\n|---|---|---|\n");
        for (Network network : new Network[] {Network.W1, Network.W3}) {
            text.append(row(network));
        }
        return text.toString();
    }

    private String row(Network network) throws IOException {
        Cadre cadre = new Cadre(false);
        run(cadre, network, 1);
        Path file = Files.createTempFile("cadre", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
            recording.start();
            run(cadre, network, seconds);
            recording.stop();
            recording.dump(file);
            return read(network, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void run(Cadre cadre, Network network, double howLong) {
        long end = System.nanoTime() + (long) (howLong * 1e9);
        for (long seed = 1; System.nanoTime() < end; seed++) {
            cadre.run(network, seed);
        }
    }

    private static String read(Network network, Path file) throws IOException {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Long> bytes = new TreeMap<>();
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
                if (String.valueOf(event.getStackTrace()).contains("cadre.engine")) {
                    bytes.merge(event.getClass("objectClass").getName(), event.getLong("weight"), Long::sum);
                }
            } else if (event.getStackTrace() != null) {
                RecordedFrame top = event.getStackTrace().getFrames().getFirst();
                String type = top.getMethod().getType().getName();
                times.merge(type.substring(type.lastIndexOf('.') + 1) + "." + top.getMethod().getName(), 1, Integer::sum);
                samples++;
            }
        }
        StringBuilder time = new StringBuilder();
        int all = Math.max(1, samples);
        times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(each -> time.append(String.format(
                        Locale.ROOT, "%s%s %d %%", time.isEmpty() ? "" : ", ", each.getKey(), 100 * each.getValue() / all)));
        return String.format(
                Locale.ROOT,
                "| %s (%d samples) | %s | %s |%n",
                network.name(),
                samples,
                time,
                bytes.isEmpty() ? "none in the kernel" : bytes + " bytes");
    }
}

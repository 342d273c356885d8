package cadre.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, started as the launcher starts it. */
final class ServerUnderLoad implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("http://\\S+");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final URI root;
    private final Start start;

    private ServerUnderLoad(Process process, URI root, Start start) {
        this.process = process;
        this.root = root;
        this.start = start;
    }

    /**
     * How long a start took, from the process to the first page.
     *
     * @param wall by the clock on the wall
     * @param processor time of all threads of the process
     */
    record Start(Duration wall, Duration processor) {}

    /**
     * What it occupies.
     *
     * @param resident MB of the whole process
     * @param heap MB in use after a collection
     */
    record Memory(long resident, long heap) {}

    /**
     * Starts one and waits for its first page.
     *
     * @param jar with everything
     * @param cache of classes; null for none
     * @param environment more variables
     * @param wishes options of {@code serve}
     */
    static ServerUnderLoad start(
            Path jar, @Nullable Path cache, Map<String, String> environment, List<String> wishes)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(java("java"), "-XX:+UseSerialGC"));
        if (cache != null) {
            line.add("-XX:AOTCache=" + cache);
        }
        line.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-Dcadre.screens=known", "-cp", jar.toString()));
        line.addAll(List.of("cadre.cli.command.Main", "serve", "--port", "0"));
        line.addAll(wishes);
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        String first = lines.readLine();
        Matcher open = OPEN.matcher(String.valueOf(first));
        if (!open.find()) {
            process.destroyForcibly();
            throw new IOException("the server did not start: " + first);
        }
        URI root = URI.create(open.group());
        new Person(root).get("/login");
        Duration wall = Duration.ofNanos(System.nanoTime() - begin);
        Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
        return new ServerUnderLoad(process, root, new Start(wall, processor));
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    URI root() {
        return root;
    }

    Start start() {
        return start;
    }

    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it occupies once nothing that could be collected is left. */
    Memory memory() throws IOException, InterruptedException {
        run("GC.run");
        Matcher used = USED.matcher(run("GC.heap_info"));
        long heap = 0;
        // Young and old generation each have a line; the last one is about classes.
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            heap += Long.parseLong(used.group(1));
        }
        long resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        return new Memory(resident / 1024, heap / 1024);
    }

    private String run(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(java("jcmd"), String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

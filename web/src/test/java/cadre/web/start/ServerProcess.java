package cadre.web.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server in a process of its own, so that it can be killed. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final URI root;

    private ServerProcess(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /** Starts one; it ends with the process that started it, when that closes its end of the pipe. */
    static ServerProcess start(Path folder) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        classes,
                        ServerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Meant for other programs: they must not move the server or its database.
        builder.environment().putAll(Map.of("SERVER_PORT", "1", "SPRING_DATASOURCE_URL", "jdbc:h2:mem:elsewhere"));
        Process process = builder.start();
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        if (line == null || !line.startsWith("http")) {
            process.destroyForcibly();
            throw new AssertionError("the server did not start: " + line);
        }
        return new ServerProcess(process, URI.create(line));
    }

    /** Where it is open. */
    URI root() {
        return root;
    }

    /** Ends it as {@code kill -9} does: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " could not be killed");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The process: serves the folder that is the first argument until its input ends. */
    public static void main(String[] arguments) throws IOException {
        TestServer server = TestServer.start(Path.of(arguments[0]));
        System.out.println(server.root());
        int read = System.in.read();
        Runtime.getRuntime().halt(read < 0 ? 0 : 1);
    }
}

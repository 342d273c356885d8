package cadre.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own: made in a temporary folder, open to this computer only, gone afterwards. It refuses to run as root;
 * then it runs as the user that Debian's package made for it.
 */
final class Postgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final String LOGIN = "cadre";
    private static final String PASSWORD = "only for this test";

    private final Path folder;
    private final Path programs;
    private final int port;
    private final Process process;
    private final Thread guard;

    private Postgres(Path folder, Path programs) throws IOException, InterruptedException {
        this.folder = folder;
        this.programs = programs;
        Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
        if (isRoot()) {
            run(List.of("chown", "-R", USER, folder.toString()));
        }
        String data = folder.resolve("data").toString();
        run(as(
                program("initdb"),
                "-D",
                data,
                "-U",
                LOGIN,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--no-locale",
                "--no-sync",
                "--no-instructions"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(as(
                        program("postgres"),
                        "-D",
                        data,
                        "-p",
                        String.valueOf(port),
                        "-k",
                        data,
                        "-c",
                        "listen_addresses=127.0.0.1"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        guard = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(guard);
    }

    /** Starts one and waits until it answers. */
    static Postgres start() throws IOException, InterruptedException {
        Path programs = programs();
        Postgres postgres = new Postgres(Files.createTempDirectory("cadre-postgresql"), programs);
        postgres.awaitAnswers();
        return postgres;
    }

    /** With its login and password. */
    String url() {
        return url(PASSWORD);
    }

    String url(String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + LOGIN + "&password="
                + password.replace(" ", "%20");
    }

    /** The newest version that is installed where Debian puts it, or else where the shell finds it. */
    private static Path programs() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin")).forEach(found::add);
            }
            found.sort(Comparator.comparing((Path bin) -> bin.toString().length())
                    .thenComparing(Path::toString)
                    .reversed());
        }
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .forEach(found::add);
        return found.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("postgres")))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("these tests start a PostgreSQL of their own, and none is installed;"
                                + " looked for initdb and postgres in " + DEBIAN + "/*/bin and on the PATH."
                                + " Maybe install Debian's package: apt-get install postgresql"));
    }

    private void awaitAnswers() throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            Process ready = new ProcessBuilder(
                            program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", String.valueOf(port))
                    .start();
            if (ready.waitFor() == 0) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        String log = Files.readString(folder.resolve("log"));
        close();
        throw new AssertionError("PostgreSQL does not answer: " + log);
    }

    private String program(String name) {
        return programs.resolve(name).toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> as(String... command) {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (run.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed: " + said);
        }
    }

    /** Stops it without waiting for those who are connected, and removes everything; once. */
    @Override
    public void close() throws InterruptedException {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            // SIGINT is its fast shutdown.
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(guard);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cadre.bench.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts servers, fills one with a large company, opens its pages, and lets many ask at once. */
public final class WebBenchmarks {

    private static final String FORM = """
            # How quick the web application is

            Made by `./cadre bench --web --database URL --out docs/web-benchmarks.md`. The server is the one jar in a process of its own (serial
            collector), the visitors are another process on the same machine, so that the two share its cores. Times are from the request to the
            last byte of the answer, over a connection of this computer that stays open.

            The company has 400 people (`examples/enterprise.yaml`) and 3,000 use cases: the public inventories of 2023 and 2024, imported on the page
            for it, and ideas until there are enough.

            Machine: %d cores; Java %s.
            """;

    /** One token asks for all, which the limit for each would not let through. */
    private static final Map<String, String> UNLIMITED = Map.of("CADRE_API_RATE", "1000000");

    private final Path jar;
    private final Path cache;
    private final @Nullable String database;
    private final boolean brief;

    private WebBenchmarks(Path jar, @Nullable String database, boolean brief) {
        this.jar = jar;
        this.cache = jar.resolveSibling("serve.aot");
        this.database = database;
        this.brief = brief;
    }

    /**
     * Entry.
     *
     * @param args {@code --jar FILE} the jar to start; {@code --database URL} an empty PostgreSQL to measure as well; {@code --short}
     *     for a first look; {@code --out FILE} where the report goes
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> given = Arrays.asList(args);
        String out = after(given, "--out");
        String jar = after(given, "--jar");
        WebBenchmarks benchmarks = new WebBenchmarks(
                Path.of(jar == null ? "target/launch/cadre.jar" : jar),
                after(given, "--database"),
                given.contains("--short"));
        String report = String.format(
                        Locale.ROOT, FORM, Runtime.getRuntime().availableProcessors(), Runtime.version())
                + benchmarks.starts()
                + benchmarks.measured("The embedded database", null);
        if (benchmarks.database != null) {
            report += benchmarks.measured("PostgreSQL", benchmarks.database);
        }
        if (out != null) {
            Path file = Path.of(out);
            String notes = Files.exists(file) ? notes(Files.readString(file)) : "";
            Path made = Files.writeString(Path.of(file + ".new"), report + notes, StandardCharsets.UTF_8);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.print(report);
    }

    private static @Nullable String after(List<String> given, String option) {
        int at = given.indexOf(option);
        return at < 0 || at + 1 >= given.size() ? null : given.get(at + 1);
    }

    /** What somebody has written below the measurements stays. */
    private static String notes(String before) {
        int at = before.indexOf("\n## What the numbers say");
        return at < 0 ? "" : before.substring(at);
    }

    private String starts() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("""

                ## Time to the first page

                From the start of the process until the page to log in, or for the first account, has arrived; the median of the runs.

                | start | runs | seconds | seconds of processor time |
                |---|---:|---:|---:|
                """);
        for (Path with : new Path[] {null, cache}) {
            String how = with == null ? "without the cache of classes" : "with it, as the launcher starts it";
            Path folder = Files.createTempDirectory("cadre-bench");
            table.append(start("new folder, " + how, with, () -> {
                delete(folder);
                return List.of("--data", folder.toString());
            }));
            table.append(start("folder with a company, " + how, with, () -> List.of("--data", folder.toString())));
            table.append(start("`--demo`, " + how, with, () -> List.of("--demo")));
            delete(folder);
        }
        return table.toString();
    }

    /** What has to be so before a start, and its options. */
    private interface Wishes {

        List<String> make() throws IOException;
    }

    private String start(String name, @Nullable Path with, Wishes wishes) throws IOException, InterruptedException {
        int runs = brief ? 1 : 3;
        double[] wall = new double[runs];
        double[] processor = new double[runs];
        for (int run = 0; run < runs; run++) {
            try (ServerUnderLoad server = ServerUnderLoad.start(jar, with, Map.of(), wishes.make())) {
                wall[run] = server.start().wall().toMillis() / 1000.0;
                processor[run] = server.start().processor().toMillis() / 1000.0;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        return String.format(Locale.ROOT, "| %s | %d | %.2f | %.2f |%n", name, runs, wall[runs / 2], processor[runs / 2]);
    }

    private String measured(String title, @Nullable String url) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cadre-bench");
        List<String> wishes =
                url == null ? List.of("--data", folder.toString()) : List.of("--data", folder.toString(), "--database", url);
        try (ServerUnderLoad server = ServerUnderLoad.start(jar, cache, UNLIMITED, wishes)) {
            Person person = LargeCompany.found(server);
            String token = LargeCompany.token(person);
            ServerUnderLoad.Memory before = server.memory();
            String pages = new PageTimes(person, brief ? 5 : 40).table();
            Duration each = Duration.ofSeconds(brief ? 5 : 60);
            String api = "/api/v1/companies/large-company/use-cases";
            if (person.ask(api, token).status() != 200) {
                api = "/api/v1/companies/large-company/revisions";
            }
            String path = api;
            String load = new Load(each)
                            .row("the board", () -> person.glance(LargeCompany.ADDRESS + "/use-cases"), server)
                    + new Load(each).row("one use case", () -> person.glance(LargeCompany.ADDRESS + "/use-cases/7"), server)
                    + new Load(each).row("`" + path + "`", () -> person.ask(path, token), server);
            ServerUnderLoad.Memory after = server.memory();
            return String.format(
                    Locale.ROOT,
                    """

                    ## %s

                    Pages, opened by one person alone:
                    %s
                    Sixteen at once, without a pause, for %d s each:

                    | what | answers | a second | errors | median, ms | 95th, ms | 99th, ms | cores of the server |
                    |---|---:|---:|---:|---:|---:|---:|---:|
                    %s
                    Memory of the server after a collection: %d MB of heap, %d MB resident before; %d MB and %d MB after.
                    """,
                    title,
                    pages,
                    each.toSeconds(),
                    load,
                    before.heap(),
                    before.resident(),
                    after.heap(),
                    after.resident());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

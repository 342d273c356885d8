package cadre.cli.command;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the server twice and opens its pages once, unseen, while the build records which classes that needs, so that later
 * starts are quick: first the demonstration with every page that its first pages lead to, then a new folder with the page for
 * the first account. Takes some ten seconds.
 */
final class ServeRehearsal {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]+)\"");
    private static final Pattern OPEN = Pattern.compile("http://\\S+");
    private static final int MOST_PAGES = 60;
    private static final int PATIENCE_MILLIS = 10_000;

    private ServeRehearsal() {}

    static void main() throws Exception {
        Path folder = Files.createTempDirectory("cadre-rehearsal");
        try {
            serve(List.of("/"), "--demo");
            serve(List.of("/setup", "/login"), "--data", folder.resolve("data").toString());
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void serve(List<String> first, String... wishes) throws InterruptedException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Interruption interruption = new Interruption();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), Terminal.Facts.PIPED, interruption);
        String[] line = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(wishes))
                .toArray(String[]::new);
        Thread server = Thread.ofPlatform().start(() -> Main.run(line, terminal));
        try {
            visit(root(server, out, err), first);
        } finally {
            interruption.request();
            server.join();
        }
    }

    private static URI root(Thread server, StringWriter out, StringWriter err) throws InterruptedException {
        Matcher open = OPEN.matcher("");
        while (!open.reset(out.toString()).find()) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the server does not start: " + err);
            }
            Thread.sleep(20);
        }
        return URI.create(open.group());
    }

    /** Opens the pages, and those that they lead to, and those that these lead to. */
    private static void visit(URI root, List<String> first) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> next = new LinkedHashSet<>(first);
        for (int depth = 0; depth < 4 && seen.size() < MOST_PAGES; depth++) {
            Set<String> found = new LinkedHashSet<>();
            for (String path : next) {
                if (seen.size() < MOST_PAGES && seen.add(path)) {
                    found.addAll(links(page(root.resolve(path))));
                }
            }
            next = found;
        }
    }

    private static Set<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is at an address; nothing when it cannot be opened, since a rehearsal only has to be good enough. */
    private static String page(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        }
    }
}

package cadre.cli.command;

import cadre.app.route.Serving;
import cadre.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens Cadre in the browser until it is stopped. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Whoever opens it first makes the administrator's account. Ctrl-C stops it; nothing that was saved is lost.",
            "A database of its own needs nothing. For PostgreSQL, user and password are read from"
                    + " CADRE_DATABASE_USER and CADRE_DATABASE_PASSWORD."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; 0 for any free one (${DEFAULT-VALUE}).")
    private int port = 8765;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Who may reach it: 127.0.0.1 is this computer only, 0.0.0.0 everyone (${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where everything is kept (default: .cadre in your home folder).")
    private Path folder = Path.of(System.getProperty("user.home", "."), ".cadre");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL 15 or newer instead, such as jdbc:postgresql://localhost/cadre.")
    private @Nullable String database;

    @Option(names = "--demo", description = "Show a made-up start-up: no account, this computer only, nothing kept.")
    private boolean demo;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Refusal.ofUsage("--port " + port + " is out of range", "0 to " + HIGHEST_PORT, "--port 8765");
        }
        Serving serving = ServiceLoader.load(Serving.class)
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(
                        "this build of Cadre has no web application",
                        "a complete one",
                        "./cadre serve, from the sources"));
        Serving.Wish wish = new Serving.Wish(Version.current(), address, port, folder, database, demo);
        try (Serving.Running running = serving.start(wish)) {
            running.lines().forEach(terminal::print);
            terminal.out().flush();
            while (!terminal.interruption().requested()) {
                Thread.sleep(100);
            }
            terminal.say("Stopping …");
        } catch (Serving.Refused refused) {
            throw Refusal.ofUsage(String.valueOf(refused.getMessage()), refused.expected(), refused.maybe());
        }
        return Exit.OK;
    }
}

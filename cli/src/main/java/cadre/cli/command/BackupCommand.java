package cadre.cli.command;

import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes everything the server keeps into one file. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "It has everything as it was at one moment, also while the server runs, and is read again to be sure.",
            "Keep it as safe as the server: passwords are in it as they are stored. Put it back with cadre restore.",
            "Exit code 1 when it is written, but a log of decisions in it is not what it was."
        })
final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; it must not be there yet.")
    private @Nullable Path out;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where everything is kept (default: .cadre in your home folder).")
    private Path folder = Path.of(System.getProperty("user.home", "."), ".cadre");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "The PostgreSQL database instead, such as jdbc:postgresql://localhost/cadre.")
    private @Nullable String database;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(out);
        try {
            Keeping.Summary summary = keeping().backup(new Keeping.Place(folder, database), Version.current(), file);
            terminal.print("Wrote " + file + ": " + summary.rows() + " rows in " + summary.tables() + " tables.");
            return sayFlaws(terminal, summary);
        } catch (Serving.Refused refused) {
            throw Refusal.ofUsage(String.valueOf(refused.getMessage()), refused.expected(), refused.maybe());
        }
    }

    /** Says what is wrong with logs of decisions; all else is as it should be. */
    static int sayFlaws(Terminal terminal, Keeping.Summary summary) {
        summary.flaws().forEach(flaw -> terminal.say(terminal.styledError(Style.WARNING, "warning:") + " " + flaw));
        return summary.flaws().isEmpty() ? Exit.OK : Exit.NEGATIVE;
    }

    static Keeping keeping() {
        return ServiceLoader.load(Keeping.class)
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(
                        "this build of Cadre has no web application", "a complete one", "./cadre, from the sources"));
    }
}

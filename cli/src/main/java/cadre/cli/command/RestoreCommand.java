package cadre.cli.command;

import cadre.app.route.Keeping;
import cadre.app.route.Serving;
import cadre.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup, or the archive of a company, into an empty folder or database. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "All of it or nothing. A backup of an earlier version is brought to this one.",
            "The archive of a company comes without passwords: set one with cadre user before logging in.",
            "Exit code 1 when it is put back, but a log of decisions in it is not what it was."
        })
final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "Written by cadre backup, or taken from the archive page of a company.")
    private @Nullable Path file;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Where to keep everything; nothing may be kept there yet (default: .cadre in your home folder).")
    private Path folder = Path.of(System.getProperty("user.home", "."), ".cadre");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "An empty PostgreSQL database instead, such as jdbc:postgresql://localhost/cadre.")
    private @Nullable String database;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path archive = Objects.requireNonNull(file);
        try {
            Keeping.Summary summary = BackupCommand.keeping().restore(archive, new Keeping.Place(folder, database));
            terminal.print("Put back " + summary.rows() + " rows in " + summary.tables() + " tables, as they were at "
                    + summary.made() + (summary.ofCompany() ? ", without passwords." : "."));
            return BackupCommand.sayFlaws(terminal, summary);
        } catch (Serving.Refused refused) {
            throw Refusal.ofUsage(String.valueOf(refused.getMessage()), refused.expected(), refused.maybe());
        }
    }
}

package cadre.cli.command;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs typical commands once, unseen, while the build records which classes a start needs, so that later starts are quick. Takes
 * a few seconds.
 */
final class Rehearsal {

    private static final List<String> COMMANDS = List.of(
            "help",
            "--version",
            "parameters",
            "help parameters",
            "no-such-command",
            "decide COMPANY --draws 12 --replications 2 --json FOLDER/out.json --csv FOLDER/out.csv --report FOLDER/out.html",
            "rerun FOLDER/out.json",
            "simulate COMPANY --structure central --draws 4 --replications 2",
            "simulate COMPANY --structure squads --trace FOLDER/trace.csv");

    private Rehearsal() {}

    static void main() throws IOException {
        Path folder = Files.createTempDirectory("cadre-rehearsal");
        try (InputStream company = Rehearsal.class.getResourceAsStream("/cadre/rehearsal.yaml")) {
            if (company == null) {
                throw new IllegalStateException("cadre/rehearsal.yaml is missing");
            }
            Files.copy(company, folder.resolve("company.yaml"));
            for (String command : COMMANDS) {
                run(command.split(" "), folder);
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void run(String[] arguments, Path folder) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].equals("COMPANY")
                    ? folder.resolve("company.yaml").toString()
                    : arguments[i].startsWith("FOLDER/")
                            ? folder.resolve(arguments[i].substring(7)).toString()
                            : arguments[i];
        }
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Terminal terminal = new Terminal(nowhere, nowhere, Terminal.Facts.PIPED, new Interruption());
        Main.run(arguments, terminal);
    }
}

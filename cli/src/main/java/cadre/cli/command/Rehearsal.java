package cadre.cli.command;

import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs typical commands once, unseen, while the build records which classes a start needs, so that later starts are quick. Takes
 * a few seconds.
 */
final class Rehearsal {

    private static final List<String[]> COMMANDS = List.of(
            new String[] {"help"},
            new String[] {"--version"},
            new String[] {"parameters"},
            new String[] {"help", "parameters"},
            new String[] {"no-such-command"});

    private Rehearsal() {}

    static void main() {
        for (String[] command : COMMANDS) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            Terminal terminal = new Terminal(nowhere, nowhere, Terminal.Facts.PIPED, new Interruption());
            Main.run(command, terminal);
        }
    }
}

package cadre.cli.command;

import cadre.app.route.Route;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Nearest;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood on the command line, and what was probably meant. */
final class Usage {

    private Usage() {}

    static int unknownCommand(Terminal terminal, String word) {
        List<String> known = Arrays.stream(Route.values()).map(Route::command).toList();
        terminal.error(
                "'" + word + "' is not a command of Cadre",
                "one of " + String.join(", ", known),
                Nearest.find(word, known).map(name -> "cadre " + name).orElse("cadre help"));
        return Exit.USAGE;
    }

    static int wrongArguments(Terminal terminal, ParameterException error) {
        String command = error.getCommandLine().getCommandName();
        String help = command + " --help";
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String given = unmatched.getUnmatched().getFirst();
            List<String> known = List.copyOf(
                    error.getCommandLine().getCommandSpec().optionsMap().keySet());
            String expected = given.startsWith("-") ? "one of " + String.join(", ", known) : "nothing more";
            String maybe = given.startsWith("-") ? Nearest.find(given, known).orElse(help) : help;
            terminal.error(command + ": '" + given + "' is not understood", expected, maybe);
        } else {
            terminal.error(command + ": " + decapitalised(String.valueOf(error.getMessage())), "", help);
        }
        return Exit.USAGE;
    }

    private static String decapitalised(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}

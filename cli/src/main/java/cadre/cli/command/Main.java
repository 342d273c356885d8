package cadre.cli.command;

import cadre.app.route.Route;
import cadre.cli.terminal.Interruption;
import cadre.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Finds the command that was asked for, runs it and says to the shell how it went. */
public final class Main {

    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        interruption.listen();
        int exit;
        try (Terminal terminal = Terminal.ofProcess(interruption)) {
            exit = run(arguments, terminal);
        }
        boolean interrupted = interruption.requested();
        interruption.reported();
        if (!interrupted) {
            System.exit(exit);
        }
    }

    /**
     * Runs one command in this process.
     *
     * @param arguments as typed after {@code cadre}
     * @return 0 done, 1 a negative answer, 2 not understood, 70 a fault in Cadre, 130 stopped by the user
     */
    public static int run(String[] arguments, Terminal terminal) {
        int exit = new Main(terminal).run(Arrays.asList(arguments));
        terminal.close();
        return terminal.interruption().requested() ? Exit.INTERRUPTED : exit;
    }

    private int run(List<String> arguments) {
        String first = arguments.isEmpty() ? "help" : arguments.getFirst();
        return switch (first) {
            case "help", "--help", "-h" -> help(arguments);
            case "--version", "-V", "version" -> {
                terminal.print("Cadre " + Version.current());
                yield Exit.OK;
            }
            default -> command(first, arguments.subList(1, arguments.size()));
        };
    }

    private int help(List<String> arguments) {
        if (arguments.size() > 1) {
            return command(arguments.get(1), List.of("--help"));
        }
        new Overview(terminal).print();
        return Exit.OK;
    }

    private int command(String word, List<String> arguments) {
        Route route = Route.find(word).orElse(null);
        if (route == null) {
            return Usage.unknownCommand(terminal, word);
        }
        Callable<Integer> command = Commands.find(route, terminal).orElse(null);
        if (command == null) {
            terminal.error(
                    "'" + word + "' is done by the launcher",
                    "the script ./cadre in Cadre's source folder",
                    "./cadre " + word);
            return Exit.USAGE;
        }
        return parser(route, command).execute(arguments.toArray(String[]::new));
    }

    private CommandLine parser(Route route, Callable<Integer> command) {
        CommandLine parser = new CommandLine(command);
        parser.setCommandName("cadre " + route.command());
        parser.getCommandSpec().usageMessage().description(route.line() + ".").width(terminal.width());
        parser.getCommandSpec().mixinStandardHelpOptions(false);
        parser.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        parser.setOut(terminal.out());
        parser.setErr(terminal.err());
        parser.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF));
        parser.setCaseInsensitiveEnumValuesAllowed(true);
        parser.setUsageHelpAutoWidth(false);
        parser.setParameterExceptionHandler((error, typed) -> Usage.wrongArguments(terminal, error));
        parser.setExecutionExceptionHandler((error, line, parsed) -> failed(error));
        return parser;
    }

    private int failed(Exception error) {
        if (error instanceof Refusal refusal) {
            terminal.sayFindings(refusal.findings());
            terminal.error(String.valueOf(refusal.getMessage()), refusal.expected(), refusal.maybe());
            return refusal.exit();
        }
        List<String> trace = new ArrayList<>();
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        text.toString().lines().limit(12).forEach(line -> trace.add("  " + line));
        terminal.error(
                "a fault in Cadre, not in your input: " + error,
                "",
                "report it with these lines:\n" + String.join("\n", trace));
        return Exit.FAULT;
    }
}

package cadre.cli.command;

import cadre.app.route.Route;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;

/** The top-level help, made from the route. */
final class Overview {

    private final Terminal terminal;

    Overview(Terminal terminal) {
        this.terminal = terminal;
    }

    void print() {
        terminal.print(terminal.styled(Style.STRONG, "Cadre")
                + " decides how a company should organise its machine-learning people.");
        terminal.print("");
        terminal.print("  cadre COMMAND [arguments]       cadre help COMMAND       cadre --version");
        int widest = 0;
        for (Route route : Route.values()) {
            widest = Math.max(widest, route.command().length());
        }
        for (Route.Part part : Route.Part.values()) {
            terminal.print("");
            terminal.print(terminal.styled(Style.STRONG, part.title()));
            for (Route route : part.routes()) {
                String gap = " ".repeat(widest + 3 - route.command().length());
                terminal.print("  " + route.command() + gap + route.line());
            }
        }
        terminal.print("");
        terminal.print("Exit codes: 0 done, 1 a negative answer or errors in the input, 2 not understood,"
                + " 130 stopped by Ctrl-C.");
    }
}

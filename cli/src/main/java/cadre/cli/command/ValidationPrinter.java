package cadre.cli.command;

import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.work.Stage;
import cadre.intake.inventory.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well the reference class predicts what it was not fitted to. */
final class ValidationPrinter {

    private final Terminal terminal;

    ValidationPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void heldOut(Validation.HeldOut heldOut) {
        heading("Agencies held out: " + heldOut.useCases() + " use cases of " + heldOut.agencies()
                + " agencies, half of them fitted, half predicted, " + heldOut.splits() + " divisions by lot");
        Table table = new Table(
                "month",
                "error of the law",
                "of plain Kaplan-Meier",
                "Brier, law",
                "Brier, plain",
                "law better",
                "within band");
        for (Validation.HeldOut.Row row : heldOut.rows()) {
            table.row(
                    format("%5d", row.month()),
                    format("%.1f points", 100 * row.lawError()),
                    format("%.1f points", 100 * row.plainError()),
                    format("%.4f", row.lawScore()),
                    format("%.4f", row.plainScore()),
                    format("%.0f %%", 100 * row.lawBetter()),
                    format("%.0f %%", 100 * row.covered()));
        }
        table.print(terminal);
        terminal.print(
                "Error: mean distance between the share predicted and the share seen. Brier: of single use cases, less is better. Within band: how");
        terminal.print(
                "often the share of the agencies held out lies in the 95 % band of the others; well below 95 % means that agencies differ by");
        terminal.print("more than chance, so that the band is too narrow for an organisation of its own.");
    }

    void stages(Validation.StageMix mix) {
        heading(format(
                "Stages against arrivals x sojourn: %d use cases initiated in %.0f months",
                mix.arrivals(), mix.months()));
        Table table = new Table("seen", "by age", "steady", "months there", "stage");
        for (Validation.StageMix.Row row : mix.rows()) {
            table.row(
                    format("%4d", row.seen()),
                    format("%6.0f", row.byAge()),
                    format("%6.0f", row.steady()),
                    format("%12.1f", row.sojournMonths()),
                    row.what());
        }
        table.print(terminal);
        terminal.print(
                "By age: expected from each use case's own age and the other agencies' times. Steady: arrivals a month x months there, as if");
        terminal.print("arrivals had not grown; where the two differ, they have.");
    }

    void transitions(Validation.Transitions transitions) {
        heading(transitions.matched() + " use cases in both inventories, by agency and title; " + transitions.unstaged()
                + " of them have no stage in the earlier one");
        List<Stage> to = Arrays.stream(Stage.values())
                .filter(stage -> transitions.table().values().stream().anyMatch(row -> row.containsKey(stage)))
                .toList();
        String[] head = new String[to.size() + 2];
        head[0] = "from";
        for (int i = 0; i < to.size(); i++) {
            head[i + 1] = word(to.get(i));
        }
        head[to.size() + 1] = "all";
        Table table = new Table(head);
        for (Map.Entry<Stage, Map<Stage, Integer>> row : transitions.table().entrySet()) {
            String[] cells = new String[head.length];
            cells[0] = word(row.getKey());
            for (int i = 0; i < to.size(); i++) {
                cells[i + 1] = String.valueOf(row.getValue().getOrDefault(to.get(i), 0));
            }
            cells[head.length - 1] = String.valueOf(
                    row.getValue().values().stream().mapToInt(Integer::intValue).sum());
            table.row(cells);
        }
        table.print(terminal);
        Validation.Forecast forecast = transitions.forecast();
        terminal.print(format(
                "Of %d that were open and have a date, the law expects %.0f in production a year later (%.0f to %.0f by chance alone); %d are, %d were closed.",
                forecast.open(),
                forecast.expected().estimate(),
                forecast.expected().low(),
                forecast.expected().high(),
                forecast.seen(),
                forecast.closed()));
    }

    private void heading(String text) {
        terminal.print("");
        terminal.print(terminal.styled(Style.STRONG, text));
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

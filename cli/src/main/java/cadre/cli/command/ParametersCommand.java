package cadre.cli.command;

import cadre.cli.answer.Table;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Grade;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Source;
import cadre.core.numerics.Prior;
import cadre.core.plan.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the simulation's parameters: meaning, unit, prior, source. */
@Command(
        footer = {
            "",
            "A prior is what is believed before a company's own figures: 'a to b' means every value between the two is"
                    + " equally likely; 'about m, one in ten above p' a log-normal distribution; a bare number is fixed."
                    + " 5 %% and 95 %% bound the values drawn in nine of ten cases.",
            "Grades of sources: A measured on data that anyone can check, B a survey or study, C practitioners'"
                    + " experience, D a number in circulation, - an assumption with a wide prior."
        })
final class ParametersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Only these parameters, in full.")
    private List<String> names = List.of();

    @Option(names = "--assumptions", description = "Only those whose prior is an assumption.")
    private boolean assumptions;

    @Option(names = "--csv", description = "As comma-separated values.")
    private boolean csv;

    ParametersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Parameter> chosen = names.isEmpty()
                ? Arrays.asList(Parameter.values())
                : names.stream().map(ParametersCommand::named).toList();
        List<Parameter> shown = chosen.stream()
                .filter(parameter -> !assumptions || parameter.source().grade() == Grade.ASSUMPTION)
                .toList();
        if (csv) {
            printCsv(shown);
        } else if (names.isEmpty()) {
            printTable(shown);
        } else {
            shown.forEach(parameter -> printInFull(terminal, parameter));
        }
        return Exit.OK;
    }

    private static Parameter named(String name) {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> parameter.id().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Refusal unknown(String name) {
        List<String> known =
                Arrays.stream(Parameter.values()).map(Parameter::id).toList();
        return Refusal.ofUsage(
                "'" + name + "' is not a parameter",
                "a name from `cadre parameters`",
                Nearest.find(name, known).orElse("cadre parameters"));
    }

    private void printTable(List<Parameter> parameters) {
        Table table = new Table("name", "prior", "unit", "grade", "meaning");
        for (Parameter parameter : parameters) {
            table.row(
                    parameter.id(),
                    prior(parameter.prior()),
                    parameter.unit(),
                    grade(parameter.source()),
                    parameter.meaning());
        }
        table.print(terminal);
        long open = parameters.stream()
                .filter(parameter -> parameter.source().grade() == Grade.ASSUMPTION)
                .count();
        terminal.print("");
        terminal.print(parameters.size() + " parameters, " + open
                + " of them assumptions. `cadre parameters NAME` says more about one.");
    }

    static void printInFull(Terminal terminal, Parameter parameter) {
        Prior prior = parameter.prior();
        terminal.print(terminal.styled(Style.STRONG, parameter.id()) + "  " + parameter.meaning());
        terminal.print("  unit    " + parameter.unit());
        terminal.print("  prior   " + prior(prior));
        if (!(prior instanceof Prior.Fixed)) {
            terminal.print("  drawn   5 % below " + number(prior.quantile(0.05)) + ", half below "
                    + number(prior.median()) + ", 95 % below " + number(prior.quantile(0.95)));
        }
        terminal.print("  source  " + parameter.source().citation() + " (grade " + grade(parameter.source()) + ")");
    }

    private void printCsv(List<Parameter> parameters) {
        terminal.print("name,unit,prior,p05,median,p95,grade,source,meaning");
        for (Parameter parameter : parameters) {
            Prior prior = parameter.prior();
            terminal.print(String.join(
                    ",",
                    parameter.id(),
                    Outputs.quoted(parameter.unit()),
                    Outputs.quoted(prior(prior)),
                    number(prior.quantile(0.05)),
                    number(prior.median()),
                    number(prior.quantile(0.95)),
                    grade(parameter.source()),
                    Outputs.quoted(parameter.source().citation()),
                    Outputs.quoted(parameter.meaning())));
        }
    }

    private static String prior(Prior prior) {
        return switch (prior) {
            case Prior.Fixed fixed -> number(fixed.value());
            case Prior.Uniform uniform -> number(uniform.low()) + " to " + number(uniform.high());
            case Prior.Sampled sample -> number(sample.quantile(0.05)) + " to " + number(sample.quantile(0.95));
            case Prior.Lognormal lognormal ->
                "about " + number(lognormal.median()) + ", one in ten above " + number(lognormal.p90());
        };
    }

    private static String grade(Source source) {
        return source.grade() == Grade.ASSUMPTION ? "-" : source.grade().name();
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }
}

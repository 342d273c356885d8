package cadre.cli.command;

import cadre.cli.answer.Table;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Nearest;
import cadre.core.plan.Parameter;
import cadre.intake.files.Field;
import cadre.intake.files.Field.Type;
import cadre.intake.files.Fields;
import cadre.intake.files.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains fields of the company file, parameters and roles. */
@Command(
        footer = {
            "",
            "cadre explain people.cost       one field",
            "cadre explain cost              every field of that name",
            "cadre explain people            a section, with its fields",
            "cadre explain ml-engineer       a role, or any other word that a field may take",
            "cadre explain hop-time          a parameter, which a company file may replace"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST_NAMES = 8;

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Fields, parameters or roles; all fields if none.")
    private List<String> names = List.of();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (names.isEmpty()) {
            list("name", Fields.all());
            terminal.print("");
            terminal.print(
                    Fields.all().size() + " fields. `cadre explain FIELD` says more about one, `cadre parameters` lists"
                            + " the parameters.");
            return Exit.OK;
        }
        boolean first = true;
        for (String name : names) {
            if (!first) {
                terminal.print("");
            }
            explain(name.strip());
            first = false;
        }
        return Exit.OK;
    }

    private void explain(String name) {
        List<Field> fields = fields(name);
        boolean printed = false;
        for (Field field : fields) {
            if (printed) {
                terminal.print("");
            }
            print(field);
            printed = true;
        }
        for (Parameter parameter : Parameter.values()) {
            if (parameter.id().equals(name)) {
                ParametersCommand.printInFull(terminal, parameter);
                terminal.print("  replace  parameters: {" + name + ": …} in the company file");
                printed = true;
            }
        }
        if (!printed && !word(name)) {
            throw Refusal.ofUsage(
                    "'" + name + "' is no field of the company file",
                    expected(name),
                    Nearest.find(name, known())
                            .map(near -> "cadre explain " + near)
                            .orElse("cadre explain"));
        }
    }

    /** The field at that path; else every field whose last part is the name. */
    private static List<Field> fields(String name) {
        String wanted = name.replace('-', '_').toLowerCase(Locale.ROOT);
        return Fields.find(wanted)
                .map(List::of)
                .orElseGet(() -> Fields.all().stream()
                        .filter(field -> field.name().equals(wanted))
                        .toList());
    }

    /** A word that some field may take: said where, and for roles what they stand for. */
    private boolean word(String name) {
        List<Field> taking = Fields.all().stream()
                .filter(field -> field.choices().contains(name))
                .toList();
        for (Field field : taking) {
            terminal.print(
                    terminal.styled(Style.STRONG, name) + "  may stand in " + path(field) + ": " + field.meaning());
        }
        if (Roles.names().contains(name)) {
            terminal.print("  stands for  " + Roles.describe(name));
        }
        return !taking.isEmpty();
    }

    private void print(Field field) {
        terminal.print(terminal.styled(Style.STRONG, path(field)) + "  " + field.meaning());
        terminal.print("  value    " + field.expected());
        if (!field.unit().isEmpty()) {
            terminal.print("  unit     " + field.unit());
        }
        terminal.print("  default  " + field.fallback());
        if (field.type() == Type.LEVELS && !field.choices().isEmpty()) {
            terminal.print("  usual    " + String.join(", ", field.choices()));
        }
        if (field.type() == Type.EFFORT) {
            terminal.print("  stages   " + String.join(", ", field.choices()));
        }
        if (!field.example().isEmpty()) {
            terminal.print("  example  " + field.name() + ": " + field.example());
        }
        if (field.path().equals("people[].role")) {
            Table table = new Table("  role", "stands for, at level regular");
            Roles.names().forEach(role -> table.row("  " + role, Roles.describe(role)));
            table.print(terminal);
        }
        List<Field> inside = Fields.in(field.type() == Type.LIST ? field.path() + "[]" : field.path());
        if (!inside.isEmpty()) {
            terminal.print("");
            list(field.type() == Type.LIST ? "field of an entry" : "field", inside);
        }
    }

    private void list(String heading, List<Field> fields) {
        Table table = new Table(heading, "meaning, and default");
        fields.forEach(field -> table.row(path(field), field.meaning() + "; default: " + field.fallback()));
        table.print(terminal);
    }

    private static String path(Field field) {
        return field.path().replace("[]", "");
    }

    /** Names with that word in them, where there are some. */
    private static String expected(String name) {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        List<String> with = known().stream()
                .filter(known ->
                        word.length() > 2 && known.replaceAll("[-_ ]", "").contains(word))
                .limit(MOST_NAMES)
                .toList();
        return with.isEmpty() ? "a name from `cadre explain` or `cadre parameters`" : String.join(", ", with);
    }

    private static List<String> known() {
        TreeSet<String> last = new TreeSet<>();
        Fields.all().forEach(field -> last.add(field.name()));
        Stream<String> paths = Fields.all().stream().map(ExplainCommand::path);
        Stream<String> parameters = Arrays.stream(Parameter.values()).map(Parameter::id);
        List<String> known = new ArrayList<>(last);
        Stream.concat(paths, Stream.concat(parameters, Roles.names().stream())).forEach(known::add);
        return known;
    }
}

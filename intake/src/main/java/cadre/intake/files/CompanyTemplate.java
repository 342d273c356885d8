package cadre.intake.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A company file to begin with: what is known is written, every other field stands there as a comment with its meaning
 * and default.
 */
public final class CompanyTemplate {

    private static final int REMARK = 46;

    private final Answers answers;
    private final StringBuilder text = new StringBuilder();

    private CompanyTemplate(Answers answers) {
        this.answers = answers;
    }

    /**
     * What is known about the company.
     *
     * @param values by path of the field, as written in the file; checked by {@link FieldValue}
     * @param domains ids
     * @param people entries of the list, each one line of YAML without the dash
     * @param teams entries of the list, each one line of YAML without the dash
     * @param remarks lines that the file begins with, without the sign of a comment
     */
    public record Answers(
            Map<String, String> values,
            List<String> domains,
            List<String> people,
            List<String> teams,
            List<String> remarks) {

        /** Copies the collections. */
        public Answers {
            values = Map.copyOf(values);
            domains = List.copyOf(domains);
            people = List.copyOf(people);
            teams = List.copyOf(teams);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Writes the file.
     *
     * @param answers what is known
     * @return YAML that ends with a line feed
     */
    public static String text(Answers answers) {
        return new CompanyTemplate(answers).whole();
    }

    /** A text as a YAML scalar: in double quotes, whatever it contains. */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.getType(c) == Character.CONTROL
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.FORMAT
                    || c == 0x2028
                    || c == 0x2029) {
                quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private String whole() {
        answers.remarks().forEach(line -> text.append("# ").append(line).append('\n'));
        for (Field field : Fields.in("")) {
            switch (field.type()) {
                case SECTION -> section(field);
                case LIST -> list(field);
                default -> {
                    if (!field.name().equals("cadre")) {
                        text.append('\n');
                    }
                    value("", field);
                }
            }
        }
        return text.toString();
    }

    private void section(Field section) {
        boolean used = Fields.in(section.path()).stream()
                .anyMatch(f -> answers.values().containsKey(f.path()));
        heading(section, used ? section.name() + ":" : "# " + section.name() + ":");
        for (Field field : Fields.in(section.path())) {
            value(used ? "  " : "#   ", field);
        }
    }

    /** A line for one field: with its value where it is known, else as a comment. */
    private void value(String indent, Field field) {
        String known = answers.values().get(field.path());
        boolean commented = indent.startsWith("#");
        String line = field.name() + ": " + (known == null ? field.example() : known);
        remark(indent + (known == null && !commented ? "# " : "") + line, field);
    }

    private void remark(String line, Field field) {
        String unit = field.unit().isEmpty() ? "" : " (" + field.unit() + ")";
        String choices = field.type() == Field.Type.CHOICE ? ": " + String.join(", ", field.choices()) : "";
        text.append(line)
                .append(" ".repeat(Math.max(1, REMARK - line.length())))
                .append("# ")
                .append(field.meaning())
                .append(choices)
                .append(unit)
                .append(field.fallback().equals("required") ? "; " : "; default: ")
                .append(field.fallback())
                .append('\n');
    }

    private void heading(Field field, String line) {
        text.append("\n# ")
                .append(field.meaning())
                .append("; default: ")
                .append(field.fallback())
                .append('\n')
                .append(line)
                .append('\n');
    }

    private void list(Field list) {
        List<String> entries = new ArrayList<>(
                switch (list.name()) {
                    case "domains" -> answers.domains();
                    case "people" -> answers.people();
                    case "teams" -> answers.teams();
                    default -> List.of();
                });
        heading(list, entries.isEmpty() ? "# " + list.name() + ":" : list.name() + ":");
        entries.forEach(entry -> text.append("  - ").append(entry).append('\n'));
        String indent = "#   - ";
        if (!entries.isEmpty()) {
            text.append("  # Everything that an entry can say:\n");
            indent = "  # - ";
        }
        for (Field field : Fields.in(list.path() + "[]")) {
            remark(indent + field.name() + ": " + field.example(), field);
            indent = indent.replace('-', ' ');
        }
    }
}

package cadre.cli.command;

import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Nearest;
import cadre.intake.files.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for what no option said, again while the answer is wrong; a wrong option is refused. */
final class Questions {

    private static final List<String> WAYS = List.of("central", "squads", "unsaid");
    private static final int MOST_PEOPLE = 5000;

    private final Terminal terminal;
    private final boolean asks;

    Questions(Terminal terminal, boolean asks) {
        this.terminal = terminal;
        this.asks = asks && terminal.answers();
    }

    /** The value of a field. */
    String value(@Nullable String given, String option, String question, String field, String fallback) {
        return answer(given, option, question, fallback, text -> FieldValue.findings(field, text));
    }

    /** A number of people. */
    int count(@Nullable String given, String option, String question, int fallback) {
        String count = answer(
                given,
                option,
                question,
                Integer.toString(fallback),
                text -> text.equals("0") ? List.of() : FieldValue.findings("people[].count", text));
        return Math.clamp(Math.round(Double.parseDouble(count.replace("_", ""))), 0, MOST_PEOPLE);
    }

    /** A list of short names. */
    List<String> ids(@Nullable String given, String option, String question) {
        String list = answer(given, option, question, "", text -> {
            List<Finding> findings = new ArrayList<>();
            split(text).forEach(id -> findings.addAll(FieldValue.findings("domains[].id", id)));
            return findings;
        });
        return split(list).stream().distinct().toList();
    }

    private static List<String> split(String text) {
        return java.util.Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** An estimate, as it stands in the file; empty when nobody knows. */
    String range(@Nullable String given, String option, String question) {
        String text = answer(
                given,
                option,
                question,
                "",
                t -> t.isEmpty() ? List.of() : FieldValue.findings("demand.value_per_month", ends(t)));
        return text.isEmpty() ? "" : ends(text);
    }

    private static String ends(String text) {
        List<String> parts = split(text);
        return parts.size() == 3
                ? "{low: " + parts.get(0) + ", likely: " + parts.get(1) + ", high: " + parts.get(2) + "}"
                : text;
    }

    /** How people are organised today. */
    String today(@Nullable String given) {
        String way = given == null ? "unsaid" : given;
        String plain = way.strip().toLowerCase(Locale.ROOT);
        while (given == null && asks && !terminal.interruption().requested()) {
            plain = terminal.ask("Organised today: central, squads or unsaid", "unsaid")
                    .toLowerCase(Locale.ROOT);
            if (WAYS.contains(plain)) {
                return plain;
            }
            terminal.error(
                    "it is '" + plain + "'",
                    "one of " + String.join(", ", WAYS),
                    Nearest.find(plain, WAYS).orElse(""));
        }
        if (!WAYS.contains(plain)) {
            throw Refusal.ofUsage(
                    "--today is '" + way + "'",
                    "one of " + String.join(", ", WAYS),
                    Nearest.find(plain, WAYS).map(near -> "--today " + near).orElse(""));
        }
        return plain;
    }

    private String answer(
            @Nullable String given,
            String option,
            String question,
            String fallback,
            Function<String, List<Finding>> check) {
        if (given != null) {
            refuse(option, given, check.apply(given.strip()));
            return given.strip();
        }
        String answer = fallback;
        while (asks && !terminal.interruption().requested()) {
            answer = terminal.ask(question, fallback);
            List<Finding> findings = check.apply(answer);
            if (findings.isEmpty() || answer.equals(fallback)) {
                return answer;
            }
            Finding first = findings.getFirst();
            terminal.error(first.message(), first.expected(), first.maybe());
        }
        return fallback;
    }

    /** Ends the command when an option is wrong. */
    static void refuse(String option, String given, List<Finding> findings) {
        findings.stream().filter(Finding::isError).findFirst().ifPresent(wrong -> {
            throw Refusal.ofUsage(
                    option + " '" + given + "': " + wrong.message(),
                    wrong.expected(),
                    wrong.maybe().isEmpty() ? "" : option + " '" + wrong.maybe() + "'");
        });
    }
}

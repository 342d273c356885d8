package cadre.web.scenario;

import cadre.core.company.Practices;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a company can practise, as a scenario can change it; the names are those of the company file. */
enum Practice {
    GUILD(
            "guild_hours_per_week",
            "Guild",
            "hours a week for each ML person",
            20,
            p -> number(p.time().guildHoursPerWeek())),
    EDUCATION(
            "education_hours_per_month",
            "Education",
            "hours a month for each ML person",
            80,
            p -> number(p.time().educationHoursPerMonth())),
    OFFICE_HOURS(
            "office_hours_per_week",
            "Office hours",
            "hours a week at each intake",
            40,
            p -> number(p.time().officeHoursPerWeek())),
    WIP(
            "wip_per_ml_person",
            "Work in progress",
            "open use cases for each ML person",
            20,
            p -> number(p.steering().wipPerMlPerson())),
    CHARTER(
            "research_charter",
            "Research charter",
            "part of ML time",
            1,
            p -> number(p.steering().charterResearchShare().value())),
    SPONSOR(
            "sponsor",
            "Sponsor on the leadership team",
            "",
            0,
            p -> flag(p.steering().sponsor())),
    BUDGET(
            "experiment_budget",
            "Experiment budget",
            "",
            0,
            p -> flag(p.steering().experimentBudget())),
    PRIORITISATION(
            "transparent_prioritisation",
            "Transparent prioritisation",
            "",
            0,
            p -> flag(p.steering().transparentPrioritisation())),
    RIGHTS(
            "decision_rights",
            "Decision rights written down",
            "",
            0,
            p -> flag(p.steering().decisionRights())),
    KILL_RULE("kill_rule", "Kill rule", "", 0, p -> flag(p.steering().killRule())),
    STANDARDS("stack_standards", "One shared stack", "", 0, p -> flag(p.standards())),
    GATE("feasibility_gate", "Feasibility gate", "", 0, p -> flag(p.feasibilityGate()));

    private final String field;
    private final String title;
    private final String unit;
    private final double most;
    private final Function<Practices, String> value;

    Practice(String field, String title, String unit, double most, Function<Practices, String> value) {
        this.field = field;
        this.title = title;
        this.unit = unit;
        this.most = most;
        this.value = value;
    }

    static List<Practice> all() {
        return Arrays.asList(values());
    }

    /**
     * The practice of a field.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Practice of(String field) {
        return all().stream()
                .filter(practice -> practice.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + field + "' is not a practice"));
    }

    String field() {
        return field;
    }

    /** As written in a list of choices, with the unit. */
    String label() {
        return title + (unit.isEmpty() ? " (yes or no)" : " (" + unit + ", up to " + number(most) + ")");
    }

    /** The value now, as written in the company file. */
    String in(Practices practices) {
        return value.apply(practices);
    }

    /**
     * A value as typed, as it is written in the company file.
     *
     * @throws IllegalArgumentException with what was expected, when it is none
     */
    String read(String typed) {
        String text = typed.strip().toLowerCase(java.util.Locale.ROOT);
        if (unit.isEmpty()) {
            return switch (text) {
                case "yes", "true", "on" -> "true";
                case "no", "false", "off" -> "false";
                default -> throw new IllegalArgumentException("Enter yes or no.");
            };
        }
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (!digits.matches("\\d{1,4}(?:\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("Enter a number up to " + number(most) + ", such as 2.");
        }
        double read = Double.parseDouble(digits) / (percent ? 100 : 1);
        if (read > most || (this == WIP && read < 0.1)) {
            throw new IllegalArgumentException("Enter a number up to " + number(most) + ", such as 2.");
        }
        return number(read);
    }

    /** A change in words. */
    String words(String from, String to) {
        return unit.isEmpty()
                ? title + ": " + (to.equals("true") ? "yes" : "no")
                : title + ": " + to + " " + unit + " instead of " + from;
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String flag(boolean value) {
        return String.valueOf(value);
    }
}

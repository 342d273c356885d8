package cadre.web.page;

import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.core.plan.Metric;
import cadre.core.plan.Parameter;
import cadre.core.plan.StructureKind;
import cadre.intake.files.Field;
import cadre.intake.files.Fields;
import cadre.intake.files.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every word that pages explain. Fields, roles, parameters, figures and structures are those of {@code cadre explain}: from the
 * same tables, so that both say the same.
 */
public final class Terms {

    private static final Map<String, List<Term>> GROUPS = groups();
    private static final Map<String, Term> BY_ID = byId();

    private Terms() {}

    /** By group, in the order in which a reader meets them. */
    static Map<String, List<Term>> all() {
        return GROUPS;
    }

    /** The word of an id. */
    public static Optional<Term> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static Map<String, List<Term>> groups() {
        Map<String, List<Term>> groups = new LinkedHashMap<>();
        groups.put("Answers", answers());
        groups.put(
                "Structures",
                Arrays.stream(StructureKind.values())
                        .map(kind -> new Term(kind.id(), Wording.title(kind), Wording.meaning(kind), List.of()))
                        .toList());
        groups.put(
                "Figures",
                Arrays.stream(Metric.values())
                        .map(metric -> new Term(
                                "figure-" + metric.id(), metric.title(), Wording.sentence(metric.meaning()), List.of()))
                        .toList());
        groups.put(
                "Fields of the company file",
                Fields.all().stream().map(Terms::field).toList());
        groups.put(
                "Roles in the company file",
                Roles.names().stream()
                        .map(role ->
                                new Term(role, role, Wording.sentence("stands for " + Roles.describe(role)), List.of()))
                        .toList());
        groups.put(
                "Parameters of the simulation",
                Arrays.stream(Parameter.values()).map(Terms::parameter).toList());
        return groups;
    }

    private static Map<String, Term> byId() {
        Map<String, Term> byId = new LinkedHashMap<>();
        GROUPS.values().forEach(group -> group.forEach(term -> byId.putIfAbsent(term.id(), term)));
        return byId;
    }

    private static List<Term> answers() {
        return List.of(
                new Term(
                        "probability-of-being-best",
                        "Best with probability",
                        "In how many of all draws of what is uncertain a structure has the best mean net value.",
                        List.of()),
                new Term(
                        "interval",
                        "Interval",
                        "The two numbers in brackets between which the figure lies with 95 % confidence; more draws narrow it.",
                        List.of()),
                new Term(
                        "regret",
                        "Expected regret",
                        "What choosing a structure costs on average, against whatever would have been best.",
                        List.of()),
                new Term(
                        "draw",
                        "Draw",
                        "One set of values for everything that nobody knows exactly; all structures are simulated under it with the"
                                + " same luck.",
                        List.of()),
                new Term(
                        "seed",
                        "Seed",
                        "The number that all chance comes from: the same seed with the same company file and settings gives the"
                                + " same answer, to the last bit.",
                        List.of(new Term.Fact("Default", "1"))),
                new Term(
                        "reasons",
                        "Reasons",
                        "Each mechanism is switched off and each practice added, to measure what it contributes; that takes more than"
                                + " twice as long.",
                        List.of()),
                new Term(
                        "gap",
                        "Gap",
                        "Something that the simulation shows to matter and that the organisation lacks: a skill nobody has, a domain"
                                + " nobody serves, one ML person alone in a team.",
                        List.of()));
    }

    private static Term field(Field field) {
        List<Term.Fact> facts = new ArrayList<>();
        facts.add(new Term.Fact("Value", Wording.sentence(field.expected())));
        add(facts, "Unit", field.unit());
        add(facts, "Default", field.fallback());
        add(facts, "Example", field.example().isEmpty() ? "" : field.name() + ": " + field.example());
        String path = field.path().replace("[]", "");
        return new Term(path, path, Wording.sentence(field.meaning()), facts);
    }

    private static Term parameter(Parameter parameter) {
        List<Term.Fact> facts = new ArrayList<>();
        add(facts, "Unit", parameter.unit());
        facts.add(new Term.Fact(
                "Believed",
                "5 % below " + Numbers.three(parameter.prior().quantile(0.05)) + ", half below "
                        + Numbers.three(parameter.prior().median()) + ", 95 % below "
                        + Numbers.three(parameter.prior().quantile(0.95))));
        facts.add(new Term.Fact("Source", parameter.source().citation()));
        return new Term(parameter.id(), parameter.id(), Wording.sentence(parameter.meaning()), facts);
    }

    private static void add(List<Term.Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Term.Fact(name, value));
        }
    }
}

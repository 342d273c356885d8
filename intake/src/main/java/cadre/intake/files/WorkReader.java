package cadre.intake.files;

import cadre.core.company.Skill;
import cadre.core.evidence.Nearest;
import cadre.core.evidence.Place;
import cadre.core.quantity.Share;
import cadre.core.work.Demand;
import cadre.core.work.Need;
import cadre.core.work.Origin;
import cadre.core.work.Range;
import cadre.core.work.Stage;
import cadre.core.work.Task;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads use cases and demand. */
final class WorkReader {

    private static final int MOST_USE_CASES = 10_000;
    private static final double HARDLY_REACHED = 0.98;

    /** The skill that does most of a stage, for guesses at what was meant. */
    private static final Map<String, String> MAIN_SKILL = Map.of(
            "framing", "product",
            "data", "data-engineering",
            "experiments", "machine-learning",
            "integration", "software",
            "deployment", "ml-operations",
            "adoption", "domain-expertise");

    private final Log log;
    private final Names names;
    private final Optional<LocalDate> asOf;
    private final List<UseCase> useCases = new ArrayList<>();
    private final Map<Skill, Place> skills = new LinkedHashMap<>();
    private int asked;

    WorkReader(Log log, Names names, Optional<LocalDate> asOf) {
        this.log = log;
        this.names = names;
        this.asOf = asOf;
    }

    List<UseCase> useCases() {
        return useCases;
    }

    /** Skills that use cases ask for by name, with the first place of each. */
    Map<Skill, Place> skills() {
        return skills;
    }

    void read(Node node, String file) {
        if (++asked > MOST_USE_CASES) {
            if (asked == MOST_USE_CASES + 1) {
                log.error(
                        "too-many",
                        Section.place(node, file),
                        "more than " + MOST_USE_CASES + " use cases",
                        "at most " + MOST_USE_CASES,
                        "those that are open or in production");
            }
            return;
        }
        Section s = new Section("use_cases[]", node, file, log, false);
        Optional<String> id = s.requiredId();
        String name = s.text("name").orElse(id.orElse(""));
        WorkKind kind = s.choice("kind")
                .map(k -> WorkKind.valueOf(k.toUpperCase(Locale.ROOT)))
                .orElse(WorkKind.IMPLEMENTATION);
        List<String> domains = domains(s);
        Need need = need(s);
        Origin origin = origin(s);
        if (id.isPresent() && names.give(Names.Kind.USE_CASE, id.get(), s.place("id")) && domains.size() <= 2) {
            useCases.add(new UseCase(id.get(), name, kind, domains, need, origin));
        }
    }

    private List<String> domains(Section s) {
        Map<String, Place> domains = s.ids("domain");
        domains.forEach((d, place) -> names.refer(Names.Kind.DOMAIN, d, place));
        if (domains.size() > 2) {
            log.error(
                    "too-many-domains",
                    s.place("domain"),
                    "a use case in " + domains.size() + " domains",
                    "one or two, or none when nobody knows yet",
                    "split the use case");
        }
        return List.copyOf(domains.keySet());
    }

    private Need need(Section s) {
        OptionalDouble quality = s.number("quality");
        if (quality.orElse(0) > HARDLY_REACHED) {
            log.warn(
                    "hardly-reached",
                    s.place("quality"),
                    "quality is " + Numbers.plain(quality.getAsDouble()) + " of the best possible",
                    "what people would put up with; " + HARDLY_REACHED + " and more is hardly ever reached",
                    "");
        }
        return new Need(
                s.range("value_per_month").orElse(null),
                effort(s),
                quality.isPresent() ? new Share(quality.getAsDouble()) : null,
                s.whole("complexity").map(Long::intValue).orElse(null),
                s.whole("examples").orElse(null));
    }

    private Origin origin(Section s) {
        Map<String, Place> needs = s.ids("depends_on");
        needs.forEach((u, place) -> names.refer(Names.Kind.USE_CASE, u, place));
        Optional<String> stage = s.choice("stage");
        int arrival = s.day("arrives", asOf).orElse(0);
        Stage at = stage.map(x -> Stage.valueOf(x.toUpperCase(Locale.ROOT))).orElse(Stage.ROUTING);
        if (arrival > 0 && at != Stage.ROUTING) {
            log.error(
                    "arrives-later",
                    s.place("stage"),
                    "stage is " + stage.orElse("") + ", and the use case arrives only on working day " + arrival,
                    "where it stands today, or when it will arrive, not both",
                    "drop stage");
        }
        return new Origin(s.text("requester").orElse(""), arrival, at, List.copyOf(needs.keySet()));
    }

    private List<Task> effort(Section s) {
        List<Task> tasks = new ArrayList<>();
        Field field = Fields.get("use_cases[].effort");
        s.table("effort").ifPresent(stages -> {
            for (String stage : stages.names()) {
                if (field.choices().contains(stage)) {
                    effort(stages, stage, field, tasks);
                } else {
                    log.error(
                            "unknown-stage",
                            stages.keyPlace(stage),
                            "effort for a stage " + Section.quote(stage),
                            "one of " + String.join(", ", field.choices()),
                            Nearest.find(stage, field.choices()).orElse(""));
                }
            }
        });
        return tasks;
    }

    private void effort(Section stages, String stage, Field field, List<Task> tasks) {
        if (stages.node(stage).filter(n -> n instanceof ScalarNode).isPresent()) {
            String days = stages.text(stage).orElse("");
            log.error(
                    "wrong-type",
                    stages.place(stage),
                    "effort." + stage + " is " + Section.quote(days),
                    "skills with person-days",
                    "{" + MAIN_SKILL.getOrDefault(stage, "software") + ": " + days + "}");
            return;
        }
        Optional<Section> bySkill = stages.table(stage);
        if (bySkill.isEmpty()) {
            return;
        }
        Section table = bySkill.get();
        for (String skill : table.names()) {
            if (!Section.isId("a skill", skill, table.keyPlace(skill), log)) {
                continue;
            }
            Skill needed = new Skill(skill);
            skills.putIfAbsent(needed, table.keyPlace(skill));
            Optional<Range> days = table.node(skill)
                    .flatMap(n -> new Ranges(log, table.file()).read("effort." + stage + "." + skill, n, field));
            days.ifPresent(d -> tasks.add(new Task(Stage.valueOf(stage.toUpperCase(Locale.ROOT)), needed, d)));
        }
    }

    Demand demand(Optional<Section> section, int mlPeople) {
        OptionalDouble perYear = section.map(s -> s.number("per_year")).orElse(OptionalDouble.empty());
        if (perYear.isEmpty()) {
            log.assume("demand.per_year", mlPeople + " requests a year, one for each ML person");
        }
        Range value = section.flatMap(s -> s.range("value_per_month")).orElse(null);
        if (value == null) {
            log.assume("demand.value_per_month", "each use case counts 1 a month");
        }
        if (asked == 0 && perYear.orElse(mlPeople) > 0) {
            log.assume(
                    "use_cases",
                    "none named: at the start some are under way and some in production, as start-open and start-live say");
        }
        return new Demand(
                perYear.orElse(mlPeople), share(section, "research_share"), share(section, "outside_share"), value);
    }

    private Share share(Optional<Section> section, String name) {
        OptionalDouble given = section.map(s -> s.number(name)).orElse(OptionalDouble.empty());
        if (given.isEmpty()) {
            log.assume("demand." + name, "0.1");
        }
        return new Share(given.orElse(0.1));
    }
}

package cadre.intake.files;

import cadre.core.company.Skill;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads use cases and demand. */
final class WorkReader {

    private static final List<String> STAGES =
            List.of("framing", "data", "experiments", "integration", "deployment", "adoption");
    private static final Field EFFORT =
            new Field("use_cases[].effort", Field.Type.RANGE, "person-days", "", "", 0, 100_000, List.of(), "20");

    private final Log log;
    private final Optional<LocalDate> asOf;
    private final List<UseCase> useCases = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    final List<PeopleReader.Reference> references = new ArrayList<>();
    /** Skills asked for by name, with where. */
    final Map<Skill, Place> skills = new HashMap<>();

    WorkReader(Log log, Optional<LocalDate> asOf) {
        this.log = log;
        this.asOf = asOf;
    }

    List<UseCase> useCases() {
        return useCases;
    }

    Place place(String id) {
        return places.getOrDefault(id, new Place("", 0, 0));
    }

    void read(Node node, String file) {
        Section s = new Section("use_cases[]", node, file, log, false);
        Optional<String> id = s.requiredId();
        String name = s.text("name").orElse(id.orElse(""));
        WorkKind kind = s.choice("kind")
                .map(k -> WorkKind.valueOf(k.toUpperCase(Locale.ROOT)))
                .orElse(WorkKind.IMPLEMENTATION);
        List<String> domains = s.ids("domain");
        domains.forEach(d -> references.add(new PeopleReader.Reference("domain", d, s.place("domain"))));
        if (domains.size() > 2) {
            log.error(
                    "too-many-domains",
                    s.place("domain"),
                    "a use case in " + domains.size() + " domains",
                    "one or two",
                    "split it");
        }
        Need need = new Need(
                s.range("value_per_month").orElse(null),
                effort(s),
                s.number("quality").isPresent() ? new Share(s.number("quality").getAsDouble()) : null,
                s.whole("complexity").map(Long::intValue).orElse(null),
                s.whole("examples").orElse(null));
        List<String> needs = s.ids("depends_on");
        needs.forEach(d -> references.add(new PeopleReader.Reference("use case", d, s.place("depends_on"))));
        Stage stage = s.choice("stage")
                .map(x -> Stage.valueOf(x.toUpperCase(Locale.ROOT)))
                .orElse(Stage.ROUTING);
        int arrival = s.day("arrives", asOf).orElse(0);
        if (arrival > 0 && stage.compareTo(Stage.INTAKE) > 0) {
            log.error(
                    "arrives-later",
                    s.place("arrives"),
                    "it arrives in the future and is already at "
                            + s.text("stage").orElse(""),
                    "a stage or a later date, not both",
                    "");
        }
        if (id.isEmpty()) {
            return;
        }
        if (places.putIfAbsent(id.get(), s.place("id")) != null) {
            log.error(
                    "duplicate-id",
                    s.place("id"),
                    "two use cases have the id \"" + id.get() + "\"",
                    "unique ids",
                    id.get() + "-2");
            return;
        }
        if (domains.size() <= 2) {
            String requester = s.text("requester").orElse("");
            useCases.add(
                    new UseCase(id.get(), name, kind, domains, need, new Origin(requester, arrival, stage, needs)));
        }
    }

    private List<Task> effort(Section s) {
        List<Task> tasks = new ArrayList<>();
        s.table("effort").ifPresent(stages -> {
            for (String stage : stages.names()) {
                if (!STAGES.contains(stage)) {
                    log.error(
                            "unknown-stage",
                            stages.place(stage),
                            "effort for a stage \"" + stage + "\"",
                            "one of " + String.join(", ", STAGES),
                            Nearest.to(stage, STAGES));
                    continue;
                }
                stages.table(stage).ifPresent(bySkill -> {
                    for (String skill : bySkill.names()) {
                        Skill needed = new Skill(skill);
                        skills.putIfAbsent(needed, bySkill.place(skill));
                        Optional<Range> days = bySkill.node(skill).flatMap(n -> bySkill.range(skill, n, EFFORT));
                        days.ifPresent(
                                d -> tasks.add(new Task(Stage.valueOf(stage.toUpperCase(Locale.ROOT)), needed, d)));
                    }
                });
            }
        });
        return tasks;
    }

    Demand demand(Optional<Section> section, int mlPeople) {
        if (section.isEmpty() || !section.get().has("per_year")) {
            log.assume("demand.per_year", mlPeople + " requests a year, one for each ML person");
        }
        if (section.isEmpty()) {
            log.assume("demand.value_per_month", "each use case counts 1 a month");
            return new Demand(mlPeople, new Share(0.1), new Share(0.1), null);
        }
        Section s = section.get();
        Range value = s.range("value_per_month").orElse(null);
        if (value == null) {
            log.assume("demand.value_per_month", "each use case counts 1 a month");
        }
        return new Demand(
                s.number("per_year").orElse(mlPeople),
                new Share(s.number("research_share").orElse(0.1)),
                new Share(s.number("outside_share").orElse(0.1)),
                value);
    }
}

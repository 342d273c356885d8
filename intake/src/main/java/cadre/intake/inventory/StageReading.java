package cadre.intake.inventory;

import cadre.core.work.DatedUseCase.Milestones;
import cadre.core.work.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of Cadre's stages the inventory's words mean. The life cycle of the inventory is coarser: "initiated" is read as
 * framing, "acquisition and/or development" as experiments, "implementation and assessment" as deployment.
 *
 * @param stage null when the words say nothing
 * @param certain false when the words are nobody's official ones
 */
record StageReading(@Nullable Stage stage, boolean certain) {

    private static final Map<String, Stage> OFFICIAL = Map.ofEntries(
            Map.entry("initiated", Stage.FRAMING),
            Map.entry("initiation", Stage.FRAMING),
            Map.entry("acquisition and/or development", Stage.EXPERIMENTS),
            Map.entry("development and acquisition", Stage.EXPERIMENTS),
            Map.entry("implementation and assessment", Stage.DEPLOYMENT),
            Map.entry("implementation", Stage.DEPLOYMENT),
            Map.entry("operation and maintenance", Stage.PRODUCTION),
            Map.entry("operation and management", Stage.PRODUCTION),
            Map.entry("retired", Stage.RETIRED));

    private static final Map<String, Stage> OTHERS = Map.ofEntries(
            Map.entry("planned", Stage.INTAKE),
            Map.entry("ideation", Stage.INTAKE),
            Map.entry("planned (not in production)", Stage.INTAKE),
            Map.entry("development (not in production)", Stage.EXPERIMENTS),
            Map.entry("initial development", Stage.EXPERIMENTS),
            Map.entry("currently under development", Stage.EXPERIMENTS),
            Map.entry("investigating/proof of concept", Stage.EXPERIMENTS),
            Map.entry("proof-of-concept completed", Stage.EXPERIMENTS),
            Map.entry("this is a pilot initiative", Stage.EXPERIMENTS),
            Map.entry("successfully tested but not in production.", Stage.EXPERIMENTS),
            Map.entry("user acceptance testing to begin early spring '22", Stage.ADOPTION),
            Map.entry("deployment", Stage.DEPLOYMENT),
            Map.entry("pre-deployment", Stage.EXPERIMENTS),
            Map.entry("pilot", Stage.ADOPTION),
            Map.entry("deployed", Stage.PRODUCTION),
            Map.entry("production", Stage.PRODUCTION),
            Map.entry("stopped", Stage.STOPPED),
            Map.entry("cancelled", Stage.STOPPED),
            Map.entry("in-use", Stage.PRODUCTION),
            Map.entry("in mission", Stage.PRODUCTION),
            Map.entry("in production", Stage.PRODUCTION),
            Map.entry("proof of concept completed and published", Stage.STOPPED),
            Map.entry("research or administrative action complete", Stage.STOPPED));

    /** What portfolios elsewhere say; the first words before a dash, a colon or a bracket are enough. */
    private static final Map<Stage, List<String>> ELSEWHERE = Map.of(
            Stage.INTAKE,
                    List.of(
                            "idea",
                            "proposed",
                            "proposal",
                            "backlog",
                            "planning",
                            "in planning",
                            "not started",
                            "requested"),
            Stage.FRAMING, List.of("concept", "discovery", "scoping", "in discovery", "exploration", "requirements"),
            Stage.EXPERIMENTS,
                    List.of(
                            "development",
                            "in development",
                            "under development",
                            "acquisition",
                            "prototype",
                            "prototyping",
                            "proof of concept",
                            "poc",
                            "research",
                            "testing",
                            "in testing",
                            "test",
                            "in progress",
                            "build",
                            "pre-production",
                            "beta"),
            Stage.DEPLOYMENT,
                    List.of("rollout", "roll-out", "implementing", "being deployed", "in deployment", "launching"),
            Stage.ADOPTION, List.of("piloting", "in pilot", "pilot phase", "limited release"),
            Stage.PRODUCTION,
                    List.of(
                            "operational",
                            "operations",
                            "in operation",
                            "in operations",
                            "operating",
                            "live",
                            "in use",
                            "launched",
                            "released",
                            "implemented",
                            "operation",
                            "fully deployed",
                            "active",
                            "in service"),
            Stage.STOPPED,
                    List.of(
                            "canceled",
                            "abandoned",
                            "discontinued",
                            "terminated",
                            "withdrawn",
                            "ended",
                            "inactive",
                            "closed",
                            "not pursued",
                            "dropped"),
            Stage.RETIRED,
                    List.of(
                            "decommissioned",
                            "sunset",
                            "sunsetted",
                            "shut down",
                            "no longer in use",
                            "phased out",
                            "retirement",
                            "being retired",
                            "archived"));

    private static final Map<String, Stage> OF_ELSEWHERE = ELSEWHERE.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(words -> Map.entry(words, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern MORE = Pattern.compile("\\s*(?:[:;(–—,]|\\s-\\s).*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^(?:stage|phase|step)?\\s*\\d+\\s*[.:)–-]\\s*");

    /** The stages by Cadre's own names, as a company's snapshot may have them. */
    private static final Map<String, Stage> OWN = Arrays.stream(Stage.values())
            .collect(Collectors.toUnmodifiableMap(stage -> stage.name().toLowerCase(Locale.ROOT), stage -> stage));

    /** Official words that begin like this are also understood when more follows. */
    private static final List<String> IN_PRODUCTION = List.of("in production:");

    static StageReading of(String words) {
        String plain =
                words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip().replace('’', '\'');
        Stage official = OFFICIAL.get(plain);
        if (official != null) {
            return new StageReading(official, true);
        }
        if (IN_PRODUCTION.stream().anyMatch(plain::startsWith)) {
            return new StageReading(Stage.PRODUCTION, false);
        }
        Stage whole = unofficial(plain);
        String shorter = MORE.matcher(NUMBER.matcher(plain).replaceFirst("")).replaceFirst("");
        return new StageReading(whole == null ? OFFICIAL.getOrDefault(shorter, unofficial(shorter)) : whole, false);
    }

    private static @Nullable Stage unofficial(String plain) {
        Stage stage = OTHERS.getOrDefault(plain, OWN.get(plain));
        return stage == null ? OF_ELSEWHERE.get(plain) : stage;
    }

    /** The stage that dates speak for; {@link Stage#FRAMING} when there are none. */
    static Stage concluded(Milestones milestones) {
        if (milestones.retired() != null) {
            return Stage.RETIRED;
        }
        if (milestones.implemented() != null) {
            return Stage.PRODUCTION;
        }
        return milestones.began() != null ? Stage.EXPERIMENTS : Stage.FRAMING;
    }
}

package cadre.app.route;

import static org.assertj.core.api.Assertions.assertThat;

import cadre.app.route.CoverageStudy.Fault;
import cadre.core.plan.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Intervals cover as promised, and a wrong prior, a history that is not looked at and intervals that are too narrow are
 * found out. One company in the test; with {@code -Dcadre.companies=4 -Dcadre.tables=write} the tables of
 * docs/calibration.md.
 */
class CoverageTest {

    private static final double MONTHS = 60;

    /** Some parameters under a heading. */
    private record Group(String title, List<Parameter> parameters) {

        Group(String title, Parameter first, Parameter last) {
            this(
                    title,
                    EnumSet.range(first, last).stream()
                            .filter(CoverageStudy.PARAMETERS::contains)
                            .toList());
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group("Working", Parameter.MIN_LEVEL, Parameter.SPRINT),
            new Group("Routing and intake", Parameter.ROUTE_DIFFICULTY, Parameter.PRODUCT_PROBES),
            new Group("Effort", Parameter.EFFORT_FRAMING, Parameter.TIME_SCALE),
            new Group("Search", Parameter.DECISIONS_ML, Parameter.RESEARCH_NEWS),
            new Group("Data", Parameter.DATA_GAP, Parameter.LABEL_COST),
            new Group("Adoption and operation", Parameter.REFUSAL, Parameter.QUALITY_DECAY),
            new Group("Hand-off and approval", Parameter.COORDINATION, Parameter.RESEARCH_PREEMPT),
            new Group("Learning", Parameter.ADOPT_RATE, Parameter.MARKET_KNOWLEDGE),
            new Group("People", Parameter.LEAVING, Parameter.REORG_LEAVING),
            new Group("Platform and start", Parameter.PLATFORM_GAIN, Parameter.START_LIVE),
            new Group("All", CoverageStudy.PARAMETERS));

    @Test
    void intervalsCoverAsPromisedAndFaultsAreFound() throws IOException {
        boolean full = "write".equals(System.getProperty("cadre.tables"));
        Map<Fault, CoverageStudy> studies =
                CoverageStudy.run(Integer.getInteger("cadre.companies", 1), MONTHS, full ? 2000 : 300, full ? 34 : 50);
        CoverageStudy right = Objects.requireNonNull(studies.get(Fault.NONE));
        if (full) {
            write(studies);
        }
        String told = String.join("\n", faults(studies)) + "\n" + String.join("\n", coverage(right));
        for (int level = 0; level < CoverageStudy.LEVELS.length; level++) {
            // Parameters of one history go together, so that this is not as sharp as their number.
            assertThat(right.coverage(CoverageStudy.PARAMETERS, level))
                    .as("%s", told)
                    .isBetween(CoverageStudy.LEVELS[level] - 0.07, CoverageStudy.LEVELS[level] + 0.07);
        }
        assertThat(Math.min(right.worst(CoverageStudy.MAIN), right.lean()))
                .as("%s", told)
                .isGreaterThan(0.001);
        for (Fault fault : Fault.values()) {
            CoverageStudy study = Objects.requireNonNull(studies.get(fault));
            if (fault != Fault.NONE) {
                assertThat(Math.min(study.worst(CoverageStudy.MAIN), study.lean()))
                        .as("%s: %s", fault, told)
                        .isLessThan(0.01);
            }
        }
    }

    private static List<String> coverage(CoverageStudy study) {
        List<String> lines = new ArrayList<>();
        lines.add("| parameters | how many | contraction | 50 % | 80 % | 95 % | ranks | with a summary |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        CoverageStudy.MAIN.forEach(p -> lines.add(row(study, new Group(p.id(), List.of(p)))));
        GROUPS.forEach(group -> lines.add(row(study, group)));
        return lines;
    }

    private static String row(CoverageStudy study, Group group) {
        List<Parameter> of = group.parameters();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
                group.title(),
                of.size(),
                study.contraction(of),
                study.coverage(of, 0),
                study.coverage(of, 1),
                study.coverage(of, 2),
                least(of, study.uniformities(of)),
                least(of, study.productUniformities(of)));
    }

    /** The least of some probabilities times their number, at most 1. */
    private static double least(List<Parameter> of, List<Double> probabilities) {
        return Math.min(
                1, of.size() * probabilities.stream().mapToDouble(p -> p).min().orElse(1));
    }

    private static List<String> faults(Map<Fault, CoverageStudy> studies) {
        List<String> lines = new ArrayList<>();
        lines.add("| what | histories | refused | 50 % | 80 % | 95 % | ranks, least | lean |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        studies.forEach((fault, study) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %.2f | %.2f | %.1e | %.1e |",
                fault.words(),
                study.histories(),
                study.refused(),
                study.coverage(CoverageStudy.MAIN, 0),
                study.coverage(CoverageStudy.MAIN, 1),
                study.coverage(CoverageStudy.MAIN, 2),
                study.worst(CoverageStudy.MAIN),
                study.lean())));
        return lines;
    }

    private static void write(Map<Fault, CoverageStudy> studies) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no source folder of Cadre above the current one");
        }
        Path file = folder.resolve("docs/calibration.md");
        List<String> all = new ArrayList<>(Files.readAllLines(file));
        replace(all, "coverage", coverage(Objects.requireNonNull(studies.get(Fault.NONE))));
        replace(all, "faults", faults(studies));
        Path made = Files.writeString(file.resolveSibling("calibration.md.new"), String.join("\n", all) + "\n");
        Files.move(made, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void replace(List<String> document, String name, List<String> lines) {
        int from = document.indexOf("<!-- table " + name + " -->");
        int to = document.indexOf("<!-- end " + name + " -->");
        assertThat(from).as("the document has a table %s", name).isBetween(0, to);
        List<String> table = document.subList(from + 1, to);
        table.clear();
        table.addAll(lines);
    }
}

package cadre.bench;

import cadre.app.run.Budget;
import cadre.app.run.Runner;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.decide.Trials;
import cadre.intake.files.CompanyFiles;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Time and memory of a replication against the number of people and of use cases, squads over 36 months. */
final class Scaling {

    private static final int[][] SIZES = {
        {10, 30}, {30, 30}, {100, 30}, {300, 30}, {1000, 30}, {3000, 30},
        {100, 10}, {100, 100}, {100, 1000}, {100, 10_000}
    };

    private final int replications;

    Scaling(int replications) {
        this.replications = replications;
    }

    /** Markdown: a row for each size. */
    String table() throws IOException {
        StringBuilder text = new StringBuilder("\n**Scaling**: squads over 36 months, use cases all there at the start and"
                + " nothing asked for later, one thread. Allocated: per replication, once the arrays are there.\n\n");
        text.append("| people | use cases | ms a replication | kB allocated |\n|---|---|---|---|\n");
        for (int[] size : SIZES) {
            text.append(row(size[0], size[1]));
        }
        return text.toString();
    }

    private String row(int people, int useCases) throws IOException {
        Case subject = company(people, useCases);
        Scenario scenario = subject.under(
                Structures.layout(subject.company(), subject.portfolio(), Structure.of(StructureKind.SQUADS)),
                new Scenario.Settings(36, Scenario.Start.STEADY, Map.of()));
        try (Runner runner = new Runner(1, 1, Budget.unlimited(), Watch.NOBODY)) {
            runner.run(List.of(new Trials.Order(scenario, 0, 0, replications)));
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long bytes = threads.getTotalThreadAllocatedBytes();
            long start = System.nanoTime();
            runner.run(List.of(new Trials.Order(scenario, 1, 0, replications)));
            double millis = (System.nanoTime() - start) / 1e6;
            double kilobytes = (threads.getTotalThreadAllocatedBytes() - bytes) / 1e3;
            System.err.printf(Locale.ROOT, "scaling %d %d %.1f ms%n", people, useCases, millis / replications);
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %.2f | %.0f |%n",
                    people,
                    useCases,
                    millis / replications,
                    kilobytes / replications);
        }
    }

    /** Half ML engineers, a quarter data engineers, the rest software engineers; use cases alike, in four domains. */
    private static Case company(int people, int useCases) throws IOException {
        StringBuilder yaml = new StringBuilder("cadre: 1\ncompany: {name: Scaled, kind: enterprise, currency: EUR}\n"
                + "horizon_months: 36\ndomains:\n");
        for (int d = 0; d < 4; d++) {
            yaml.append("  - {id: d").append(d).append(", name: Domain ").append(d).append("}\n");
        }
        yaml.append("people:\n");
        int half = people / 2;
        int quarter = people / 4;
        yaml.append("  - {count: ").append(half).append(", role: ml-engineer}\n");
        yaml.append("  - {count: ").append(quarter).append(", role: data-engineer}\n");
        yaml.append("  - {count: ").append(people - half - quarter).append(", role: software-engineer}\n");
        yaml.append("use_cases:\n");
        for (int u = 0; u < useCases; u++) {
            yaml.append("  - {id: u").append(u).append(", name: Case ").append(u).append(", domain: d").append(u % 4)
                    .append(", value_per_month: {low: 5000, likely: 20000, high: 80000}}\n");
        }
        yaml.append("demand: {per_year: 0}\n");
        Path file = Files.createTempFile("cadre", ".yaml");
        try {
            Files.writeString(file, yaml);
            return CompanyFiles.read(file).get();
        } finally {
            Files.delete(file);
        }
    }
}

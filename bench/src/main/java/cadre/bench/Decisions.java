package cadre.bench;

import cadre.app.run.Budget;
import cadre.app.run.Runner;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Outcome;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.decide.Trials;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** W4: what a decision costs, five structures by a number of replications, on one thread and on two. */
final class Decisions {

    private static final int BLOCK = 20;
    private final int replications;

    Decisions(int replications) {
        this.replications = replications;
    }

    /** Markdown: a row for each company. */
    String table() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n**W4**: a decision: five structures × %d replications over 36 months, wall-clock seconds.%n%n",
                replications));
        text.append("| company | people | 1 thread | 2 threads | ratio | ms a replication | same bits |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (String file : List.of("examples/larger-startup.yaml", "examples/enterprise.yaml")) {
            Case subject = CompanyFiles.read(Path.of(file)).get();
            List<Trials.Order> orders = orders(subject, replications);
            time(orders, 2); // until the compiler, which would take one of two processors, is done
            Timed one = time(orders, 1);
            Timed two = time(orders, 2);
            System.err.printf(Locale.ROOT, "W4 %s %.2f s, %.2f s%n", file, one.seconds(), two.seconds());
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %.2f | %s |%n",
                    file,
                    subject.company().seats().size(),
                    one.seconds(),
                    two.seconds(),
                    one.seconds() / two.seconds(),
                    one.seconds() * 1e3 / replications / StructureKind.BUILT_IN.size(),
                    same(one.outcomes(), two.outcomes()) ? "yes" : "NO"));
        }
        return text.toString();
    }

    private record Timed(double seconds, List<Outcome> outcomes) {}

    private static boolean same(List<Outcome> one, List<Outcome> two) {
        boolean same = one.size() == two.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = Arrays.equals(one.get(i).mean(), two.get(i).mean())
                    && Arrays.equals(one.get(i).netByReplication(), two.get(i).netByReplication())
                    && Arrays.equals(
                            one.get(i).curves().production(), two.get(i).curves().production());
        }
        return same;
    }

    private static Timed time(List<Trials.Order> orders, int threads) {
        try (Runner runner = new Runner(1, threads, Budget.unlimited(), Watch.NOBODY)) {
            long start = System.nanoTime();
            List<Outcome> outcomes = runner.run(orders);
            return new Timed((System.nanoTime() - start) / 1e9, outcomes);
        }
    }

    private static List<Trials.Order> orders(Case subject, int replications) {
        List<Trials.Order> orders = new ArrayList<>();
        for (StructureKind kind : StructureKind.BUILT_IN) {
            Scenario scenario = subject.under(
                    Structures.layout(subject.company(), subject.portfolio(), Structure.of(kind)),
                    new Scenario.Settings(36, Scenario.Start.STEADY, Map.of()));
            for (int first = 0; first < replications; first += BLOCK) {
                orders.add(new Trials.Order(scenario, first / BLOCK, first, BLOCK));
            }
        }
        return orders;
    }
}

package cadre.bench;

import cadre.app.route.Glance;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The quick mode: from the question to the answer, first in a new process and then again and again. */
final class Glances {

    private static final int TIMES = 15;

    /** Markdown; to be called before anything else has warmed the simulation up. */
    String table() {
        Case subject = CompanyFiles.read(Path.of("examples/larger-startup.yaml")).get();
        double cold;
        double[] warm = new double[TIMES];
        try (Glance glance = new Glance(subject, Scenario.Start.STEADY, 1, 2)) {
            cold = millis(glance, StructureKind.SQUADS);
            for (int i = 0; i < TIMES; i++) {
                warm[i] = millis(glance, i % 2 == 0 ? StructureKind.CENTRAL : StructureKind.SQUADS);
            }
        }
        double[] first = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (Glance glance = new Glance(subject, Scenario.Start.STEADY, 1, 2)) {
                first[i] = millis(glance, StructureKind.SQUADS);
            }
        }
        Arrays.sort(warm);
        Arrays.sort(first);
        return String.format(
                Locale.ROOT,
                "%n**Quick mode** (%d people, 24 draws, two threads): first answer of a new process %.0f ms, the present"
                        + " layout included; the next %d: %.0f ms in the middle, %.0f to %.0f; first answer about a company in a"
                        + " process that is warm, as in a running server, the present layout included: %.0f ms in the middle,"
                        + " %.0f to %.0f.%n",
                subject.company().seats().size(),
                cold,
                TIMES,
                warm[TIMES / 2],
                warm[0],
                warm[TIMES - 1],
                first[TIMES / 2],
                first[0],
                first[TIMES - 1]);
    }

    private static double millis(Glance glance, StructureKind kind) {
        long start = System.nanoTime();
        glance.of(Structure.of(kind));
        return (System.nanoTime() - start) / 1e6;
    }
}

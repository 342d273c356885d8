package cadre.bench;

import cadre.app.run.StudyRun;
import cadre.app.run.Watch;
import cadre.engine.replicate.Configuration;
import cadre.engine.replicate.Studies;
import cadre.engine.replicate.Study;
import java.util.List;
import java.util.Locale;

/** W5: cells of the published studies of learning and search, at their printed settings. */
final class StudyCells {

    private final int runs;

    StudyCells(int runs) {
        this.runs = runs;
    }

    /** Markdown: a row for each cell. */
    String table() {
        StringBuilder text = new StringBuilder("\n**W5**: cells of published studies on one thread.\n\n");
        text.append("| study | cell | runs | seconds | ms a run |\n|---|---|---|---|---|\n");
        for (String name : List.of("march", "barkoczi-galesic")) {
            Study study = Studies.find(name).orElseThrow();
            Configuration cell = study.printed().getFirst();
            int many = name.equals("march") ? 10 * runs : runs;
            StudyRun.run(study, List.of(cell), 2, Math.max(2, many / 10), 1, Watch.NOBODY);
            long start = System.nanoTime();
            StudyRun.run(study, List.of(cell), 1, many, 1, Watch.NOBODY);
            double seconds = (System.nanoTime() - start) / 1e9;
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.2f | %.3f |%n",
                    name,
                    cell.label(),
                    many,
                    seconds,
                    seconds * 1e3 / many));
        }
        return text.toString();
    }
}

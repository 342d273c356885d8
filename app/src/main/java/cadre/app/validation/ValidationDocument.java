package cadre.app.validation;

import cadre.app.run.StudyRun;
import cadre.engine.replicate.Conclusion;
import cadre.engine.replicate.Row;
import cadre.engine.replicate.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The document about all studies: what has to come out, what came out, and how each number to compare with was found. */
public final class ValidationDocument {

    private final String folder;
    private final StringBuilder text = new StringBuilder();

    private ValidationDocument(String folder) {
        this.folder = folder;
    }

    /**
     * Makes the document and its figures.
     *
     * @param name file name of the document, ending in {@code .md}
     * @param results of all studies, in order
     * @param version of the program
     * @return file names relative to the document's folder, the document last, with their texts
     */
    public static Map<String, String> files(String name, List<StudyRun.Result> results, String version) {
        String folder = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name + "-figures";
        ValidationDocument document = new ValidationDocument(folder);
        document.opening(results, version);
        Map<String, String> files = new LinkedHashMap<>();
        for (StudyRun.Result result : results) {
            document.study(result);
            files.put(
                    folder + "/" + result.study().name() + ".svg",
                    SvgFile.of(StudyFigure.of(result), result.study().name()));
        }
        files.put(name, document.text.toString());
        return files;
    }

    private void opening(List<StudyRun.Result> results, String version) {
        long pass = count(results, Row.Verdict.PASS);
        long fail = count(results, Row.Verdict.FAIL);
        List<Conclusion> conclusions = results.stream()
                .flatMap(result -> result.conclusions().stream())
                .toList();
        long hold = conclusions.stream().filter(Conclusion::holds).count();
        line("# What the kernels reproduce");
        line("");
        line("**" + pass + " of " + (pass + fail) + " numbers that are known from elsewhere come out, and " + hold
                + " of "
                + conclusions.size() + " findings hold.** The classes that run an organisation ran these studies, in"
                + " another configuration.");
        line("");
        line(
                "This page is generated: `./cadre replicate --all -o docs/validation.md`. One study, or any other cell of it:"
                        + " `./cadre replicate march --p1 0.1,0.9 --p2 0.9`; `./cadre replicate` lists all settings.");
        line("");
        line("A row passes when |mean − target| ≤ 4·√(SE² + SE of the target²) + tolerance; *allowed* is the right-hand"
                + " side. Where a target comes from:");
        line("");
        line("| label | meaning |");
        line("|---|---|");
        for (Target.Label label : Target.Label.values()) {
            line("| " + label.text() + " | " + label.meaning() + " |");
        }
        line("");
        long seed = results.isEmpty() ? 0 : results.getFirst().seed();
        line("Cadre " + version + ", seed " + seed
                + ". The same version, seed and numbers of runs give the same digits," + " on any number of threads.");
    }

    private static long count(List<StudyRun.Result> results, Row.Verdict verdict) {
        return results.stream()
                .flatMap(result -> result.rows().stream())
                .filter(row -> row.verdict() == verdict)
                .count();
    }

    private void study(StudyRun.Result result) {
        String name = result.study().name();
        long runs = result.rows().stream().mapToLong(Row::runs).max().orElse(0);
        line("");
        line("## " + name);
        line("");
        line(result.study().line() + ". " + result.study().paper() + ".");
        line("");
        line("![" + result.study().line() + "](" + folder + "/" + name + ".svg)");
        line("");
        for (Conclusion conclusion : result.conclusions()) {
            line("- " + (conclusion.holds() ? "Holds: " : "**Does not hold:** ") + conclusion.statement() + " ("
                    + conclusion.seen() + ").");
        }
        if (!result.conclusions().isEmpty()) {
            line("");
        }
        line(String.format(Locale.ROOT, "%,d runs a cell.", runs));
        line("");
        List<Row> compared =
                result.rows().stream().filter(row -> row.target() != null).toList();
        List<Row> others =
                result.rows().stream().filter(row -> row.target() == null).toList();
        compared(compared);
        if (!others.isEmpty()) {
            others(others);
        }
    }

    private void compared(List<Row> rows) {
        line("| cell | measure | mean | SE | target | label | difference | allowed | verdict |");
        line("|---|---|--:|--:|--:|---|--:|--:|---|");
        for (Row row : rows) {
            Target target = row.target();
            if (target == null) {
                continue;
            }
            int digits = Digits.of(row.error());
            line("| " + row.configuration().label() + " | " + row.measure().name() + " | "
                    + Digits.write(row.mean(), digits) + " | " + Digits.write(row.error(), digits) + " | "
                    + Digits.write(target.value(), digits) + " | "
                    + target.label().text() + " | "
                    + Digits.write(row.difference(), digits) + " | " + Digits.write(row.allowed(), digits) + " | "
                    + (row.verdict() == Row.Verdict.FAIL
                            ? "**fail**"
                            : row.verdict().name().toLowerCase(Locale.ROOT))
                    + " |");
        }
    }

    private void others(List<Row> rows) {
        line("");
        line("<details><summary>Measured besides, with nothing to compare</summary>");
        line("");
        line("| cell | measure | mean | SE |");
        line("|---|---|--:|--:|");
        for (Row row : rows) {
            int digits = Digits.of(row.error());
            line("| " + row.configuration().label() + " | " + row.measure().name() + " | "
                    + Digits.write(row.mean(), digits) + " | " + Digits.write(row.error(), digits) + " |");
        }
        line("");
        line("</details>");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

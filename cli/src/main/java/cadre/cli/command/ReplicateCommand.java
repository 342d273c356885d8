package cadre.cli.command;

import cadre.app.report.Documents;
import cadre.app.run.StudyRun;
import cadre.app.validation.ValidationDocument;
import cadre.cli.answer.StudyPrinter;
import cadre.cli.answer.Table;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Style;
import cadre.cli.terminal.Terminal;
import cadre.engine.replicate.Configuration;
import cadre.engine.replicate.Setting;
import cadre.engine.replicate.Studies;
import cadre.engine.replicate.Study;
import cadre.engine.replicate.UnfitConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Reproduces published results with the simulation's kernels. */
@Command(
        customSynopsis = {
            "cadre replicate                                 lists the studies and their settings",
            "       cadre replicate STUDY                           all its printed cells",
            "       cadre replicate STUDY --SETTING VALUES...       other cells; values with commas between them",
            "       cadre replicate --all [-o docs/validation.md]   every study, and the document"
        },
        footer = {
            "",
            "Every parameter of a study is a setting, with the paper's value where it is not given. A row passes when"
                    + " measured and target differ by at most 4 standard errors (of both) and the tolerance."
        })
final class ReplicateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--all", description = "Every study.")
    private boolean all;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each cell; without it, what the study needs.")
    private @Nullable Integer runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of all random numbers; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "How many; without it, one for each core.")
    private @Nullable Integer threads;

    @Option(names = "--csv", description = "As comma-separated values.")
    private boolean csv;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "With --all: write the document and its figures, too.")
    private @Nullable Path output;

    @Unmatched
    private List<String> rest = new ArrayList<>();

    ReplicateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        if (all) {
            return everything();
        }
        if (rest.isEmpty()) {
            new StudyList(terminal).print();
            return Exit.OK;
        }
        StudyArguments arguments = StudyArguments.parse(rest);
        Study study = arguments.study();
        StudyRun.Result result = run(study, arguments.configurations());
        StudyPrinter printer = new StudyPrinter(terminal);
        if (csv) {
            printer.printCsv(List.of(result));
        } else {
            printer.print(result, false);
            terminal.print("");
            terminal.print(provenance());
        }
        return result.failures() == 0 ? Exit.OK : Exit.NEGATIVE;
    }

    private void check() {
        if (runs != null && runs < 1) {
            throw Refusal.ofUsage("--runs cannot be " + runs, "a whole number from 1", "--runs 1000");
        }
        if (threads != null && threads < 1) {
            throw Refusal.ofUsage("--threads cannot be " + threads, "a whole number from 1", "--threads 2");
        }
        if (all && !rest.isEmpty()) {
            throw Refusal.ofUsage(
                    "--all takes no study and no settings, not '" + rest.getFirst() + "'",
                    "--all alone, or a study with its settings",
                    "cadre replicate " + rest.getFirst());
        }
        if (output != null && !all) {
            throw Refusal.ofUsage("-o goes with --all", "--all -o FILE", "cadre replicate --all -o " + output);
        }
    }

    private int everything() {
        List<StudyRun.Result> results = new ArrayList<>();
        StudyPrinter printer = new StudyPrinter(terminal);
        for (Study study : Studies.all()) {
            StudyRun.Result result = run(study, study.printed());
            if (!result.rows().isEmpty()) {
                results.add(result);
            }
            if (!csv && !result.rows().isEmpty()) {
                printer.print(result, true);
                terminal.print("");
                terminal.out().flush();
            }
        }
        if (csv) {
            printer.printCsv(results);
        }
        boolean complete =
                results.size() == Studies.all().size() && results.stream().allMatch(StudyRun.Result::complete);
        long failures = results.stream().mapToLong(StudyRun.Result::failures).sum();
        if (output != null && complete) {
            write(results, output);
        } else if (output != null) {
            terminal.say("Stopped early: " + output + " is left as it was.");
        }
        if (!csv) {
            terminal.print(
                    failures == 0 ? "Nothing fails." : failures + " of the rows and statements fail; see above.");
            terminal.print(provenance());
        }
        return failures == 0 && complete ? Exit.OK : Exit.NEGATIVE;
    }

    private void write(List<StudyRun.Result> results, Path document) {
        Path name = document.getFileName();
        if (name == null || Files.isDirectory(document)) {
            throw Refusal.ofUsage(
                    "-o " + document + " is not the name of a file",
                    "a file",
                    "-o " + document.resolve("validation.md"));
        }
        Map<String, String> files = ValidationDocument.files(name.toString(), results, Version.current());
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = document.resolveSibling(file.getKey());
                Path parent = target.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Documents.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.say("Written: " + document + " and " + (files.size() - 1) + " figures beside it.");
    }

    private StudyRun.Result run(Study study, List<Configuration> configurations) {
        try (ProgressBar bar = terminal.progressBar()) {
            int wanted = runs == null ? study.runs() : runs;
            int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
            return StudyRun.run(study, configurations, seed, wanted, workers, bar);
        } catch (UnfitConfiguration e) {
            throw StudyArguments.refused(e, study);
        }
    }

    private String provenance() {
        return "Cadre " + Version.current() + ", seed " + seed + "; the same seed gives the same digits.";
    }

    /** The studies with their settings. */
    private record StudyList(Terminal terminal) {

        void print() {
            for (Study study : Studies.all()) {
                terminal.print(terminal.styled(Style.STRONG, study.name()) + "  " + study.line());
                terminal.print("  " + study.paper());
                Table table = new Table("  setting", "usual", "meaning");
                for (Setting setting : study.settings()) {
                    table.row(
                            "  --" + setting.name(), setting.fallback(), setting.meaning() + "; " + setting.allowed());
                }
                table.print(terminal);
                terminal.print("");
            }
            terminal.print("`cadre replicate STUDY` runs what the study prints; settings choose other cells.");
        }
    }
}

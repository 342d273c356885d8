package cadre.cli.command;

import cadre.app.claims.ClaimsDocuments;
import cadre.app.document.StoredAnswer;
import cadre.app.layout.LayoutDocuments;
import cadre.app.report.Documents;
import cadre.app.route.Deciding;
import cadre.app.route.Rerunning;
import cadre.app.run.Watch;
import cadre.app.whatif.WhatIfDocuments;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Terminal;
import cadre.core.evidence.Input;
import cadre.core.plan.Case;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Provenance;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a stored answer again and says whether it is the same to the bit. */
@Command(
        sortOptions = false,
        footer = {
            "",
            "Does exactly as much as was done before, also where time or Ctrl-C had ended that. Exit code 0 when the result"
                    + " is the same to the bit, 1 when it differs."
        })
final class RerunCommand implements Callable<Integer> {

    private static final int SHOWN = 5;

    private final Terminal terminal;

    @Parameters(
            arity = "1",
            paramLabel = "REPORT",
            description = "What decide, claims, what-if or search wrote with --json.")
    private Path report = Path.of("");

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The company file, when it is not where it was (looked for from the current folder).")
    private @Nullable Path file;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    RerunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (StoredAnswer.format(report)) {
            case ClaimsDocuments.FORMAT -> answer(ClaimsDocuments::again);
            case WhatIfDocuments.FORMAT -> answer(WhatIfDocuments::again);
            case LayoutDocuments.FORMAT -> answer(LayoutDocuments::again);
            default -> decision();
        };
    }

    private int decision() {
        Documents.Stored stored = Documents.read(report);
        Decision before = stored.found();
        if (before == null) {
            throw Refusal.ofFindings(report + " cannot be used", stored.findings());
        }
        Case subject = Inputs.read(
                terminal, company(before.provenance().inputs().stream().map(Provenance.Input::name)));
        Rerunning.causes(before, subject, Version.current()).forEach(cause -> terminal.say(cause + "."));
        try (ProgressBar bar = terminal.progressBar()) {
            return tell(new Deciding(Version.current(), Inputs.threads(threads), bar).again(subject, before));
        }
    }

    /** Computes a stored answer again. */
    private interface Again {

        Optional<Rerunning> run(StoredAnswer stored, Case subject, String version, int threads, Watch watch);
    }

    private int answer(Again again) {
        StoredAnswer.Reading reading = StoredAnswer.read(report);
        StoredAnswer stored = reading.found();
        if (stored == null) {
            throw Refusal.ofFindings(report + " cannot be used", reading.findings());
        }
        if (!stored.origin().complete()) {
            throw Refusal.ofInput(
                    report + " was stopped before it was finished, so it cannot be done exactly so again",
                    "a result that was finished",
                    stored.origin().command());
        }
        Case subject =
                Inputs.read(terminal, company(stored.origin().inputs().stream().map(Input::file)));
        Rerunning.causes(stored.origin().version(), stored.origin().inputs(), subject, Version.current())
                .forEach(cause -> terminal.say(cause + "."));
        try (ProgressBar bar = terminal.progressBar()) {
            return tell(again.run(stored, subject, Version.current(), Inputs.threads(threads), bar));
        } catch (IllegalArgumentException e) {
            throw Refusal.ofInput(report + " cannot be used: " + e.getMessage(), "a file as Cadre wrote it", "");
        }
    }

    private Path company(Stream<String> files) {
        Path given = file;
        return given != null
                ? given
                : files.findFirst()
                        .map(Path::of)
                        .orElseThrow(() -> Refusal.ofInput(
                                report + " does not say from which file it was computed",
                                "an input in its provenance",
                                "--file FILE"));
    }

    private int tell(Optional<Rerunning> done) {
        if (done.isEmpty()) {
            terminal.say("Stopped before everything was computed again, so nothing can be said.");
            return Exit.INTERRUPTED;
        }
        Rerunning rerun = done.get();
        if (rerun.isSame()) {
            terminal.print(
                    rerun.causes().isEmpty()
                            ? "The same to the bit."
                            : "The same to the bit, although what it is computed from has changed.");
            return Exit.OK;
        }
        int count = rerun.differences().size();
        terminal.print("Not the same: " + count + (count == 1 ? " number differs" : " numbers differ")
                + (rerun.causes().isEmpty() ? ", although neither the inputs nor the version changed." : ", because:"));
        rerun.causes().forEach(cause -> terminal.print("  " + cause));
        terminal.print("The first differences:");
        rerun.differences().stream().limit(SHOWN).forEach(each -> terminal.print("  " + each));
        return Exit.NEGATIVE;
    }
}

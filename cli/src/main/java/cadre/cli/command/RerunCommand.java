package cadre.cli.command;

import cadre.app.report.Documents;
import cadre.app.route.Deciding;
import cadre.app.route.Rerunning;
import cadre.cli.terminal.ProgressBar;
import cadre.cli.terminal.Terminal;
import cadre.core.plan.Case;
import cadre.engine.decide.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a stored decision again and says whether it is the same to the bit. */
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

    @Parameters(arity = "1", paramLabel = "REPORT", description = "What `cadre decide --json` wrote.")
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
        Documents.Stored stored = Documents.read(report);
        Decision before = stored.found();
        if (before == null) {
            throw Refusal.ofFindings(report + " cannot be used", stored.findings());
        }
        Case subject = Inputs.read(terminal, company(before));
        List<String> causes = Rerunning.causes(before, subject, Version.current());
        causes.forEach(cause -> terminal.say(cause + "."));
        Optional<Rerunning> done;
        try (ProgressBar bar = terminal.progressBar()) {
            done = new Deciding(Version.current(), Inputs.threads(threads), bar).again(subject, before);
        }
        if (done.isEmpty()) {
            terminal.say("Stopped before everything was computed again, so nothing can be said.");
            return Exit.INTERRUPTED;
        }
        return tell(done.get());
    }

    private Path company(Decision before) {
        Path given = file;
        if (given != null) {
            return given;
        }
        if (before.provenance().inputs().isEmpty()) {
            throw Refusal.ofInput(
                    report + " does not say from which file it was computed",
                    "an input in its provenance",
                    "--file FILE");
        }
        return Path.of(before.provenance().inputs().getFirst().name());
    }

    private int tell(Rerunning rerun) {
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

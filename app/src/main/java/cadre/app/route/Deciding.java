package cadre.app.route;

import cadre.app.run.Budget;
import cadre.app.run.Runner;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import cadre.core.plan.Scenario;
import cadre.engine.decide.Decider;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Request;
import cadre.intake.files.CompanyFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a company file to a decision, and from a stored decision to the same again. */
public final class Deciding {

    private final String version;
    private final int threads;
    private final Watch watch;

    /**
     * Ready to decide.
     *
     * @param version of Cadre
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     */
    public Deciding(String version, int threads, Watch watch) {
        this.version = version;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * Reads a company file.
     *
     * @param file where
     * @param version of Cadre, with which that of a posterior is compared
     * @return the case, or all that is wrong with it
     */
    public static CompanyFiles.Reading read(Path file, String version) {
        return CompanyFiles.read(file, version);
    }

    /**
     * Decides.
     *
     * @param subject the company and its work
     * @param request what is asked for
     * @param time after which to end with what is there; null for no limit
     * @return the decision; nothing when stopped before anything could be compared
     */
    public Optional<Decision> decide(Case subject, Request request, @Nullable Duration time) {
        return decide(subject, request, time == null ? Budget.unlimited() : Budget.of(time, phases(request)));
    }

    /**
     * Does as much again as was done for an earlier decision, also where that was stopped by time or by its user, and
     * compares.
     *
     * @param subject the company and its work, read again
     * @param stored the earlier decision
     * @return whether it is the same, and if not, why; nothing when stopped meanwhile
     */
    public Optional<Rerunning> again(Case subject, Decision stored) {
        Optional<Decision> again = repeat(subject, stored);
        return watch.stopped()
                ? Optional.empty()
                : again.map(
                        decision -> Rerunning.compare(stored, decision, Rerunning.causes(stored, subject, version)));
    }

    /**
     * Does as much again as was done for an earlier decision, also where that was stopped by time or by its user.
     *
     * @param subject the company and its work; if it is what it was, so is the decision, to the bit
     * @param stored the earlier decision
     * @return the decision; nothing when stopped before anything could be compared
     */
    public Optional<Decision> repeat(Case subject, Decision stored) {
        return decide(
                subject,
                stored.provenance().request(),
                Budget.of(stored.provenance().parts()));
    }

    private Optional<Decision> decide(Case subject, Request request, Budget budget) {
        try (Runner runner = new Runner(request.seed(), threads, budget, watch)) {
            return Decider.decide(version, subject, request, runner);
        }
    }

    private static List<Phase> phases(Request request) {
        List<Phase> phases = new ArrayList<>(List.of(Phase.TUNING));
        if (request.starts().contains(Scenario.Start.STEADY)) {
            phases.add(Phase.STEADY);
        }
        if (request.starts().contains(Scenario.Start.FROM_HERE)) {
            phases.add(Phase.FROM_HERE);
        }
        if (request.limits().selecting().wanted()) {
            phases.add(Phase.SELECTION);
        }
        if (request.reasons()) {
            phases.add(Phase.MECHANISMS);
            phases.add(Phase.REMEDIES);
        }
        return phases;
    }
}

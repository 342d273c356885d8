package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.core.evidence.Finding;
import cadre.core.plan.Case;
import cadre.intake.files.CompanyFiles;
import cadre.intake.writing.Reorganisation;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.scenario.Draft.Step;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works scenarios out, and makes changes in them. The last few are kept, so that one change more costs one change. */
@Component
final class Drafts {

    private static final int KEPT = 64;
    private static final int TRIES = 3;

    private final Scenarios scenarios;
    private final Steps steps;
    private final Revisions revisions;
    private final Map<Key, Worked> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Worked> eldest) {
            return size() > KEPT;
        }
    };

    Drafts(Scenarios scenarios, Steps steps, Revisions revisions) {
        this.scenarios = scenarios;
        this.steps = steps;
        this.revisions = revisions;
    }

    /** What decides the result: the base, and the changes that count. */
    private record Key(long base, List<Change> changes) {}

    /** The result. */
    private record Worked(String text, Case after) {}

    /** A scenario worked out. */
    Draft of(Tenant tenant, Scenario scenario) {
        List<Step> all = steps.of(tenant, scenario.id());
        int count = Math.min(scenario.steps(), all.size());
        Revision revision = revisions.find(tenant, scenario.base()).orElseThrow();
        String base = revisions.content(revision);
        List<Step> counting = all.subList(0, count);
        Worked worked = worked(
                new Key(scenario.base(), counting.stream().map(Step::change).toList()), base);
        return new Draft(
                scenario,
                counting,
                all.subList(count, all.size()),
                base,
                revisions.subject(revision),
                worked.text(),
                worked.after());
    }

    /**
     * Makes a change.
     *
     * @param visit who and where
     * @param id of the scenario
     * @param wanted says what to change in the scenario as it is now, or throws {@link Unfit}
     * @param reason why; may be empty
     * @throws Unfit when it cannot be made, in words
     */
    void change(Visit visit, long id, Wanted wanted, String reason) throws Unfit {
        for (int i = 0; i < TRIES; i++) {
            Scenario scenario = scenarios.find(visit.tenant(), id).orElseThrow();
            if (change(visit, scenario, wanted, reason)) {
                return;
            }
        }
        throw new Unfit("Others are changing this scenario at the same time. Try again.");
    }

    /**
     * Makes a change in a scenario as it was seen.
     *
     * @return whether it was made: not when the scenario has changed since
     * @throws Unfit when it cannot be made, in words
     */
    boolean change(Visit visit, Scenario scenario, Wanted wanted, String reason) throws Unfit {
        if (!scenario.isOpen()) {
            throw new Unfit("This scenario is " + scenario.state().word() + ". Open it again to change it.");
        }
        Draft draft = of(visit.tenant(), scenario);
        Change change = wanted.in(draft);
        Worked worked = fit(draft, change);
        if (!scenarios.step(visit, scenario, change, reason)) {
            return false;
        }
        List<Change> changes = new java.util.ArrayList<>(draft.changes());
        changes.add(change);
        put(new Key(scenario.base(), List.copyOf(changes)), worked);
        return true;
    }

    /** Says what to change. */
    @FunctionalInterface
    interface Wanted {
        Change in(Draft draft) throws Unfit;
    }

    /** A change that cannot be made; the message says why, in a sentence. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(String why) {
            super(why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private static Worked fit(Draft draft, Change change) throws Unfit {
        Reorganisation.Result result = Reorganisation.of(draft.text(), List.of(change), Set.of());
        if (!result.conflicts().isEmpty()) {
            throw new Unfit(result.conflicts().getFirst().what());
        }
        CompanyFiles.Reading reading = read(result.text());
        if (reading.found() == null) {
            Optional<Finding> error =
                    reading.findings().stream().filter(Finding::isError).findFirst();
            throw new Unfit("The company file would have an error: "
                    + error.map(Finding::message).orElse("unknown") + ".");
        }
        return new Worked(result.text(), reading.get());
    }

    private Worked worked(Key key, String base) {
        synchronized (known) {
            Worked found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        String text = Reorganisation.of(base, key.changes(), Set.of()).text();
        Worked worked = new Worked(text, read(text).get());
        put(key, worked);
        return worked;
    }

    private void put(Key key, Worked worked) {
        synchronized (known) {
            known.put(key, worked);
        }
    }

    static CompanyFiles.Reading read(String text) {
        return Revisions.read(text.getBytes(StandardCharsets.UTF_8));
    }
}

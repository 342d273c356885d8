package cadre.web.entry;

import java.util.List;

/**
 * All of the first page of a company.
 *
 * @param overview what it says first
 * @param steps what a new company does first; empty once all of it is done
 * @param parts what else concerns the visitor
 */
public record WelcomeView(OverviewView overview, List<FirstSteps.Step> steps, List<HomePart.Part> parts) {

    /** Copies the lists. */
    public WelcomeView {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /** The number of the step that comes next, from 0. */
    public int next() {
        int next = 0;
        while (next < steps.size() && steps.get(next).done()) {
            next++;
        }
        return next;
    }

    /** How many steps are done. */
    public long done() {
        return steps.stream().filter(FirstSteps.Step::done).count();
    }
}

package cadre.web.scenario;

import cadre.web.page.Form;
import java.util.List;

/**
 * The scenarios of a company.
 *
 * @param answer how many there are, in a sentence
 * @param scenarios newest first
 * @param newest number of the newest revision; 0 when there is none to make a scenario of
 * @param form for a new one, as filled in
 */
public record ScenariosView(String answer, List<Scenario> scenarios, int newest, Form form) {

    /** Copies the list. */
    public ScenariosView {
        scenarios = List.copyOf(scenarios);
    }

    /** The scenarios that can be compared. */
    public boolean isComparable() {
        return scenarios.stream().anyMatch(scenario -> scenario.steps() > 0);
    }
}

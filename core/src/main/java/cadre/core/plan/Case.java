package cadre.core.plan;

import cadre.core.company.Company;
import cadre.core.evidence.Assumption;
import cadre.core.evidence.Input;
import cadre.core.work.Portfolio;
import java.util.List;

/**
 * What a company file says: the company, its work and how to simulate it, with where it came from.
 *
 * @param company who there is
 * @param portfolio what is asked for
 * @param settings horizon and priors
 * @param inputs the files read, in order
 * @param assumptions what the files left open and was assumed
 */
public record Case(
        Company company,
        Portfolio portfolio,
        Scenario.Settings settings,
        List<Input> inputs,
        List<Assumption> assumptions) {

    /** Copies the lists. */
    public Case {
        inputs = List.copyOf(inputs);
        assumptions = List.copyOf(assumptions);
    }
}

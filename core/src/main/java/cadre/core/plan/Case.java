package cadre.core.plan;

import cadre.core.company.Company;
import cadre.core.evidence.Assumption;
import cadre.core.evidence.Input;
import cadre.core.work.Portfolio;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company file says: the company, its work and how to simulate it, with where it came from.
 *
 * @param company who there is
 * @param portfolio what is asked for
 * @param settings horizon and priors
 * @param inputs the files read, in order
 * @param assumptions what the files left open and was assumed
 * @param calibrated where the joint sample among the priors comes from; null when there is none
 */
public record Case(
        Company company,
        Portfolio portfolio,
        Scenario.Settings settings,
        List<Input> inputs,
        List<Assumption> assumptions,
        @Nullable Calibrated calibrated) {

    /** Copies the lists. */
    public Case {
        inputs = List.copyOf(inputs);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * A company that has learnt nothing from its own history.
     *
     * @param company who there is
     * @param portfolio what is asked for
     * @param settings horizon and priors
     * @param inputs the files read, in order
     * @param assumptions what the files left open and was assumed
     */
    public Case(
            Company company,
            Portfolio portfolio,
            Scenario.Settings settings,
            List<Input> inputs,
            List<Assumption> assumptions) {
        this(company, portfolio, settings, inputs, assumptions, null);
    }

    /**
     * This company under a layout, as it practises today and with every mechanism on.
     *
     * @param layout who sits where and owns what
     * @param others settings instead of its own
     */
    public Scenario under(Layout layout, Scenario.Settings others) {
        return new Scenario(company, portfolio, layout, company.practices(), Set.of(), others);
    }

    /**
     * This company under a structure of default sizes, as it practises today, with every mechanism on and its own settings.
     *
     * @param kind which; the own layout only where the company named its teams
     */
    public Scenario under(StructureKind kind) {
        return under(Structures.layout(company, portfolio, Structure.of(kind)), settings);
    }
}

package cadre.core.plan;

import cadre.core.company.Company;
import cadre.core.company.Practices;
import cadre.core.numerics.Prior;
import cadre.core.work.Portfolio;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Everything a simulation needs: a company and its work under one structure, with practices, switches and priors.
 *
 * @param company who there is
 * @param portfolio what is asked for
 * @param layout the structure applied to the company
 * @param practices what is practised in this scenario; may differ from the company's own
 * @param neutral mechanisms that are switched off
 * @param settings horizon, start and priors
 */
public record Scenario(
        Company company,
        Portfolio portfolio,
        Layout layout,
        Practices practices,
        Set<Mechanism> neutral,
        Settings settings) {

    /** Copies the set. */
    public Scenario {
        neutral = java.util.Collections.unmodifiableSet(
                neutral.isEmpty() ? EnumSet.noneOf(Mechanism.class) : EnumSet.copyOf(neutral));
    }

    /**
     * Horizon, start and priors.
     *
     * @param horizonMonths months simulated
     * @param start as if already organised so, or from where the company stands today
     * @param priors what replaces the built-in prior of a parameter
     */
    public record Settings(int horizonMonths, Start start, Map<Parameter, Prior> priors) {

        /** Copies the map; refuses an empty horizon. */
        public Settings {
            if (horizonMonths < 1 || horizonMonths > 240) {
                throw new IllegalArgumentException("a horizon is 1 to 240 months, not " + horizonMonths);
            }
            EnumMap<Parameter, Prior> copy = new EnumMap<>(Parameter.class);
            copy.putAll(priors);
            priors = java.util.Collections.unmodifiableMap(copy);
        }

        /**
         * The prior of a parameter in this company.
         *
         * @param parameter any
         * @return the company's own prior, else the built-in one
         */
        public Prior prior(Parameter parameter) {
            return priors.getOrDefault(parameter, parameter.prior());
        }
    }

    /** From where the simulated time begins. */
    public enum Start {
        /** As if the company were already organised so. */
        STEADY,
        /** From today's teams, with the cost of changing. */
        FROM_HERE
    }

    /**
     * The same scenario with another set of neutral mechanisms.
     *
     * @param mechanisms those switched off
     * @return a copy
     */
    public Scenario withNeutral(Set<Mechanism> mechanisms) {
        return new Scenario(company, portfolio, layout, practices, mechanisms, settings);
    }

    /**
     * The same scenario with other practices.
     *
     * @param others what is practised instead
     * @return a copy
     */
    public Scenario withPractices(Practices others) {
        return new Scenario(company, portfolio, layout, others, neutral, settings);
    }
}

package cadre.engine.decide;

import cadre.core.company.CompanyKind;
import cadre.core.plan.Metric;
import java.util.List;

/**
 * The answer to "which structure?", with everything that a report needs and everything that is needed to compute it
 * again.
 *
 * @param provenance from what, by what and with how much effort it was computed
 * @param subject the company in a few figures
 * @param answers one per point of view asked for, the steady one first; never empty
 * @param ruleOfThumb what the article would say for this kind of company, and whether the simulation agrees
 * @param predictions the registered predictions for every mechanism and structure simulated, held or failed here; empty
 *     when the reasons were not measured
 */
public record Decision(
        Provenance provenance,
        Subject subject,
        List<Answer> answers,
        RuleOfThumb ruleOfThumb,
        List<Prediction> predictions) {

    /** Copies the lists; refuses a decision without an answer. */
    public Decision {
        answers = List.copyOf(answers);
        predictions = List.copyOf(predictions);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a decision has at least one answer");
        }
    }

    /**
     * The company in a few figures.
     *
     * @param company its name
     * @param kind for the rule of thumb only
     * @param money in what money metrics are counted: an ISO 4217 code, or {@code use-case months} where the company gave
     *     no values
     * @param currency in what costs are counted always: an ISO 4217 code
     * @param horizonMonths months simulated
     * @param people seats, ML or not
     * @param mlPeople seats whose main skill is machine learning, data engineering or ML operations
     */
    public record Subject(
            String company,
            CompanyKind kind,
            String money,
            String currency,
            int horizonMonths,
            int people,
            int mlPeople) {

        /**
         * In what a metric of money or cost is counted.
         *
         * @param metric any
         */
        public String moneyOf(Metric metric) {
            return metric.unit() == Metric.Unit.COST ? currency : money;
        }
    }
}

package cadre.engine.rank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The schemes that come with Cadre. */
public final class Schemes {

    /** Its formula and weights, what it is, and where it comes from. */
    private static final List<Published> ALL = List.of(
            new Published(
                    of(
                            "wsjf",
                            "Weighted shortest job first",
                            "(w_value × value ÷ money_per_point + w_time × criticality + w_opportunity × opportunity) ÷ effort",
                            Map.of("w_value", 1.0, "w_time", 1.0, "w_opportunity", 1.0, "money_per_point", 5000.0)),
                    "Cost of delay for each person-day: what is short and urgent goes first. Value, time criticality, and risk"
                            + " reduction or opportunity are in points and weigh the same; money_per_point says how much"
                            + " value a month is one point.",
                    "Reinertsen (2009), The Principles of Product Development Flow, principle F17; Scaled Agile Framework,"
                            + " WSJF: cost of delay = business value + time criticality + risk reduction or opportunity"
                            + " enablement, divided by job size."),
            new Published(
                    of(
                            "rice",
                            "RICE",
                            "reach × impact × confidence ÷ (effort ÷ days_per_month)",
                            Map.of("days_per_month", 21.0)),
                    "Reach a quarter times impact on each, discounted by confidence, for each person-month.",
                    "McBride (2018), RICE: simple prioritization for product managers, Intercom."),
            new Published(
                    of(
                            "net-value",
                            "Risk-adjusted net value",
                            "probability × value × annuity(rate, months) − effort × day_rate",
                            Map.of("rate", 0.10, "months", 24.0, "day_rate", 600.0)),
                    "What it is expected to bring over the months after it is in production, discounted, less what it"
                            + " costs. In currency, whatever the size: large use cases go first.",
                    "Expected net present value with the probability of success, as in Cooper, Edgett, Kleinschmidt (2001),"
                            + " Portfolio Management for New Products, ch. 3; annuity(rate, months) = Σ (1 + rate)^(−m/12)"
                            + " for m = 1 to months."));

    private Schemes() {}

    /**
     * A scheme with its description.
     *
     * @param scheme formula and weights as delivered
     * @param meaning what it puts first
     * @param source where it comes from
     */
    public record Published(Scheme scheme, String meaning, String source) {}

    /** All of them, in the order in which they are offered. */
    public static List<Published> all() {
        return ALL;
    }

    /** The one of an id. */
    public static Optional<Published> find(String id) {
        return ALL.stream().filter(each -> each.scheme().id().equals(id)).findFirst();
    }

    private static Scheme of(String id, String title, String formula, Map<String, Double> weights) {
        Formula.Reading reading = Formula.read(formula, Scheme.names(weights.keySet()));
        Formula found = reading.found();
        if (found == null) {
            throw new IllegalStateException(id + ": " + reading.faults());
        }
        return new Scheme(id, title, found, new TreeMap<>(weights));
    }
}

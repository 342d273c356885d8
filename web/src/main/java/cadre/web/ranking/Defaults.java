package cadre.web.ranking;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Category;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an input is taken to be where nobody estimated it: from the card where the card says something, else an assumption that is
 * wide on purpose, so that what nobody looked at does not look certain. All of it is published beside the formulas.
 */
final class Defaults {

    private static final Range EFFORT = new Range(25, 60, 150);
    private static final Range NONE = new Range(0, 0, 0);

    private Defaults() {}

    /**
     * What the card says.
     *
     * @param value a month, in the order low, likely, high; null where nobody said
     * @param stage where it stands
     * @param envelope from which it is mostly worked on
     * @param category in what the value lies
     * @param urgency how soon
     */
    record Said(@Nullable Range value, BoardStage stage, Envelope envelope, Category category, Urgency urgency) {}

    /** One line of the published rules. */
    record Published(String input, String rule) {}

    static Estimate of(Factor factor, Said said) {
        return switch (factor) {
            case VALUE ->
                said.value() == null
                        ? assumed(1_000, 5_000, 25_000, "nobody said what it is worth")
                        : new Estimate(said.value(), Estimate.CARD, "the value on the card");
            case RESEARCH, DELIVERY, PLATFORM -> effort(factor, said.envelope());
            case PROBABILITY -> probability(said.stage());
            case CRITICALITY -> criticality(said.urgency());
            case OPPORTUNITY ->
                said.category() == Category.RISK
                        ? new Estimate(new Range(3, 8, 13), Estimate.CARD, "its value lies in less risk")
                        : said.envelope() == Envelope.DELIVERY
                                ? assumed(1, 3, 8, "nobody estimated it")
                                : new Estimate(new Range(2, 5, 13), Estimate.CARD, "other use cases build on it");
            case REACH -> assumed(20, 100, 500, "nobody estimated it");
            case IMPACT -> assumed(0.5, 1, 2, "nobody estimated it");
            case CONFIDENCE -> assumed(0.3, 0.5, 0.8, "nobody estimated it");
        };
    }

    private static Estimate effort(Factor factor, Envelope envelope) {
        return factor.id().equals(envelope.word())
                ? new Estimate(EFFORT, Estimate.ASSUMED, "nobody estimated the effort")
                : new Estimate(NONE, Estimate.ASSUMED, "all of its effort is taken to be " + envelope.word());
    }

    private static Estimate probability(BoardStage stage) {
        double likely = switch (stage) {
            case DATA -> 0.5;
            case EXPERIMENTS -> 0.55;
            case INTEGRATION -> 0.7;
            case DEPLOYMENT -> 0.85;
            default -> 0.4;
        };
        return assumed(likely - 0.2, likely, Math.min(0.95, likely + 0.2), "from its stage, " + stage.title());
    }

    private static Estimate criticality(Urgency urgency) {
        Range range = switch (urgency) {
            case NOW -> new Range(8, 13, 20);
            case QUARTER -> new Range(5, 8, 13);
            case YEAR -> new Range(2, 3, 5);
            case SOMEDAY -> new Range(1, 1, 2);
        };
        return new Estimate(range, Estimate.CARD, "wanted: " + urgency.title());
    }

    private static Estimate assumed(double low, double likely, double high, String why) {
        return new Estimate(new Range(low, likely, high), Estimate.ASSUMED, why);
    }

    /** The rules in words, as they are published; low, likely, high. */
    static List<Published> published() {
        return List.of(
                new Published("Value", "the range on the card; else 1,000, 5,000, 25,000"),
                new Published("Effort", "25, 60, 150 person-days in the envelope of the card, none in the other two"),
                new Published(
                        "Probability of success",
                        "0.2, 0.4, 0.6 before data; 0.5 likely in Data, 0.55 in Experiments, 0.7 in Integration, 0.85 in"
                                + " Deployment, each 0.2 less and more"),
                new Published(
                        "Time criticality",
                        "8, 13, 20 when wanted now; 5, 8, 13 this quarter; 2, 3, 5 this year; 1, 1, 2 some day"),
                new Published(
                        "Risk reduction or opportunity",
                        "3, 8, 13 when its value lies in less risk; 2, 5, 13 for research and platform; else 1, 3, 8"),
                new Published("Reach", "20, 100, 500"),
                new Published("Impact", "0.5, 1, 2"),
                new Published("Confidence", "0.3, 0.5, 0.8"));
    }
}

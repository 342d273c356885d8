package cadre.web.api;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Scheme;
import cadre.web.page.Form;
import cadre.web.ranking.Estimate;
import cadre.web.ranking.EstimateForm;
import cadre.web.ranking.Item;
import cadre.web.ranking.SchemeStore;
import cadre.web.rest.Says;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Estimates, and the formulas that make a rank of them, as programs read and send them. */
final class RankingJson {

    private RankingJson() {}

    /** Low, likely and high. */
    record Three(
            @Says(value = "one time in ten it is less", from = 0)
            double low,

            @Says(value = "the most likely", from = 0) double likely,

            @Says(value = "one time in ten it is more", from = 0)
            double high) {}

    /** Everything that is estimated of a use case. */
    record Estimates(
            @Says("the value, in the company's currency a month in production") @Nullable
            Three value,

            @Says("the effort of research, in person-days") @Nullable
            Three research,

            @Says("the effort of building it, in person-days") @Nullable
            Three delivery,

            @Says("the effort of the platform, in person-days") @Nullable
            Three platform,

            @Says("the probability of success, 0 to 1") @Nullable
            Three probability,

            @Says("how much waiting costs, in points from 1 to 20") @Nullable
            Three criticality,

            @Says("what risk it takes away or what it makes possible, in points from 1 to 20") @Nullable
            Three opportunity,

            @Says("how many people or cases it reaches in a quarter") @Nullable
            Three reach,

            @Says("how much it changes for each of them, 0.25 (minimal) to 3 (massive)") @Nullable
            Three impact,

            @Says("how well reach, impact and effort are known, 0 to 1") @Nullable
            Three confidence,

            @Says(value = "why; it goes into the history", most = 1000)
            String reason) {

        /** As the form of the page. */
        Form form() {
            EnumMap<Factor, @Nullable Three> sent = new EnumMap<>(Factor.class);
            sent.put(Factor.VALUE, value);
            sent.put(Factor.RESEARCH, research);
            sent.put(Factor.DELIVERY, delivery);
            sent.put(Factor.PLATFORM, platform);
            sent.put(Factor.PROBABILITY, probability);
            sent.put(Factor.CRITICALITY, criticality);
            sent.put(Factor.OPPORTUNITY, opportunity);
            sent.put(Factor.REACH, reach);
            sent.put(Factor.IMPACT, impact);
            sent.put(Factor.CONFIDENCE, confidence);
            Form form = Form.empty().with("reason", reason);
            sent.forEach((factor, three) -> {
                if (three != null) {
                    form.with(EstimateForm.field(factor, "low"), plain(three.low()));
                    form.with(EstimateForm.field(factor, "likely"), plain(three.likely()));
                    form.with(EstimateForm.field(factor, "high"), plain(three.high()));
                }
            });
            return form;
        }
    }

    /** An input of the ranking of a use case, and where it is from. */
    record Input(
            @Says("its name, as in formulas") String input,
            @Says("what it is measured in") String unit,
            @Says("one time in ten it is less") double low,
            @Says("the most likely") double likely,
            @Says("one time in ten it is more") double high,

            @Says(
                    value = "where it is from",
                    words = {Estimate.ESTIMATED, Estimate.CARD, Estimate.ASSUMED})
            String source,

            @Says("who estimated it and when, or from what it was taken")
            String why) {

        static Input of(Factor factor, Estimate estimate) {
            Range range = estimate.range();
            return new Input(
                    factor.id(),
                    factor.unit(),
                    range.low(),
                    range.likely(),
                    range.high(),
                    estimate.source(),
                    estimate.why());
        }
    }

    /** What a use case is ranked with. */
    record Ranked(
            @Says("the number of the use case") int useCase,
            @Says("every input") List<Input> inputs) {

        static Ranked of(Item item) {
            return new Ranked(
                    item.number(),
                    Arrays.stream(Factor.values())
                            .map(factor -> Input.of(factor, item.input(factor)))
                            .toList());
        }
    }

    /** A weight of a formula. */
    record Weight(
            @Says(value = "its name in the formula", most = 40)
            String name,

            @Says(value = "how much it is", from = -1e15, to = 1e15)
            double value) {}

    /** A formula to be published. */
    record Formula(
            @Says(value = "what it is called", most = 100) String title,

            @Says(value = "the formula, such as value ÷ effort", most = 2000)
            String formula,

            @Says(value = "the weights that it uses", most = 30) @Nullable
            List<Weight> weights,

            @Says(value = "why; it goes into the log of decisions", most = 1000)
            String reason) {

        /** As the form of the page. */
        Form form() {
            // On the page each weight is a line, so that a name here cannot have an end of one.
            String lines = (weights == null ? List.<Weight>of() : weights)
                    .stream()
                            .map(weight -> weight.name().replaceAll("\\R", " ") + " = " + plain(weight.value()))
                            .collect(Collectors.joining("\n"));
            return Form.empty()
                    .with("title", title)
                    .with("formula", formula)
                    .with("weights", lines)
                    .with("reason", reason);
        }
    }

    /** A formula as it is now. */
    record Published(
            @Says("its id") String id,
            @Says("what it is called") String title,
            @Says("the formula") String formula,
            @Says("its weights") List<Weight> weights,
            @Says("its revision; 0 as it comes with Cadre") int revision,
            @Says("why it is so") String reason,

            @Says(value = "the name of who published it; empty for requesters", empty = true)
            String author,

            @Says("when; null as it comes with Cadre") @Nullable
            Instant at) {

        static Published of(SchemeStore.Revision revision, boolean names) {
            Scheme scheme = revision.scheme();
            return new Published(
                    scheme.id(),
                    scheme.title(),
                    scheme.formula().text(),
                    scheme.weights().entrySet().stream()
                            .map((Map.Entry<String, Double> each) -> new Weight(each.getKey(), each.getValue()))
                            .toList(),
                    revision.revision(),
                    revision.reason(),
                    names ? revision.author() : "",
                    revision.at());
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

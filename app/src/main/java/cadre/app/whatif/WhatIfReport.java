package cadre.app.whatif;

import cadre.app.document.AssumptionsPart;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Paper;
import cadre.app.document.Wording;
import cadre.app.route.Exploring;
import cadre.app.route.WhatIf;
import java.util.ArrayList;
import java.util.List;

/** The page for people: what would turn it round, what to find out first, what makes the difference, two at once, the method. */
final class WhatIfReport {

    private WhatIfReport() {}

    static String write(WhatIfAnswer answer) {
        Html page = new Html();
        WhatIf found = answer.found();
        List<Paper.Part> parts = new ArrayList<>();
        if (!found.sweeps().isEmpty()) {
            parts.add(new Paper.Part("turning", "What would turn it round", () -> TurningsPart.write(page, answer)));
        }
        parts.add(new Paper.Part("information", "Find this out first", () -> InformationPart.write(page, answer)));
        if (!found.frontiers().isEmpty()) {
            parts.add(new Paper.Part("frontiers", "Two at once", () -> FrontierPart.write(page, answer)));
        }
        if (!found.sensitivity().screened().isEmpty()) {
            parts.add(new Paper.Part(
                    "sensitivity",
                    "What makes the difference between the first two",
                    () -> SensitivityPart.write(page, answer)));
        }
        parts.add(
                new Paper.Part("assumptions", "What was assumed", () -> AssumptionsPart.write(page, answer.subject())));
        parts.add(new Paper.Part("method", "How it was computed", () -> method(page, answer)));
        return Paper.write(
                page,
                answer.subject().company().profile().name() + ": " + answer.sentence(),
                () -> opening(page, answer),
                parts);
    }

    private static void opening(Html page, WhatIfAnswer answer) {
        page.put(
                "p",
                answer.subject().company().profile().name() + ", what the recommendation depends on",
                "class",
                "kicker");
        page.put("h1", answer.sentence());
        if (!answer.found().complete()) {
            page.put(
                    "p",
                    "Cut short: it was stopped by hand. What was finished is shown; what is missing was not computed.",
                    "class",
                    "note");
        }
        page.p(answer.first());
        page.put(
                "p",
                "Structures have their default sizes throughout. Probabilities are shares of "
                        + Numbers.count(answer.found().base().draws()) + " draws of everything uncertain.",
                "class",
                "quiet");
    }

    private static void method(Html page, WhatIfAnswer answer) {
        page.p(
                "All structures are simulated under the same draws of the parameters and the same luck. A lever is set to values"
                        + " across its range: inputs of the company file across what could plausibly be asked of it, parameters from"
                        + " the 5th to the 95th percentile of their prior. Between the values, the difference of the mean net values"
                        + " is taken as a straight line; its zero is the turning point, with an interval from resampling the draws.");
        page.p("The value of information is the expected net value of choosing after a parameter is known less that of"
                + " choosing now. It is estimated from the draws by sorting them by the parameter, choosing in each part"
                + " on one half of the draws and valuing the choice on the other, so that chance is not mistaken for"
                + " information.");
        page.p(
                "Screening follows Morris (1991): along random paths one parameter at a time is moved by two thirds of its range."
                        + " The strongest get Sobol indices: the share of the variance of the difference between the first two that a"
                        + " parameter causes alone (first-order), and alone or together with others (total); the other parameters"
                        + " stand at their medians. Estimates may leave the range from 0 to 1 by chance.");
        Exploring.Effort effort = answer.request().effort();
        List<String> facts = new ArrayList<>(List.of(
                "Compared",
                Wording.list(answer.found().base().structures().stream()
                        .map(k -> k.noun())
                        .toList()),
                "Simulated",
                Numbers.count(effort.draws()) + " draws for the comparison, " + effort.perLevel() + " at each of "
                        + effort.levels() + " values of a lever; " + effort.trajectories() + " paths of the screening; "
                        + effort.rows() + " rows of the Sobol samples"));
        if (!answer.found().complete()) {
            facts.addAll(
                    List.of("Finished", Numbers.count(answer.found().base().draws()) + " draws of the comparison"));
        }
        facts.addAll(List.of("Seed", Long.toString(answer.request().seed())));
        answer.origin().write(page, facts, "what-if.json");
    }
}

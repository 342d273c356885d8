package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Origin;
import cadre.app.document.Wording;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Provenance;
import cadre.engine.decide.Request;
import java.util.List;

/** How the decision was computed, from what, and how to compute it again. */
final class MethodPart {

    private MethodPart() {}

    static void write(Draft draft) {
        Decision decision = draft.decision();
        Html page = draft.page();
        page.p("Cadre simulates the life of every use case day by day: it looks for an owner, waits for a decision, is"
                + " framed, gets data, experiments, software and deployment, is taken up or not, and earns. People work on"
                + " it, learn from those around them, leave and are replaced. The structure decides who may work on what,"
                + " who decides, who learns from whom and where work changes hands.");
        page.p(
                "Everything uncertain is drawn anew many times. Each draw of the parameters is shared by all structures, and"
                        + " so is all luck: arrivals, efforts, departures. The probability of being best is the share of"
                        + " draws under which a structure has the best mean net value; regret is what choosing it instead of the"
                        + " best one of each draw costs on average.");
        for (Answer answer : decision.answers()) {
            page.p(effort(draft, answer));
        }
        page.p(
                "It is a model. It leaves out personalities, politics and what nobody thought of; it has been checked against"
                        + " published results for its parts, not against companies that tried all structures, because there are"
                        + " none. Use it to see what would have to be true for an answer to hold.");
        provenance(page, decision);
        rerun(page, decision);
    }

    private static String effort(Draft draft, Answer answer) {
        Effort effort = answer.effort();
        Effort.Evidence evidence = effort.evidence();
        String settled = evidence.confidence() > 0
                ? "could be called settled at a confidence of up to " + Numbers.probability(evidence.confidence())
                : "could not be called settled at any confidence";
        return Wording.view(answer.start()) + ": " + Numbers.count(effort.blocks()) + " draws of the parameters, "
                + effort.replications() + " replications of each structure under each draw. It ended because "
                + stop(effort.stop()) + ". The first place " + settled + "; asked for was "
                + Numbers.probability(effort.confidence()) + ". Its expected regret is at most "
                + Amounts.say(draft.money(), Math.max(0, evidence.regretLimit())) + " ("
                + Amounts.say(draft.money(), evidence.tolerance()) + " would be negligible).";
    }

    /** Why a comparison ended. */
    static String stop(Effort.Stop stop) {
        return switch (stop) {
            case RANKING_SETTLED -> "the ranking was settled at the confidence asked for";
            case REGRET_NEGLIGIBLE -> "choosing the first one could no longer cost more than was tolerated";
            case DRAWS_DONE -> "the number of draws asked for was reached";
            case TIME_SPENT -> "the time allowed was spent";
            case CANCELLED -> "it was stopped by hand";
        };
    }

    private static void provenance(Html page, Decision decision) {
        Provenance provenance = decision.provenance();
        Request request = provenance.request();
        page.put("h3", "Provenance");
        page.open("dl", "class", "facts");
        page.fact("Cadre", "version " + provenance.version());
        for (Provenance.Input input : provenance.inputs()) {
            page.fact("Read", input.name() + ", SHA-256 " + input.sha256());
        }
        page.fact("Seed", Long.toString(request.seed()));
        page.fact(
                "Compared",
                Wording.list(request.structures().stream()
                        .map(k -> Wording.title(k).toLowerCase(java.util.Locale.ROOT))
                        .toList()));
        Request.Limits limits = request.limits();
        page.fact(
                "Limits",
                limits.leastBlocks() + " to " + limits.mostBlocks() + " draws; replications "
                        + (limits.replications() == 0 ? "by precision" : Integer.toString(limits.replications())) + "; "
                        + limits.reasonBlocks() + " draws for each reason");
        Request.Selecting selecting = limits.selecting();
        if (selecting.wanted()) {
            page.fact(
                    "Selection",
                    selecting.budget() > 0
                            ? Numbers.count(selecting.budget()) + " draws over all structures, no guarantee"
                            : "at most " + Numbers.count(selecting.mostRounds()) + " rounds, confidence "
                                    + Numbers.probability(request.confidence()) + ", indifference "
                                    + Numbers.percent(selecting.indifference()) + " of the first one’s mean value");
        }
        for (Effort.Part part : provenance.parts()) {
            Effort.Stop stop = part.stop();
            page.fact(
                    Wording.sentence(part.phase().doing()),
                    Numbers.count(part.replications()) + " replications in " + Numbers.count(part.orders()) + " orders"
                            + (stop == null ? "" : "; ended because " + stop(stop)));
        }
        page.close();
    }

    private static void rerun(Html page, Decision decision) {
        List<Provenance.Input> inputs = decision.provenance().inputs();
        String file = inputs.isEmpty() ? "company.yaml" : inputs.get(0).name();
        page.put("h3", "To compute it again");
        page.pre(
                "cadre decide " + Origin.quoted(file) + " --seed "
                        + decision.provenance().request().seed() + " --json decision.json",
                "cadre rerun decision.json");
        page.p(
                "The first command stores the result with everything it depends on; the second computes it again and compares"
                        + " every bit, or says which input has changed.");
    }
}

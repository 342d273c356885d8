package cadre.app.claims;

import cadre.app.document.AssumptionsPart;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Paper;
import cadre.core.plan.Metric;
import cadre.engine.claims.Examined;
import cadre.engine.claims.NotTested;
import java.util.List;

/** The page for people: how many statements hold, the effects, each statement in full, what cannot be tested, the method. */
final class ClaimsReport {

    private ClaimsReport() {}

    static String write(ClaimsAnswer answer) {
        Html page = new Html();
        return Paper.write(
                page,
                answer.subject().company().profile().name() + ": " + answer.sentence(),
                () -> opening(page, answer),
                List.of(
                        new Paper.Part("effects", "The effects", () -> EffectsPart.write(page, answer)),
                        new Paper.Part(
                                "statements", "Each statement in full", () -> StatementsPart.write(page, answer)),
                        new Paper.Part("untested", "What the model cannot test", () -> untested(page)),
                        new Paper.Part(
                                "assumptions", "What was assumed", () -> AssumptionsPart.write(page, answer.subject())),
                        new Paper.Part("method", "How it was computed", () -> method(page, answer))));
    }

    private static void opening(Html page, ClaimsAnswer answer) {
        page.put(
                "p",
                answer.subject().company().profile().name() + ", what the article’s statements are worth here",
                "class",
                "kicker");
        page.put("h1", answer.sentence());
        page.p(
                "Each statement is a contrast of two simulations that differ in one thing. It holds here when the 95\u00a0%"
                        + " interval of the difference lies on the side of zero that the statement claims, and does not when it"
                        + " lies on the other. Of " + answer.examined().size() + " such intervals about "
                        + Math.round(0.05 * answer.examined().size()) + " miss zero by chance alone.");
        page.open("p");
        for (Examined.Verdict verdict : Examined.Verdict.values()) {
            page.mark(Contrasts.mark(verdict)).text(Contrasts.words(verdict) + ": " + answer.count(verdict) + ". ");
        }
        page.close();
        page.put(
                "p",
                "What is measured is the model: a statement that it assumes cannot fail in it, only turn out small. The grade"
                        + " of the evidence says how good the reasons for the assumption are.",
                "class",
                "quiet");
    }

    private static void untested(Html page) {
        page.p(NotTested.all().size()
                + " more statements of the article are about cause and effect or recommend something,"
                + " but no contrast in the model tests them.");
        Grid grid = new Grid("Statements that were not tested", "No.", "Statement", "Why not").words(1, 2);
        NotTested.all().forEach(one -> grid.row(Integer.toString(one.number()), one.text(), one.reason()));
        grid.write(page);
    }

    private static void method(Html page, ClaimsAnswer answer) {
        page.p(
                "Both sides of a contrast see the same draws of everything uncertain and the same luck: arrivals, efforts,"
                        + " departures. The effect is the mean difference over the draws; its interval is that of the mean, so that it"
                        + " narrows with more draws. Structures have their default sizes and the practices of the company file.");
        page.p(
                "A mechanism is measured by making it neutral while everything else stays as it is. Alone means the reverse:"
                        + " it is added where all others are neutral. When the two differ much, the mechanism works through others.");
        page.p(Metric.NET.title() + " is " + Metric.NET.meaning() + ".");
        page.p("No correction is made for testing many statements at once: read a single verdict with its interval.");
        answer.origin()
                .write(
                        page,
                        List.of(
                                "Simulated",
                                Numbers.count(answer.done().draws()) + " draws of the parameters, "
                                        + answer.done().replications() + " replications under each",
                                "Seed",
                                Long.toString(answer.done().seed())),
                        "claims.json");
    }
}

package cadre.app.report;

import cadre.app.document.AssumptionsPart;
import cadre.app.document.Html;
import cadre.app.document.Paper;
import cadre.core.plan.Case;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Decision;
import java.util.ArrayList;
import java.util.List;

/** The page for people: the answer, the picture, the comparison, the reasons, the doubts, the method. */
final class Report {

    private Report() {}

    static String write(Decision decision, Case company) {
        Html page = new Html();
        Draft draft = new Draft(page, decision, company);
        String title = decision.subject().company() + ": " + Opening.headline(draft.first());
        return Paper.write(page, title, () -> Opening.write(draft), parts(draft));
    }

    static String part(Decision decision, Case company) {
        Html page = new Html();
        Draft draft = new Draft(page, decision, company);
        return Paper.inside(page, () -> Opening.write(draft), parts(draft));
    }

    /** The sentence that the reader came for. */
    static String headline(Decision decision) {
        return Opening.headline(decision.answers().get(0));
    }

    private static List<Paper.Part> parts(Draft draft) {
        Decision decision = draft.decision();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Part("comparison", "How the structures compare", () -> ComparisonPart.write(draft)));
        parts.add(new Paper.Part("structure", "What it looks like", () -> StructurePart.write(draft)));
        parts.add(new Paper.Part("time", "How long it takes, and what it waits for", () -> TimePart.write(draft)));
        if (FromHerePart.applies(decision)) {
            parts.add(new Paper.Part("from-here", "From where you stand today", () -> FromHerePart.write(draft)));
        }
        Answer first = draft.first();
        if (!first.reasons().arguments().isEmpty()) {
            parts.add(
                    new Paper.Part("reasons", "Why: what speaks for and against each", () -> ReasonsPart.write(draft)));
        }
        if (!first.reasons().turningPoints().isEmpty()) {
            parts.add(new Paper.Part("turning", "What would turn it round", () -> TurningPart.write(draft)));
        }
        parts.add(new Paper.Part("rule", "What experience would say", () -> RulePart.write(draft)));
        parts.add(new Paper.Part(
                "assumptions", "What was assumed", () -> AssumptionsPart.write(draft.page(), draft.company())));
        parts.add(new Paper.Part("method", "How it was computed", () -> MethodPart.write(draft)));
        return parts;
    }
}

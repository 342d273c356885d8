package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Prediction;
import cadre.engine.decide.RuleOfThumb;
import java.util.List;

/** The rule of thumb beside the simulation, and what became of the predictions made before any run. */
final class RulePart {

    private RulePart() {}

    static void write(Draft draft) {
        RuleOfThumb rule = draft.decision().ruleOfThumb();
        StructureKind leader = draft.first().leader().kind();
        Html page = draft.page();
        page.p("A rule of thumb from practitioners’ experience: " + rule.text());
        if (rule.agrees()) {
            page.p("The simulation agrees: it too puts " + leader.noun() + " first.");
        } else {
            disagreement(draft, rule, leader);
        }
        predictions(draft);
    }

    private static void disagreement(Draft draft, RuleOfThumb rule, StructureKind leader) {
        Html page = draft.page();
        boolean accepted = rule.alternatives().contains(leader);
        page.p((accepted ? "The simulation prefers what the rule would also accept: " : "The simulation disagrees: ")
                + leader.noun() + " " + (Wording.be(leader).equals("are") ? "bring " : "brings ")
                + Amounts.say(draft.money(), rule.difference()) + " more here than "
                + rule.recommends().noun()
                + ".");
        if (rule.because().isEmpty()) {
            return;
        }
        Grid grid = new Grid(
                "What accounts for the difference: the part of it that vanishes with a mechanism, 95\u00a0% intervals",
                "Mechanism", "Part of the difference");
        rule.because().forEach(b -> grid.row(b.mechanism().title(), Amounts.signed(draft.money(), b.effect())));
        grid.write(page);
    }

    private static void predictions(Draft draft) {
        List<Prediction> all = draft.decision().predictions();
        if (all.isEmpty()) {
            return;
        }
        Html page = draft.page();
        page.put("h3", "Predictions made before any run");
        page.p(
                "Which mechanism helps or hurts which structure was written down before anything was simulated, and no part"
                        + " of the simulation reads it. Here " + count(all, Prediction.Result.HELD) + " of "
                        + all.size()
                        + " held, " + count(all, Prediction.Result.FAILED) + " failed and "
                        + count(all, Prediction.Result.TOO_SMALL_TO_TELL) + " were too small to tell.");
        page.open("details").put("summary", "Every prediction, and what became of it");
        Grid grid = new Grid(
                        "Effect beyond that on the other structures, 95\u00a0% intervals",
                        "Structure", "Mechanism", "Was said to", "Result", "Effect")
                .words(1, 2, 3);
        for (Prediction p : all) {
            grid.row(
                    Mark.of(p.structure()),
                    Wording.title(p.structure()),
                    p.mechanism().title(),
                    p.helps() ? "help" : "hurt",
                    switch (p.result()) {
                        case HELD -> "held";
                        case FAILED -> "failed";
                        case TOO_SMALL_TO_TELL -> "too small to tell";
                    },
                    Amounts.signed(draft.money(), p.effect()));
        }
        grid.write(page);
        page.close();
    }

    private static long count(List<Prediction> all, Prediction.Result result) {
        return all.stream().filter(p -> p.result() == result).count();
    }
}

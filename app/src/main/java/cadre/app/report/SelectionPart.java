package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Selection;

/** Which structure was selected on fresh draws, what is guaranteed about that, and what it took. */
final class SelectionPart {

    private SelectionPart() {}

    static void write(Draft draft, Answer answer, Selection selection) {
        Html page = draft.page();
        page.put("h3", "The choice, with its guarantee");
        if (selection.draws() == 0) {
            page.p("The time was over before the selection with a guarantee began, so nothing is guaranteed.");
            return;
        }
        page.p(words(draft, answer, selection));
        page.open("details").put("summary", "Draws that the selection took, each structure");
        Grid grid = new Grid("Draws of the parameters simulated for the selection", "Structure", "Draws", "At the end");
        for (Selection.Spent spent : selection.spent()) {
            grid.row(
                    Mark.of(spent.structure()),
                    Wording.title(spent.structure()),
                    Numbers.count(spent.draws()),
                    spent.structure() == selection.selected()
                            ? selection.guarantee().given() ? "selected" : "in front"
                            : selection.contenders().contains(spent.structure()) ? "in contention" : "dropped");
        }
        grid.write(page);
        page.close();
    }

    private static String words(Draft draft, Answer answer, Selection selection) {
        Selection.Guarantee guarantee = selection.guarantee();
        String money = draft.money();
        String noun = selection.selected().noun();
        String apart = selection.selected() == answer.leader().kind()
                ? ""
                : " The ranking above puts " + answer.leader().kind().noun()
                        + " first; both see only a sample of draws.";
        String took = Numbers.count(selection.draws()) + " fresh draws over all structures";
        String indifference = Amounts.say(money, guarantee.indifference());
        String equal = selection.equal() > 0
                ? " Simulating all equally often would take about " + Numbers.count(selection.equal())
                        + " draws for the same promise."
                : "";
        return switch (guarantee.end()) {
            case DECIDED ->
                "Selected: " + noun + ". In the simulation, with probability "
                        + Numbers.probability(guarantee.confidence())
                        + " or more, this has the best mean net value or one within " + indifference
                        + " of the best. The promise is that of the sequential procedure of Kim and Nelson (2001), which"
                        + " drops what is clearly worse as it goes; it took " + took + "." + equal + apart;
            case ROUNDS ->
                "The selection gave up after " + guarantee.mostRounds() + " rounds (" + took
                        + "), so nothing is guaranteed. Still in contention: "
                        + Wording.list(selection.contenders().stream()
                                .map(StructureKind::noun)
                                .toList())
                        + "; " + noun + " in front. A difference of " + indifference + " counted as none." + equal
                        + apart;
            case BUDGET_SPENT ->
                "In front after a fixed number of draws: " + noun + ". Draws were given to the structures about which"
                        + " they told most (optimal computing budget allocation); that promises no probability of"
                        + " being right. It took " + took + "." + apart;
            case STOPPED ->
                "The selection with a guarantee was not finished, so nothing is guaranteed. In front after " + took
                        + ": " + noun + "." + apart;
        };
    }
}

package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.core.numerics.Interval;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** What speaks for and against each structure here, what would help, and by how much. */
final class ReasonsPart {

    private static final int SHOWN = 6;

    private ReasonsPart() {}

    static void write(Draft draft) {
        Answer answer = draft.first();
        List<Argument> arguments = answer.reasons().arguments();
        draft.page()
                .p("Each reason was measured: the simulation was run again with one mechanism switched off everywhere."
                        + " What a structure loses by that, beyond what the others lose, is what the mechanism brings it"
                        + " here. Remedies were simulated too, with what they cost in hours.");
        Amounts amounts = Amounts.upTo(draft.money(), greatest(arguments));
        List<IntervalChart.Group> all = arguments.stream()
                .map(a -> new IntervalChart.Group("", null, rows(a, amounts)))
                .toList();
        for (int i = 0; i < arguments.size(); i++) {
            structure(draft, arguments.get(i), all, i, amounts);
        }
    }

    private static double greatest(List<Argument> arguments) {
        return arguments.stream()
                .flatMap(a -> a.contributions().stream())
                .flatMapToDouble(c -> DoubleStream.of(
                        Math.abs(c.removed().low()), Math.abs(c.removed().high())))
                .max()
                .orElse(0);
    }

    private static void structure(
            Draft draft, Argument argument, List<IntervalChart.Group> all, int index, Amounts amounts) {
        Html page = draft.page();
        StructureKind kind = argument.structure();
        page.open("h3").mark(Mark.of(kind)).text(Wording.title(kind)).close();
        page.open("div", "class", "sides");
        side(draft, argument, argument.pros(), "for", "Speaks for it here");
        side(draft, argument, argument.cons(), "against", "Speaks against it here");
        page.close();
        if (all.get(index).rows().isEmpty()) {
            page.p("No mechanism was large enough to tell from nothing.");
        } else {
            draft.figure(
                    Wording.title(kind) + ": what each mechanism brings.",
                    "The strongest, with 95\u00a0% intervals; the scale is the same for all structures.",
                    IntervalChart.of(
                            Wording.title(kind) + ": contribution of each mechanism to net value",
                            "Bars to the right speak for the structure, to the left against it; the numbers stand"
                                    + " beside them.",
                            new Axis("Against it (left) or for it (right), " + amounts.unit(), amounts.ticks(), true),
                            IntervalChart.Form.BARS,
                            List.of(all.get(index)),
                            all),
                    table(draft, argument));
        }
        if (!argument.remedies().isEmpty()) {
            page.open("details").put("summary", "What each practice would bring under " + kind.noun());
            remedies(draft, argument).write(page);
            page.close();
        }
    }

    private static List<IntervalChart.Row> rows(Argument argument, Amounts amounts) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Argument.Contribution c : argument.contributions()) {
            if (c.verdict() != Argument.Verdict.TOO_SMALL_TO_TELL && rows.size() < SHOWN) {
                rows.add(new IntervalChart.Row(
                        c.mechanism().title(),
                        Mark.of(argument.structure()),
                        c.removed(),
                        Numbers.signed(amounts.scaled(c.removed())),
                        null));
            }
        }
        rows.sort(Comparator.comparingDouble(r -> -r.value().estimate()));
        return rows;
    }

    private static void side(
            Draft draft, Argument argument, List<Argument.Point> points, String style, String heading) {
        Html page = draft.page();
        page.open("div", "class", style).put("h4", heading);
        if (points.isEmpty()) {
            page.put("p", "Nothing that is large enough to tell.", "class", "quiet");
        } else {
            page.open("ul");
            for (Argument.Point point : points) {
                page.open("li").put("b", point.mechanism().title() + ".").text(" " + point.text() + " ");
                page.put("span", Amounts.signed(draft.money(), point.effect()) + ".", "class", "figure");
                if (style.equals("against")) {
                    mitigations(draft, argument, point);
                }
                page.close();
            }
            page.close();
        }
        page.close();
    }

    /** What could be done about a con, and what it would bring as a whole. */
    private static void mitigations(Draft draft, Argument argument, Argument.Point point) {
        Html page = draft.page();
        List<Argument.RemedyEffect> known = argument.remedies().stream()
                .filter(r -> point.mitigations().contains(r.remedy()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        page.open("ul", "class", "todo");
        for (Argument.RemedyEffect r : known) {
            page.open("li").text(r.remedy().title() + ", " + r.remedy().meaning() + ": ");
            page.put("span", effect(draft, r), "class", "figure").close();
        }
        page.close();
    }

    private static String effect(Draft draft, Argument.RemedyEffect r) {
        return (r.practised() ? "practised, worth " : "")
                + Amounts.signed(draft.money(), r.effect())
                + (unclear(r.effect()) ? ", too small to tell" : "");
    }

    private static boolean unclear(Interval effect) {
        return effect.low() <= 0 && effect.high() >= 0;
    }

    private static Grid table(Draft draft, Argument argument) {
        Grid grid = new Grid(
                        "Contribution to net value beyond that to the other structures, 95\u00a0% intervals",
                        "Mechanism", "Switched off where all are on", "Switched on where all are off", "Says")
                .words(3);
        for (Argument.Contribution c : argument.contributions()) {
            grid.row(
                    c.mechanism().title(),
                    Amounts.signed(draft.money(), c.removed()),
                    Amounts.signed(draft.money(), c.added()),
                    switch (c.verdict()) {
                        case FOR -> "for";
                        case AGAINST -> "against";
                        case TOO_SMALL_TO_TELL -> "too small to tell";
                    });
        }
        return grid;
    }

    private static Grid remedies(Draft draft, Argument argument) {
        Grid grid = new Grid(
                        "Net value with the practice less net value without it, its hours included, 95\u00a0% intervals",
                        "Practice", "What is done", "Today", "Brings")
                .words(1, 2);
        for (Argument.RemedyEffect r : argument.remedies()) {
            grid.row(
                    r.remedy().title(),
                    r.remedy().meaning(),
                    r.practised() ? "practised" : "not practised",
                    Amounts.signed(draft.money(), r.effect()) + (unclear(r.effect()) ? ", too small to tell" : ""));
        }
        return grid;
    }
}

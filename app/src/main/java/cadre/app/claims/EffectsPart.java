package cadre.app.claims;

import cadre.app.document.Amounts;
import cadre.app.document.Grid;
import cadre.app.document.Html;
import cadre.app.document.Metrics;
import cadre.app.document.Numbers;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.engine.claims.Examined;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** All effects as dots and lines around zero, one chart for each unit, those that hold first. */
final class EffectsPart {

    /** A taller chart would not fit on a sheet of A4. */
    private static final int MOST_ROWS = 16;

    private EffectsPart() {}

    static void write(Html page, ClaimsAnswer answer) {
        page.p(
                "To the right of zero things are as the article says, to the left they are the other way round. One chart for"
                        + " each unit; within it the statements that hold come first, each with its number in the list.");
        Map<String, List<Examined>> byUnit = new LinkedHashMap<>();
        for (Examined one : answer.examined()) {
            byUnit.computeIfAbsent(answer.unit(one.statement().contrast().metric()), k -> new ArrayList<>())
                    .add(one);
        }
        byUnit.forEach((unit, all) -> figure(page, answer, unit, all));
    }

    private static void figure(Html page, ClaimsAnswer answer, String unit, List<Examined> all) {
        double greatest = all.stream()
                .map(Contrasts::asClaimed)
                .mapToDouble(e -> Math.max(Math.abs(e.low()), Math.abs(e.high())))
                .max()
                .orElse(0);
        boolean money = all.getFirst().statement().contrast().metric().unit() == Metric.Unit.MONEY
                || all.getFirst().statement().contrast().metric().unit() == Metric.Unit.COST;
        Amounts amounts = money ? Amounts.upTo(unit, greatest) : new Amounts(unit.equals("share") ? 0.01 : 1, unit);
        String shown = switch (unit) {
            case "share" -> "percentage points";
            case "count" -> "use cases";
            case "index" -> "an index from 0 to 1";
            default -> amounts.unit();
        };
        DoubleFunction<String> ticks = value -> Numbers.three(value / amounts.divisor());
        List<Panel> panels = panels(all, amounts);
        List<IntervalChart.Group> groups = panels.stream().map(Panel::group).toList();
        if (all.size() <= MOST_ROWS) {
            figure(page, answer, new Chart("Effects in " + shown + ".", shown, ticks, groups), groups, all);
            return;
        }
        for (Panel panel : panels) {
            String title = "Effects in " + shown + ", " + panel.title() + ".";
            figure(page, answer, new Chart(title, shown, ticks, groups), List.of(panel.group()), panel.examined());
        }
    }

    /** One chart of several on a scale: its title, the unit, how values are written, and what decides the scale. */
    private record Chart(String title, String unit, DoubleFunction<String> ticks, List<IntervalChart.Group> all) {}

    /** As many statements of one verdict as a printed page has room for. */
    private record Panel(String title, List<Examined> examined, IntervalChart.Group group) {}

    private static List<Panel> panels(List<Examined> all, Amounts amounts) {
        List<Panel> panels = new ArrayList<>();
        for (Examined.Verdict verdict : Examined.Verdict.values()) {
            List<Examined> those = all.stream()
                    .filter(one -> one.verdict() == verdict)
                    .sorted(Comparator.comparingDouble(
                            (Examined one) -> -Contrasts.asClaimed(one).estimate()))
                    .toList();
            for (int from = 0; from < those.size(); from += MOST_ROWS) {
                List<Examined> part = those.subList(from, Math.min(those.size(), from + MOST_ROWS));
                String heading = Contrasts.words(verdict) + (from == 0 ? "" : ", continued");
                panels.add(new Panel(
                        verdict.words() + (from == 0 ? "" : ", continued"),
                        part,
                        new IntervalChart.Group(
                                heading,
                                Contrasts.mark(verdict),
                                part.stream().map(one -> row(one, amounts)).toList())));
            }
        }
        return panels;
    }

    private static void figure(
            Html page, ClaimsAnswer answer, Chart chart, List<IntervalChart.Group> groups, List<Examined> shown) {
        page.figure(
                chart.title(),
                "Dots are means over draws of what is uncertain, lines their 95\u00a0% intervals.",
                IntervalChart.of(
                        chart.title(),
                        "One row for each statement, grouped by whether it holds, does not hold or is too small to tell; the"
                                + " numbers stand beside them.",
                        new Axis("Against (left) or as the article says (right), " + chart.unit(), chart.ticks(), true),
                        IntervalChart.Form.DOTS,
                        groups,
                        chart.all()),
                table(answer, shown, chart.unit()));
    }

    private static IntervalChart.Row row(Examined one, Amounts amounts) {
        Interval effect = amounts.scaled(Contrasts.asClaimed(one));
        return new IntervalChart.Row(
                one.statement().number() + ". " + one.statement().text(),
                Contrasts.mark(one.verdict()),
                Contrasts.asClaimed(one),
                Numbers.signed(effect),
                null);
    }

    private static Grid table(ClaimsAnswer answer, List<Examined> all, String shown) {
        Grid grid = new Grid(
                        "Effects counted in " + shown
                                + ": the first thing compared less the second, 95\u00a0% intervals",
                        "No.",
                        "Statement",
                        "Effect",
                        "Said to be",
                        "Verdict",
                        "Evidence")
                .words(1, 3, 4, 5);
        for (Examined one : all) {
            grid.row(
                    Integer.toString(one.statement().number()),
                    one.statement().text(),
                    say(answer, one.statement().contrast().metric(), one.effect()),
                    Contrasts.claimed(one.statement().contrast()),
                    one.verdict().words(),
                    ClaimsAnswer.grade(one.statement().evidence().grade()));
        }
        return grid;
    }

    /** An effect with unit and interval, and a plus sign where it is positive. */
    static String say(ClaimsAnswer answer, Metric metric, Interval effect) {
        if (metric.unit() == Metric.Unit.SHARE) {
            return Numbers.signed(Numbers.over(effect, 0.01)) + " percentage points";
        }
        String text = Metrics.say(answer.unit(metric), metric, effect);
        return effect.estimate() > 0 ? "+" + text : text;
    }
}

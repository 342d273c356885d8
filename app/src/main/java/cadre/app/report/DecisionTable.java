package cadre.app.report;

import cadre.app.document.Csv;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Argument;
import cadre.engine.decide.Band;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Difference;
import cadre.engine.decide.Payback;
import cadre.engine.decide.TurningPoint;
import java.util.Locale;

/**
 * The numbers of a decision as one tidy table. Columns: {@code start} (steady, from-here), {@code structure},
 * {@code against} (the other structure of a difference, else empty), {@code kind} (metric, standing, percentile, curve,
 * difference, mechanism-removed, mechanism-added, practice, payback, parameter), {@code item}, {@code month} (of a curve,
 * else empty), {@code unit}, {@code estimate}, {@code low}, {@code high}, {@code level} (of the interval; empty where there
 * is none). Numbers have all their digits and a full stop.
 */
final class DecisionTable {

    private static final String HEADING = "start,structure,against,kind,item,month,unit,estimate,low,high,level\n";

    private final StringBuilder text = new StringBuilder(HEADING);
    private final String money;
    private final String currency;
    private String start = "";

    private DecisionTable(Decision.Subject subject) {
        money = subject.money();
        currency = subject.currency();
    }

    static String write(Decision decision) {
        DecisionTable table = new DecisionTable(decision.subject());
        for (Answer answer : decision.answers()) {
            table.start = answer.start().name().toLowerCase(Locale.ROOT).replace('_', '-');
            answer.candidates().forEach(table::candidate);
            answer.differences().forEach(table::difference);
            answer.reasons().arguments().forEach(table::argument);
            answer.reasons().turningPoints().forEach(point -> table.parameter(answer, point));
            answer.paybacks().forEach(table::payback);
        }
        return table.text.toString();
    }

    private void candidate(Candidate candidate) {
        String who = candidate.kind().id();
        for (Candidate.Estimate estimate : candidate.estimates()) {
            row(who, "", "metric", estimate.metric().id(), unit(estimate.metric()), estimate.mean());
        }
        Candidate.Standing standing = candidate.standing();
        row(who, "", "standing", "best-in-mean", "probability", standing.bestInMean());
        row(who, "", "standing", "best-in-one-future", "probability", standing.bestInOneFuture());
        row(who, "", "standing", "regret", money, standing.regret());
        for (int p = 0; p < candidate.net().futures().size(); p++) {
            bare(
                    who,
                    "percentile",
                    "net-future-p" + (p + 1),
                    "",
                    money,
                    candidate.net().futures().get(p));
        }
        for (int p = 0; p < candidate.net().means().size(); p++) {
            bare(
                    who,
                    "percentile",
                    "net-mean-p" + (p + 1),
                    "",
                    money,
                    candidate.net().means().get(p));
        }
        curve(who, "", "production", "share", candidate.curves().production());
        curve(who, "", "stopped", "share", candidate.curves().stopped());
        curve(who, "", "net", money, candidate.curves().net());
    }

    private void difference(Difference difference) {
        for (Candidate.Estimate estimate : difference.metrics()) {
            row(
                    difference.structure().id(),
                    difference.against().id(),
                    "difference",
                    estimate.metric().id(),
                    unit(estimate.metric()),
                    estimate.mean());
        }
    }

    private void argument(Argument argument) {
        String who = argument.structure().id();
        for (Argument.Contribution each : argument.contributions()) {
            row(who, "", "mechanism-removed", each.mechanism().id(), money, each.removed());
            row(who, "", "mechanism-added", each.mechanism().id(), money, each.added());
        }
        for (Argument.RemedyEffect each : argument.remedies()) {
            row(who, "", "practice", each.remedy().id(), money, each.effect());
        }
    }

    private void parameter(Answer answer, TurningPoint point) {
        String who = answer.leader().kind().id();
        String item = point.parameter().id();
        row(who, "", "parameter", item + ":correlation", "index", point.correlation());
        row(who, "", "parameter", item + ":range", point.parameter().unit(), point.range());
        Double turns = point.turnsAt();
        if (turns != null) {
            bare(who, "parameter", item + ":turns-at", "", point.parameter().unit(), turns);
        }
    }

    private void payback(Payback payback) {
        String who = payback.structure().id();
        bare(who, "payback", "within-horizon", "", "probability", payback.within());
        Integer month = payback.month();
        if (month != null) {
            bare(who, "payback", "month", "", "months", month);
        }
        curve(who, "own", "gain", money, payback.gain());
    }

    private void curve(String who, String against, String item, String unit, Band band) {
        for (int m = 0; m < band.estimate().size(); m++) {
            line(
                    who,
                    against,
                    "curve",
                    item,
                    Integer.toString(m),
                    unit,
                    band.estimate().get(m),
                    band.low().get(m) + "," + band.high().get(m) + ",0.95");
        }
    }

    private void row(String who, String against, String kind, String item, String unit, Interval value) {
        line(
                who,
                against,
                kind,
                item,
                "",
                unit,
                value.estimate(),
                value.low() + "," + value.high() + "," + value.level());
    }

    private void bare(String who, String kind, String item, String month, String unit, double value) {
        line(who, "", kind, item, month, unit, value, ",,");
    }

    private void line(
            String who,
            String against,
            String kind,
            String item,
            String month,
            String unit,
            double value,
            String rest) {
        text.append(start).append(',').append(who).append(',').append(against).append(',');
        text.append(kind)
                .append(',')
                .append(Csv.cell(item))
                .append(',')
                .append(month)
                .append(',');
        text.append(Csv.cell(unit))
                .append(',')
                .append(value)
                .append(',')
                .append(rest)
                .append('\n');
    }

    private String unit(Metric metric) {
        return switch (metric.unit()) {
            case MONEY -> money;
            case COST -> currency;
            case DAYS -> "days";
            case SHARE -> "share";
            case COUNT -> "count";
            case INDEX -> "index";
        };
    }
}

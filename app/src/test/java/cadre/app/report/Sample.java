package cadre.app.report;

import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Parameter;
import cadre.core.plan.Remedy;
import cadre.core.plan.Scenario.Start;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Argument;
import cadre.engine.decide.Band;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Difference;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Payback;
import cadre.engine.decide.Phase;
import cadre.engine.decide.Prediction;
import cadre.engine.decide.Provenance;
import cadre.engine.decide.Request;
import cadre.engine.decide.RuleOfThumb;
import cadre.engine.decide.Selection;
import cadre.engine.decide.TurningPoint;
import cadre.intake.files.CompanyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Decisions with made-up numbers of a plausible shape, for tests of documents; nothing was simulated. */
final class Sample {

    private final Case company;
    private final boolean reasons;
    private final Effort.Stop stop;
    private final List<StructureKind> kinds;
    private final String money;
    private final int months;

    Sample(Case company, boolean reasons, Effort.Stop stop, List<StructureKind> kinds, String money) {
        this.company = company;
        this.reasons = reasons;
        this.stop = stop;
        this.kinds = kinds;
        this.money = money;
        this.months = company.settings().horizonMonths();
    }

    /** Five structures and the own layout of an example, reasons measured. */
    static Sample of(String example) {
        Case company = example(example);
        return new Sample(
                company,
                true,
                Effort.Stop.RANKING_SETTLED,
                company.company().teams().isEmpty()
                        ? Arrays.stream(StructureKind.values())
                                .filter(k -> k != StructureKind.OWN)
                                .toList()
                        : List.of(StructureKind.values()),
                company.company().profile().currency());
    }

    static Case example(String name) {
        return CompanyFiles.read(root().resolve("examples").resolve(name)).get();
    }

    static Case written(Path folder, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("company.yaml"), yaml);
        return CompanyFiles.read(file).get();
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no source folder of Cadre above the current one");
        }
        return folder;
    }

    Case company() {
        return company;
    }

    Decision decision() {
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(Start.STEADY, 0));
        if (kinds.contains(StructureKind.OWN)) {
            answers.add(answer(Start.FROM_HERE, 1));
        }
        StructureKind leader = answers.get(0).leader().kind();
        return new Decision(
                provenance(),
                new Decision.Subject(
                        company.company().profile().name(),
                        company.company().profile().kind(),
                        money,
                        company.company().profile().currency(),
                        months,
                        company.company().seats().size(),
                        (int) company.company().seats().stream()
                                .filter(s -> s.isMl())
                                .count()),
                answers,
                new RuleOfThumb(
                        StructureKind.CENTRAL,
                        List.of(StructureKind.HUB_AND_SPOKES),
                        "Larger start-ups that mostly implement do well with one central team.",
                        leader == StructureKind.CENTRAL,
                        leader == StructureKind.CENTRAL ? at(0, 0) : at(412_000, 180_000),
                        reasons
                                ? List.of(
                                        new RuleOfThumb.Because(Mechanism.HAND_OFF, at(210_000, 40_000)),
                                        new RuleOfThumb.Because(Mechanism.POOLING, at(-90_000, 30_000)))
                                : List.of()),
                reasons ? predictions() : List.of());
    }

    private static Interval at(double estimate, double half) {
        return new Interval(estimate, estimate - half, estimate + half, 0.95);
    }

    private static double wave(int a, int b) {
        return StrictMath.sin(a * 12.9898 + b * 78.233 + 1);
    }

    private Provenance provenance() {
        return new Provenance(
                "0.1.0",
                company.inputs().stream()
                        .map(i -> new Provenance.Input(i.file(), i.sha256()))
                        .toList(),
                new Request(kinds, List.of(Start.STEADY, Start.FROM_HERE), 1, Request.Limits.USUAL, 0.9, reasons),
                company.assumptions().stream()
                        .map(a -> a.field() + " was not given: " + a.value())
                        .toList(),
                List.of(
                        new Effort.Part(Phase.TUNING, 640, 2560, null),
                        new Effort.Part(Phase.STEADY, 720, 5760, stop)));
    }

    private Answer answer(Start start, int shift) {
        List<Candidate> candidates = new ArrayList<>();
        for (StructureKind kind : kinds) {
            candidates.add(candidate(kind, shift));
        }
        candidates.sort(Comparator.comparingDouble(
                (Candidate c) -> -c.estimate(Metric.NET).estimate()));
        List<Candidate> ranked = new ArrayList<>();
        double[] best = {0.81, 0.12, 0.04, 0.02, 0.007, 0.003};
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            double p = best[i];
            double gap = candidates.get(0).estimate(Metric.NET).estimate()
                    - c.estimate(Metric.NET).estimate();
            ranked.add(new Candidate(
                    c.layout(),
                    new Candidate.Standing(
                            i + 1,
                            i == 1,
                            new Interval(p, p * 0.9, Math.min(1, p * 1.1 + 0.01), 0.95),
                            at(Math.max(0.05, p * 0.7), 0.01),
                            at(gap + 8_000, 4_000)),
                    c.estimates(),
                    c.net(),
                    c.curves(),
                    c.tuning()));
        }
        Candidate leader = ranked.get(0);
        List<Difference> differences = new ArrayList<>();
        for (Candidate c : ranked) {
            if (c.kind() != leader.kind()) {
                differences.add(difference(c, leader));
            }
        }
        return new Answer(
                start,
                ranked,
                differences,
                reasons && start == Start.STEADY ? reasons(ranked) : Answer.Reasons.NONE,
                start == Start.FROM_HERE ? paybacks(ranked) : List.of(),
                new Effort(120, 8, 0.21, stop, 0.9, new Effort.Evidence(0.93, 21_000, 25_000)),
                start == Start.STEADY ? List.of(selection(ranked)) : List.of());
    }

    private static Selection selection(List<Candidate> ranked) {
        List<Selection.Spent> spent = ranked.stream()
                .map(c -> new Selection.Spent(c.kind(), c == ranked.get(0) ? 84 : 36))
                .toList();
        return new Selection(
                ranked.get(0).kind(),
                List.of(ranked.get(0).kind()),
                Selection.Procedure.SEQUENTIAL,
                new Selection.Guarantee(Selection.End.DECIDED, 0.9, 80_000, 400),
                spent,
                1200);
    }

    private Candidate candidate(StructureKind kind, int shift) {
        int k = kind.ordinal();
        double net = 4_100_000 + 620_000 * wave(k, 7 + shift);
        Layout layout = Structures.layout(company.company(), company.portfolio(), Structure.of(kind));
        List<Candidate.Estimate> estimates = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            double level = switch (metric.unit()) {
                case MONEY, COST -> metric == Metric.NET ? net : net * (1.4 + 0.2 * wave(k, metric.ordinal()));
                case DAYS -> 22 + 18 * wave(k, metric.ordinal());
                case SHARE -> 0.45 + 0.2 * wave(k, metric.ordinal());
                case COUNT -> 12 + 6 * wave(k, metric.ordinal());
                case INDEX -> 0.3 + 0.1 * wave(k, metric.ordinal());
            };
            estimates.add(new Candidate.Estimate(metric, at(level, Math.abs(level) * 0.06)));
        }
        List<Double> futures = IntStream.rangeClosed(1, 99)
                .mapToObj(p -> net + 1_600_000 * (p - 50) / 50.0 + 400_000 * StrictMath.pow((p - 50) / 50.0, 3))
                .toList();
        List<Double> means = IntStream.rangeClosed(1, 99)
                .mapToObj(p -> net + 500_000 * (p - 50) / 50.0)
                .toList();
        return new Candidate(
                layout,
                new Candidate.Standing(1, false, at(0.5, 0.1), at(0.5, 0.1), at(0, 0)),
                estimates,
                new Candidate.Spread(futures.get(9), futures, means),
                new Candidate.Curves(
                        band(0.62 + 0.12 * wave(k, 3), 0.03, 0),
                        band(0.18 + 0.04 * wave(k, 5), 0.02, 0),
                        band(net, 200_000, 400_000),
                        company.company().domains().stream().map(d -> net / 4).toList()),
                kind == StructureKind.SQUADS
                        ? List.of(
                                new Candidate.Tried("2 squads", at(0, 0), false),
                                new Candidate.Tried("3 squads", at(90_000, 40_000), true))
                        : List.of());
    }

    private Band band(double end, double half, double dip) {
        List<Double> estimate = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int m = 0; m <= months; m++) {
            double t = (double) m / months;
            double y = end * t * t * (3 - 2 * t) - dip * 4 * t * (1 - t);
            estimate.add(y);
            low.add(y - half * t);
            high.add(y + half * t);
        }
        return new Band(estimate, low, high);
    }

    private static Difference difference(Candidate c, Candidate against) {
        List<Candidate.Estimate> metrics = new ArrayList<>();
        for (Metric m : List.of(Metric.NET, Metric.VALUE, Metric.COST, Metric.TIME_TO_PRODUCTION)) {
            double d = c.estimate(m).estimate() - against.estimate(m).estimate();
            metrics.add(new Candidate.Estimate(m, at(d, Math.abs(d) * 0.3 + 1)));
        }
        return new Difference(c.kind(), against.kind(), metrics, new Difference.CommonLuck(0.91, 6.2));
    }

    private Answer.Reasons reasons(List<Candidate> ranked) {
        List<Argument> arguments = new ArrayList<>();
        for (Candidate c : ranked) {
            arguments.add(argument(c.kind()));
        }
        List<TurningPoint> points = List.of(
                new TurningPoint(
                        Parameter.HURDLE,
                        new Interval(0.41, 0.25, 0.55, 0.95),
                        new Interval(1, 0.55, 1.45, 0.9),
                        1.21,
                        new TurningPoint.Ahead(0.93, 0.44)),
                new TurningPoint(
                        Parameter.HOP_TIME,
                        new Interval(-0.2, -0.35, -0.04, 0.95),
                        new Interval(3, 0.65, 14, 0.9),
                        null,
                        new TurningPoint.Ahead(0.78, 0.84)));
        return new Answer.Reasons(arguments, points);
    }

    private Argument argument(StructureKind kind) {
        List<Argument.Contribution> all = new ArrayList<>();
        for (Mechanism m : Mechanism.values()) {
            double e = 220_000 * wave(kind.ordinal(), m.ordinal() + 40);
            Interval removed = at(e, 60_000);
            all.add(new Argument.Contribution(m, removed, at(e * 0.8, 70_000), verdict(removed)));
        }
        all.sort(Comparator.comparingDouble(c -> -Math.abs(c.removed().estimate())));
        List<Argument.Point> pros = all.stream()
                .filter(c -> c.verdict() == Argument.Verdict.FOR)
                .limit(3)
                .map(c -> point(c, "It helps here."))
                .toList();
        List<Argument.Point> cons = all.stream()
                .filter(c -> c.verdict() == Argument.Verdict.AGAINST)
                .limit(3)
                .map(c -> point(c, "It hurts here."))
                .toList();
        List<Argument.RemedyEffect> remedies = new ArrayList<>();
        for (Remedy r : Remedy.values()) {
            remedies.add(new Argument.RemedyEffect(
                    r, r == Remedy.SPONSOR, at(150_000 * wave(kind.ordinal(), r.ordinal() + 90), 45_000)));
        }
        remedies.sort(Comparator.comparingDouble(r -> -r.effect().estimate()));
        return new Argument(kind, all, pros, cons, remedies);
    }

    private static Argument.Point point(Argument.Contribution c, String text) {
        return new Argument.Point(c.mechanism(), text, c.removed(), List.of(Remedy.GUILD, Remedy.DECISION_RIGHTS));
    }

    private static Argument.Verdict verdict(Interval removed) {
        return removed.low() > 0
                ? Argument.Verdict.FOR
                : removed.high() < 0 ? Argument.Verdict.AGAINST : Argument.Verdict.TOO_SMALL_TO_TELL;
    }

    private List<Payback> paybacks(List<Candidate> ranked) {
        List<Payback> paybacks = new ArrayList<>();
        for (Candidate c : ranked) {
            if (c.kind() != StructureKind.OWN) {
                boolean pays = c.standing().rank() < 4;
                paybacks.add(new Payback(
                        c.kind(),
                        pays ? 14 : null,
                        pays ? 9 : null,
                        pays && c.standing().rank() == 1 ? 27 : null,
                        pays ? 0.86 : 0.22,
                        band(pays ? 700_000 : -300_000, 150_000, 260_000)));
            }
        }
        return paybacks;
    }

    private List<Prediction> predictions() {
        List<Prediction> predictions = new ArrayList<>();
        for (StructureKind kind : kinds) {
            if (kind != StructureKind.OWN) {
                predictions.add(new Prediction(
                        Mechanism.POOLING,
                        kind,
                        kind == StructureKind.CENTRAL,
                        at(-80_000 + 60_000 * kind.ordinal(), 30_000),
                        Prediction.Result.values()[kind.ordinal() % 3]));
            }
        }
        return predictions;
    }
}

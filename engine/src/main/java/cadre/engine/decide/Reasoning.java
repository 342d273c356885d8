package cadre.engine.decide;

import cadre.core.claim.Advice;
import cadre.core.claim.Claim;
import cadre.core.claim.Wording;
import cadre.core.numerics.Interval;
import cadre.core.numerics.Sample;
import cadre.core.plan.Case;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Metric;
import cadre.core.plan.Remedy;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what the switches measured into arguments, and compares it with what experience says. */
final class Reasoning {

    private static final int POINTS = 3;

    private Reasoning() {}

    /** One argument for each structure, in the order of the ranking. */
    static List<Argument> arguments(Switches switches, Ranking ranking) {
        List<Argument> arguments = new ArrayList<>();
        for (int i : ranking.order()) {
            List<Argument.RemedyEffect> remedies = switches.remedyEffects(i);
            List<Argument.Contribution> contributions = switches.contributions(i, others(ranking, i));
            arguments.add(new Argument(
                    ranking.kind(i),
                    contributions,
                    points(contributions, true, remedies),
                    points(contributions, false, remedies),
                    remedies));
        }
        return arguments;
    }

    /** The other built-in structures; where there are none, whatever else was compared. */
    private static List<Integer> others(Ranking ranking, int scenario) {
        List<Integer> builtIn = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < ranking.order().length; i++) {
            if (i != scenario) {
                all.add(i);
                if (ranking.kind(i) != StructureKind.OWN) {
                    builtIn.add(i);
                }
            }
        }
        return builtIn.isEmpty() ? all : builtIn;
    }

    private static List<Argument.Point> points(
            List<Argument.Contribution> contributions, boolean pro, List<Argument.RemedyEffect> remedies) {
        Argument.Verdict wanted = pro ? Argument.Verdict.FOR : Argument.Verdict.AGAINST;
        return contributions.stream()
                .filter(c -> c.verdict() == wanted)
                .limit(POINTS)
                .map(c -> new Argument.Point(
                        c.mechanism(),
                        Wording.of(c.mechanism(), pro),
                        c.removed(),
                        mitigations(c.mechanism(), remedies)))
                .toList();
    }

    /** Practices that act on a mechanism, the one that brings most first, those not measured last. */
    private static List<Remedy> mitigations(Mechanism mechanism, List<Argument.RemedyEffect> remedies) {
        List<Remedy> measured =
                remedies.stream().map(Argument.RemedyEffect::remedy).toList();
        return acting(mechanism).stream()
                .sorted(Comparator.comparingInt(r -> measured.contains(r) ? measured.indexOf(r) : measured.size()))
                .toList();
    }

    /** Which practices the model lets act on a mechanism. */
    static List<Remedy> acting(Mechanism mechanism) {
        return switch (mechanism) {
            case PEER_LEARNING, SILO -> List.of(Remedy.GUILD, Remedy.EDUCATION);
            case HAND_OFF, SPONSOR -> List.of(Remedy.SPONSOR);
            case BOUNDARY_FRICTION -> List.of(Remedy.DECISION_RIGHTS);
            case OVERLOAD, TRANSPARENT_PRIORITISATION -> List.of(Remedy.TRANSPARENT_PRIORITISATION);
            case DOMAIN_FAMILIARITY -> List.of(Remedy.EDUCATION, Remedy.OFFICE_HOURS);
            case SPLIT_ANSWERABILITY -> List.of(Remedy.FEASIBILITY_GATE);
            case RESEARCH_DEPTH, CHARTER -> List.of(Remedy.CHARTER);
            case SHARED_PLATFORM, STACK_DRIFT, OPERATE -> List.of(Remedy.STANDARDS);
            case HIRING, GUILD -> List.of(Remedy.GUILD);
            case EXPERIMENT_BUDGET -> List.of(Remedy.EXPERIMENT_BUDGET, Remedy.KILL_RULE);
            case EDUCATION -> List.of(Remedy.EDUCATION);
            case ADOPTION_GAP -> List.of(Remedy.SPONSOR, Remedy.OFFICE_HOURS);
            case OFFICE_HOURS -> List.of(Remedy.OFFICE_HOURS);
            case POOLING, ROUTING, COMPANY_WIDE_CHOICE, DECISION_SPEED -> List.of();
            case TEAM_FAMILIARITY, TEAM_SIZE, DISPLACEMENT, TRANSITION -> List.of();
        };
    }

    /** What experience says, beside the first answer. */
    static RuleOfThumb ruleOfThumb(Case subject, Tableau tableau, Ranking ranking, @Nullable Switches switches) {
        Advice advice = Advice.of(subject.company().profile().kind(), Advice.research(subject.portfolio()));
        int leader = ranking.leader();
        int ruled = ranking.find(advice.recommends());
        boolean agrees = ranking.kind(leader) == advice.recommends();
        boolean compared = ruled >= 0 && !agrees;
        return new RuleOfThumb(
                advice.recommends(),
                advice.alternatives(),
                advice.text(),
                agrees,
                compared
                        ? Sample.mean(tableau.difference(leader, ruled, Metric.NET), Ranking.LEVEL)
                        : new Interval(0, 0, 0, Ranking.LEVEL),
                compared && switches != null ? switches.because(leader, ruled) : List.of());
    }

    /** Registered predictions and what became of them, where both mechanism and structure were measured. */
    static List<Prediction> predictions(Case subject, int mlPeople, List<Argument> arguments) {
        List<Prediction> predictions = new ArrayList<>();
        for (Claim claim : Claim.registered(subject.company().practices(), mlPeople)) {
            effect(claim, arguments)
                    .ifPresent(effect -> predictions.add(new Prediction(
                            claim.mechanism(), claim.structure(), claim.helps(), effect, result(claim, effect))));
        }
        return predictions;
    }

    private static Optional<Interval> effect(Claim claim, List<Argument> arguments) {
        return arguments.stream()
                .filter(a -> a.structure() == claim.structure())
                .flatMap(a -> a.contributions().stream())
                .filter(c -> c.mechanism() == claim.mechanism())
                .map(Argument.Contribution::removed)
                .findFirst();
    }

    private static Prediction.Result result(Claim claim, Interval effect) {
        return switch (Switches.verdict(effect)) {
            case FOR -> claim.helps() ? Prediction.Result.HELD : Prediction.Result.FAILED;
            case AGAINST -> claim.helps() ? Prediction.Result.FAILED : Prediction.Result.HELD;
            case TOO_SMALL_TO_TELL -> Prediction.Result.TOO_SMALL_TO_TELL;
        };
    }
}

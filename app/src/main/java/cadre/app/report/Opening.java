package cadre.app.report;

import cadre.app.document.Amounts;
import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.app.document.Wording;
import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import cadre.engine.decide.Answer;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.engine.decide.Difference;
import cadre.engine.decide.Effort;
import cadre.engine.decide.Payback;
import cadre.engine.decide.Phase;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first lines of a report: the answer with its uncertainty, what it is worth, and what it is about. */
final class Opening {

    /** From this probability of being best on, the runner-up is worth naming. */
    private static final double WORTH_NAMING = 0.1;

    private Opening() {}

    static void write(Draft draft) {
        Html page = draft.page();
        Decision.Subject subject = draft.decision().subject();
        page.put("p", subject.company() + ", how to organise the ML people", "class", "kicker");
        page.put("h1", headline(draft.first()));
        cutShort(draft);
        page.p(Wording.meaning(draft.first().leader().kind()));
        page.p(worth(draft));
        fromHere(draft.decision()).ifPresent(page::p);
        page.put("p", about(draft), "class", "quiet");
    }

    /** The answer, and whether anything speaks for changing at all. */
    static String headline(Answer answer) {
        return answer.staying().map(sentence -> sentence + " ").orElse("") + answer(answer);
    }

    /** The one sentence that the reader came for. */
    private static String answer(Answer answer) {
        Candidate leader = answer.leader();
        double p = leader.standing().bestInMean().estimate();
        String name = leader.kind().noun();
        if (answer.candidates().size() == 1) {
            return "Only " + name + " was simulated, so there is nothing to compare.";
        }
        if (answer.candidates().stream()
                .allMatch(c -> c.kind() == leader.kind() || ComparisonPart.same(answer, c.kind()))) {
            return "Nothing sets the structures apart for you: all of them come to the same.";
        }
        Candidate next = answer.candidates().get(1);
        Candidate oftenest = answer.candidates().stream()
                .max(Comparator.comparingDouble(
                        (Candidate c) -> c.standing().bestInMean().estimate()))
                .orElse(leader);
        if (oftenest.kind() != leader.kind() && oftenest.standing().bestInMean().estimate() > p + 0.005) {
            return Wording.sentence(name) + " " + Wording.have(leader.kind()) + " the best mean (best with probability "
                    + Numbers.probability(p) + "), but " + oftenest.kind().noun() + " "
                    + Wording.be(oftenest.kind()) + " more often the best ("
                    + Numbers.probability(oftenest.standing().bestInMean().estimate()) + ").";
        }
        String rest = next(answer, next);
        if (p < 0.5) {
            return "None is clearly best for you: " + name + " would be with probability " + Numbers.probability(p)
                    + rest + ".";
        }
        return Wording.sentence(name) + " would be best for you with probability " + Numbers.probability(p) + rest
                + ".";
    }

    private static String next(Answer answer, Candidate next) {
        String name = next.kind().noun();
        double p = next.standing().bestInMean().estimate();
        if (ComparisonPart.same(answer, next.kind())) {
            return ", to the same effect as " + name;
        }
        if (next.standing().tied()) {
            return "; " + name + " " + Wording.be(next.kind()) + " close behind";
        }
        return p >= WORTH_NAMING ? ", " + name + " with " + Numbers.probability(p) : "";
    }

    /** Says which part of the computation ended before it should have. */
    private static void cutShort(Draft draft) {
        Set<String> parts = new LinkedHashSet<>();
        Effort.Stop stop = Effort.Stop.TIME_SPENT;
        for (Effort.Part part : draft.decision().provenance().parts()) {
            Effort.Stop each = part.stop();
            if (each == Effort.Stop.CANCELLED || each == Effort.Stop.TIME_SPENT) {
                parts.add(part(part.phase()));
                stop = each;
            }
        }
        for (Answer answer : draft.decision().answers()) {
            Effort.Stop each = answer.effort().stop();
            if (each == Effort.Stop.CANCELLED || each == Effort.Stop.TIME_SPENT) {
                parts.add(part(answer.start() == Scenario.Start.STEADY ? Phase.STEADY : Phase.FROM_HERE));
                stop = each;
            }
        }
        if (!parts.isEmpty()) {
            draft.page()
                    .put(
                            "p",
                            "Cut short: " + MethodPart.stop(stop) + " before " + Wording.list(List.copyOf(parts))
                                    + (parts.size() == 1 ? " was" : " were")
                                    + " finished. The intervals say how much is"
                                    + " still open; a longer run narrows them."
                                    + open(draft.first()),
                            "class",
                            "note");
        }
    }

    /** How far the probability in the first sentence is known, where the ranking is not settled. */
    private static String open(Answer answer) {
        Interval p = answer.leader().standing().bestInMean();
        int draws = answer.effort().blocks();
        Effort.Stop stop = answer.effort().stop();
        return stop == Effort.Stop.RANKING_SETTLED || stop == Effort.Stop.REGRET_NEGLIGIBLE
                ? ""
                : " After " + draws + (draws == 1 ? " draw" : " draws") + " of what is uncertain, the probability above"
                        + " lies between " + Numbers.probability(p.low()) + " and " + Numbers.probability(p.high())
                        + ".";
    }

    private static String part(Phase phase) {
        return switch (phase) {
            case TUNING -> "the choice of sizes";
            case STEADY -> "the comparison";
            case FROM_HERE -> "the comparison from today";
            case SELECTION -> "the selection with a guarantee";
            case MECHANISMS -> "the measurement of reasons";
            case REMEDIES -> "the measurement of practices";
        };
    }

    private static String worth(Draft draft) {
        Answer answer = draft.first();
        Candidate leader = answer.leader();
        Interval net = leader.estimate(Metric.NET);
        boolean loss = net.estimate() < 0;
        StringBuilder text =
                new StringBuilder("The simulation says that " + leader.kind().noun()
                        + (loss ? " would lose " : " would bring ")
                        + Amounts.say(draft.money(), loss ? Numbers.negated(net) : net) + " net over "
                        + Wording.months(draft.decision().subject().horizonMonths()));
        other(answer)
                .ifPresent(d -> text.append(", ")
                        .append(Amounts.say(draft.money(), Numbers.negated(ComparisonPart.net(d))))
                        .append(loss ? " less than " : " more than ")
                        .append(d.structure().noun()));
        text.append(". In brackets: 95\u00a0% intervals of the mean. ");
        if (loss) {
            text.append("No structure earns back its cost within that time; what is in production by then"
                            + " would still be worth ")
                    .append(Amounts.say(draft.money(), leader.estimate(Metric.VALUE_AFTER)))
                    .append(" afterwards. ");
        }
        text.append("Over everything that is uncertain, ")
                .append(leader.kind().noun())
                .append(Wording.be(leader.kind()).equals("are") ? " fall " : " falls ")
                .append(Amounts.say(
                        draft.money(), Math.max(0, leader.standing().regret().estimate())))
                .append(" short, on average, of what would have been best.");
        return text.toString();
    }

    /** The difference to the best structure that is not the same as the first. */
    private static Optional<Difference> other(Answer answer) {
        for (Candidate c : answer.candidates()) {
            for (Difference d : answer.differences()) {
                if (d.structure() == c.kind()
                        && d.against() == answer.leader().kind()
                        && !ComparisonPart.same(answer, c.kind())) {
                    return Optional.of(d);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fromHere(Decision decision) {
        return decision.answers().stream()
                .filter(a -> a.start() == Scenario.Start.FROM_HERE)
                .findFirst()
                .map(answer -> fromHere(decision, answer));
    }

    private static String fromHere(Decision decision, Answer answer) {
        Candidate leader = answer.leader();
        String p = Numbers.probability(leader.standing().bestInMean().estimate());
        String begin = "From where you stand today, with the cost of changing, ";
        if (leader.kind() == StructureKind.OWN || ComparisonPart.same(answer, StructureKind.OWN)) {
            return begin + "staying as you are is best with probability " + p + ".";
        }
        if (answer.staying().isPresent()) {
            return begin + "stay as you are: no structure is better by more than chance ("
                    + leader.kind().noun() + " best with probability " + p + ").";
        }
        boolean same = leader.kind() == decision.answers().get(0).leader().kind();
        StringBuilder text = new StringBuilder(begin);
        text.append(leader.kind().noun())
                .append(same ? " would still be best, with probability " : " would be best, with probability ")
                .append(p);
        answer.paybacks().stream()
                .filter(b -> b.structure() == leader.kind())
                .findFirst()
                .ifPresent(b ->
                        text.append("; ").append(payback(b, decision.subject().horizonMonths())));
        return text.append('.').toString();
    }

    /** When a change has paid for itself, as a clause. */
    static String payback(Payback payback, int horizon) {
        Integer month = payback.month();
        if (month == null) {
            return "the change does not pay for itself within " + Wording.months(horizon);
        }
        String early = payback.earliest() == null ? "" : payback.earliest().toString();
        String late = payback.latest() == null
                ? "beyond the horizon"
                : payback.latest().toString();
        String range = early.isEmpty() ? "" : " (" + early + " to " + late + ")";
        return month == 0
                ? "the change pays from the first month on"
                : "the change has paid for itself after " + Wording.months(month) + range;
    }

    private static String ml(int people, int ml) {
        if (ml == people) {
            return people == 1 ? "in ML" : "all of them in ML";
        }
        return switch (ml) {
            case 0 -> "none of them in ML";
            case 1 -> "one of them in ML";
            default -> ml + " of them in ML";
        };
    }

    private static String about(Draft draft) {
        Decision.Subject subject = draft.decision().subject();
        int domains = draft.company().company().domains().size();
        int known = draft.company().portfolio().useCases().size();
        double rate = draft.company().portfolio().demand().arrivalsPerYear();
        String work = known == 0
                ? "no use case named yet, about " + Numbers.two(rate) + " expected a year"
                : (known == 1 ? "1 use case" : known + " use cases") + " named and about " + Numbers.two(rate)
                        + " more expected a year";
        return Wording.people(subject.people()) + ", " + ml(subject.people(), subject.mlPeople()) + "; "
                + (domains == 1 ? "1 domain" : domains + " domains") + "; " + work + "; "
                + Wording.months(subject.horizonMonths()) + " simulated. "
                + (subject.money().length() == 3
                        ? "Amounts in " + subject.money() + "."
                        : "No values were given: every use case counts 1 for each month in production.");
    }
}

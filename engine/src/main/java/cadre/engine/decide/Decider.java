package cadre.engine.decide;

import cadre.core.company.Seat;
import cadre.core.evidence.Assumption;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which structure suits a company. A pure function of the case, the request and what the trials answer: sizes
 * are tuned, the structures compared from each point of view, mechanisms and practices switched to find out why.
 */
public final class Decider {

    private final Case subject;
    private final Request request;
    private final Meter meter;

    private Decider(Case subject, Request request, Trials trials) {
        this.subject = subject;
        this.request = request;
        this.meter = new Meter(trials);
    }

    /**
     * Decides.
     *
     * @param version of Cadre, for the provenance
     * @param subject the company and its work; its settings' start is replaced by those asked for
     * @param request what is asked
     * @param trials simulates
     * @return the decision; nothing when it was stopped before anything could be compared
     */
    public static Optional<Decision> decide(String version, Case subject, Request request, Trials trials) {
        return Optional.ofNullable(new Decider(subject, request, trials).decide(version));
    }

    private @org.jspecify.annotations.Nullable Decision decide(String version) {
        List<StructureKind> kinds = request.structures().stream()
                .filter(kind ->
                        kind != StructureKind.OWN || !subject.company().teams().isEmpty())
                .toList();
        List<Tuning.Choice> choices =
                new Tuning(meter, subject, settings(request.starts().getFirst())).choose(kinds);
        boolean goOn = meter.end();
        List<Answer> answers = new ArrayList<>();
        for (Scenario.Start start : request.starts()) {
            if (goOn) {
                compare(start, choices).ifPresent(answers::add);
                goOn = meter.end();
            }
        }
        if (answers.isEmpty()) {
            return null;
        }
        List<Provenance.Input> inputs = subject.inputs().stream()
                .map(input -> new Provenance.Input(input.file(), input.sha256()))
                .toList();
        List<String> assumptions =
                subject.assumptions().stream().map(Decider::sentence).toList();
        Provenance provenance = new Provenance(version, inputs, request, assumptions, meter.parts());
        return new Decision(
                provenance,
                about(),
                answers,
                new RuleOfThumb(
                        answers.getFirst().leader().kind(),
                        List.of(),
                        "",
                        true,
                        new cadre.core.numerics.Interval(0, 0, 0, 0.95),
                        List.of()),
                List.of());
    }

    private Scenario.Settings settings(Scenario.Start start) {
        return new Scenario.Settings(
                subject.settings().horizonMonths(), start, subject.settings().priors());
    }

    private Optional<Answer> compare(Scenario.Start start, List<Tuning.Choice> choices) {
        List<Layout> layouts = choices.stream().map(Tuning.Choice::layout).toList();
        List<Scenario> scenarios =
                layouts.stream().map(layout -> scenario(layout, start)).toList();
        long most = (long) request.limits().mostBlocks() * layouts.size() * Comparison.MOST_REPLICATIONS;
        meter.begin(start == Scenario.Start.STEADY ? Phase.STEADY : Phase.FROM_HERE, most);
        Comparison.Result result = new Comparison(meter, request, scenarios).run();
        if (result == null) {
            return Optional.empty();
        }
        Ranking ranking = new Ranking(result.tableau(), layouts);
        return Optional.of(new Answer(
                start,
                ranking.candidates(choices.stream().map(Tuning.Choice::tried).toList()),
                ranking.differences(),
                Answer.Reasons.NONE,
                List.of(),
                result.effort()));
    }

    private Scenario scenario(Layout layout, Scenario.Start start) {
        return new Scenario(
                subject.company(),
                subject.portfolio(),
                layout,
                subject.company().practices(),
                Set.of(),
                settings(start));
    }

    private static String sentence(Assumption assumption) {
        String times = assumption.count() == 1 ? "once" : assumption.count() + " times";
        return assumption.field() + " was not given " + times + ": " + assumption.value() + " assumed";
    }

    private Decision.Subject about() {
        boolean valued = subject.portfolio().demand().valuePerMonth() != null
                || subject.portfolio().useCases().stream()
                        .anyMatch(u -> u.need().valuePerMonth() != null);
        var company = subject.company();
        return new Decision.Subject(
                company.profile().name(),
                company.profile().kind(),
                valued ? company.profile().currency() : "use-case months",
                subject.settings().horizonMonths(),
                company.seats().size(),
                (int) company.seats().stream().filter(Seat::isMl).count());
    }
}

package cadre.engine.decide;

import cadre.core.company.Seat;
import cadre.core.evidence.Assumption;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Mechanism;
import cadre.core.plan.Remedy;
import cadre.core.plan.Scenario;
import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private @Nullable Decision decide(String version) {
        List<StructureKind> kinds = request.structures().stream()
                .filter(kind ->
                        kind != StructureKind.OWN || !subject.company().teams().isEmpty())
                .toList();
        List<Tuning.Choice> choices =
                new Tuning(meter, subject, settings(request.starts().getFirst())).choose(kinds);
        boolean goOn = meter.end();
        List<View> views = new ArrayList<>();
        for (Scenario.Start start : request.starts()) {
            if (goOn) {
                compare(start, choices).ifPresent(views::add);
                goOn = meter.end();
            }
        }
        if (views.isEmpty()) {
            return null;
        }
        if (goOn) {
            View first = views.getFirst();
            first.selections = Selector.select(meter, request, first.scenarios, first.result.tableau());
            goOn = meter.end();
        }
        Switches switches = goOn && request.reasons() ? switches(views) : null;
        List<Answer> answers = new ArrayList<>();
        for (View view : views) {
            answers.add(answer(view, choices));
        }
        List<Provenance.Input> inputs = subject.inputs().stream()
                .map(input -> new Provenance.Input(input.file(), input.sha256()))
                .toList();
        List<String> assumptions =
                subject.assumptions().stream().map(Decider::sentence).toList();
        Provenance provenance = new Provenance(version, inputs, request, assumptions, meter.parts());
        View first = views.getFirst();
        return new Decision(
                provenance,
                about(),
                answers,
                Reasoning.ruleOfThumb(subject, first.result.tableau(), first.ranking, switches),
                predictions(answers));
    }

    private Scenario.Settings settings(Scenario.Start start) {
        return new Scenario.Settings(
                subject.settings().horizonMonths(), start, subject.settings().priors());
    }

    /** The comparison from one point of view. */
    private static final class View {

        final Scenario.Start start;
        final List<Scenario> scenarios;
        final Comparison.Result result;
        final Ranking ranking;
        List<Argument> arguments = List.of();
        List<Selection> selections = List.of();

        View(Scenario.Start start, List<Scenario> scenarios, Comparison.Result result) {
            this.start = start;
            this.scenarios = scenarios;
            this.result = result;
            this.ranking = new Ranking(
                    result.tableau(), scenarios.stream().map(Scenario::layout).toList());
        }
    }

    private Optional<View> compare(Scenario.Start start, List<Tuning.Choice> choices) {
        List<Scenario> scenarios =
                choices.stream().map(choice -> scenario(choice.layout(), start)).toList();
        int replications = request.limits().replications() == 0
                ? Comparison.MOST_REPLICATIONS
                : request.limits().replications();
        meter.begin(
                start == Scenario.Start.STEADY ? Phase.STEADY : Phase.FROM_HERE,
                (long) request.limits().mostBlocks() * scenarios.size() * replications);
        return Optional.ofNullable(new Comparison(meter, request, scenarios).run())
                .map(result -> new View(start, scenarios, result));
    }

    /** Mechanisms and practices from the first point of view; what changing costs, from the second if there is one. */
    private Switches switches(List<View> views) {
        View first = views.getFirst();
        View second = views.size() > 1 ? views.get(1) : null;
        int blocks = request.limits().reasonBlocks();
        int count = first.scenarios.size();
        Switches switches = new Switches(meter, first.scenarios, blocks);
        List<Mechanism> atWork = Switches.atWork(subject.company().practices(), first.start);
        boolean transition = second != null && second.start == Scenario.Start.FROM_HERE;
        meter.begin(
                Phase.MECHANISMS,
                Switches.cost(count, atWork.size(), blocks) + (transition ? Switches.cost(count, 1, blocks) : 0));
        switches.mechanisms(atWork);
        if (second != null && transition) {
            Switches changing = new Switches(meter, second.scenarios, blocks);
            changing.mechanisms(List.of(Mechanism.TRANSITION));
            if (changing.measured()) {
                second.arguments = Reasoning.arguments(changing, second.ranking);
            }
        }
        if (meter.end()) {
            meter.begin(Phase.REMEDIES, (long) Remedy.values().length * count * blocks * Switches.REPLICATIONS);
            switches.remedies();
            meter.end();
        }
        if (switches.measured()) {
            first.arguments = Reasoning.arguments(switches, first.ranking);
        }
        return switches;
    }

    private Answer answer(View view, List<Tuning.Choice> choices) {
        Tableau tableau = view.result.tableau();
        return new Answer(
                view.start,
                view.ranking.candidates(
                        choices.stream().map(Tuning.Choice::tried).toList()),
                view.ranking.differences(),
                new Answer.Reasons(view.arguments, TurningPoint.all(tableau, meter, settings(view.start))),
                view.start == Scenario.Start.FROM_HERE ? Payback.all(tableau, view.ranking) : List.of(),
                view.result.effort(),
                view.selections);
    }

    private List<Prediction> predictions(List<Answer> answers) {
        List<Prediction> predictions = new ArrayList<>();
        for (Answer answer : answers) {
            predictions.addAll(
                    Reasoning.predictions(subject, mlPeople(), answer.reasons().arguments()));
        }
        return predictions;
    }

    private int mlPeople() {
        return (int) subject.company().seats().stream().filter(Seat::isMl).count();
    }

    private Scenario scenario(Layout layout, Scenario.Start start) {
        return subject.under(layout, settings(start));
    }

    private static String sentence(Assumption assumption) {
        String times = assumption.count() == 1 ? "once" : assumption.count() + " times";
        return assumption.field() + " was not given " + times + ": " + assumption.value() + " assumed";
    }

    private Decision.Subject about() {
        var company = subject.company();
        return new Decision.Subject(
                company.profile().name(),
                company.profile().kind(),
                subject.portfolio().isValued() ? company.profile().currency() : "use-case months",
                company.profile().currency(),
                subject.settings().horizonMonths(),
                company.seats().size(),
                mlPeople());
    }
}

package cadre.engine.search;

import cadre.core.company.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the way from today's layout to another one apart into steps, and puts them in the order of what each brings. */
final class Steps {

    private final Company company;
    private final Evaluator evaluator;

    Steps(Company company, Evaluator evaluator) {
        this.company = company;
        this.evaluator = evaluator;
    }

    private record Step(
            Move.Kind kind, String words, List<Integer> seats, java.util.function.UnaryOperator<Arrangement> apply) {}

    /**
     * Steps in greedy order: each is the one that brings most after those before it, under common random numbers.
     *
     * @param from today
     * @param to the goal, with team numbers aligned
     * @param firstBlock first draw of the parameters
     * @param blocks draws for each comparison
     * @return the steps, best first; those that bring nothing or harm come last, with what they bring
     */
    List<Move> order(Arrangement from, Arrangement to, int firstBlock, int blocks) {
        List<Step> open = steps(from, to);
        List<Move> moves = new ArrayList<>();
        Arrangement now = from;
        while (!open.isEmpty() && !evaluator.stop()) {
            List<Evaluator.Proposal> proposals = new ArrayList<>();
            proposals.add(proposal(now));
            for (Step step : open) {
                proposals.add(proposal(step.apply().apply(now)));
            }
            List<double[]> net = evaluator.net(proposals, firstBlock, blocks);
            int best = 0;
            double bestGain = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < open.size(); i++) {
                double gain = mean(difference(net.get(i + 1), net.get(0)));
                if (gain > bestGain) {
                    bestGain = gain;
                    best = i;
                }
            }
            Step step = open.remove(best);
            double se = standardError(difference(net.get(best + 1), net.get(0)));
            moves.add(new Move(step.kind(), step.words(), step.seats(), bestGain, se));
            now = step.apply().apply(now);
        }
        return moves;
    }

    private Evaluator.Proposal proposal(Arrangement a) {
        return new Evaluator.Proposal(a.layout(company), a.practices);
    }

    private List<Step> steps(Arrangement from, Arrangement to) {
        List<Step> steps = new ArrayList<>();
        Map<String, List<Integer>> flows = new TreeMap<>();
        for (int p = 0; p < from.teamOfSeat.length; p++) {
            if (from.teamOfSeat[p] != to.teamOfSeat[p]) {
                flows.computeIfAbsent(from.teamOfSeat[p] + "→" + to.teamOfSeat[p], k -> new ArrayList<>())
                        .add(p);
            }
        }
        flows.values().forEach(seats -> steps.add(people(from, to, seats)));
        Map<Integer, List<Integer>> owners = new TreeMap<>();
        for (int j = 0; j < from.ownerOfDomain.length; j++) {
            if (from.ownerOfDomain[j] != to.ownerOfDomain[j] || from.researchOwner[j] != to.researchOwner[j]) {
                owners.computeIfAbsent(to.ownerOfDomain[j], k -> new ArrayList<>())
                        .add(j);
            }
        }
        owners.values().forEach(domains -> steps.add(domains(to, domains)));
        if (from.sprints != to.sprints) {
            String words = to.sprints == 0
                    ? "Use standing teams"
                    : "Form task squads for " + to.sprints + (to.sprints == 1 ? " sprint" : " sprints");
            steps.add(new Step(Move.Kind.STAFFING, words, List.of(), a -> a.withSprints(to.sprints)));
        }
        for (PracticeChange change : PracticeChange.between(from.practices, to.practices)) {
            steps.add(new Step(
                    Move.Kind.PRACTICES,
                    change.words(),
                    List.of(),
                    a -> a.with(change.apply().apply(a.practices))));
        }
        return steps;
    }

    /** A team's name in the first arrangement that has it. */
    private String name(int team, Arrangement first, Arrangement second) {
        String id = "team-" + (team + 1);
        return java.util.stream.Stream.of(first, second)
                .flatMap(a -> a.layout(company).groups().stream())
                .filter(group -> group.id().equals(id))
                .findFirst()
                .map(group -> "‘" + group.name() + "’")
                .orElse("a new team");
    }

    private Step people(Arrangement from, Arrangement to, List<Integer> seats) {
        List<String> names =
                seats.stream().limit(5).map(p -> company.seats().get(p).name()).toList();
        String who = String.join(", ", names) + (seats.size() > 5 ? " and " + (seats.size() - 5) + " more" : "");
        int target = to.teamOfSeat[seats.get(0)];
        int source = from.teamOfSeat[seats.get(0)];
        String words = who + ": from " + name(source, from, to) + " to " + name(target, to, from);
        return new Step(Move.Kind.PEOPLE, words, seats, a -> {
            Arrangement moved = a;
            for (int p : seats) {
                moved = moved.withSeat(p, target);
            }
            return moved;
        });
    }

    private Step domains(Arrangement to, List<Integer> domains) {
        List<String> names = domains.stream()
                .limit(5)
                .map(j -> company.domains().get(j).name())
                .toList();
        String which = String.join(", ", names) + (domains.size() > 5 ? " and " + (domains.size() - 5) + " more" : "");
        int owner = to.ownerOfDomain[domains.get(0)];
        int research = to.researchOwner[domains.get(0)];
        String words = which + ": owned by " + name(owner, to, to)
                + (research == owner ? "" : ", research by " + name(research, to, to));
        return new Step(Move.Kind.DOMAINS, words, List.of(), a -> {
            Arrangement moved = a;
            for (int j : domains) {
                moved = moved.withOwner(j, to.ownerOfDomain[j]).withResearchOwner(j, to.researchOwner[j]);
            }
            return moved;
        });
    }

    static double[] difference(double[] a, double[] b) {
        double[] d = new double[a.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = a[i] - b[i];
        }
        return d;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    static double standardError(double[] values) {
        int n = values.length;
        if (n < 2) {
            return 0;
        }
        double m = mean(values);
        double sum = 0;
        for (double v : values) {
            sum += (v - m) * (v - m);
        }
        return StrictMath.sqrt(sum / (n - 1) / n);
    }
}

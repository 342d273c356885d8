package cadre.engine.search;

import cadre.core.company.Company;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Takes the way from today's layout to another one apart into steps, and puts them in the order of what each brings. */
final class Steps {

    /** With so many steps or fewer, each is tried in each place. */
    private static final int MOST_GREEDY = 8;

    private final Company company;
    private final Drawing drawing;
    private final Evaluator evaluator;
    private final Function<Arrangement, Evaluator.Proposal> proposal;

    /** Proposals are made by {@code proposal}. */
    Steps(Company company, Drawing drawing, Evaluator evaluator, Function<Arrangement, Evaluator.Proposal> proposal) {
        this.company = company;
        this.drawing = drawing;
        this.evaluator = evaluator;
        this.proposal = proposal;
    }

    private record Step(Move.Kind kind, String words, List<Integer> seats, UnaryOperator<Arrangement> apply) {}

    /**
     * Steps in greedy order: each is the one that brings most after those before it, under common random numbers. Where
     * there are many, they are taken in the order of what each brings alone, so that the cost grows straight with their number.
     *
     * @param from today
     * @param to the goal, with team numbers aligned
     * @param firstBlock first draw of the parameters
     * @param blocks draws for each comparison
     * @return the steps, best first, each with what it brings after those before it; when stopped early, the last ones as they
     *     come and on few draws
     */
    List<Move> order(Arrangement from, Arrangement to, int firstBlock, int blocks) {
        List<Step> open = steps(from, to);
        if (open.size() > MOST_GREEDY && !evaluator.stop()) {
            List<double[]> net = measured(from, open, firstBlock, blocks);
            List<Step> alone = List.copyOf(open);
            open.sort(Comparator.comparingDouble(
                    step -> -mean(difference(net.get(alone.indexOf(step) + 1), net.getFirst()))));
        }
        boolean greedy = open.size() <= MOST_GREEDY;
        List<Move> moves = new ArrayList<>();
        Arrangement now = from;
        while (!open.isEmpty() && !evaluator.stop()) {
            List<double[]> net = measured(now, greedy ? open : open.subList(0, 1), firstBlock, blocks);
            int best = 0;
            for (int i = 1; i < net.size() - 1; i++) {
                best = mean(net.get(i + 1)) > mean(net.get(best + 1)) ? i : best;
            }
            Step step = open.remove(best);
            double[] gain = difference(net.get(best + 1), net.getFirst());
            moves.add(new Move(step.kind(), step.words(), step.seats(), mean(gain), standardError(gain)));
            now = step.apply().apply(now);
        }
        if (!open.isEmpty()) {
            moves.addAll(inOrder(now, open, firstBlock, blocks));
        }
        return moves;
    }

    /** Steps as they stand, all measured at once: asked to stop, an evaluator makes as few draws as it may. */
    private List<Move> inOrder(Arrangement from, List<Step> open, int firstBlock, int blocks) {
        List<Evaluator.Proposal> proposals = new ArrayList<>(List.of(proposal.apply(from)));
        Arrangement now = from;
        for (Step step : open) {
            now = step.apply().apply(now);
            proposals.add(proposal.apply(now));
        }
        List<double[]> net = evaluator.net(proposals, firstBlock, blocks);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Step step = open.get(i);
            double[] gain = difference(net.get(i + 1), net.get(i));
            moves.add(new Move(step.kind(), step.words(), step.seats(), mean(gain), standardError(gain)));
        }
        return moves;
    }

    /** Net value as it is, and after each of some steps alone. */
    private List<double[]> measured(Arrangement now, List<Step> steps, int firstBlock, int blocks) {
        List<Evaluator.Proposal> proposals = new ArrayList<>();
        proposals.add(proposal.apply(now));
        steps.forEach(step -> proposals.add(proposal.apply(step.apply().apply(now))));
        return evaluator.net(proposals, firstBlock, blocks);
    }

    private List<Step> steps(Arrangement from, Arrangement to) {
        List<Step> steps = new ArrayList<>();
        Map<Integer, List<Integer>> joining = new TreeMap<>();
        for (int p = 0; p < from.teamOfSeat.length; p++) {
            if (from.teamOfSeat[p] != to.teamOfSeat[p]) {
                joining.computeIfAbsent(to.teamOfSeat[p], k -> new ArrayList<>())
                        .add(p);
            }
        }
        Map<Integer, List<Integer>> owned = new TreeMap<>();
        for (int j = 0; j < from.duties.domains(); j++) {
            if (!from.duties.sameAt(j, to.duties)) {
                boolean same = from.duties.implementation[j] == to.duties.implementation[j];
                owned.computeIfAbsent(
                                same ? to.duties.research[j] : to.duties.implementation[j], k -> new ArrayList<>())
                        .add(j);
            }
        }
        joining.forEach((team, seats) -> {
            List<Integer> domains = owned.remove(team);
            if (domains == null) {
                flows(from, seats).forEach(flow -> steps.add(people(from, to, flow, List.of())));
            } else {
                // Work without the people, or people without the work, would be worse than nothing.
                steps.add(people(from, to, seats, domains));
            }
        });
        owned.values().forEach(domains -> steps.add(domains(from, to, domains)));
        if (from.sprints != to.sprints) {
            String words = to.sprints == 0
                    ? "Use standing teams"
                    : "Form task squads for " + to.sprints + (to.sprints == 1 ? " sprint" : " sprints");
            steps.add(new Step(Move.Kind.STAFFING, words, List.of(), a -> a.withSprints(to.sprints)));
        }
        if (from.venture != to.venture) {
            String words = to.venture >= 0
                    ? "Take their other work off the people of " + quoted(to.venture, to)
                    : "Give the people of " + quoted(from.venture, from) + " their other work back";
            steps.add(new Step(Move.Kind.STAFFING, words, List.of(), a -> a.withVenture(to.venture)));
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

    private String quoted(int team, Arrangement a) {
        return "‘" + drawing.name(team, a) + "’";
    }

    /** People by the team they come from. */
    private static Collection<List<Integer>> flows(Arrangement from, List<Integer> seats) {
        Map<Integer, List<Integer>> flows = new TreeMap<>();
        seats.forEach(p -> flows.computeIfAbsent(from.teamOfSeat[p], k -> new ArrayList<>())
                .add(p));
        return flows.values();
    }

    private Step people(Arrangement from, Arrangement to, List<Integer> seats, List<Integer> domains) {
        List<String> names =
                seats.stream().limit(5).map(p -> company.seats().get(p).name()).toList();
        String who = String.join(", ", names) + (seats.size() > 5 ? " and " + (seats.size() - 5) + " more" : "");
        int target = to.teamOfSeat[seats.getFirst()];
        String sources = String.join(
                ", ",
                flows(from, seats).stream()
                        .map(flow -> quoted(from.teamOfSeat[flow.getFirst()], from))
                        .toList());
        String words = who + ": from " + sources + " to " + quoted(target, to)
                + (domains.isEmpty() ? "" : "; " + ownership(from, to, domains));
        return new Step(Move.Kind.PEOPLE, words, seats, a -> {
            int[] teams = a.teamOfSeat.clone();
            seats.forEach(p -> teams[p] = target);
            return owned(a.with(teams), to, domains);
        });
    }

    private static Arrangement owned(Arrangement a, Arrangement to, List<Integer> domains) {
        Duties duties = a.duties;
        for (int j : domains) {
            duties = duties.with(j, to.duties.implementation[j], to.duties.research[j], to.duties.product[j]);
        }
        return a.with(duties);
    }

    private Step domains(Arrangement from, Arrangement to, List<Integer> domains) {
        return new Step(Move.Kind.DOMAINS, ownership(from, to, domains), List.of(), a -> owned(a, to, domains));
    }

    /** Who answers for domains that come to one team. */
    private String ownership(Arrangement from, Arrangement to, List<Integer> domains) {
        List<String> names = domains.stream()
                .limit(5)
                .map(j -> company.domains().get(j).name())
                .toList();
        String which = String.join(", ", names) + (domains.size() > 5 ? " and " + (domains.size() - 5) + " more" : "");
        int first = domains.getFirst();
        int owner = to.duties.implementation[first];
        int research = to.duties.research[first];
        int side = to.duties.product[first];
        if (from.duties.implementation[first] != owner) {
            return which + " owned by " + quoted(owner, to)
                    + (research == owner ? "" : ", research by " + quoted(research, to));
        }
        if (from.duties.research[first] != research) {
            return "research of " + which + " owned by " + quoted(research, to);
        }
        return which + (side < 0 ? ": no product team" : ": " + quoted(side, to) + " speaks for the business");
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

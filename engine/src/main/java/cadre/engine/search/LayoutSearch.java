package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.evidence.Finding;
import cadre.core.evidence.Place;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a better layout by simulation optimisation. A beam of the best so far is varied, and an explorer walks to
 * the best neighbour it has not yet been at, better or worse (tabu search, Glover 1989), so that the search leaves local
 * optima. Each round's proposals are raced under common random numbers by successive halving (Karnin, Koren and Somekh
 * 2013) on draws that no earlier round has seen, and the finalists are compared on fresh draws again, so that what was
 * selected for being lucky does not look better than it is.
 */
public final class LayoutSearch {

    private static final int FIRST_BLOCKS = 4;
    private static final int HALVINGS = 4;
    private static final int PATIENCE = 20;
    private static final int WIDEN_AFTER = 4;
    private static final int BEAM = 3;

    private final Company company;
    private final Constraints constraints;
    private final Evaluator evaluator;
    private final long seed;
    private final Set<Arrangement> seen = new HashSet<>();
    private int nextBlock;
    private long blocksRun;

    /**
     * A search.
     *
     * @param company who there is
     * @param constraints what a layout must respect
     * @param evaluator simulates
     * @param seed of the proposals; the evaluator has its own
     */
    public LayoutSearch(Company company, Constraints constraints, Evaluator evaluator, long seed) {
        this.company = company;
        this.constraints = constraints;
        this.evaluator = evaluator;
        this.seed = seed;
    }

    /**
     * Searches.
     *
     * @param today today's layout and practices, from which the moves are counted
     * @param starts labelled starting points, for instance the five structures; today is always one
     * @param rounds most rounds of proposals
     * @param width proposals a round
     * @param finalBlocks draws of the parameters for the final comparison and for each step of the order of moves
     * @return the best found and how to get there
     */
    public SearchResult search(
            Evaluator.Proposal today, Map<String, Evaluator.Proposal> starts, int rounds, int width, int finalBlocks) {
        Field field = new Field(today, starts);
        if (field.seeds.isEmpty()) {
            throw new IllegalArgumentException("no layout respects the constraints");
        }
        evaluator.begin(Evaluator.Part.SEARCH);
        Progress progress = explore(field, rounds, width);
        SearchResult.Ending ending = evaluator.stop()
                ? SearchResult.Ending.STOPPED
                : progress.idle >= PATIENCE ? SearchResult.Ending.NO_BETTER : SearchResult.Ending.ROUNDS;
        evaluator.begin(Evaluator.Part.COMPARISON);
        List<Arrangement> compared = new ArrayList<>();
        List<SearchResult.Finalist> finalists = compare(field, progress.beam, compared, finalBlocks);
        evaluator.begin(Evaluator.Part.STEPS);
        List<Move> moves = new Steps(company, field.drawing, evaluator, field::proposal)
                .order(field.home, compared.getFirst(), nextBlock, finalBlocks);
        return new SearchResult(
                finalists.getFirst().proposal(),
                finalists,
                moves,
                new SearchResult.Effort(seen.size(), blocksRun, progress.rounds, progress.accepted),
                ending);
    }

    /**
     * What stands in the way of any answer. Nothing is simulated.
     *
     * @param today today's layout and practices
     * @param starts as for the search
     * @return empty when some layout respects the constraints
     */
    public List<Finding> findings(Evaluator.Proposal today, Map<String, Evaluator.Proposal> starts) {
        Field field = new Field(today, starts);
        Optional<String> contradiction = field.limits.contradiction();
        if (contradiction.isPresent()) {
            return List.of(finding("constraints-contradict", contradiction.get(), "one or the other", ""));
        }
        if (!field.seeds.isEmpty()) {
            return List.of();
        }
        List<String> broken = field.limits.words(field.home);
        return List.of(finding(
                "no-layout-found",
                "no layout was found that respects all constraints"
                        + (broken.isEmpty() ? "" : "; in today's layout " + String.join(", and ", broken)),
                "constraints that some layout respects",
                "other squad sizes, more moves, or fewer people who stay"));
    }

    private static Finding finding(String code, String message, String expected, String maybe) {
        return new Finding(Finding.Severity.ERROR, code, new Place("constraints", 0, 0), message, expected, maybe);
    }

    /** Where a search starts, and how arrangements become layouts. */
    private final class Field {

        private final Arrangement home;
        private final Drawing drawing;
        private final Limits limits;
        /** Today and the starts by label, under today's team numbers. */
        private final Map<String, Arrangement> labelled = new LinkedHashMap<>();
        /** Today and the starts as they were given: an arrangement knows less than a layout. */
        private final Map<Arrangement, Evaluator.Proposal> given = new HashMap<>();

        private final List<Arrangement> seeds;

        Field(Evaluator.Proposal today, Map<String, Evaluator.Proposal> starts) {
            home = Arrangement.of(company, today.layout(), today.practices());
            drawing = new Drawing(company, today.layout());
            limits = new Limits(company, constraints, home);
            add("today", home, today);
            starts.forEach((label, proposal) -> add(
                    label,
                    Alignment.align(Arrangement.of(company, proposal.layout(), proposal.practices()), home),
                    proposal));
            seeds = limits.contradiction().isPresent() ? List.of() : seeds();
        }

        private void add(String label, Arrangement a, Evaluator.Proposal proposal) {
            labelled.put(label, a);
            given.putIfAbsent(a, proposal);
        }

        /** The starts that respect the constraints; each mended where it does not. */
        private List<Arrangement> seeds() {
            List<Arrangement> all = new ArrayList<>();
            for (Arrangement a : labelled.values()) {
                (limits.respects(a) ? Optional.of(a) : limits.mended(a, seed))
                        .filter(found -> !all.contains(found))
                        .ifPresent(all::add);
            }
            return all;
        }

        /** Under other team numbers where that makes fewer moves of it. */
        Arrangement nearest(Arrangement a) {
            Arrangement other = Alignment.align(a, home);
            return limits.respects(other) && other.distance(home) < a.distance(home) ? other : a;
        }

        Evaluator.Proposal proposal(Arrangement a) {
            Evaluator.Proposal known = given.get(a);
            return known != null ? known : new Evaluator.Proposal(drawing.layout(a), a.practices);
        }
    }

    /** Where the search has got to. */
    private static final class Progress {
        private List<Arrangement> beam = List.of();
        private int rounds;
        private int idle;
        private int accepted;
    }

    private Progress explore(Field field, int rounds, int width) {
        Progress now = new Progress();
        now.beam = race(field, field.seeds, BEAM);
        Arrangement explorer = now.beam.getFirst();
        Set<Arrangement> walked = new HashSet<>(now.beam);
        while (now.rounds < rounds && now.idle < PATIENCE && !evaluator.stop()) {
            List<Arrangement> pool = new ArrayList<>(now.beam);
            propose(pool, field, now.beam, now.rounds, width, 1 + now.idle / WIDEN_AFTER);
            int walk = pool.size();
            propose(pool, field, List.of(explorer), rounds + now.rounds, width, 1);
            Set<Arrangement> steps = new HashSet<>(pool.subList(walk, pool.size()));
            List<Arrangement> order = race(field, pool, pool.size());
            boolean better = !order.getFirst().equals(now.beam.getFirst());
            now.beam = List.copyOf(order.subList(0, Math.min(BEAM, order.size())));
            explorer = order.stream()
                    .filter(a -> steps.contains(a) && !walked.contains(a))
                    .findFirst()
                    .orElse(now.beam.getFirst());
            walked.add(explorer);
            now.accepted += better ? 1 : 0;
            now.idle = better ? 0 : now.idle + 1;
            now.rounds++;
        }
        return now;
    }

    /** Up to {@code steps} changes at once: more, the longer nothing was better (Mladenović and Hansen 1997). */
    private void propose(List<Arrangement> pool, Field field, List<Arrangement> from, int round, int width, int steps) {
        for (int w = 0; w < width; w++) {
            Neighbours neighbours = new Neighbours(company, constraints, field.limits, Philox.key(seed, round, w));
            Arrangement to = from.get(w % from.size());
            for (int step = 0; step <= w % steps; step++) {
                to = neighbours.next(to).orElse(to);
            }
            if (!pool.contains(to)) {
                pool.add(to);
            }
        }
    }

    /** A pool, best first: all on a few draws, the better half on as many more, and so on. */
    private List<Arrangement> race(Field field, List<Arrangement> pool, int keep) {
        List<Runner> running = new ArrayList<>();
        pool.forEach(a -> running.add(new Runner(a)));
        int blocks = FIRST_BLOCKS;
        int left = running.size();
        for (int h = 0; h < HALVINGS && (h == 0 || !evaluator.stop()); h++) {
            List<Runner> heat = running.subList(0, left);
            List<double[]> net =
                    run(field, heat.stream().map(r -> r.arrangement).toList(), blocks);
            for (int i = 0; i < left; i++) {
                for (double value : net.get(i)) {
                    heat.get(i).sum += value;
                }
            }
            heat.sort(Comparator.comparingDouble(r -> -r.sum)); // stable: ties keep the incumbent first
            left = Math.max(Math.min(BEAM, left), (left + 1) / 2);
            blocks *= 2;
        }
        return running.stream().limit(keep).map(r -> r.arrangement).toList();
    }

    private static final class Runner {
        private final Arrangement arrangement;
        private double sum;

        Runner(Arrangement arrangement) {
            this.arrangement = arrangement;
        }
    }

    private List<double[]> run(Field field, List<Arrangement> candidates, int blocks) {
        seen.addAll(candidates);
        List<double[]> net =
                evaluator.net(candidates.stream().map(field::proposal).toList(), nextBlock, blocks);
        nextBlock += blocks;
        blocksRun += (long) blocks * candidates.size();
        return net;
    }

    /** The one selected first, then the others by mean; {@code compared} gets their arrangements in that order. */
    private List<SearchResult.Finalist> compare(
            Field field, List<Arrangement> beam, List<Arrangement> compared, int blocks) {
        Map<Arrangement, String> all = new LinkedHashMap<>();
        field.labelled.forEach((label, a) -> all.putIfAbsent(a, label));
        int starts = all.size();
        int number = 1;
        for (Arrangement found : beam) {
            Arrangement a = all.containsKey(found) ? found : field.nearest(found);
            number += all.putIfAbsent(a, "found " + number) == null ? 1 : 0;
        }
        List<Arrangement> list = new ArrayList<>(all.keySet());
        List<double[]> net = run(field, list, blocks);
        int reference = 0;
        for (int i = 1; i < starts; i++) {
            reference = Steps.mean(net.get(i)) > Steps.mean(net.get(reference)) ? i : reference;
        }
        double z = -Normal.quantile(0.025 / Math.max(1, list.size() - 1));
        List<SearchResult.Finalist> finalists = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            double[] d = Steps.difference(net.get(i), net.get(reference));
            double m = Steps.mean(d);
            double half = z * Steps.standardError(d);
            String outside = field.limits.respects(list.get(i)) ? "" : ", breaks a constraint";
            finalists.add(new SearchResult.Finalist(
                    field.proposal(list.get(i)), all.get(list.get(i)) + outside, m, m - half, m + half));
        }
        int selected = select(field, list, finalists, net);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> i == selected ? 0 : 1)
                .thenComparingDouble(i -> -finalists.get(i).difference()));
        order.forEach(i -> compared.add(list.get(i)));
        return order.stream().map(finalists::get).toList();
    }

    private int select(Field field, List<Arrangement> list, List<SearchResult.Finalist> finalists, List<double[]> net) {
        List<Integer> allowed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (field.limits.respects(list.get(i))) {
                allowed.add(i);
            }
        }
        evaluator.begin(Evaluator.Part.SELECTION);
        return allowed.get(evaluator.select(
                allowed.stream().map(i -> finalists.get(i).label()).toList(),
                allowed.stream().map(i -> finalists.get(i).proposal()).toList(),
                allowed.stream().map(net::get).toList()));
    }
}

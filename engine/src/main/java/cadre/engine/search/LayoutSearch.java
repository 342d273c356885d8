package cadre.engine.search;

import cadre.core.company.Company;
import cadre.core.numerics.Normal;
import cadre.core.numerics.Philox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for a better layout by simulation optimisation. A beam of the best so far is varied, and an explorer walks to
 * the best neighbour it has not yet been at, better or worse (tabu search, Glover 1989), so that the search leaves local
 * optima. Each round's proposals are raced under common random numbers by successive halving (Karnin, Koren and Somekh
 * 2013) on draws that no earlier round has seen, and the finalists are compared on fresh draws again, so that what was
 * selected for being lucky does not look better than it is.
 */
public final class LayoutSearch {

    private static final int FIRST_BLOCKS = 8;
    private static final int HALVINGS = 3;
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
        Arrangement home = Arrangement.of(company, today.layout(), today.practices());
        Map<String, Arrangement> labelled = new LinkedHashMap<>();
        labelled.put("today", home);
        starts.forEach((label, proposal) -> labelled.put(
                label, Alignment.align(Arrangement.of(company, proposal.layout(), proposal.practices()), home)));
        Neighbours check = new Neighbours(company, constraints, home, 0);
        List<Arrangement> feasible =
                labelled.values().stream().filter(check::feasible).distinct().toList();
        List<Arrangement> beam = race(feasible.isEmpty() ? List.of(home) : feasible, BEAM);
        Arrangement explorer = beam.get(0);
        Set<Arrangement> walked = new HashSet<>(beam);
        int accepted = 0;
        int idle = 0;
        int round = 0;
        while (round < rounds && idle < PATIENCE && !evaluator.stop()) {
            List<Arrangement> pool = new ArrayList<>(beam);
            propose(pool, home, beam, round, width, 1 + idle / WIDEN_AFTER);
            int walk = pool.size();
            propose(pool, home, List.of(explorer), rounds + round, width, 1);
            Set<Arrangement> steps = new HashSet<>(pool.subList(walk, pool.size()));
            List<Arrangement> order = race(pool, pool.size());
            boolean better = !order.get(0).equals(beam.get(0));
            beam = List.copyOf(order.subList(0, Math.min(BEAM, order.size())));
            explorer = order.stream()
                    .filter(a -> steps.contains(a) && !walked.contains(a))
                    .findFirst()
                    .orElse(beam.get(0));
            walked.add(explorer);
            accepted += better ? 1 : 0;
            idle = better ? 0 : idle + 1;
            round++;
        }
        SearchResult.Ending ending = evaluator.stop()
                ? SearchResult.Ending.STOPPED
                : idle >= PATIENCE ? SearchResult.Ending.NO_BETTER : SearchResult.Ending.ROUNDS;
        List<SearchResult.Finalist> finalists = compare(labelled, beam, check, finalBlocks);
        Arrangement best = Arrangement.of(
                company,
                finalists.get(0).proposal().layout(),
                finalists.get(0).proposal().practices());
        Arrangement goal = Alignment.align(best, home);
        List<Move> moves = new Steps(company, evaluator).order(home, goal, nextBlock, finalBlocks);
        return new SearchResult(
                finalists.get(0).proposal(),
                finalists,
                moves,
                new SearchResult.Effort(seen.size(), blocksRun, round, accepted),
                ending);
    }

    /** Up to {@code steps} changes at once: more, the longer nothing was better (Mladenović and Hansen 1997). */
    private void propose(
            List<Arrangement> pool, Arrangement home, List<Arrangement> from, int round, int width, int steps) {
        for (int w = 0; w < width; w++) {
            Neighbours neighbours = new Neighbours(company, constraints, home, Philox.key(seed, round, w));
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
    private List<Arrangement> race(List<Arrangement> pool, int keep) {
        List<Runner> running = new ArrayList<>();
        pool.forEach(a -> running.add(new Runner(a)));
        int blocks = FIRST_BLOCKS;
        int left = running.size();
        for (int h = 0; h < HALVINGS && (h == 0 || !evaluator.stop()); h++) {
            List<Runner> heat = running.subList(0, left);
            List<double[]> net = run(heat.stream().map(r -> r.arrangement).toList(), blocks);
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

    private List<double[]> run(List<Arrangement> candidates, int blocks) {
        seen.addAll(candidates);
        List<Evaluator.Proposal> proposals = candidates.stream()
                .map(a -> new Evaluator.Proposal(a.layout(company), a.practices))
                .toList();
        List<double[]> net = evaluator.net(proposals, nextBlock, blocks);
        nextBlock += blocks;
        blocksRun += (long) blocks * candidates.size();
        return net;
    }

    private List<SearchResult.Finalist> compare(
            Map<String, Arrangement> labelled, List<Arrangement> beam, Neighbours check, int blocks) {
        Map<Arrangement, String> all = new LinkedHashMap<>();
        labelled.forEach((label, a) -> all.putIfAbsent(a, label));
        int starts = all.size();
        int number = 1;
        for (Arrangement a : beam) {
            if (all.putIfAbsent(a, "found " + number) == null) {
                number++;
            }
        }
        List<Arrangement> list = new ArrayList<>(all.keySet());
        List<double[]> net = run(list, blocks);
        int reference = 0;
        for (int i = 1; i < starts; i++) {
            reference = Steps.mean(net.get(i)) > Steps.mean(net.get(reference)) ? i : reference;
        }
        double z = -Normal.quantile(0.025 / Math.max(1, list.size() - 1));
        List<SearchResult.Finalist> finalists = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!check.feasible(list.get(i)) && !"today".equals(all.get(list.get(i)))) {
                continue;
            }
            double[] d = Steps.difference(net.get(i), net.get(reference));
            double m = Steps.mean(d);
            double half = z * Steps.standardError(d);
            Arrangement a = list.get(i);
            finalists.add(new SearchResult.Finalist(
                    new Evaluator.Proposal(a.layout(company), a.practices),
                    String.valueOf(all.get(a)),
                    m,
                    m - half,
                    m + half));
        }
        finalists.sort(Comparator.comparingDouble(f -> -f.difference()));
        return finalists;
    }
}

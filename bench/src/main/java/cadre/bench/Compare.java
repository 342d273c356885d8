package cadre.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.eventlist.BinaryTree;
import umontreal.ssj.simevents.eventlist.DoublyLinked;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * Runs every contestant on W1, W2 and W3 in one process, in turn and several times over, and prints the median million
 * events a second, the ratio to the best SSJ, and the mean wait beside the exact one.
 */
public final class Compare {

    private Compare() {}

    /**
     * Entry.
     *
     * @param args number of rounds (default 5)
     */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        for (Network network : List.of(Network.W1, Network.W2, Network.W3)) {
            compare(network, rounds);
        }
    }

    private static List<Contestant> contestants() {
        List<Contestant> all = new ArrayList<>();
        all.add(new Cadre());
        all.add(new Recursion());
        all.add(new PlainObjects());
        all.add(new Ssj("splay tree, LFSR113", SplayTree::new, LFSR113::new));
        all.add(new Ssj("splay tree, MRG32k3a", SplayTree::new, MRG32k3a::new));
        all.add(new Ssj("binary tree, LFSR113", BinaryTree::new, LFSR113::new));
        all.add(new Ssj("doubly linked, LFSR113", DoublyLinked::new, LFSR113::new));
        all.add(new Ssj("Henriksen, LFSR113", Henriksen::new, LFSR113::new));
        all.add(new Ssj("red-black tree, LFSR113", RedblackTree::new, LFSR113::new));
        all.add(new Dsol());
        return all;
    }

    private static void compare(Network network, int rounds) {
        List<Contestant> runners =
                contestants().stream().filter(c -> c.takes(network)).toList();
        double[][] speed = new double[runners.size()][rounds];
        double[] wait = new double[runners.size()];
        for (int round = -1; round < rounds; round++) { // the first one warms up
            for (int i = 0; i < runners.size(); i++) {
                long start = System.nanoTime();
                Contestant.Result result = runners.get(i).run(network, 1 + Math.max(0, round));
                double seconds = (System.nanoTime() - start) / 1e9;
                if (round >= 0) {
                    speed[i][round] = result.events() / seconds / 1e6;
                    wait[i] += result.meanWait() / rounds;
                }
            }
        }
        print(network, runners, speed, wait);
    }

    private static void print(Network network, List<Contestant> runners, double[][] speed, double[] wait) {
        double best = 0;
        for (int i = 0; i < runners.size(); i++) {
            Arrays.sort(speed[i]);
            if (runners.get(i) instanceof Ssj) {
                best = Math.max(best, speed[i][speed[i].length / 2]);
            }
        }
        System.out.printf(
                Locale.ROOT, "%n%s: %s; exact steady-state wait %.4f%n", network.name(), network, network.exactWait());
        System.out.printf("%-40s %8s %8s %8s %9s %9s%n", "", "min", "median", "max", "÷ SSJ", "wait");
        for (int i = 0; i < runners.size(); i++) {
            double[] s = speed[i];
            double median = s[s.length / 2];
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %8.2f %8.2f %8.2f %9.2f %9.4f%n",
                    runners.get(i).name(),
                    s[0],
                    median,
                    s[s.length - 1],
                    median / best,
                    wait[i]);
        }
    }
}

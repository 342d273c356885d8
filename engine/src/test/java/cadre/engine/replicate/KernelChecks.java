package cadre.engine.replicate;

import cadre.engine.kernel.Beliefs;
import cadre.engine.kernel.Landscape;
import cadre.engine.kernel.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/**
 * What must hold exactly in the kernels, also in the parts that only an organisation uses. Says what does not, instead of
 * throwing, because it is run in spoilt kernels, too.
 */
final class KernelChecks {

    private static final int ALL = 0b111111;
    private static final int PEOPLE = 50;
    private static final int FACTS = 64;

    private final List<String> failures = new ArrayList<>();
    private final Landscape landscape = new Landscape();
    private final Search search = new Search();
    private int peak;

    List<String> run() {
        landscape.draw(6, 2, 1);
        for (int solution = 0; solution <= ALL; solution++) {
            peak = landscape.payoff(ALL, solution) > landscape.payoff(ALL, peak) ? solution : peak;
        }
        search();
        quality();
        maxima();
        teaching();
        experience();
        learningTogether();
        return failures;
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            failures.add(what);
        }
    }

    /** Equal parts of the unit interval lead to each of so many things. */
    private void even(String what, int things, DoubleToIntFunction choice) {
        int[] count = new int[things];
        for (int i = 0; i < 1000 * things; i++) {
            count[choice.applyAsInt((i + 0.5) / (1000 * things))]++;
        }
        check(Arrays.stream(count).allMatch(c -> c == 1000), what + " is uneven: " + Arrays.toString(count));
    }

    private void search() {
        search.start(landscape, peak, ALL, ALL);
        even("the choice of a decision", 6, search::choose);
        double fixed = 0.01;
        even("the first change of a leap", 6, u -> leap(u, fixed, fixed));
        even("the second change of a leap", 6, u -> leap(fixed, u, fixed));
        even("the third change of a leap", 6, u -> leap(fixed, fixed, u));
        search.start(landscape, peak, ALL, 0b000111);
        check(search.look(landscape, 2) == landscape.payoff(0b000111, peak ^ 4), "a look sees the payoff");
    }

    private int leap(double first, double second, double third) {
        search.leap(landscape, first, second, third);
        return Integer.numberOfTrailingZeros(search.base() ^ peak);
    }

    private void quality() {
        search.start(landscape, peak, ALL, ALL);
        check(search.observedQuality(landscape) == 1, "the best solution looks best");
        check(search.trueQuality(landscape) == 1, "the best solution is best");
        check(landscape.maximum(ALL) == landscape.payoff(ALL, peak), "the maximum is the best solution's payoff");
    }

    private void maxima() {
        int part = 0b011001;
        double best = IntStream.rangeClosed(0, ALL)
                .mapToDouble(solution -> landscape.payoff(part, solution))
                .max()
                .orElseThrow();
        check(landscape.maximum(part) == best, "the maximum of a part");
        Landscape again = new Landscape();
        again.draw(6, 2, 1);
        again.tabulate();
        check(again.maximum(ALL) == landscape.maximum(ALL), "written down or not, the maximum is the same");
        for (int solution = 0; solution <= ALL; solution++) {
            check(again.payoff(ALL, solution) == landscape.payoff(ALL, solution), "payoff of " + solution);
        }
    }

    private void teaching() {
        Beliefs beliefs = new Beliefs();
        even("the choice of a lesson", 20, u -> {
            beliefs.reset(1, 20, 1);
            beliefs.teach(0, u);
            return Long.numberOfTrailingZeros(beliefs.right(0));
        });
    }

    /** Right with probability e + (1 − e)/3. */
    private void experience() {
        Beliefs beliefs = new Beliefs();
        int people = 500;
        int facts = 640;
        double e = 0.6;
        beliefs.reset(people, facts, 1);
        long right = 0;
        for (int person = 0; person < people; person++) {
            beliefs.draw(person, e, 7, 1);
            right += beliefs.payoff(person);
        }
        double p = e + (1 - e) / 3;
        double mean = (double) right / people / facts;
        double error = Math.sqrt(p * (1 - p) / people / facts);
        check(Math.abs(mean - p) < 4 * error, "experience " + e + " is right about " + mean + ", expected " + p);
    }

    /** A team that learns together, or from experts, ends with what each ends with alone: to the bit. */
    private void learningTogether() {
        int[] all = IntStream.range(0, PEOPLE).toArray();
        Beliefs alone = people();
        for (int person : all) {
            alone.learn(person, all, 0, PEOPLE, 0.3, 11, 3);
        }
        alone.close();
        Beliefs together = people();
        together.learnTogether(all.clone(), PEOPLE, 0.3, 11, 3);
        together.close();
        check(equal(alone, together), "learning together is learning from each other");
        Beliefs each = people();
        for (int person = 10; person < PEOPLE; person++) {
            each.learn(person, all, 0, 10, 0.3, 11, 3);
        }
        each.close();
        Beliefs experts = people();
        experts.learnFrom(Arrays.copyOf(all, 10), 10, Arrays.copyOfRange(all, 10, PEOPLE), PEOPLE - 10, 0.3, 11, 3);
        experts.close();
        check(equal(each, experts), "learning from experts is learning from each of them");
    }

    private static Beliefs people() {
        Beliefs beliefs = new Beliefs();
        beliefs.reset(PEOPLE, FACTS, 1);
        for (int person = 0; person < PEOPLE; person++) {
            beliefs.draw(person, 0.2, 5, 1);
        }
        beliefs.open();
        return beliefs;
    }

    private static boolean equal(Beliefs one, Beliefs other) {
        return IntStream.range(0, PEOPLE)
                .allMatch(
                        person -> one.right(person) == other.right(person) && one.wrong(person) == other.wrong(person));
    }
}

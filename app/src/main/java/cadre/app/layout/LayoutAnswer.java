package cadre.app.layout;

import cadre.app.document.Amounts;
import cadre.app.document.Numbers;
import cadre.app.document.Origin;
import cadre.app.route.Searching;
import cadre.core.company.Seat;
import cadre.core.numerics.Interval;
import cadre.core.plan.Case;
import cadre.core.plan.Layout;
import cadre.core.plan.Structure;
import cadre.core.plan.StructureKind;
import cadre.core.plan.Structures;
import cadre.engine.search.Constraints;
import cadre.engine.search.Move;
import cadre.engine.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout that a search found, and where that comes from.
 *
 * @param subject the company and its work
 * @param request what was asked for
 * @param origin where it comes from
 * @param found what came out
 */
public record LayoutAnswer(Case subject, Request request, Origin origin, Searching.Found found) {

    private static final double Z95 = 1.959963984540054;

    /**
     * What was asked for.
     *
     * @param effort how long to search
     * @param seed of all chance
     * @param limits what a layout must respect
     */
    public record Request(Searching.Effort effort, long seed, Limits limits) {}

    /**
     * What a layout must respect, with people by their ids.
     *
     * @param together sets of people who stay in one team
     * @param stay people who stay where they are
     * @param smallestSquad fewest people of a team that owns a domain and has ML people
     * @param largestSquad most people of such a team
     * @param mostMoves most changes from today's layout; null for any number
     * @param practices whether practices may be changed too
     */
    public record Limits(
            List<List<String>> together,
            List<String> stay,
            int smallestSquad,
            int largestSquad,
            @Nullable Integer mostMoves,
            boolean practices) {

        /** Copies the lists. */
        public Limits {
            together = together.stream().map(List::copyOf).toList();
            stay = List.copyOf(stay);
        }

        /**
         * Constraints with people by their ids.
         *
         * @param subject whose people
         * @param c the same by index
         */
        public static Limits of(Case subject, Constraints c) {
            List<Seat> seats = subject.company().seats();
            return new Limits(
                    c.together().stream()
                            .map(set -> set.stream().map(i -> seats.get(i).id()).toList())
                            .toList(),
                    c.fixed().stream().map(i -> seats.get(i).id()).toList(),
                    c.smallestSquad(),
                    c.largestSquad(),
                    c.mostMoves() == Integer.MAX_VALUE ? null : c.mostMoves(),
                    c.practices());
        }

        /**
         * The same by index.
         *
         * @param subject whose people
         * @throws IllegalArgumentException when somebody is not there any more
         */
        Constraints constraints(Case subject) {
            List<String> ids = subject.company().seats().stream().map(Seat::id).toList();
            return new Constraints(
                    together.stream()
                            .map(set -> set.stream().map(id -> at(ids, id)).toList())
                            .toList(),
                    smallestSquad,
                    largestSquad,
                    mostMoves == null ? Integer.MAX_VALUE : mostMoves,
                    stay.stream().map(id -> at(ids, id)).toList(),
                    practices);
        }

        private static int at(List<String> ids, String id) {
            int at = ids.indexOf(id);
            if (at < 0) {
                throw new IllegalArgumentException("'" + id + "' is nobody in the company file");
            }
            return at;
        }
    }

    /**
     * A step with what has been gained when it is done.
     *
     * @param move the step
     * @param own what it brings after the steps before it, 95 % interval
     * @param before what the steps before it bring together
     * @param after what it and the steps before it bring together; the interval adds up the errors of the steps, so that it
     *     covers 95 % or more
     */
    record Step(Move move, Interval own, double before, Interval after) {}

    /**
     * An answer by this version.
     *
     * @param version of Cadre
     * @param subject the company and its work
     * @param request what was asked for
     * @param found what came out
     */
    public static LayoutAnswer of(String version, Case subject, Request request, Searching.Found found) {
        return new LayoutAnswer(
                subject, request, Origin.of(version, subject, "search", options(request), found.complete()), found);
    }

    private static String options(Request request) {
        Limits limits = request.limits();
        Searching.Effort effort = request.effort();
        StringBuilder text = new StringBuilder();
        limits.together()
                .forEach(set -> text.append("--together ")
                        .append(Origin.quoted(String.join(",", set)))
                        .append(' '));
        if (!limits.stay().isEmpty()) {
            text.append("--stay ")
                    .append(Origin.quoted(String.join(",", limits.stay())))
                    .append(' ');
        }
        text.append("--squad-size ").append(limits.smallestSquad()).append('-').append(limits.largestSquad());
        if (limits.mostMoves() != null) {
            text.append(" --max-moves ").append(limits.mostMoves());
        }
        text.append(limits.practices() ? "" : " --keep-practices");
        text.append(" --rounds ").append(effort.rounds()).append(" --width ").append(effort.width());
        text.append(" --draws ")
                .append(effort.draws())
                .append(" --indifference ")
                .append(effort.indifference());
        text.append(effort.budget() > 0 ? " --budget " + effort.budget() : "");
        return text.append(" --time none --seed ").append(request.seed()).toString();
    }

    /** The finalist that was selected. */
    SearchResult.Finalist best() {
        return found.search().finalists().getFirst();
    }

    /** Its difference from the best starting point; the interval holds for all finalists together. */
    static Interval difference(SearchResult.Finalist finalist) {
        return new Interval(finalist.difference(), finalist.low(), finalist.high(), 0.95);
    }

    /** The one sentence that the reader came for. */
    String sentence() {
        Interval d = difference(best());
        if (d.low() > 0) {
            return "A layout of its own would bring " + Amounts.say(money(), d)
                    + " more than the best of the five structures and today’s.";
        }
        return "Nothing was found that is surely better than the best of the five structures and today’s. Selected: "
                + best().label() + (d.estimate() == 0 ? "." : ", " + Amounts.signed(money(), d) + ".");
    }

    /** The layout from which steps are counted. */
    Layout today() {
        return Structures.layout(
                subject.company(),
                subject.portfolio(),
                Structure.of(found.today() ? StructureKind.OWN : StructureKind.CENTRAL));
    }

    /** The steps with what has been gained after each. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        double sum = 0;
        double error = 0;
        for (Move move : found.search().moves()) {
            double half = Z95 * move.standardError();
            error += half;
            double before = sum;
            sum += move.gain();
            steps.add(new Step(
                    move,
                    new Interval(move.gain(), move.gain() - half, move.gain() + half, 0.95),
                    before,
                    new Interval(sum, sum - error, sum + error, 0.95)));
        }
        return steps;
    }

    /** How many of the first steps bring at least a part of all that can be gained. */
    int stepsFor(double part) {
        List<Step> steps = steps();
        double most =
                steps.stream().mapToDouble(s -> s.after().estimate()).max().orElse(0);
        int n = 0;
        while (n < steps.size() && steps.get(n).after().estimate() < part * most) {
            n++;
        }
        return Math.min(n + 1, steps.size());
    }

    /** What is promised about the final choice. */
    String guarantee() {
        Searching.Selection selection = found.selection();
        if (!selection.decided()) {
            return "Selected: " + selection.label() + ", after " + Numbers.count(selection.observations())
                    + " more draws; the procedure with a guarantee was not asked for or did not end, so nothing is"
                    + " guaranteed.";
        }
        return "Selected: " + selection.label() + ". With probability " + Numbers.probability(selection.confidence())
                + " or more this finalist has the best mean net value or one within "
                + Amounts.say(money(), selection.indifference())
                + " of the best (the sequential procedure of Kim and Nelson 2001; "
                + Numbers.count(selection.observations()) + " more draws over all finalists"
                + (selection.equal() > 0
                        ? " instead of " + Numbers.count(selection.equal()) + " with equal numbers for each"
                        : "")
                + "). The guarantee is about the finalists, not about layouts that were never looked at.";
    }

    /** In what value is counted: the currency, or use-case months where the company gave no values. */
    String money() {
        return subject.portfolio().isValued() ? subject.company().profile().currency() : "use-case months";
    }
}

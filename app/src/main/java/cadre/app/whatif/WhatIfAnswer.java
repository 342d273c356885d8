package cadre.app.whatif;

import cadre.app.document.Amounts;
import cadre.app.document.Numbers;
import cadre.app.document.Origin;
import cadre.app.document.Wording;
import cadre.app.route.Exploring;
import cadre.app.route.WhatIf;
import cadre.core.plan.Case;
import cadre.core.plan.StructureKind;
import cadre.engine.explore.Lever;
import cadre.engine.explore.Sweep;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a recommendation depends on, and where that comes from.
 *
 * @param subject the company and its work
 * @param request what was asked for
 * @param origin where it comes from
 * @param found what came out
 */
public record WhatIfAnswer(Case subject, Request request, Origin origin, WhatIf found) {

    /**
     * What was asked for.
     *
     * @param effort how much to simulate
     * @param seed of all chance
     * @param moved ids of the levers moved one by one, besides the strongest parameters
     * @param pairs ids of the levers moved two at a time
     */
    public record Request(Exploring.Effort effort, long seed, List<String> moved, List<List<String>> pairs) {

        /** Copies the lists. */
        public Request {
            moved = List.copyOf(moved);
            pairs = pairs.stream().map(List::copyOf).toList();
        }

        /**
         * Does what was asked for.
         *
         * @param exploring ready, with this effort and seed
         * @throws IllegalArgumentException when a name is no lever, or a pair has not two
         */
        public WhatIf explore(Exploring exploring) {
            return exploring.explore(
                    levers(moved), pairs.stream().map(Request::levers).toList());
        }

        private static List<Lever> levers(List<String> ids) {
            return ids.stream()
                    .map(id -> Levers.find(id)
                            .orElseThrow(() ->
                                    new IllegalArgumentException("'" + id + "' is neither an input nor a parameter")))
                    .toList();
        }
    }

    /**
     * An answer by this version.
     *
     * @param version of Cadre
     * @param subject the company and its work
     * @param request what was asked for
     * @param options the same as options of the command
     * @param found what came out
     */
    public static WhatIfAnswer of(String version, Case subject, Request request, String options, WhatIf found) {
        return new WhatIfAnswer(
                subject, request, Origin.of(version, subject, "what-if", options, found.complete()), found);
    }

    /** The structure recommended. */
    StructureKind leader() {
        return found.base().structures().getFirst();
    }

    /** The structure that comes second. */
    StructureKind second() {
        return found.base().structures().get(1);
    }

    /** Levers that turn the recommendation round. */
    List<Sweep> turning() {
        return found.sweeps().stream().filter(s -> !s.turns().isEmpty()).toList();
    }

    /** The one sentence that the reader came for. */
    String sentence() {
        int moved = found.sweeps().size();
        int turning = turning().size();
        String begin = Wording.sentence(leader().noun()) + " " + Wording.have(leader())
                + " the best mean (best with probability "
                + Numbers.probability(found.base().best().getFirst()) + "); ";
        if (moved == 0) {
            return begin + "nothing was moved to see what would change that.";
        }
        if (moved == 1) {
            return begin + "the one that was moved " + (turning == 1 ? "can turn" : "does not turn") + " that round.";
        }
        return begin
                + (turning == 0
                        ? "none of the " + moved + " inputs and parameters moved turns that round by itself."
                        : turning + " of the " + moved + " inputs and parameters moved can turn that round.");
    }

    /** The parameters that are worth knowing, most first. */
    List<WhatIf.Worth> worthKnowing() {
        return found.information().stream()
                .filter(w -> w.value().estimate() > 0)
                .toList();
    }

    /** What to find out first, in a sentence or two. */
    String first() {
        List<WhatIf.Worth> worth = worthKnowing();
        String everything = "Knowing everything before choosing would bring " + Amounts.say(money(), found.everything())
                + " on average.";
        if (worth.isEmpty()) {
            return everything
                    + " No single parameter is worth knowing: whatever it is, the same structure would be chosen.";
        }
        return "Find out first: "
                + Wording.list(worth.stream()
                        .limit(3)
                        .map(w -> w.parameter().meaning() + " (" + Amounts.say(money(), w.value()) + ")")
                        .collect(Collectors.toList()))
                + ". " + everything;
    }

    /** In what value is counted: the currency, or use-case months where the company gave no values. */
    String money() {
        return subject.portfolio().isValued() ? subject.company().profile().currency() : "use-case months";
    }
}

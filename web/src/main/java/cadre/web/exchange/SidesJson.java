package cadre.web.exchange;

import cadre.core.numerics.Interval;
import cadre.core.plan.Metric;
import cadre.core.plan.Scenario;
import cadre.engine.decide.Candidate;
import cadre.engine.decide.Decision;
import cadre.web.access.Visit;
import cadre.web.api.Addresses;
import cadre.web.decision.Inquiry;
import cadre.web.decision.SideBySide;
import cadre.web.rest.Says;
import java.util.List;
import java.util.stream.Stream;

/** Comparisons side by side, as programs read them. */
record SidesJson(
        @Says("what they say together, in a sentence") String answer,

        @Says(value = "what to know before amounts are compared; empty for nothing", empty = true)
        String note,

        @Says("each, in the order of the ids") List<Side> decisions) {

    static SidesJson of(Visit visit, List<SideBySide.Side> sides) {
        SideBySide all = new SideBySide(sides);
        return new SidesJson(
                all.answer(),
                all.note(),
                sides.stream().map(side -> Side.of(visit, side)).toList());
    }

    /** One of them. */
    record Side(
            @Says("the id of the comparison") long id,
            @Says("what people call it") String title,
            @Says("the answer in a sentence") String headline,

            @Says("the id of the revision of the company file that it is about")
            long revision,

            @Says("the seed of all chance") long seed,
            @Says("the months simulated") int months,
            @Says("the people, in ML or not") int people,
            @Says("the people in ML") int mlPeople,
            @Says("in what amounts are counted") String unit,
            @Says("the version of Cadre that computed it") String version,
            @Says("the address of its report") String report,

            @Says("the structures from each point of view that was asked for")
            List<View> views) {

        static Side of(Visit visit, SideBySide.Side side) {
            Inquiry inquiry = side.inquiry();
            Decision.Subject about = side.about();
            return new Side(
                    inquiry.id(),
                    inquiry.title(),
                    inquiry.headline(),
                    inquiry.revision(),
                    inquiry.wish().seed(),
                    about.horizonMonths(),
                    about.people(),
                    about.mlPeople(),
                    about.money(),
                    side.decision().provenance().version(),
                    Addresses.of(visit, "decisions/" + inquiry.id() + "/report.html"),
                    Stream.of(Scenario.Start.values())
                            .flatMap(start -> side.answer(start).stream())
                            .map(answer -> new View(
                                    answer.start() == Scenario.Start.STEADY ? "steady" : "from-here",
                                    answer.effort().blocks(),
                                    answer.candidates().stream().map(Place::of).toList()))
                            .toList());
        }
    }

    /** The structures from one point of view. */
    record View(
            @Says(
                    value = "as if organised so already, or from today's teams with the cost of changing",
                    words = {"steady", "from-here"})
            String start,

            @Says("how many draws were made") int draws,

            @Says("the structures, the best mean net value first")
            List<Place> structures) {}

    /** A structure and its place. */
    record Place(
            @Says(
                    value = "which",
                    words = {"central", "squads", "hub-and-spokes", "venture", "task-squads", "own"})
            String structure,

            @Says("its place by mean net value, from 1") int rank,

            @Says("its probability of being best, a share") double best,

            @Says("its mean net value") Net net) {

        static Place of(Candidate candidate) {
            Interval net = candidate.estimate(Metric.NET);
            return new Place(
                    candidate.kind().id(),
                    candidate.standing().rank(),
                    candidate.standing().bestInMean().estimate(),
                    new Net(net.estimate(), net.low(), net.high()));
        }
    }

    /** An amount with its 95 % interval. */
    record Net(
            @Says("the estimate") double estimate,
            @Says("the lower end of its 95 % interval") double low,
            @Says("the upper end of its 95 % interval") double high) {}
}

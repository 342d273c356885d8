package cadre.app.calibration;

import cadre.app.document.Numbers;
import cadre.app.route.Learnt;
import cadre.app.route.Learnt.Check;
import cadre.app.route.Learnt.Lesson;
import cadre.app.route.Learnt.Place;
import cadre.core.numerics.Interval;
import cadre.core.plan.StructureKind;
import cadre.engine.calibrate.Summaries.Reading;
import java.util.List;

/** What was learnt, in the words that terminal and page share. */
public final class Sentences {

    private static final double IMPLAUSIBLE = 0.01;

    private Sentences() {}

    /** The one sentence that the reader came for. */
    public static String answer(Learnt learnt) {
        List<Lesson> told = learnt.told();
        String from = "From " + learnt.seen().finished() + " finished use cases, ";
        int all = learnt.lessons().size();
        if (told.isEmpty()) {
            return from + "nothing can be said about any of the " + all + " uncertain parameters by itself.";
        }
        Lesson most = told.getFirst();
        return from + "something is learnt about " + told.size() + " of " + all + " uncertain parameters, most about "
                + most.parameter().id() + ": " + range(most.after()) + " "
                + most.parameter().unit() + " instead of "
                + range(most.before()) + ".";
    }

    /** Whether the model can have made such a history at all. */
    public static String plausible(Learnt learnt) {
        double p = learnt.extent().plausibility();
        if (p < IMPLAUSIBLE) {
            return "No simulated history is like this one, so what follows is not to be trusted: something happens in the"
                    + " company that the simulation does not know, or dates or people in the files are wrong.";
        }
        return "The history is one that the simulation can make: " + Numbers.percent(p)
                + " of simulated histories stand at least as far from their neighbours.";
    }

    /** How the predictions did. */
    public static String checked(Learnt learnt) {
        List<Check> checks = learnt.checks();
        if (checks.isEmpty()) {
            return "Stopped before the history could be predicted from what was learnt.";
        }
        long outside = checks.stream().filter(c -> c.place() != Place.INSIDE).count();
        String chance = " One in twenty would lie outside by chance.";
        return outside == 0
                ? "All " + checks.size() + " lie inside the intervals predicted after learning." + chance
                : outside + " of " + checks.size() + " lie" + (outside == 1 ? "s" : "")
                        + " outside the intervals predicted after learning." + chance;
    }

    /** How it was simulated. */
    public static String simulated(Learnt learnt) {
        Learnt.Extent extent = learnt.extent();
        return Numbers.count(extent.draws()) + " companies were simulated "
                + (extent.structure() == StructureKind.OWN
                        ? "with the teams of today"
                        : "as one central team, for the file names no teams")
                + ", " + Numbers.two(extent.arrivalsPerYear()) + " requests a year"
                + (extent.arrivalsGiven() ? "" : " (as many as were admitted, for the file gives no stream)")
                + ", for " + Math.round(learnt.seen().months()) + " months each.";
    }

    /** Where the history lies, in a word. */
    public static String place(Check check) {
        return switch (check.place()) {
            case BELOW -> "lower than predicted";
            case INSIDE -> "inside";
            case ABOVE -> "higher than predicted";
        };
    }

    /** What was seen, without its unit; a share in per cent. */
    public static String observed(Check check) {
        return Numbers.two(scale(check) * check.observed());
    }

    /** A prediction with its interval, likewise. */
    public static String predicted(Check check, Interval prediction) {
        double scale = scale(check);
        return Numbers.two(scale * prediction.estimate()) + " (" + Numbers.two(scale * prediction.low()) + " to "
                + Numbers.two(scale * prediction.high()) + ")";
    }

    private static double scale(Check check) {
        return check.summary().reading() == Reading.SHARE ? 100 : 1;
    }

    /** The unit of what was seen. */
    public static String unit(Check check) {
        return switch (check.summary().reading()) {
            case SHARE -> "%";
            case MONTHS -> "months";
            case FACTOR -> "factor";
            case A_YEAR -> "a year";
        };
    }

    /** A value of a parameter with its interval, without the unit. */
    public static String value(Interval interval) {
        return Numbers.two(interval.estimate()) + " (" + range(interval) + ")";
    }

    /** By how much an interval became narrower: {@code 62 %}; a dash where it did not. */
    public static String narrower(Lesson lesson) {
        return lesson.narrower() < 0.005 ? "–" : Numbers.percent(lesson.narrower());
    }

    private static String range(Interval interval) {
        return Numbers.two(interval.low()) + " to " + Numbers.two(interval.high());
    }
}

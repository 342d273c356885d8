package cadre.app.claims;

import cadre.app.document.Wording;
import cadre.app.picture.Mark;
import cadre.core.numerics.Interval;
import cadre.engine.claims.Contrast;
import cadre.engine.claims.Examined;
import java.util.Locale;

/** Contrasts and verdicts in words. */
public final class Contrasts {

    private Contrasts() {}

    /**
     * What was measured, in the words of the command line.
     *
     * @param contrast any
     */
    public static String measured(Contrast contrast) {
        String metric = contrast.metric().title().toLowerCase(Locale.ROOT);
        String should = contrast.higher() ? ", said to be above zero" : ", said to be below zero";
        return switch (contrast) {
            case Contrast.Structures c ->
                metric + ": " + c.one().id() + " less " + c.other().id() + should;
            case Contrast.Switch c ->
                metric + " of " + c.structure().id() + ": with " + c.mechanism().id() + " less without" + should;
            case Contrast.Practice c ->
                metric + " of " + c.structure().id() + ": with " + c.remedy().id() + " less without" + should;
            case Contrast.Best c -> metric + ": " + c.structure().id() + " less the best of the others" + should;
        };
    }

    /** The two things compared, without the metric. */
    static String compared(Contrast contrast) {
        return switch (contrast) {
            case Contrast.Structures c ->
                Wording.sentence(c.one().noun()) + " less " + c.other().noun();
            case Contrast.Switch c ->
                Wording.sentence(c.structure().noun()) + " with the mechanism “"
                        + c.mechanism().title().toLowerCase(Locale.ROOT) + "” less without it";
            case Contrast.Practice c ->
                Wording.sentence(c.structure().noun()) + " with the practice “"
                        + c.remedy().title().toLowerCase(Locale.ROOT) + "” ("
                        + c.remedy().meaning()
                        + ") less without it";
            case Contrast.Best c -> Wording.sentence(c.structure().noun()) + " less the best of the other four";
        };
    }

    /** Where the statement expects the difference. */
    static String claimed(Contrast contrast) {
        return contrast.higher() ? "above zero" : "below zero";
    }

    /** The effect in the direction that the statement claims. */
    static Interval asClaimed(Examined one) {
        Interval e = one.effect();
        return one.statement().contrast().higher() ? e : new Interval(-e.estimate(), -e.high(), -e.low(), e.level());
    }

    /** The sign of a verdict. */
    static Mark mark(Examined.Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Mark.HOLDS;
            case DOES_NOT_HOLD -> Mark.FAILS;
            case TOO_SMALL_TO_TELL -> Mark.UNCLEAR;
        };
    }

    /** A verdict with an upper-case letter. */
    static String words(Examined.Verdict verdict) {
        return Wording.sentence(verdict.words());
    }
}

package cadre.engine.calibrate;

import cadre.core.survival.AalenJohansen;
import cadre.core.survival.Lifetime;
import cadre.core.work.History;
import cadre.core.work.History.Course;
import cadre.core.work.History.End;
import cadre.core.work.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Histories as rows of numbers, the same for all that are compared with one: share in production and stopped by months since
 * admission (Aalen–Johansen), mean and standard deviation of the logarithm of the time to either, mean logarithms of the
 * times between the dates that are known, admissions a year. A simulated history is first made like the one it is compared
 * with: the same stages are dated, open use cases are left out where there are none, and as many are kept as it has.
 */
public final class Summaries {

    private static final List<Integer> MONTHS = List.of(6, 12, 24, 36);
    private static final double LEAST_MONTHS = 1.0 / 30;
    private static final int PRODUCTION = 1;
    private static final int STOPPED = 2;

    private final double span;
    private final int count;
    private final boolean onlyFinished;
    private final List<Stage> milestones = new ArrayList<>();
    private final List<Integer> months;
    private final List<Summary> list = new ArrayList<>();

    /** How a number is to be read. */
    public enum Reading {
        /** A share, as it is. */
        SHARE,
        /** The logarithm of months. */
        MONTHS,
        /** The logarithm of a factor between a typical use case and one a standard deviation away. */
        FACTOR,
        /** The logarithm of a number a year. */
        A_YEAR
    }

    /**
     * One of the numbers.
     *
     * @param name what it is, once it is turned back by {@link #shown}; months are geometric means
     * @param reading how the number is to be read
     */
    public record Summary(String name, Reading reading) {

        /**
         * A number as people read it.
         *
         * @param number of a row
         * @return a share, months, a factor, or a number a year
         */
        public double shown(double number) {
            return reading == Reading.SHARE ? number : StrictMath.exp(number);
        }
    }

    /**
     * Summaries for comparison with a history.
     *
     * @param seen which
     */
    public Summaries(History seen) {
        span = seen.months();
        count = seen.courses().size();
        onlyFinished = seen.count(End.OPEN) == 0;
        milestones.add(Stage.INTAKE);
        seen.dated().stream().filter(Summaries::isWork).sorted().forEach(milestones::add);
        milestones.add(Stage.PRODUCTION);
        months = MONTHS.stream().filter(m -> m <= span).toList();
        for (int m : months) {
            list.add(new Summary("in production after " + m + " months", Reading.SHARE));
            list.add(new Summary("stopped after " + m + " months", Reading.SHARE));
        }
        list.add(new Summary("admission to production", Reading.MONTHS));
        list.add(new Summary("admission to production, spread", Reading.FACTOR));
        list.add(new Summary("admission to being stopped", Reading.MONTHS));
        for (int i = 1; i < milestones.size() && milestones.size() > 2; i++) {
            list.add(new Summary(word(milestones.get(i - 1)) + " to " + word(milestones.get(i)) + "", Reading.MONTHS));
        }
        list.add(new Summary("admissions", Reading.A_YEAR));
    }

    private static boolean isWork(Stage stage) {
        return stage.compareTo(Stage.FRAMING) >= 0 && stage.compareTo(Stage.ADOPTION) <= 0;
    }

    private static String word(Stage stage) {
        return stage == Stage.INTAKE ? "admission" : stage.name().toLowerCase(Locale.ROOT);
    }

    /** What each number is. */
    public List<Summary> list() {
        return List.copyOf(list);
    }

    /**
     * A history, made like the one compared with.
     *
     * @param history simulated, or the one itself, which stays as it is
     * @return every k-th of its use cases in the order of ids, so that it has at most as many
     */
    public History like(History history) {
        List<Course> kept = eligible(history);
        List<Course> chosen = new ArrayList<>();
        int wanted = Math.min(count, kept.size());
        for (int k = 0; k < wanted; k++) {
            chosen.add(kept.get((int) ((k + 0.5) * kept.size() / wanted)));
        }
        return new History(history.months(), chosen);
    }

    private List<Course> eligible(History history) {
        return history.courses().stream()
                .filter(c -> !onlyFinished || c.end() != End.OPEN)
                .toList();
    }

    /**
     * The numbers of a history.
     *
     * @param history simulated, or the one compared with
     * @return as many as {@link #list}, finite
     */
    public double[] of(History history) {
        List<Course> courses = like(history).courses();
        List<Double> row = new ArrayList<>();
        if (courses.isEmpty()) {
            months.forEach(m -> row.addAll(List.of(0.0, 0.0)));
        } else {
            AalenJohansen estimate = estimate(courses);
            for (int m : months) {
                row.add(estimate.incidence(PRODUCTION, m));
                row.add(estimate.incidence(STOPPED, m));
            }
        }
        double[] produced = logs(courses, End.PRODUCTION);
        row.add(mean(produced, StrictMath.log(span)));
        row.add(deviation(produced));
        row.add(mean(logs(courses, End.STOPPED), StrictMath.log(span)));
        for (int i = 1; i < milestones.size() && milestones.size() > 2; i++) {
            Stage from = milestones.get(i - 1);
            Stage to = milestones.get(i);
            double[] gaps = courses.stream()
                    .filter(c -> Double.isFinite(when(c, from)) && Double.isFinite(when(c, to)))
                    .mapToDouble(c -> log(when(c, to) - when(c, from)))
                    .toArray();
            row.add(mean(gaps, StrictMath.log(span)));
        }
        row.add(StrictMath.log((eligible(history).size() + 0.5) / (history.months() / 12)));
        return row.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Share in production and stopped, month by month.
     *
     * @param history simulated, or the one compared with
     * @param end production or stopped
     * @return per month since admission, from 0 to the end of the history
     */
    public double[] curve(History history, End end) {
        List<Course> courses = like(history).courses();
        double[] curve = new double[(int) span + 1];
        if (!courses.isEmpty()) {
            AalenJohansen estimate = estimate(courses);
            for (int m = 0; m < curve.length; m++) {
                curve[m] = estimate.incidence(end == End.PRODUCTION ? PRODUCTION : STOPPED, m);
            }
        }
        return curve;
    }

    private static AalenJohansen estimate(List<Course> courses) {
        return AalenJohansen.of(
                courses.stream()
                        .map(c -> Lifetime.fromStart(c.lasted(), cause(c.end())))
                        .toList(),
                STOPPED);
    }

    private static int cause(End end) {
        return switch (end) {
            case PRODUCTION -> PRODUCTION;
            case STOPPED -> STOPPED;
            case OPEN -> Lifetime.CENSORED;
        };
    }

    private static double when(Course course, Stage milestone) {
        if (milestone == Stage.INTAKE) {
            return course.admitted();
        }
        if (milestone == Stage.PRODUCTION) {
            return course.end() == End.PRODUCTION ? course.ended() : Double.NaN;
        }
        Map<Stage, Double> begun = course.begun();
        return begun.getOrDefault(milestone, Double.NaN);
    }

    private static double[] logs(List<Course> courses, End end) {
        return courses.stream()
                .filter(c -> c.end() == end)
                .mapToDouble(c -> log(c.lasted()))
                .toArray();
    }

    private static double log(double months) {
        return StrictMath.log(Math.max(months, LEAST_MONTHS));
    }

    private static double mean(double[] values, double otherwise) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return values.length == 0 ? otherwise : sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values, 0);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
    }
}

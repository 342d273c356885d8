package cadre.core.work;

import cadre.core.numerics.Interval;
import cadre.core.survival.Law;
import cadre.core.survival.LawFit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long use cases took elsewhere: what a company that does not know its own times is compared with. Time is in months
 * since initiation.
 *
 * @param provenance where it comes from
 * @param cohorts the first is the reference; behind it the same question asked of other rows, and groups of the first
 * @param withdrawn share given up before production; the interval is wide on purpose, since such ends are rarely recorded
 * @param stages where all use cases of the first cohort's kind stand, dated or not
 */
public record ReferenceClass(Provenance provenance, List<Cohort> cohorts, Interval withdrawn, List<Count> stages) {

    /** Copies the lists. */
    public ReferenceClass {
        cohorts = List.copyOf(cohorts);
        stages = List.copyOf(stages);
        if (cohorts.isEmpty()) {
            throw new IllegalArgumentException("a reference class needs a cohort");
        }
    }

    /** The cohort that is the reference. */
    public Cohort main() {
        return cohorts.getFirst();
    }

    /**
     * Where it comes from.
     *
     * @param source author, title, year and terms, in one line
     * @param sha256 of the file it was fitted to, in hexadecimal
     * @param observed the day on which everything was looked at
     * @param rules how rows became durations, each in one sentence
     * @param limits what it cannot say, each in one sentence
     */
    public record Provenance(
            String source, String sha256, LocalDate observed, List<String> rules, List<String> limits) {

        /** Copies the lists. */
        public Provenance {
            rules = List.copyOf(rules);
            limits = List.copyOf(limits);
        }
    }

    /**
     * Use cases of which the same is asked.
     *
     * @param id short name
     * @param title what they have in common, which is also the denominator of every share in it
     * @param group what the cohort is a part of, such as "by topic"; empty for one that stands for itself
     * @param counts how it was arrived at, from all rows down to the ends that were seen
     * @param curves what was seen, without any assumption about its shape
     * @param fit the same as a law; null where there are too few ends
     */
    public record Cohort(
            String id,
            String title,
            String group,
            List<Count> counts,
            Curves curves,
            @Nullable Fit fit) {

        /** Copies the list. */
        public Cohort {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A number of rows.
     *
     * @param what which rows
     * @param rows how many
     */
    public record Count(String what, int rows) {}

    /**
     * What was seen.
     *
     * @param size use cases in the curves
     * @param production share in production
     * @param retirement share retired before production, as far as dated
     * @param medianMonths by when half are in production; infinite where that was not reached
     * @param watchedMonths the longest time for which any was watched; later months say nothing
     */
    public record Curves(int size, Curve production, Curve retirement, Interval medianMonths, double watchedMonths) {}

    /**
     * Cumulative incidence (Aalen–Johansen) by month since initiation, the index of each list, with its pointwise 95 % band.
     *
     * @param atRisk use cases watched just before the month that had not ended
     * @param share incidence
     * @param low lower end of the band
     * @param high upper end of the band; 1 after the last month watched
     */
    public record Curve(List<Integer> atRisk, List<Double> share, List<Double> low, List<Double> high) {

        /** Copies the lists, which have to be of one length. */
        public Curve {
            atRisk = List.copyOf(atRisk);
            share = List.copyOf(share);
            low = List.copyOf(low);
            high = List.copyOf(high);
            int months = atRisk.size();
            if (share.size() != months || low.size() != months || high.size() != months) {
                throw new IllegalArgumentException("a curve has as many numbers in each list");
            }
        }

        /** The incidence with its band. */
        public Interval at(int month) {
            return new Interval(share.get(month), low.get(month), high.get(month), 0.95);
        }
    }

    /**
     * The law of the time to production, had nothing else ended it, and how well it tells what was seen.
     *
     * @param candidates fits of all families, the best by Akaike's criterion first
     * @param retirement law of the time to retirement before production; null when none was dated
     * @param greatestDistance between the curve and the law, as shares, at whole months
     * @param atMonth where that is
     * @param monthsWithinBand share of the months watched in which the law lies within the curve's band
     */
    public record Fit(
            List<LawFit> candidates,
            @Nullable Law retirement,
            double greatestDistance,
            int atMonth,
            double monthsWithinBand) {

        /** Copies the list. */
        public Fit {
            candidates = List.copyOf(candidates);
        }

        /** The best by Akaike's criterion. */
        public LawFit best() {
            return candidates.getFirst();
        }

        /** Share in production by a month according to the best law, given that retirement may come first. */
        public double production(double month) {
            Law law = best().law();
            return retirement == null ? 1 - law.survival(month) : law.incidence(month, retirement);
        }
    }
}

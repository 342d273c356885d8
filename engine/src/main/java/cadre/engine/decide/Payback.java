package cadre.engine.decide;

import cadre.core.plan.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When changing to a structure has paid for itself, against staying in today's layout. Paid back in month m means: from
 * m on, to the horizon, the cumulative net value is at least that of staying. Null means not within the horizon.
 *
 * @param structure to which one changes
 * @param month from the mean curves
 * @param earliest 2.5th percentile over draws of the parameters
 * @param latest 97.5th percentile over draws
 * @param within share of draws in which it pays back within the horizon
 * @param gain cumulative net value less that of staying, by months since the start, 95 % band
 */
public record Payback(
        StructureKind structure,
        @Nullable Integer month,
        @Nullable Integer earliest,
        @Nullable Integer latest,
        double within,
        Band gain) {

    /** When changing to each structure has paid for itself, in the order of the ranking. */
    static List<Payback> all(Tableau tableau, Ranking ranking) {
        int own = ranking.find(StructureKind.OWN);
        if (own < 0) {
            return List.of();
        }
        List<Payback> paybacks = new ArrayList<>();
        for (int i : ranking.order()) {
            if (i != own) {
                paybacks.add(payback(tableau, i, own, ranking.kind(i)));
            }
        }
        return paybacks;
    }

    private static Payback payback(Tableau tableau, int scenario, int own, StructureKind kind) {
        int draws = tableau.draws();
        int points = tableau.outcome(own, 0).curves().net().length;
        double[][] gain = new double[points][draws];
        double[] months = new double[draws];
        int within = 0;
        for (int b = 0; b < draws; b++) {
            double[] changed = tableau.outcome(scenario, b).curves().net();
            double[] stayed = tableau.outcome(own, b).curves().net();
            double[] difference = new double[points];
            for (int m = 0; m < points; m++) {
                difference[m] = changed[m] - stayed[m];
                gain[m][b] = difference[m];
            }
            int month = month(difference);
            months[b] = month < points ? month : Double.POSITIVE_INFINITY;
            within += month < points ? 1 : 0;
        }
        Arrays.sort(months);
        Band band = Ranking.band(gain);
        int mean = month(band.estimate().stream().mapToDouble(v -> v).toArray());
        return new Payback(
                kind,
                mean < points ? Integer.valueOf(mean) : null,
                whole(months, 0.025),
                whole(months, 0.975),
                (double) within / draws,
                band);
    }

    /** The first month from which on nothing is negative; the number of points when there is none. */
    static int month(double[] gain) {
        int month = gain.length;
        while (month > 0 && gain[month - 1] >= 0) {
            month--;
        }
        return month;
    }

    /** An order statistic: months are not interpolated, least of all with never. */
    private static @Nullable Integer whole(double[] sorted, double p) {
        double month = sorted[(int) Math.min(sorted.length - 1, StrictMath.floor(p * sorted.length))];
        return Double.isInfinite(month) ? null : Integer.valueOf((int) month);
    }
}

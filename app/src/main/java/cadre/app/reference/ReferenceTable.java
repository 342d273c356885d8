package cadre.app.reference;

import cadre.core.work.ReferenceClass;
import cadre.core.work.ReferenceClass.Cohort;
import cadre.core.work.ReferenceClass.Curve;
import cadre.core.work.ReferenceClass.Fit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A reference class as comma-separated values, a row for each cohort and month. */
public final class ReferenceTable {

    private static final String HEADER =
            "cohort,month,at_risk,production,production_low,production_high,retirement,retirement_low,retirement_high,law\n";

    private ReferenceTable() {}

    /** All cohorts, up to the longest time for which any of them was watched. */
    public static String csv(ReferenceClass reference) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (Cohort cohort : reference.cohorts()) {
            Curve production = cohort.curves().production();
            Curve retirement = cohort.curves().retirement();
            Fit fit = cohort.fit();
            for (int month = 0;
                    month < production.share().size()
                            && month <= cohort.curves().watchedMonths();
                    month++) {
                csv.append(cohort.id())
                        .append(',')
                        .append(month)
                        .append(',')
                        .append(production.atRisk().get(month));
                for (Curve curve : new Curve[] {production, retirement}) {
                    csv.append(',')
                            .append(plain(curve.share().get(month)))
                            .append(',')
                            .append(plain(curve.low().get(month)))
                            .append(',')
                            .append(plain(curve.high().get(month)));
                }
                csv.append(',')
                        .append(fit == null ? "" : plain(fit.production(month)))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** A share to a millionth, without an exponent. */
    private static String plain(double share) {
        return BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}

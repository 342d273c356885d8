package cadre.app.validation;

import java.util.Locale;

/** Numbers with as many decimals as their standard error deserves. */
public final class Digits {

    private static final int USUAL = 4;
    private static final int LEAST = 3;
    private static final int MOST = 6;

    private Digits() {}

    /**
     * Decimals at which a standard error has two digits.
     *
     * @param error 0 or infinite when not known
     * @return 3 to 6
     */
    public static int of(double error) {
        return error > 0 && error < Double.POSITIVE_INFINITY
                ? (int) Math.clamp(1 - Math.floor(Math.log10(error)), LEAST, MOST)
                : USUAL;
    }

    /**
     * Writes a number.
     *
     * @param value any; infinite and missing values become a hyphen
     * @param decimals how many
     * @return the same in every language
     */
    public static String write(double value, int decimals) {
        return Double.isInfinite(value) || Double.isNaN(value)
                ? "-"
                : String.format(Locale.ROOT, "%." + decimals + "f", value).replaceFirst("^-(0\\.0*)$", "$1");
    }
}

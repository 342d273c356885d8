package cadre.web.envelope;

import cadre.app.document.Numbers;
import cadre.core.work.Range;
import java.math.BigDecimal;
import java.util.Locale;

/** Counts and numbers that somebody set, as people read them and as forms send them. */
public final class Words {

    private Words() {}

    /** Such as {@code 1,000 – 5,000 – 25,000}. */
    public static String range(Range range) {
        return range.low() == range.high()
                ? number(range.likely())
                : number(range.low()) + " – " + number(range.likely()) + " – " + number(range.high());
    }

    /** A number that somebody set, with all its digits as far as there are few. */
    public static String number(double value) {
        return Math.abs(value) >= 1000 && value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) value).replace("-", Numbers.MINUS)
                : Numbers.three(value);
    }

    /** A number for a form: no separators, no exponent. */
    public static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** A score, with three figures; says so where there is none. */
    public static String score(double value) {
        return Double.isFinite(value) ? Numbers.three(value) : "none";
    }

    /**
     * A score in a column of them: with as many decimals as give the greatest three figures, so that points stand below each
     * other.
     */
    public static String score(double value, double greatest) {
        if (!Double.isFinite(value) || greatest >= 1000) {
            return score(value);
        }
        int decimals = greatest >= 100 ? 0 : greatest >= 10 ? 1 : greatest >= 1 ? 2 : greatest >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace("-", Numbers.MINUS);
    }

    /** Such as {@code 1st}. */
    public static String ordinal(int n) {
        String ending = n % 100 / 10 == 1 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
        return String.format(Locale.ROOT, "%,d", n) + ending;
    }

    /** Such as {@code one use case} or {@code 12 use cases}. */
    public static String count(long n, String one, String many) {
        return n == 1 ? "one " + one : Numbers.count(n) + " " + many;
    }

    /** The first letter as a capital one. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

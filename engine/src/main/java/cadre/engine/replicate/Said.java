package cadre.engine.replicate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences. */
final class Said {

    private Said() {}

    /** A number with four decimals, the same in every language. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }
}

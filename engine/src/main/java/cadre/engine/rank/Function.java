package cadre.engine.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What formulas can compute besides the four signs and powers. */
enum Function {
    /** The least of two or more. */
    MIN("min", 2, 20),
    /** The greatest of two or more. */
    MAX("max", 2, 20),
    /** The square root. */
    SQRT("sqrt", 1, 1),
    /** The natural logarithm. */
    LOG("log", 1, 1),
    /** Present value of 1 at the end of each month: of the yearly interest rate and the number of months. */
    ANNUITY("annuity", 2, 2);

    private final String word;
    private final int least;
    private final int most;

    Function(String word, int least, int most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    String word() {
        return word;
    }

    /** Fewest arguments. */
    int least() {
        return least;
    }

    /** Most arguments. */
    int most() {
        return most;
    }

    /** Its value; the second argument counts only where there is one. */
    double of(double a, double b) {
        return switch (this) {
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case SQRT -> StrictMath.sqrt(a);
            case LOG -> StrictMath.log(a);
            case ANNUITY -> annuity(a, b);
        };
    }

    private static double annuity(double rate, double months) {
        double monthly = StrictMath.pow(1 + rate, 1.0 / 12) - 1;
        return monthly == 0 ? months : (1 - StrictMath.pow(1 + monthly, -months)) / monthly;
    }

    static Optional<Function> find(String word) {
        return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Function::word).toList();
    }
}

package cadre.intake.files;

import cadre.core.evidence.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with their units and bounds, and guesses what was meant by what is none. */
final class Numbers {

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:\\d+(?:_\\d+)*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final Log log;

    Numbers(Log log) {
        this.log = log;
    }

    /**
     * Reads a number of a field: plain, or for shares a percentage.
     *
     * @param name as shown in findings
     * @param field its type, unit and bounds
     * @param text as written
     * @param at where
     * @return nothing, with an error, when it is no number or out of range
     */
    OptionalDouble read(String name, Field field, String text, Place at) {
        boolean share = field.type() == Field.Type.SHARE || field.type() == Field.Type.LEVELS;
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (!PLAIN.matcher(digits).matches() || (percent && !share)) {
            log.error(
                    "not-a-number",
                    at,
                    name + " is " + Section.quote(text),
                    field.single().expected(),
                    meant(text, share));
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(digits.replace("_", "")) / (percent ? 100 : 1);
        if (!(value >= field.low() && value <= field.high())) {
            log.error(
                    "out-of-range",
                    at,
                    name + " is " + text,
                    field.single().expected(),
                    within(value, field, percent, digits));
            return OptionalDouble.empty();
        }
        if (field.type() == Field.Type.WHOLE && value != Math.rint(value)) {
            String maybe = plain(Math.floor(value)) + " or " + plain(Math.ceil(value));
            log.error("not-whole", at, name + " is " + text, field.single().expected(), maybe);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value == 0 ? 0 : value);
    }

    private static String within(double value, Field field, boolean percent, String digits) {
        if (value < 0 && -value <= field.high() && -value >= field.low()) {
            return digits.substring(1) + (percent ? " %" : "");
        }
        if (field.type() == Field.Type.LEVELS && !percent && value > 1 && value <= 5) {
            return plain(value / 5) + ", if it is " + plain(value) + " on a scale to 5";
        }
        boolean share = field.type() == Field.Type.SHARE || field.type() == Field.Type.LEVELS;
        if (share && !percent && value >= 2 && value <= 100) {
            return plain(value / 100) + " or " + plain(value) + " %";
        }
        return share && value > 1 ? "1, the whole" : "";
    }

    /** What somebody probably meant who wrote a number in another notation. */
    private static String meant(String text, boolean share) {
        String t = text.strip().toLowerCase(Locale.ROOT);
        int word = WORDS.indexOf(t);
        if (word >= 0) {
            return Integer.toString(word);
        }
        Matcher scaled = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([km])").matcher(bare(t));
        if (scaled.matches()) {
            return plain(Double.parseDouble(scaled.group(1)) * (scaled.group(2).equals("k") ? 1e3 : 1e6));
        }
        Matcher percent = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:%|percent|per cent|pct)")
                .matcher(t);
        if (percent.matches()) {
            return share ? percent.group(1) + " %" : percent.group(1);
        }
        String grouped = bare(t).replaceAll("(?<=\\d)[.,' \u2019\u00A0\u202F](?=\\d{3}(?!\\d))", "")
                .replace(',', '.');
        return grouped.matches("\\d+(\\.\\d+)?") ? grouped : "";
    }

    /** Without currency signs and words around the digits. */
    private static String bare(String text) {
        return text.replaceAll("^[~≈<>\\s]*(?:[a-z]{3}\\s*|[€$£¥]\\s*)?", "")
                .replaceAll("\\s*(?:[€$£¥]|[a-z]{3,}(?:\\s.*)?)$", "");
    }

    /** A number without an exponent or superfluous digits. */
    static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}

package cadre.intake.tables;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says about a number: one, or a lower and a higher end. Read are decimal points and commas, thousands set apart by point,
 * comma, blank or apostrophe, currencies, percentages, k and m for thousands and millions, and ranges such as {@code 5-10k},
 * {@code 1.000 bis 2.000} or {@code ≈ 20 %}.
 *
 * @param low the number, or the lower end
 * @param high the same number, or the higher end
 * @param percent whether a percent sign stood behind it; the ends are then already divided by 100
 * @param doubt why it may be read wrongly, empty when there is no doubt
 */
record Amount(double low, double high, boolean percent, String doubt) {

    private static final Pattern NUMBER = Pattern.compile(
            "([-+−]?)(\\d[\\d.,'’ \\u00a0\\u202f]*)\\s*(k|tsd|m|mio|mn|million|thousand|tausend|mille)?\\.?(?![\\p{L}])\\s*(%?)");
    private static final Pattern RANGE_WORD = Pattern.compile(
            "\\s*(?:-|–|—|\\.\\.\\.?|…|\\bto\\b|\\bbis\\b|\\ba\\b|à|\\band\\b|\\bund\\b|\\bhasta\\b)\\s*");
    private static final Pattern DECORATION = Pattern.compile(
            "€|\\$|£|¥|(?<!\\p{L})(?:eur|usd|gbp|chf|euro|euros|dollars|pro monat|per month|a month|/ ?month|/ ?monat|/ ?year|/ ?jahr|per year|p\\.? ?a\\.?|"
                    + "ca\\.?|circa|approx\\.?|about|etwa|environ|rund|about|h|hours|std\\.?|fte)(?!\\p{L})|~|≈|\\+/-");

    /** The range's middle. */
    double middle() {
        return (low + high) / 2;
    }

    boolean isRange() {
        return low < high;
    }

    /** Reads a cell; nothing when it is not a number. */
    static Optional<Amount> of(String cell) {
        String text = DECORATION
                .matcher(cell.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replace('\u202f', ' '))
                .replaceAll(" ")
                .strip();
        Matcher first = NUMBER.matcher(text);
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.substring(first.end());
        if (rest.isBlank()) {
            return single(first).map(one -> new Amount(one.low, one.low, one.percent, one.doubt));
        }
        Matcher word = RANGE_WORD.matcher(rest);
        if (!word.lookingAt()) {
            return Optional.empty();
        }
        Matcher second = NUMBER.matcher(rest.substring(word.end()).strip());
        return second.matches() ? range(first, second) : Optional.empty();
    }

    private static Optional<Amount> range(Matcher first, Matcher second) {
        Optional<Amount> low = single(first);
        Optional<Amount> high = single(second);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        double from = low.get().low;
        if (first.group(3) == null && second.group(3) != null) {
            from *= factor(second.group(3));
        }
        boolean percent = high.get().percent;
        if (percent && !low.get().percent) {
            from /= 100;
        }
        double to = high.get().low;
        return from > to
                ? Optional.empty()
                : Optional.of(
                        new Amount(from, to, percent, low.get().doubt.isEmpty() ? high.get().doubt : low.get().doubt));
    }

    private static Optional<Amount> single(Matcher matcher) {
        String digits = matcher.group(2).strip().replaceAll("['’ \\u00a0\\u202f](?=\\d{3}(?:\\D|$))", "");
        String doubt = "";
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            digits = comma > point ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        } else if (comma >= 0 || point >= 0) {
            char sign = comma >= 0 ? ',' : '.';
            int at = Math.max(comma, point);
            boolean several = digits.indexOf(sign) != at;
            if (several && !digits.matches("\\d{1,3}(?:[.,]\\d{3})+")) {
                return Optional.empty();
            }
            boolean three = digits.length() - at - 1 == 3 && at <= 3 && !digits.startsWith("0");
            if (several || three) {
                doubt = several
                        ? ""
                        : "\"" + matcher.group(2).strip() + "\" was read with " + (sign == ',' ? "a comma" : "a point")
                                + " that sets thousands apart";
                digits = digits.replace(String.valueOf(sign), "");
            } else {
                digits = digits.replace(sign, '.');
            }
        }
        if (!digits.matches("\\d{1,15}(?:\\.\\d{0,15})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits)
                .multiply(BigDecimal.valueOf(factor(matcher.group(3))));
        boolean percent = !matcher.group(4).isEmpty();
        double value = (percent ? number.movePointLeft(2) : number).doubleValue();
        boolean negative = matcher.group(1).equals("-") || matcher.group(1).equals("−");
        return Optional.of(new Amount(negative ? -value : value, value, percent, doubt));
    }

    private static long factor(String word) {
        return switch (word == null ? "" : word) {
            case "k", "tsd", "thousand", "tausend", "mille" -> 1_000;
            case "m", "mio", "mn", "million" -> 1_000_000;
            default -> 1;
        };
    }
}

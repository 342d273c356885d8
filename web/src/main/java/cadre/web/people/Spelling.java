package cadre.web.people;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a name may stand in a text: in any case, as a whole word, with other blanks, and with the signs that YAML, JSON and HTML
 * write for quotation marks.
 */
final class Spelling {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");

    private Spelling() {}

    /** What finds the name. */
    static Pattern pattern(String name) {
        StringBuilder pattern = new StringBuilder();
        String before = "";
        for (int point : name.strip().codePoints().toArray()) {
            String sign = sign(point);
            if (!(sign.equals("\\s+") && before.equals(sign))) {
                pattern.append(sign);
            }
            before = sign;
        }
        // An id is not found inside a longer one.
        String joint = ID.matcher(name).matches() ? "_-" : "";
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}" + joint + "])" + pattern + "(?![\\p{L}\\p{N}" + joint + "])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String sign(int point) {
        if (Character.isWhitespace(point) || point == 0xa0) {
            return "\\s+";
        }
        return switch (point) {
            case '\'', '’' -> "(?:''|'|’|&#39;|&#x27;|&apos;|\\\\u0027)";
            case '"' -> "(?:\\\\?\"|&#34;|&quot;)";
            case '&' -> "(?:&amp;|&|\\\\u0026)";
            default -> Pattern.quote(Character.toString(point));
        };
    }

    /** The longest part of the name without signs, in lower case: what a database looks for first. */
    static String hint(String name) {
        String longest = "";
        for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest;
    }

    /** The text with every name replaced, in the order given. */
    static String replace(String text, Map<String, String> names) {
        String replaced = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            replaced = pattern(name.getKey()).matcher(replaced).replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        return replaced;
    }
}

package cadre.intake.writing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as YAML text of one line that can stand within braces: plain where that is safe, else in double quotes. */
public final class YamlText {

    /** Letters, digits and signs that mean nothing to YAML, inner spaces included. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}_(][\\p{L}\\p{M}\\p{N}_.&/()+'’–×-]*(?: [\\p{L}\\p{M}\\p{N}_.&/()+'’–×-]+)*");

    /** Plain, but read as something else than text by one reader of YAML or another. */
    private static final Pattern OTHER_TYPE = Pattern.compile(
            "(?i)null|true|false|yes|no|on|off|y|n|\\.inf|\\.nan|0x[0-9a-f_]+|[-+]?[0-9][0-9_]*(?:\\.[0-9_]*)?(?:e[-+]?[0-9]+)?");

    private static final Pattern PLAIN_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

    private YamlText() {}

    /** A text. */
    public static String of(String text) {
        boolean safe = PLAIN.matcher(text).matches() || PLAIN_ID.matcher(text).matches();
        return safe && !OTHER_TYPE.matcher(text).matches() && text.codePointCount(0, text.length()) < 200
                ? text
                : quoted(text);
    }

    /** A number, without an exponent. */
    public static String of(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /** A list of texts; a single one stands alone. */
    public static String of(List<String> texts) {
        return texts.size() == 1 ? of(texts.getFirst()) : list(texts);
    }

    /** A list of texts, in brackets. */
    public static String list(Collection<String> texts) {
        return texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Texts by name; the values are YAML already. */
    public static String table(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> of(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text on one line, fit for a comment. */
    public static String comment(String text) {
        return text.replaceAll("[\\p{C}\\s]+", " ").strip();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20
                            || (c >= 0x7F && c < 0xA0)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xFEFF
                            || (c >= 0xD800 && c < 0xE000)
                            || c == 0xFFFE
                            || c == 0xFFFF) {
                        quoted.append("\\u").append(hex(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }
}

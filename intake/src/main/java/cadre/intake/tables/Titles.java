package cadre.intake.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of titles and cells made comparable: without accents, signs, letter case and camel humps. */
final class Titles {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}._]+");
    private static final Pattern ENDS = Pattern.compile("^[-._]+|[-._]+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_ID = 60;

    private Titles() {}

    /** Text on one line, with single blanks. */
    static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))
                    && (text.charAt(i) != ' ' || i > 0 && text.charAt(i - 1) == ' ')) {
                return BLANKS.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    /** Lower-case words of a title, camel humps apart, with one space between them; percent signs stay. */
    static String plain(String title) {
        return words(
                title.equals(title.toUpperCase(Locale.ROOT))
                        ? title
                        : HUMP.matcher(title).replaceAll(" "));
    }

    /** Lower-case words of a cell with one space between them. */
    static String words(String cell) {
        String letters =
                ACCENT.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKD)).replaceAll("");
        String lower = letters.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i");
        return GAP.matcher(lower).replaceAll(" ").strip();
    }

    /** Whether the words of a phrase stand beside each other among those of a title, both plain. */
    static boolean contains(String title, String phrase) {
        return (" " + title + " ").contains(" " + phrase + " ");
    }

    /** A short name for references: letters, digits and dashes. */
    static String id(String name) {
        String letters =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String dashes = NO_ID.matcher(letters.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll("-");
        String id = ENDS.matcher(dashes).replaceAll("");
        return id.length() <= LONGEST_ID
                ? id
                : ENDS.matcher(id.substring(0, LONGEST_ID)).replaceAll("");
    }
}

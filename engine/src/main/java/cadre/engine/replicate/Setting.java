package cadre.engine.replicate;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of a study.
 *
 * @param name as an option, without the hyphens
 * @param meaning in a few words, with the unit
 * @param fallback the paper's value
 * @param kind what values it takes
 * @param least smallest number allowed
 * @param most largest number allowed
 * @param words words allowed; empty for any
 * @param shown whether a cell's name says it even when it is the paper's
 */
public record Setting(
        String name,
        String meaning,
        String fallback,
        Kind kind,
        double least,
        double most,
        List<String> words,
        boolean shown) {

    /** What values a setting takes. */
    public enum Kind {
        /** A number. */
        REAL,
        /** A whole number. */
        WHOLE,
        /** A word, from a list where there is one. */
        WORD,
        /** Whole numbers with commas between them. */
        WHOLES
    }

    /** Copies the list. */
    public Setting {
        words = List.copyOf(words);
    }

    /** A number between two others. */
    public static Setting real(String name, String meaning, double fallback, double least, double most) {
        return new Setting(name, meaning, number(fallback), Kind.REAL, least, most, List.of(), false);
    }

    /** A probability. */
    public static Setting probability(String name, String meaning, double fallback) {
        return real(name, meaning, fallback, 0, 1);
    }

    /** A whole number between two others. */
    public static Setting whole(String name, String meaning, int fallback, int least, int most) {
        return new Setting(name, meaning, Integer.toString(fallback), Kind.WHOLE, least, most, List.of(), false);
    }

    /** One of some words, the first of which is the paper's. */
    public static Setting word(String name, String meaning, String... words) {
        return new Setting(name, meaning, words[0], Kind.WORD, 0, 0, List.of(words), false);
    }

    /** Any word that the study understands. */
    public static Setting text(String name, String meaning, String fallback) {
        return new Setting(name, meaning, fallback, Kind.WORD, 0, 0, List.of(), false);
    }

    /** Ascending whole numbers with commas between them. */
    public static Setting wholes(String name, String meaning, String fallback, int least, int most) {
        return new Setting(name, meaning, fallback, Kind.WHOLES, least, most, List.of(), false);
    }

    /** The same, said in the name of every cell. */
    public Setting always() {
        return new Setting(name, meaning, fallback, kind, least, most, words, true);
    }

    /**
     * The values that a text names: several with commas between them, except where the value itself is a list.
     *
     * @param text as typed
     * @return each checked and in its usual form
     * @throws UnfitConfiguration when one is not allowed
     */
    public List<String> parse(String text) {
        if (kind == Kind.WHOLES) {
            return List.of(list(text));
        }
        List<String> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            values.add(one(part.strip()));
        }
        return values;
    }

    /** What is allowed, in words. */
    public String allowed() {
        return switch (kind) {
            case REAL -> "a number from " + number(least) + " to " + number(most);
            case WHOLE -> "a whole number from " + number(least) + " to " + number(most);
            case WORD -> words.isEmpty() ? "a word" : "one of " + String.join(", ", words);
            case WHOLES ->
                "ascending whole numbers from " + number(least) + " to " + number(most) + " with commas between them";
        };
    }

    private String one(String text) {
        if (kind == Kind.WORD) {
            if (text.isEmpty() || !words.isEmpty() && !words.contains(text)) {
                throw refused(text);
            }
            return text;
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refused(text);
        }
        boolean wrong = !(value >= least && value <= most) || kind != Kind.REAL && value != Math.rint(value);
        if (wrong) {
            throw refused(text);
        }
        return number(value);
    }

    private String list(String text) {
        List<String> values = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (String part : text.split(",", -1)) {
            String value = one(part.strip());
            if (Double.parseDouble(value) <= before) {
                throw refused(text);
            }
            before = Double.parseDouble(value);
            values.add(value);
        }
        return String.join(",", values);
    }

    private UnfitConfiguration refused(String text) {
        return new UnfitConfiguration("--" + name + " cannot be '" + text + "'", allowed());
    }

    /** A number as short as it can be written: 30, 0.5. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

package cadre.app.history;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of use cases and agencies without what changes from one list to the next. */
final class Spelling {

    private static final Pattern ABBREVIATION = Pattern.compile("\\(\\p{L}{1,8}\\)|\\[\\p{L}{1,8}\\]");
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("^\\s*(?:\\p{Lu}{2,6}[- ]?\\d{1,6}(?:-\\d+)*|#?\\d{1,6})\\s*[:.)–-]\\s*");
    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "of", "for", "and", "to", "in", "on", "with", "using", "by", "via");
    private static final Set<String> OF_THE_FIELD =
            Set.of("ai", "ml", "artificial", "intelligence", "machine", "learning", "enabled", "powered", "based");
    private static final Set<String> OF_AGENCIES =
            Set.of("the", "of", "department", "dept", "us", "u", "s", "united", "states");
    private static final int SHORTEST = 5;

    private Spelling() {}

    /** Letters and digits in lower case, without marks, words apart by one space. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("['’`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /**
     * A name run together, without a number before it, abbreviations in brackets, small words, and the words that say no more than
     * that it is machine learning; as it is where too little would be left.
     */
    static String loose(String name) {
        String bare = plain(ABBREVIATION
                .matcher(NUMBER_BEFORE.matcher(name).replaceFirst(""))
                .replaceAll(" "));
        String kept = Arrays.stream(bare.split(" "))
                .filter(word -> !SMALL.contains(word) && !OF_THE_FIELD.contains(word))
                .collect(Collectors.joining());
        return kept.length() < SHORTEST ? plain(name).replace(" ", "") : kept;
    }

    /** The name of an agency run together, without "department", "the", "U.S." and the like. */
    static String agency(String name) {
        String plain = plain(name);
        String kept = Arrays.stream(plain.split(" "))
                .filter(word -> !OF_AGENCIES.contains(word))
                .collect(Collectors.joining());
        return kept.isEmpty() ? plain.replace(" ", "") : kept;
    }
}

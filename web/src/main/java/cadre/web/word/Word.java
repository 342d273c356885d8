package cadre.web.word;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One of a few answers, such as an urgency: a constant of an enum, stored and sent as its name in small letters. */
public interface Word {

    /** Of the constant. */
    String name();

    /** As stored and as sent by forms and programs. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of an enum, in its order. */
    static List<String> all(Class<? extends Word> kind) {
        return Stream.of(kind.getEnumConstants()).map(Word::word).toList();
    }

    /**
     * The one of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <W extends Word> W of(Class<W> kind, String word) {
        for (W one : kind.getEnumConstants()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is none of " + String.join(", ", all(kind)));
    }
}

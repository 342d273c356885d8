package cadre.web.usecase;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of a few answers, such as an urgency: a constant of an enum, stored as its name in small letters. */
public interface Word {

    /** Of the constant. */
    String name();

    /** As written on a page. */
    String title();

    /** As stored and as sent by forms. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <W extends Enum<W> & Word> W of(Class<W> kind, String word) {
        for (W one : kind.getEnumConstants()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is none of "
                + Arrays.stream(kind.getEnumConstants()).map(Word::word).collect(Collectors.joining(", ")));
    }
}

package cadre.web.frontdoor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The trigrams of texts, each with a number from 0 on, in the order in which they first came. A trigram is three characters in a
 * row within a word that has a blank before and after, in lower case and without accents. Not safe for several threads.
 */
final class Trigrams {

    private static final int BITS = 16;

    /** A table of trigrams, never more than half full; zero is a free place. */
    private long[] keys = new long[1 << 12];

    private int[] numbers = new int[keys.length];
    private int count;
    /** The last text that had each trigram. */
    private int[] last = new int[1 << 11];

    private int text;

    /** The numbers of the trigrams of a text, each once. */
    int[] of(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        int[] found = new int[plain.length() + 2];
        int size = 0;
        text++;
        long three = ' ';
        int length = 1;
        for (int at = 0; at <= plain.length(); at++) {
            char next = at < plain.length() ? plain.charAt(at) : ' ';
            boolean word = Character.isLetterOrDigit(next) || Character.isSurrogate(next);
            if (!word && Character.getType(next) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (word || length > 1) {
                three = (three << BITS | (word ? next : ' ')) & 0xffff_ffff_ffffL;
                length++;
                if (length >= 3) {
                    int number = number(three);
                    if (last[number] != text) {
                        last[number] = text;
                        found[size++] = number;
                    }
                }
            }
            if (!word) {
                three = ' ';
                length = 1;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int number(long trigram) {
        int place = place(keys, trigram);
        if (keys[place] == trigram) {
            return numbers[place];
        }
        keys[place] = trigram;
        numbers[place] = count++;
        int number = numbers[place];
        if (count == last.length) {
            last = Arrays.copyOf(last, 2 * last.length);
        }
        if (2 * count > keys.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        long[] more = new long[2 * keys.length];
        int[] renumbered = new int[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(more, keys[i]);
                more[place] = keys[i];
                renumbered[place] = numbers[i];
            }
        }
        keys = more;
        numbers = renumbered;
    }

    /** Where a trigram is, or would be. */
    private static int place(long[] table, long trigram) {
        long mixed = trigram * 0x9e3779b97f4a7c15L;
        int place = (int) (mixed >>> 32) & (table.length - 1);
        while (table[place] != 0 && table[place] != trigram) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}

package cadre.web.rest;

import cadre.web.problem.Fault;
import cadre.web.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and how to get on. The list goes on behind the last entry by its key, so that what is added meanwhile moves
 * nothing.
 *
 * @param <T> a record
 * @param items entries, in order
 * @param next the cursor of what follows; null at the end
 */
public record Listed<T>(
        @Says("the entries") List<T> items,

        @Says("the cursor of what follows; null at the end") @Nullable
        String next) {

    /** How many at most. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    /** Copies the list. */
    public Listed {
        items = List.copyOf(items);
    }

    /**
     * How many entries are wanted.
     *
     * @param limit as asked; null for the usual number
     */
    public static int size(@Nullable Integer limit) {
        return limit == null ? USUAL : limit;
    }

    /**
     * Behind which key to go on.
     *
     * @param cursor as handed out before; null for the beginning
     * @param beginning what stands before everything
     * @throws Problem when it was not handed out here
     */
    public static long after(@Nullable String cursor, long beginning) {
        if (cursor == null) {
            return beginning;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.of(List.of(new Fault(
                    "?cursor", "This is not a cursor.", "the value of next from the answer before, unchanged", "")));
        }
    }

    /**
     * A part of a list.
     *
     * @param found one more than wanted, when there are more
     * @param wanted how many
     * @param key of an entry, by which the list is ordered
     */
    public static <T> Listed<T> of(List<T> found, int wanted, ToLongFunction<T> key) {
        if (found.size() <= wanted) {
            return new Listed<>(found, null);
        }
        List<T> items = found.subList(0, wanted);
        String next = Long.toString(key.applyAsLong(items.getLast()));
        return new Listed<>(
                items, Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8)));
    }
}

package cadre.web.page;

/**
 * Where in a long list one is.
 *
 * @param page from 1
 * @param last from 1
 */
public record Pages(int page, int last) {

    /**
     * The page wished for, or the nearest there is.
     *
     * @param wished from 1
     * @param total in the list
     * @param most on a page
     */
    public static Pages of(int wished, long total, int most) {
        int last = (int) Math.max(1, (total + most - 1) / most);
        return new Pages(Math.clamp(wished, 1, last), last);
    }

    /** How many are before this page. */
    public int offset(int most) {
        return (page - 1) * most;
    }
}

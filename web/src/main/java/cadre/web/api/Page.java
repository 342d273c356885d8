package cadre.web.api;

import cadre.web.rest.Listed;
import cadre.web.rest.Says;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
record Page(
        @Says(value = "how many entries, 50 when nothing is said", from = 1, to = Listed.MOST) @Nullable
        Integer limit,

        @Says(value = "from where to go on: the value of next from the answer before", most = 200) @Nullable
        String cursor) {

    /** How many. */
    int size() {
        return Listed.size(limit);
    }

    /** Behind what, in a list whose keys fall. */
    long below() {
        return Listed.after(cursor, Integer.MAX_VALUE);
    }
}

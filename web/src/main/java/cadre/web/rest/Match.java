package cadre.web.rest;

import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import java.util.List;

/**
 * The version to which a program wants its change made.
 *
 * @param tag as it stood in {@code If-Match}
 */
public record Match(String tag) {

    /**
     * Goes on only when what is there is what the program has seen.
     *
     * @param version of what is there
     * @throws Problem 412 with the ETag of what is there
     */
    public void check(Object version) {
        if (!tag.equals("*") && !List.of(tag.split("\\s*,\\s*")).contains("\"" + version + "\"")) {
            throw stale(version);
        }
    }

    /** It was changed meanwhile. */
    public static Problem stale(Object version) {
        return Problem.of(
                        Kind.STALE,
                        "It was changed since you read it; it is version " + version
                                + " now. Read it again, and make your change to" + " that.")
                .header("ETag", "\"" + version + "\"");
    }
}

package cadre.web.rest;

import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The version to which a program wants its change made.
 *
 * @param tags as they stood in {@code If-Match}; one of them has to be that of what is there
 */
public record Match(List<String> tags) {

    /** With quotes around it; in front of it {@code W/} when it is weak. */
    private static final Pattern TAG = Pattern.compile("(W/)?\"[!#-~]*\"");

    /** Copies the list. */
    public Match {
        tags = List.copyOf(tags);
    }

    /**
     * Reads the header.
     *
     * @throws Problem when it has something that is no ETag
     */
    static Match of(String header) {
        List<String> tags = Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        tags.stream()
                .filter(tag -> !tag.equals("*") && !TAG.matcher(tag).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw Problem.of(
                            Kind.MALFORMED,
                            "If-Match has " + wrong
                                    + ", which is no ETag. Expected it as it came, with its quotes. Maybe \""
                                    + wrong.replace("\"", "") + "\".");
                });
        return new Match(tags);
    }

    /**
     * Goes on only when what is there is what the program has seen.
     *
     * @param version of what is there
     * @throws Problem 412 with the ETag of what is there
     */
    public void check(Object version) {
        String there = "\"" + version + "\"";
        if (tags.contains("*") || tags.contains(there)) {
            return;
        }
        if (tags.contains("W/" + there)) {
            throw Problem.of(
                            Kind.STALE,
                            "If-Match has a weak ETag, which cannot guard a change; something on the way to you may have made"
                                    + " it weak. Maybe send it without W/.")
                    .header("ETag", there);
        }
        throw stale(version);
    }

    /** It was changed meanwhile. */
    public static Problem stale(Object version) {
        return Problem.of(
                        Kind.STALE,
                        "It was changed since you read it; it is version " + version
                                + " now. Read it again, and make your change to that.")
                .header("ETag", "\"" + version + "\"");
    }
}

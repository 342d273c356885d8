package cadre.app.layout;

import cadre.app.document.StoredAnswer;
import cadre.app.route.Rerunning;
import cadre.app.route.Searching;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import java.util.Optional;

/** A layout that was found, as documents, and once more. The same answer gives the same bytes everywhere. */
public final class LayoutDocuments {

    /** First entry of every file, by which it is known. */
    public static final String FORMAT = "cadre-search-1";

    private LayoutDocuments() {}

    /**
     * One page that needs nothing else, neither network nor script, for screen and paper.
     *
     * @param answer any
     * @return HTML, also well-formed as XML
     */
    public static String html(LayoutAnswer answer) {
        return LayoutReport.write(answer);
    }

    /**
     * Everything as JSON, for other programs and for {@code cadre rerun}.
     *
     * @param answer any
     * @return text that ends with a line feed
     */
    public static String json(LayoutAnswer answer) {
        return LayoutJson.of(answer).text();
    }

    /**
     * Finalists, steps and who sits where as one table in CSV (RFC 4180, line feeds).
     *
     * @param answer any
     * @return text with a heading row; see {@code LayoutTable} for the columns
     */
    public static String csv(LayoutAnswer answer) {
        return LayoutTable.write(answer);
    }

    /**
     * Computes a stored answer again and compares.
     *
     * @param stored of the format {@link #FORMAT}
     * @param subject the company and its work, read again
     * @param version of Cadre now
     * @param threads at least 1; changes nothing but the time it takes
     * @param watch is told the progress and may stop early
     * @return what differs; nothing when stopped meanwhile
     * @throws IllegalArgumentException when the request cannot be read, or names people who are not there
     */
    public static Optional<Rerunning> again(
            StoredAnswer stored, Case subject, String version, int threads, Watch watch) {
        LayoutAnswer.Request request = stored.request(LayoutAnswer.Request.class);
        Searching.Found found = new Searching(subject, request.seed(), threads, watch)
                .search(request.limits().constraints(subject), request.effort());
        if (!found.complete()) {
            return Optional.empty();
        }
        LayoutAnswer answer = LayoutAnswer.of(version, subject, request, found);
        return Optional.of(new Rerunning(
                Rerunning.causes(stored.origin().version(), stored.origin().inputs(), subject, version),
                stored.differences(LayoutJson.of(answer))));
    }
}

package cadre.app.claims;

import cadre.app.document.StoredAnswer;
import cadre.app.route.Claiming;
import cadre.app.route.Rerunning;
import cadre.app.run.Watch;
import cadre.core.plan.Case;
import java.util.Optional;

/** What the article's statements are worth, as documents, and once more. The same answer gives the same bytes everywhere. */
public final class ClaimsDocuments {

    /** First entry of every file, by which it is known. */
    public static final String FORMAT = "cadre-claims-1";

    private ClaimsDocuments() {}

    /**
     * One page that needs nothing else, neither network nor script, for screen and paper.
     *
     * @param answer any
     * @return HTML, also well-formed as XML
     */
    public static String html(ClaimsAnswer answer) {
        return ClaimsReport.write(answer);
    }

    /**
     * Everything as JSON, for other programs and for {@code cadre rerun}.
     *
     * @param answer any
     * @return text that ends with a line feed
     */
    public static String json(ClaimsAnswer answer) {
        return ClaimsJson.of(answer).text();
    }

    /**
     * One row per statement in CSV (RFC 4180, line feeds).
     *
     * @param answer any
     * @return text with a heading row
     */
    public static String csv(ClaimsAnswer answer) {
        return ClaimsTable.write(answer);
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
     * @throws IllegalArgumentException when the request cannot be read
     */
    public static Optional<Rerunning> again(
            StoredAnswer stored, Case subject, String version, int threads, Watch watch) {
        Claiming.Effort effort = stored.request(Claiming.Effort.class);
        return Claiming.examine(subject, effort, threads, watch)
                .filter(found -> !watch.stopped())
                .map(found -> new Rerunning(
                        Rerunning.causes(
                                stored.origin().version(), stored.origin().inputs(), subject, version),
                        stored.differences(ClaimsJson.of(ClaimsAnswer.of(version, subject, found)))));
    }
}

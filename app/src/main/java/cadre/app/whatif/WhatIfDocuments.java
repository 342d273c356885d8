package cadre.app.whatif;

import cadre.app.document.StoredAnswer;
import cadre.app.route.Exploring;
import cadre.app.route.Rerunning;
import cadre.app.route.WhatIf;
import cadre.app.run.Watch;
import cadre.core.plan.Calibrated;
import cadre.core.plan.Case;
import java.util.Optional;

/** What a recommendation depends on, as documents, and once more. The same answer gives the same bytes everywhere. */
public final class WhatIfDocuments {

    /** First entry of every file, by which it is known. */
    public static final String FORMAT = "cadre-what-if-1";

    private WhatIfDocuments() {}

    /**
     * How parameters that were learnt together are treated where one of them is moved.
     *
     * @param subject the company
     * @return some sentences; nothing where nothing was learnt
     */
    public static Optional<String> together(Case subject) {
        Calibrated calibrated = subject.calibrated();
        return calibrated == null
                ? Optional.empty()
                : Optional.of(
                        "What was learnt from the company's history is drawn in whole rows, so that it goes together"
                                + " in the comparison and in what is worth finding out. A parameter that is moved is moved by"
                                + " itself: the others keep their rows, and in the indices each is varied over its own range, as if"
                                + " they were independent.");
    }

    /**
     * One page that needs nothing else, neither network nor script, for screen and paper.
     *
     * @param answer any
     * @return HTML, also well-formed as XML
     */
    public static String html(WhatIfAnswer answer) {
        return WhatIfReport.write(answer);
    }

    /**
     * Everything as JSON, for other programs and for {@code cadre rerun}.
     *
     * @param answer any
     * @return text that ends with a line feed
     */
    public static String json(WhatIfAnswer answer) {
        return WhatIfJson.of(answer).text();
    }

    /**
     * The numbers as one tidy table in CSV (RFC 4180, line feeds): one estimate a row.
     *
     * @param answer any
     * @return text with a heading row; see {@code WhatIfTable} for the columns
     */
    public static String csv(WhatIfAnswer answer) {
        return WhatIfTable.write(answer);
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
        WhatIfAnswer.Request request = stored.request(WhatIfAnswer.Request.class);
        WhatIf found = request.explore(new Exploring(subject, request.effort(), request.seed(), threads, watch));
        if (!found.complete()) {
            return Optional.empty();
        }
        WhatIfAnswer answer = WhatIfAnswer.of(version, subject, request, "", found);
        return Optional.of(new Rerunning(
                Rerunning.causes(stored.origin().version(), stored.origin().inputs(), subject, version),
                stored.differences(WhatIfJson.of(answer))));
    }
}

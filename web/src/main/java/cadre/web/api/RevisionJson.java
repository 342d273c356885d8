package cadre.web.api;

import cadre.core.evidence.Finding;
import cadre.web.access.Visit;
import cadre.web.company.Revision;
import cadre.web.rest.Says;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A revision of the company file, as programs read it. */
record RevisionJson(
        @Says("its id, in addresses") long id,
        @Says("its number in the company, from 1") int number,
        @Says(value = "why it was made", empty = true) String note,
        @Says("the name of who made it") String author,
        @Says("when it was made") Instant at,
        @Says("the address of its file") String file) {

    static RevisionJson of(Visit visit, Revision revision) {
        return new RevisionJson(
                revision.id(),
                revision.number(),
                revision.note(),
                revision.author(),
                revision.at(),
                Addresses.of(visit, "revisions/" + revision.id() + "/company.yaml"));
    }

    /** A revision that was just made, with what is doubtful in it. */
    record Imported(
            @Says("the revision") RevisionJson revision,

            @Says("what is doubtful in the file, in its order")
            List<Doubt> findings) {}

    /** Something doubtful that does not keep the file from being used. */
    record Doubt(
            @Says(
                    value = "how bad it is",
                    words = {"warning", "note"})
            String severity,

            @Says("a stable short name") String code,

            @Says("the line of the file; 0 for the whole file")
            int line,

            @Says("the column; 0 for the whole line") int column,
            @Says("what was found") String detail,

            @Says(value = "what would have been right; may be empty", empty = true)
            String expected,

            @Says(value = "completes \"Maybe …\"; may be empty", empty = true)
            String maybe) {

        static Doubt of(Finding finding) {
            return new Doubt(
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.code(),
                    finding.place().line(),
                    finding.place().column(),
                    finding.message(),
                    finding.expected(),
                    finding.maybe());
        }
    }
}

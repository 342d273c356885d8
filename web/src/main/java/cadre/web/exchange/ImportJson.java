package cadre.web.exchange;

import cadre.core.evidence.Finding;
import cadre.web.rest.Says;
import cadre.web.transfer.CardImport;
import cadre.web.transfer.Importing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import of use cases, as programs read it. */
record ImportJson(
        @Says("its id, in addresses") long id,
        @Says("what the table is called") String file,

        @Says(
                value = "whether it was only looked at, done, or done and undone",
                words = {"preview", "done", "undone"})
        String state,

        @Says("the name of who brought it") String author,
        @Says("when it was brought") Instant uploaded,

        @Says("when it was done; null when it was not") @Nullable
        Instant done,

        @Says("how many use cases it adds, or added") int added,
        @Says("how many use cases it changes, or changed") int changed,

        @Says("how many values stay, or stayed, as people wrote them since the last import")
        int kept,

        @Says("what doing it would bring; null when it was done") @Nullable
        Preview preview) {

    private static final int MOST_FINDINGS = 200;

    static ImportJson of(CardImport stored, Importing.@Nullable Look look) {
        CardImport.Counts counts = look == null ? stored.counts() : look.counts();
        return new ImportJson(
                stored.id(),
                stored.file(),
                stored.state().name().toLowerCase(Locale.ROOT),
                stored.author(),
                stored.uploaded(),
                stored.done(),
                counts.added(),
                counts.changed(),
                counts.kept(),
                look == null ? null : Preview.of(look));
    }

    /** What a table was read as, and what it would bring. */
    record Preview(
            @Says("what it is") String what,
            @Says("the rows below the titles") int rows,

            @Says("of them, how many are refused, each with a finding")
            int refused,

            @Says("how many use cases are here already as in the table")
            int same,

            @Says("titles of goals that would be new") List<String> goals,

            @Says("how many findings there are; the first 200 are listed")
            int all,

            @Says("what is doubtful in the table, in its order")
            List<Doubt> findings) {

        static Preview of(Importing.Look look) {
            return new Preview(
                    look.what(),
                    look.rows(),
                    look.refused(),
                    look.same(),
                    look.goals(),
                    look.findings().size(),
                    look.findings().stream().limit(MOST_FINDINGS).map(Doubt::of).toList());
        }
    }

    /** Something doubtful in a table. */
    record Doubt(
            @Says(
                    value = "how bad it is",
                    words = {"error", "warning", "note"})
            String severity,

            @Says("a stable short name") String code,

            @Says("the line of the table; 0 for the whole table")
            int line,

            @Says("the column, from 1; 0 for the whole line")
            int column,

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

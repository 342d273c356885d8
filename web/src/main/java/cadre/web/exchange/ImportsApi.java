package cadre.web.exchange;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.api.Addresses;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Once;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import cadre.web.transfer.CardImport;
import cadre.web.transfer.Importing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tables of use cases: looked at first, then stored as a whole, and undone as a whole. */
@Controller
final class ImportsApi {

    private static final String ABOUT = "Use cases";
    private static final int MOST_FINDINGS = 200;

    private final Importing importing;
    private final Once once;

    ImportsApi(Importing importing, Once once) {
        this.importing = importing;
        this.once = once;
    }

    /** What the table is called. */
    record Named(
            @Says(value = "what the table is called, for those who read of it", most = 200) @Nullable
            String file) {

        String text() {
            return Objects.requireNonNullElse(file, "table");
        }
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "previewUseCaseImport",
            about = ABOUT,
            value = "Looks at a table of use cases, and says what importing it would do.",
            more =
                    "Nothing is imported before it is confirmed; what the same person looked at before and did not confirm is"
                            + " forgotten. A workbook (XLSX) is read too, sent with its own media type. A table that cannot be"
                            + " imported is refused with its errors.",
            status = 201,
            reads = Addresses.CSV)
    @PostMapping(
            path = Addresses.COMPANY + "/use-case-imports",
            consumes = {Addresses.CSV, Addresses.XLSX},
            produces = Addresses.JSON)
    Answer<ImportJson> preview(Visit visit, Key key, @Asked Named named, Content content) {
        return once.answer(key, () -> {
            byte[] bytes = content.bytes();
            Importing.Look look = importing.look(visit, named.text(), bytes);
            check(look);
            long id = importing.keep(visit, named.text(), bytes);
            ImportJson made = ImportJson.of(find(visit, id), look);
            return Answer.made(made, Answer.hash(made), Addresses.of(visit, "use-case-imports/" + id));
        });
    }

    @Needs(Role.PLANNER)
    @Told(id = "getUseCaseImport", about = ABOUT, value = "Gets an import: what it would do now, or what it did.")
    @GetMapping(path = Addresses.COMPANY + "/use-case-imports/{import}", produces = Addresses.JSON)
    Answer<ImportJson> one(Visit visit, @PathVariable("import") long id) {
        CardImport stored = find(visit, id);
        boolean open = stored.state() == CardImport.State.PREVIEW;
        return Answer.hashed(ImportJson.of(stored, open ? importing.look(visit, stored) : null));
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "confirmUseCaseImport",
            about = ABOUT,
            value = "Stores everything of an import that was looked at, or nothing.")
    @PostMapping(path = Addresses.COMPANY + "/use-case-imports/{import}/confirmation", produces = Addresses.JSON)
    Answer<ImportJson> confirm(Visit visit, Key key, @PathVariable("import") long id) {
        find(visit, id);
        return once.answer(key, () -> {
            CardImport stored = find(visit, id);
            if (stored.state() == CardImport.State.PREVIEW) {
                check(importing.look(visit, stored));
            }
            if (stored.state() != CardImport.State.PREVIEW || !importing.confirm(visit, stored)) {
                throw Problem.of(Kind.CONFLICT, "This import was done already.");
            }
            return one(visit, id);
        });
    }

    @Needs(Role.PLANNER)
    @Told(
            id = "undoUseCaseImport",
            about = ABOUT,
            value = "Undoes an import as a whole.",
            more = "Not when somebody has changed one of its use cases since, or needs it.")
    @PostMapping(path = Addresses.COMPANY + "/use-case-imports/{import}/withdrawal", produces = Addresses.JSON)
    Answer<ImportJson> undo(Visit visit, Key key, @PathVariable("import") long id) {
        find(visit, id);
        return once.answer(key, () -> {
            CardImport stored = find(visit, id);
            if (stored.state() == CardImport.State.PREVIEW) {
                throw Problem.of(Kind.CONFLICT, "This import was only looked at; there is nothing to undo.");
            }
            String obstacle = importing.undo(visit, stored);
            if (!obstacle.isEmpty()) {
                throw Problem.of(Kind.CONFLICT, obstacle);
            }
            return one(visit, id);
        });
    }

    private static void check(Importing.Look look) {
        if (!look.readable()) {
            throw Problem.of(
                    Kind.INVALID,
                    "The table cannot be imported: of " + look.rows() + " rows, none is read.",
                    look.findings().stream()
                            .limit(MOST_FINDINGS)
                            .map(finding -> new Fault(
                                    "#" + finding.place().line() + ":"
                                            + finding.place().column(),
                                    finding.message(),
                                    finding.expected(),
                                    finding.maybe()))
                            .toList());
        }
    }

    private CardImport find(Visit visit, long id) {
        return importing
                .find(visit, id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no import " + id + " in this company."));
    }
}

package cadre.web.company;

import cadre.app.document.Csv;
import cadre.app.document.Spreadsheet;
import cadre.intake.tables.TableKind;
import cadre.intake.writing.EntryTable;
import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * People and use cases of the company file as tables: taken away, brought back, looked at before they are merged. Nothing of
 * a table is kept before somebody has said that it is to be imported.
 */
@Controller
final class TablesPage {

    private static final String TEMPLATE = "company/tables";
    private static final String TITLE = "Tables of people and use cases";
    private static final int MOST_BYTES = 1 << 20;
    private static final int SHOWN = 50;

    private final Revisions revisions;
    private final Tables tables;
    private final Audit audit;

    TablesPage(Revisions revisions, Tables tables, Audit audit) {
        this.revisions = revisions;
        this.tables = tables;
        this.audit = audit;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/tables")
    ModelAndView form(Visit visit, Frame frame) {
        boolean first = revisions.imported(visit.tenant()).isEmpty();
        return frame.show(TEMPLATE, TITLE, view(visit, Form.empty(), first, null));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/tables")
    ModelAndView look(
            Visit visit,
            Frame frame,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String overwrite)
            throws IOException {
        Form form = Form.empty();
        boolean wins = !overwrite.isEmpty();
        if (file == null || file.isEmpty()) {
            form.wrong("file", "Choose a table: a CSV or XLSX file.");
        } else if (file.getSize() > MOST_BYTES) {
            form.wrong("file", "The table has more than 1 MB. Maybe keep only the columns and rows that are needed.");
        }
        if (file == null || form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(visit, form, wins, null));
        }
        String name = name(file.getOriginalFilename());
        Tables.Merged merged = tables.merge(name, file.getBytes(), kind(kind), into(visit, wins));
        TablesView.Preview preview = preview(name, file.getBytes(), kind, merged);
        return frame.show(TEMPLATE, TITLE, view(visit, form, wins, preview));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/tables/import")
    ModelAndView merge(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String overwrite,
            @RequestParam(defaultValue = "0") int revision) {
        boolean wins = !overwrite.isEmpty();
        byte[] bytes = bytes(content);
        Tables.Merged merged = tables.merge(name(name), bytes, kind(kind), into(visit, wins));
        Form form = Form.empty();
        Optional<Revision> made = merged.possible()
                ? revisions.addTo(revision, visit.tenant(), visit.account(), merged.content(), "Table " + name(name))
                : Optional.empty();
        if (made.isEmpty()) {
            form.wrong(
                    "file",
                    merged.possible()
                            ? "Somebody has made a newer revision meanwhile. Look at what the table changes in it."
                            : "This table cannot be imported, or changes nothing.");
            return frame.again(TEMPLATE, TITLE, view(visit, form, wins, preview(name(name), bytes, kind, merged)));
        }
        revisions.remember(made.get(), merged.imported());
        return frame.go(
                visit.address("organisation"),
                "Revision " + made.get().number() + " has the table; "
                        + (merged.changes().size() == 1
                                ? "1 change."
                                : merged.changes().size() + " changes."));
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/tables/people.csv")
    ResponseEntity<byte[]> people(Visit visit) {
        return csv(visit, "people", takenAway(visit));
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/tables/use-cases.csv")
    ResponseEntity<byte[]> useCases(Visit visit) {
        return csv(visit, "use-cases", EntryTable.useCases(text(visit)));
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/tables/people.xlsx")
    ResponseEntity<byte[]> peopleBook(Visit visit) {
        return xlsx(visit, "people", takenAway(visit));
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/tables/use-cases.xlsx")
    ResponseEntity<byte[]> useCasesBook(Visit visit) {
        return xlsx(visit, "use-cases", EntryTable.useCases(text(visit)));
    }

    private EntryTable takenAway(Visit visit) {
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, "people", "");
        return EntryTable.people(text(visit));
    }

    private String text(Visit visit) {
        return revisions.newest(visit.tenant()).map(revisions::content).orElse("");
    }

    private static ResponseEntity<byte[]> csv(Visit visit, String name, EntryTable table) {
        String text = Csv.table(table.titles(), table.rows());
        return file(visit, name + ".csv", Download.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> xlsx(Visit visit, String name, EntryTable table) {
        return file(visit, name + ".xlsx", Download.XLSX, Spreadsheet.of(name, table.titles(), table.rows(), Set.of()));
    }

    private static ResponseEntity<byte[]> file(Visit visit, String name, MediaType type, byte[] content) {
        return Download.of(visit.tenant().slug() + "-" + name, type, content);
    }

    private Tables.Into into(Visit visit, boolean overwrite) {
        return new Tables.Into(text(visit), revisions.imported(visit.tenant()), overwrite);
    }

    private TablesView view(Visit visit, Form form, boolean overwrite, TablesView.@Nullable Preview preview) {
        Optional<Revision> newest = revisions.newest(visit.tenant());
        var known = newest.map(revisions::reading).filter(reading -> reading.found() != null);
        return new TablesView(
                newest.map(Revision::number).orElse(0),
                known.map(reading -> reading.get().company().seats().size()).orElse(0),
                known.map(reading -> reading.get().portfolio().useCases().size())
                        .orElse(0),
                overwrite,
                form,
                preview);
    }

    private static TablesView.Preview preview(String name, byte[] bytes, String kind, Tables.Merged merged) {
        List<String> changes = merged.changes();
        String answer = merged.read().isUnreadable()
                ? "The table cannot be read"
                : !merged.isValid()
                        ? "With this table the company file would have errors"
                        : changes.isEmpty()
                                ? "The table says what the company file says already"
                                : changes.size() == 1
                                        ? "One thing would change in the company file"
                                        : changes.size() + " things would change in the company file";
        return new TablesView.Preview(
                answer,
                name,
                Base64.getEncoder().encodeToString(bytes),
                kind,
                changes.stream().limit(SHOWN).toList(),
                Math.max(0, changes.size() - SHOWN),
                SheetView.of(merged.sheet(), merged.read(), merged.findings()),
                merged.possible());
    }

    private static byte[] bytes(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static @Nullable TableKind kind(String word) {
        return Arrays.stream(TableKind.values())
                .filter(kind -> kind.word().equals(word) && !kind.list().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The name of a file, fit for a finding and a note. */
    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]|\\p{C}", "");
        return name.isBlank() ? "table.csv" : name.substring(Math.max(0, name.length() - 100));
    }
}

package cadre.web.transfer;

import cadre.intake.inventory.Inventory;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.company.SheetView;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** CardImports tables of use cases: shows first what would happen and what is doubtful, beside the cells. */
@Controller
final class CardImportPage {

    private static final String TITLE = "Import use cases";
    private static final int SHOWN = 20;

    private final ImportStore store;
    private final CardImports imports;
    private final ImportJobs jobs;
    private final Importing importing;

    CardImportPage(ImportStore store, CardImports imports, ImportJobs jobs, Importing importing) {
        this.store = store;
        this.imports = imports;
        this.jobs = jobs;
        this.importing = importing;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/import")
    ModelAndView form(Visit visit, Frame frame) {
        return frame.show("transfer/imports", TITLE, view(visit, Form.empty()));
    }

    /** Keeps a table to be looked at: a file, or the inventory of a year that ships with Cadre. */
    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/import")
    ModelAndView upload(
            Visit visit,
            Frame frame,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String inventory)
            throws IOException {
        if (inventory.equals("2023") || inventory.equals("2024")) {
            long id = store.add(
                    visit, "inventory-" + inventory + ".csv", Inventory.builtInFile(Integer.parseInt(inventory)));
            return frame.go(visit.address("use-cases/import/" + id), "");
        }
        if (file == null || file.isEmpty()) {
            Form form = Form.empty().wrong("file", "Choose a table: a CSV or XLSX file.");
            return frame.again("transfer/imports", TITLE, view(visit, form));
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        long id = importing.keep(visit, name, file.getBytes());
        return frame.go(visit.address("use-cases/import/" + id), "");
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/use-cases/import/{import}")
    ModelAndView show(Visit visit, Frame frame, @PathVariable("import") long id) {
        CardImport stored = find(visit, id);
        Optional<ImportJobs.Progress> progress = jobs.progress(stored);
        if (progress.isPresent() || stored.state() != CardImport.State.PREVIEW) {
            String answer = progress.isPresent() ? "The use cases are being stored" : ImportWords.done(stored);
            return frame.show(
                    "transfer/import",
                    TITLE,
                    new ImportView(
                            stored,
                            answer,
                            List.of(),
                            List.of(),
                            new SheetView(List.of(), List.of(), List.of(), 0, 0),
                            false,
                            progress.map(ImportJobs.Progress::done).orElse(-1),
                            progress.map(ImportJobs.Progress::all).orElse(0)));
        }
        Upload upload = imports.upload(visit.tenant(), stored);
        ImportPlan plan = imports.plan(visit.tenant(), upload);
        boolean possible = !upload.isUnreadable()
                && !(plan.added().isEmpty() && plan.changed().isEmpty());
        ImportView view = new ImportView(
                stored,
                upload.isUnreadable() ? "The table cannot be imported" : ImportWords.preview(plan),
                upload.isUnreadable() ? List.of() : ImportWords.facts(upload, plan),
                ImportWords.changes(plan),
                Excerpt.of(upload),
                possible,
                -1,
                0);
        return frame.show("transfer/import", TITLE, view);
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/import/{import}/confirmation")
    ModelAndView confirm(Visit visit, Frame frame, @PathVariable("import") long id) {
        CardImport stored = find(visit, id);
        if (stored.state() == CardImport.State.PREVIEW) {
            if (imports.upload(visit.tenant(), stored).isUnreadable()) {
                return frame.go(visit.address("use-cases/import/" + id), "This table cannot be imported.");
            }
            jobs.begin(visit, stored);
        }
        boolean done = find(visit, id).state() == CardImport.State.DONE;
        return frame.go(visit.address("use-cases/import/" + id), done ? "It is imported." : "");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/use-cases/import/{import}/withdrawal")
    ModelAndView undo(Visit visit, Frame frame, @PathVariable("import") long id) {
        String obstacle = imports.undo(visit, find(visit, id));
        return frame.go(
                visit.address("use-cases/import/" + id), obstacle.isEmpty() ? "The import is undone." : obstacle);
    }

    private CardImport find(Visit visit, long id) {
        return store.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ImportsView view(Visit visit, Form form) {
        return new ImportsView(form, store.done(visit.tenant(), SHOWN));
    }
}

package cadre.web.company;

import cadre.intake.files.CompanyFiles;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports a company file: a file or a text; with errors nothing is stored, and all of them are shown at once. */
@Controller
final class ImportPage {

    private static final int LONGEST_NOTE = 500;

    private final Revisions revisions;

    ImportPage(Revisions revisions) {
        this.revisions = revisions;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/import")
    ModelAndView form(Visit visit, Frame frame) {
        return frame.show("company/import", "Import a company file", view(visit, Form.empty(), List.of()));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/import")
    ModelAndView importFile(
            Visit visit,
            Frame frame,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String note)
            throws IOException {
        Form form = Form.empty().with("text", text).with("note", note).atMost("note", LONGEST_NOTE);
        byte[] content = file == null || file.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : file.getBytes();
        if (content.length == 0 || new String(content, StandardCharsets.UTF_8).isBlank()) {
            form.wrong("file", "Choose a company file, or paste its text.");
            return frame.again("company/import", "Import a company file", view(visit, form, List.of()));
        }
        CompanyFiles.Reading reading = Revisions.read(content);
        String shown = new String(content, StandardCharsets.UTF_8);
        if (reading.found() == null) {
            long errors = reading.findings().stream()
                    .filter(finding -> finding.isError())
                    .count();
            form.with("text", shown)
                    .wrong(
                            "text",
                            errors == 1
                                    ? "The file cannot be used because of 1 error; it is shown below."
                                    : "The file cannot be used because of " + errors
                                            + " errors; they are shown below.");
        }
        if (form.isWrong()) {
            return frame.again(
                    "company/import",
                    "Import a company file",
                    view(visit, form, FindingView.all(reading.findings(), shown)));
        }
        String why = form.value("note").isEmpty() ? "Imported" : form.value("note");
        Revision revision = revisions.add(visit.tenant(), visit.account(), shown, why);
        return frame.go(visit.address("organisation"), "Revision " + revision.number() + " is imported.");
    }

    private ImportView view(Visit visit, Form form, List<FindingView> findings) {
        return new ImportView(form, findings, revisions.newest(visit.tenant()).isPresent());
    }
}

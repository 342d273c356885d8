package cadre.web.company;

import cadre.intake.files.CompanyFiles;
import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The organisation as it is: picture, tables, gaps, its revisions, and the file to take away. */
@Controller
final class OrganisationPage {

    private final Revisions revisions;
    private final Audit audit;

    OrganisationPage(Revisions revisions, Audit audit) {
        this.revisions = revisions;
        this.audit = audit;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/organisation")
    ModelAndView show(Visit visit, Frame frame) {
        Optional<Revision> newest = revisions.newest(visit.tenant());
        return newest.isEmpty()
                ? frame.show("company/none", "Organisation", new ImportView(Form.empty(), List.of(), false))
                : show(visit, frame, newest.get());
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/organisation/revisions/{id}")
    ModelAndView revision(Visit visit, Frame frame, @PathVariable long id) {
        return show(visit, frame, find(visit, id));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/organisation/revisions")
    ModelAndView revisions(Visit visit, Frame frame) {
        return frame.show("company/revisions", "Revisions", new RevisionsView(revisions.all(visit.tenant())));
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/revisions/{id}/company.yaml")
    ResponseEntity<byte[]> export(Visit visit, @PathVariable long id) {
        String content = revisions.content(find(visit, id));
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, "company file", "");
        return Download.of(visit.tenant().slug() + ".yaml", Download.YAML, content);
    }

    private Revision find(Visit visit, long id) {
        return revisions.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(Visit visit, Frame frame, Revision revision) {
        CompanyFiles.Reading reading = revisions.reading(revision);
        boolean planner = visit.may(Role.PLANNER);
        if (planner) {
            audit.sawEveryone(visit, "organisation");
        }
        // A line of the file may be about one person, so that only planners see it.
        String text = planner && !reading.findings().isEmpty() ? revisions.content(revision) : "";
        List<FindingView> findings = FindingView.all(planner ? reading.findings() : List.of(), text);
        if (reading.found() == null) {
            return frame.show("company/unreadable", "Organisation", new ImportView(Form.empty(), findings, true));
        }
        return frame.show(
                "company/organisation", "Organisation", Organisation.view(reading.get(), revision, findings, planner));
    }
}

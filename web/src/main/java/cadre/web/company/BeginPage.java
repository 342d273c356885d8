package cadre.web.company;

import cadre.intake.files.CompanyFiles;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first company file, from a few questions or from an example; once there is one, it only leads to it. */
@Controller
final class BeginPage {

    private static final String TEMPLATE = "company/begin";
    private static final String TITLE = "Describe the company";

    private final Revisions revisions;

    BeginPage(Revisions revisions) {
        this.revisions = revisions;
    }

    @Needs(Role.PLANNER)
    @GetMapping("/c/{tenant}/organisation/new")
    ModelAndView show(Visit visit, Frame frame) {
        return isKnown(visit)
                ? there(visit, frame)
                : frame.show(
                        TEMPLATE,
                        TITLE,
                        new BeginView(Form.empty()
                                .with("kind", "larger-startup")
                                .with("currency", "EUR")
                                .with("today", "unsaid")));
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/new")
    ModelAndView begin(Visit visit, Frame frame, @RequestParam Map<String, String> sent) {
        if (isKnown(visit)) {
            return there(visit, frame);
        }
        Form form = Form.empty();
        sent.forEach(form::with);
        String file = Beginning.text(visit.tenant().name(), form);
        if (!form.isWrong()) {
            CompanyFiles.Reading reading = Revisions.read(file.getBytes(StandardCharsets.UTF_8));
            reading.findings().stream()
                    .filter(finding -> finding.isError())
                    .forEach(finding -> form.wrong("areas", finding.message() + "; expected: " + finding.expected()));
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, new BeginView(form));
        }
        revisions.add(visit.tenant(), visit.account(), file, "From a few questions");
        return frame.go(
                visit.address("organisation"),
                "This is how Cadre sees the company. Export the file to say more, or compare the structures now.");
    }

    @Needs(Role.PLANNER)
    @PostMapping("/c/{tenant}/organisation/example")
    ModelAndView example(Visit visit, Frame frame) {
        if (isKnown(visit)) {
            return there(visit, frame);
        }
        revisions.add(visit.tenant(), visit.account(), DemoCompany.file(), "The larger start-up of the examples");
        return frame.go(
                visit.address("organisation"),
                "A made-up start-up is loaded. Import your own company file when you have seen enough.");
    }

    private boolean isKnown(Visit visit) {
        return revisions.newest(visit.tenant()).isPresent();
    }

    private static ModelAndView there(Visit visit, Frame frame) {
        return frame.go(
                visit.address("organisation"), "There is a company file already. Import a new revision to change it.");
    }
}

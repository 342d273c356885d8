package cadre.web.people;

import cadre.app.document.Csv;
import cadre.web.access.Audit;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import cadre.web.page.Form;
import cadre.web.page.Frame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of who saw and changed what about whom. */
@Controller
final class AuditPage {

    private static final int ROWS = 100;
    private static final int MOST = 100_000;
    private static final String TEMPLATE = "people/audit";
    private static final String TITLE = "Who looked";

    private final AuditLog log;
    private final Audit audit;

    AuditPage(AuditLog log, Audit audit) {
        this.log = log;
        this.audit = audit;
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/audit")
    ModelAndView show(
            Visit visit,
            Frame frame,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "1") int page) {
        AuditLog.Filter filter = new AuditLog.Filter(who.strip(), deed.strip(), subject.strip());
        return frame.show(TEMPLATE, TITLE, view(visit, filter, page, Form.empty()));
    }

    @Needs(Role.ADMINISTRATOR)
    @GetMapping("/c/{tenant}/audit.csv")
    ResponseEntity<byte[]> csv(
            Visit visit,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String subject) {
        StringBuilder table = new StringBuilder(line("at", "who", "deed", "kind", "subject", "page", "detail"));
        AuditLog.Filter filter = new AuditLog.Filter(who.strip(), deed.strip(), subject.strip());
        log.page(visit.tenant(), filter, 0, MOST)
                .forEach(entry -> table.append(line(
                        entry.at().toString(),
                        entry.who(),
                        entry.deed(),
                        entry.kind(),
                        entry.subject(),
                        entry.page(),
                        entry.detail())));
        audit.note(visit, Audit.Deed.EXPORTED, Audit.Subject.EVERYONE, "audit", "");
        return Download.of(visit.tenant().slug() + "-audit.csv", Download.CSV, table.toString());
    }

    private static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** The deletion is itself an entry. */
    @Needs(Role.ADMINISTRATOR)
    @PostMapping("/c/{tenant}/audit/purge")
    ModelAndView purge(Visit visit, Frame frame, @RequestParam(defaultValue = "") String days) {
        Form form = Form.empty().with("days", days);
        int kept =
                form.read("days", Integer::parseInt, "Enter how many days are kept, such as 730.", AuditLog.LEAST_DAYS);
        if (!form.isWrong() && kept < AuditLog.LEAST_DAYS) {
            form.wrong("days", "At least " + AuditLog.LEAST_DAYS + " days are kept, not " + kept + ".");
        }
        if (form.isWrong()) {
            return frame.again(TEMPLATE, TITLE, view(visit, AuditLog.Filter.NONE, 1, form));
        }
        int gone = log.purge(visit, kept);
        return frame.go(visit.address("audit"), gone == 1 ? "One entry is deleted." : gone + " entries are deleted.");
    }

    private AuditView view(Visit visit, AuditLog.Filter filter, int page, Form form) {
        int all = log.count(visit.tenant(), filter);
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        int number = Math.clamp(page, 1, pages);
        List<AuditLog.Entry> entries = log.page(visit.tenant(), filter, (number - 1) * ROWS, ROWS);
        String query = "?who=" + encoded(filter.who()) + "&deed=" + encoded(filter.deed()) + "&subject="
                + encoded(filter.subject());
        return new AuditView(
                answer(all, filter),
                entries,
                filter.who(),
                filter.deed(),
                filter.subject(),
                query,
                number,
                pages,
                AuditLog.LEAST_DAYS,
                form);
    }

    private static String answer(int all, AuditLog.Filter filter) {
        String what = all == 0 ? "Nothing" : all == 1 ? "One look or change" : all + " looks and changes";
        return what + (filter.isEmpty() ? " so far" : " that you asked for");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

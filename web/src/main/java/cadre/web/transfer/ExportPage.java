package cadre.web.transfer;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The use cases to take away: as a table that can be imported again, and their next dates for a calendar. */
@Controller
final class ExportPage {

    static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CardFiles files;

    ExportPage(CardFiles files) {
        this.files = files;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/use-cases.csv")
    ResponseEntity<byte[]> csv(Visit visit, @RequestParam Map<String, String> parameters) {
        return file(visit, "csv", Download.CSV, files.csv(visit.tenant(), parameters));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/use-cases.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, @RequestParam Map<String, String> parameters) {
        return file(visit, "xlsx", Download.XLSX, files.xlsx(visit.tenant(), parameters));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/calendar.ics")
    ResponseEntity<byte[]> calendar(Visit visit, @RequestParam Map<String, String> parameters) {
        return file(visit, "ics", ICS, files.calendar(visit.tenant(), parameters));
    }

    private static ResponseEntity<byte[]> file(Visit visit, String ending, MediaType type, byte[] content) {
        return Download.of(visit.tenant().slug() + "-use-cases." + ending, type, content);
    }
}

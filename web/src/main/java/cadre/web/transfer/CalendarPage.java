package cadre.web.transfer;

import cadre.web.access.Needs;
import cadre.web.access.Open;
import cadre.web.access.Visit;
import cadre.web.account.Membership;
import cadre.web.account.Role;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The dates of the board in a calendar program, which fetches them by itself from an address with a secret. */
@Controller
final class CalendarPage {

    private static final String SECRET = CalendarPage.class.getName() + "/";

    private final CalendarAddresses addresses;
    private final CardFiles files;

    CalendarPage(CalendarAddresses addresses, CardFiles files) {
        this.addresses = addresses;
        this.files = files;
    }

    /** Shows the address once, right after it was made. */
    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/use-cases/calendar")
    ModelAndView show(Visit visit, Frame frame, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String name = SECRET + visit.tenant().id();
        String secret = session != null && session.getAttribute(name) instanceof String kept ? kept : "";
        if (session != null) {
            session.removeAttribute(name);
        }
        String root =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return frame.show(
                "transfer/calendar",
                "Calendar",
                new CalendarView(
                        secret.isEmpty() ? "" : root + "/calendar/" + secret + ".ics",
                        addresses.made(visit).orElse(null)));
    }

    @Needs(Role.VIEWER)
    @PostMapping("/c/{tenant}/use-cases/calendar")
    ModelAndView make(Visit visit, Frame frame, HttpSession session) {
        session.setAttribute(SECRET + visit.tenant().id(), addresses.make(visit));
        return frame.go(visit.address("use-cases/calendar"), "");
    }

    @Needs(Role.VIEWER)
    @PostMapping("/c/{tenant}/use-cases/calendar/removal")
    ModelAndView remove(Visit visit, Frame frame) {
        addresses.remove(visit);
        return frame.go(visit.address("use-cases/calendar"), "The address leads nowhere any more.");
    }

    @Open
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> fetch(@PathVariable String secret) {
        Membership member = addresses.find(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(ExportPage.ICS)
                .cacheControl(CacheControl.noStore())
                .body(files.calendar(member.tenant(), Map.of()));
    }
}

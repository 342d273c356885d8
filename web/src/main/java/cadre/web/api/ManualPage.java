package cadre.web.api;

import cadre.web.access.Open;
import cadre.web.page.Frame;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Explains the interface for programs to people, and to programs. */
@Controller
final class ManualPage {

    private @Nullable Manual manual;

    @Open
    @GetMapping("/api")
    ModelAndView page(Frame frame, HttpServletRequest request) {
        String root = request.getRequestURL().toString().replaceFirst("/api$", "");
        return frame.show("api/manual", "The interface for programs", manual().view(root));
    }

    @Open
    @GetMapping("/api/{subject}")
    ModelAndView subject(Frame frame, @PathVariable String subject) {
        ManualView.Subject found = manual().view("").subjects().stream()
                .filter(one -> one.word().equals(subject))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return frame.show("api/subject", found.name(), found);
    }

    @Open
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(manual().text());
    }

    /** Read when somebody first asks, so that no start waits for it. */
    private synchronized Manual manual() {
        Manual known = manual;
        if (known == null) {
            known = new Manual();
            manual = known;
        }
        return known;
    }
}

package cadre.web.decision;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.download.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The documents of an answered comparison, to take away. */
@Controller
final class DecisionFiles {

    private final Inquiries inquiries;
    private final Answered answered;

    DecisionFiles(Inquiries inquiries, Answered answered) {
        this.inquiries = inquiries;
        this.answered = answered;
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions/{id}/report.html")
    ResponseEntity<byte[]> html(Visit visit, @PathVariable long id) {
        return file(visit, id, "html", MediaType.TEXT_HTML, answered.html(visit, find(visit, id)));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions/{id}/report.csv")
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable long id) {
        return file(visit, id, "csv", new MediaType("text", "csv"), answered.csv(visit, find(visit, id)));
    }

    @Needs(Role.VIEWER)
    @GetMapping("/c/{tenant}/decisions/{id}/report.json")
    ResponseEntity<byte[]> json(Visit visit, @PathVariable long id) {
        String json =
                inquiries.answer(find(visit, id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(visit, id, "json", MediaType.APPLICATION_JSON, json);
    }

    private Inquiry find(Visit visit, long id) {
        return inquiries.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(Visit visit, long id, String ending, MediaType type, String text) {
        String name = visit.tenant().slug() + "-" + id + "." + ending;
        return Download.of(name, new MediaType(type, StandardCharsets.UTF_8), text);
    }
}

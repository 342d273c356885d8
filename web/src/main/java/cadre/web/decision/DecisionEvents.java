package cadre.web.decision;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Templates;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * How far a comparison is, sent while it changes: events named {@code progress} with markup, then one named {@code ended}.
 */
@Controller
final class DecisionEvents {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Inquiries inquiries;
    private final Comparisons comparisons;
    private final Templates templates;

    DecisionEvents(Inquiries inquiries, Comparisons comparisons, Templates templates) {
        this.inquiries = inquiries;
        this.comparisons = comparisons;
        this.templates = templates;
    }

    @Needs(Role.VIEWER)
    @GetMapping(path = "/c/{tenant}/decisions/{id}/events", produces = "text/event-stream")
    SseEmitter watch(Visit visit, @PathVariable long id) {
        if (inquiries.find(visit.tenant(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("events").start(() -> send(emitter, id));
        return emitter;
    }

    private void send(SseEmitter emitter, long id) {
        try {
            ProgressView last = null;
            for (Optional<Comparison> open = comparisons.find(id); open.isPresent(); open = comparisons.find(id)) {
                ProgressView now = open.get().view();
                if (!now.equals(last)) {
                    String markup = templates.text("decision/progress", Map.of("page", now));
                    emitter.send(SseEmitter.event().name("progress").data(markup.replace('\n', ' ')));
                    last = now;
                }
                Thread.sleep(BETWEEN);
            }
            emitter.send(SseEmitter.event().name("ended").data("ended"));
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.complete(); // nobody listens any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

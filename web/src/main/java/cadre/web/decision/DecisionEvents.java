package cadre.web.decision;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.page.Templates;
import cadre.web.site.Closing;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.HtmlUtils;

/**
 * A comparison under way, sent while it changes. Events with markup: {@code progress}, {@code said} (the standing in a
 * sentence), {@code picture}, {@code table}, and {@code aloud}, the sentence again but so seldom that it can be read out. At
 * last one named {@code ended}.
 */
@Controller
final class DecisionEvents {

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration CALM = Duration.ofSeconds(10);

    private final Inquiries inquiries;
    private final Comparisons comparisons;
    private final Templates templates;
    private final Closing closing;

    DecisionEvents(Inquiries inquiries, Comparisons comparisons, Templates templates, Closing closing) {
        this.inquiries = inquiries;
        this.comparisons = comparisons;
        this.templates = templates;
        this.closing = closing;
    }

    @Needs(Role.VIEWER)
    @GetMapping(path = "/c/{tenant}/decisions/{id}/events", produces = "text/event-stream")
    SseEmitter watch(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "false") boolean calm) {
        if (inquiries.find(visit.tenant(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("events").start(() -> send(new Listener(emitter, calm), id));
        return emitter;
    }

    private void send(Listener listener, long id) {
        try {
            for (Optional<Comparison> open = comparisons.find(id);
                    open.isPresent() && !closing.begun();
                    open = comparisons.find(id)) {
                ProgressView now = open.get().view(comparisons.before(id));
                listener.tell("progress", templates.text("decision/progress", Map.of("page", now)), Duration.ZERO);
                StandingView standing = open.get().standing();
                String said = HtmlUtils.htmlEscape(standing.said());
                listener.tell("said", said, Duration.ZERO);
                listener.tell("picture", standing.picture(), Duration.ZERO);
                listener.tell("table", standing.table(), Duration.ZERO);
                listener.tell("aloud", said, CALM);
                Thread.sleep(BETWEEN);
            }
            listener.end();
        } catch (IOException | IllegalStateException e) {
            listener.emitter.complete(); // nobody listens any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One who listens: is told what is new to them, and nothing more often than they can bear. */
    private static final class Listener {

        private final SseEmitter emitter;
        private final boolean calm;
        private final Map<String, String> told = new HashMap<>();
        private final Map<String, Long> when = new HashMap<>();

        Listener(SseEmitter emitter, boolean calm) {
            this.emitter = emitter;
            this.calm = calm;
        }

        void tell(String event, String markup, Duration atLeast) throws IOException {
            Duration between = calm ? CALM : atLeast;
            long now = System.nanoTime();
            Long before = when.get(event);
            boolean early = before != null && now - before < between.toNanos();
            if (early || markup.isEmpty() || markup.equals(told.get(event))) {
                return;
            }
            emitter.send(SseEmitter.event().name(event).data(markup.replace('\n', ' ')));
            told.put(event, markup);
            when.put(event, now);
        }

        void end() throws IOException {
            emitter.send(SseEmitter.event().name("ended").data("ended"));
            emitter.complete();
        }
    }
}

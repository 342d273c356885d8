package cadre.web.look;

import cadre.web.page.Templates;
import cadre.web.site.Closing;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends what a look shows while it gets more exact: events named {@code figures} with markup, then one named {@code ended},
 * also when a newer look takes its place.
 */
@Component
public final class Stream {

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Looks looks;
    private final Templates templates;
    private final Closing closing;

    Stream(Looks looks, Templates templates, Closing closing) {
        this.looks = looks;
        this.templates = templates;
        this.closing = closing;
    }

    /**
     * Begins to send.
     *
     * @param look what is looked at
     * @param template of the markup
     * @param page what it shows now
     */
    public SseEmitter of(Look look, String template, Function<Look, Object> page) {
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("events").start(() -> send(emitter, look, template, page));
        return emitter;
    }

    /** An emitter of something that has ended already. */
    public SseEmitter ended() throws IOException {
        SseEmitter emitter = new SseEmitter(0L);
        end(emitter);
        return emitter;
    }

    private void send(SseEmitter emitter, Look look, String template, Function<Look, Object> page) {
        try {
            Object last = null;
            boolean more = true;
            while (more && !look.isOutdated() && !closing.begun()) {
                more = !look.isDone();
                looks.goOn(look);
                Object now = page.apply(look);
                if (!now.equals(last)) {
                    String markup = templates.text(template, Map.of("page", now));
                    emitter.send(SseEmitter.event().name("figures").data(markup.replace('\n', ' ')));
                    last = now;
                }
                if (more) {
                    Thread.sleep(BETWEEN);
                }
            }
            end(emitter);
        } catch (IOException | IllegalStateException e) {
            emitter.complete(); // nobody listens any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(SseEmitter emitter) throws IOException {
        emitter.send(SseEmitter.event().name("ended").data("ended"));
        emitter.complete();
    }
}

package cadre.web.site;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** Whether the server is about to stop: then streams end, which it would wait for otherwise. */
@Component
public final class Closing implements ApplicationListener<ContextClosedEvent> {

    private volatile boolean begun;

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        begun = true;
    }

    /** Whether it has been asked to stop. */
    public boolean begun() {
        return begun;
    }
}

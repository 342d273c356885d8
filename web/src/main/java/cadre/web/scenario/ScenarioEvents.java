package cadre.web.scenario;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.look.Look;
import cadre.web.look.Stream;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What a scenario brings, sent while it gets more exact. */
@Controller
final class ScenarioEvents {

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Showing showing;
    private final Stream stream;

    ScenarioEvents(Scenarios scenarios, Drafts drafts, Showing showing, Stream stream) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.showing = showing;
        this.stream = stream;
    }

    @Needs(Role.VIEWER)
    @GetMapping(path = "/c/{tenant}/scenarios/{id}/events", produces = "text/event-stream")
    SseEmitter watch(Visit visit, @PathVariable long id) throws IOException {
        Scenario scenario =
                scenarios.find(visit.tenant(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Draft draft = drafts.of(visit.tenant(), scenario);
        Optional<Look> look = showing.look(visit, draft);
        return look.isPresent()
                ? stream.of(look.get(), "look/figures", now -> Showing.figures(draft, now))
                : stream.ended();
    }
}

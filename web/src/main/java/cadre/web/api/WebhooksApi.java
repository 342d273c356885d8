package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.problem.Fault;
import cadre.web.problem.Kind;
import cadre.web.problem.Problem;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Content;
import cadre.web.rest.Key;
import cadre.web.rest.Listed;
import cadre.web.rest.Match;
import cadre.web.rest.Once;
import cadre.web.rest.Sent;
import cadre.web.rest.Told;
import cadre.web.webhook.Delivery;
import cadre.web.webhook.Hook;
import cadre.web.webhook.Hooks;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is told of changes. */
@Controller
final class WebhooksApi {

    private static final String ABOUT = "Webhooks";

    private final Hooks hooks;
    private final Once once;

    WebhooksApi(Hooks hooks, Once once) {
        this.hooks = hooks;
        this.once = once;
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "listWebhooks", about = ABOUT, value = "Lists the receivers of messages, at most 20.")
    @GetMapping(path = Addresses.COMPANY + "/webhooks", produces = Addresses.JSON)
    Answer<Listed<WebhookJson>> all(Visit visit) {
        return Answer.of(new Listed<>(
                hooks.all(visit.tenant()).stream()
                        .map(hook -> WebhookJson.of(hook, null))
                        .toList(),
                null));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "addWebhook",
            about = ABOUT,
            value = "Adds a receiver of messages.",
            more =
                    "The answer has the secret with which messages are signed (Standard Webhooks: webhook-id, webhook-timestamp,"
                            + " webhook-signature). It is not to be had again, except with the same Idempotency-Key within a day.",
            status = 201)
    @PostMapping(path = Addresses.COMPANY + "/webhooks", consumes = Addresses.JSON, produces = Addresses.JSON)
    Answer<WebhookJson> add(Visit visit, Key key, @Sent WebhookJson.Wanted wanted) {
        return once.answer(key, () -> {
            hooks.fault(wanted.url()).ifPresent(fault -> {
                throw Problem.of(List.of(new Fault("/url", fault, "", "")));
            });
            if (hooks.all(visit.tenant()).size() >= Hooks.MOST) {
                throw Problem.of(Kind.CONFLICT, "There are " + Hooks.MOST + " receivers already.");
            }
            Hooks.Made made = hooks.make(visit, wanted.url(), Objects.requireNonNullElse(wanted.topics(), List.of()));
            return Answer.made(
                    WebhookJson.of(made.hook(), made.secret()),
                    made.hook().version(),
                    Addresses.of(visit, "webhooks/" + made.hook().id()));
        });
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "getWebhook", about = ABOUT, value = "Gets a receiver.")
    @GetMapping(path = Addresses.COMPANY + "/webhooks/{id}", produces = Addresses.JSON)
    Answer<WebhookJson> one(Visit visit, @PathVariable long id) {
        Hook hook = find(visit, id);
        return Answer.of(WebhookJson.of(hook, null), hook.version());
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "changeWebhook",
            about = ABOUT,
            value = "Switches a receiver off, or on again.",
            more =
                    "A merge patch (RFC 7396). While it is off, nothing new is put in for it; what waited is sent once it is on.",
            reads = Addresses.PATCH,
            patches = WebhookJson.Switch.class)
    @PatchMapping(path = Addresses.COMPANY + "/webhooks/{id}", consumes = Addresses.PATCH, produces = Addresses.JSON)
    Answer<WebhookJson> change(Visit visit, Match match, @PathVariable long id, Content content) {
        Hook hook = find(visit, id);
        match.check(hook.version());
        WebhookJson.Switch wanted = content.patched(new WebhookJson.Switch(hook.isOn()), WebhookJson.Switch.class);
        if (wanted.on() != hook.isOn()) {
            hooks.enable(visit.tenant(), hook, wanted.on());
        }
        return one(visit, id);
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "tryWebhook",
            about = ABOUT,
            value = "Sends a message that says nothing, to try whether it arrives.",
            more = "To a receiver that is off it is sent once that is on again.",
            status = 202)
    @PostMapping(path = Addresses.COMPANY + "/webhooks/{id}/trial", produces = Addresses.JSON)
    Answer<WebhookJson.Sending> tryOut(Visit visit, Key key, @PathVariable long id) {
        Hook hook = find(visit, id);
        return once.answer(
                key,
                () -> Answer.of(WebhookJson.Sending.of(hooks.tryOut(visit.tenant(), hook)))
                        .status(202));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "removeWebhook", about = ABOUT, value = "Removes a receiver and what was sent to it.", status = 204)
    @DeleteMapping(path = Addresses.COMPANY + "/webhooks/{id}", produces = Addresses.JSON)
    Answer<WebhookJson> remove(Visit visit, Match match, @PathVariable long id) {
        Hook hook = find(visit, id);
        match.check(hook.version());
        hooks.remove(visit.tenant(), hook);
        return Answer.done();
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(id = "listDeliveries", about = ABOUT, value = "Lists what was sent to a receiver or waits, the newest first.")
    @GetMapping(path = Addresses.COMPANY + "/webhooks/{id}/deliveries", produces = Addresses.JSON)
    Answer<Listed<WebhookJson.Sending>> deliveries(Visit visit, @PathVariable long id, @Asked Page page) {
        List<WebhookJson.Sending> found =
                hooks.deliveries(visit.tenant(), find(visit, id), page.below(), page.size() + 1).stream()
                        .map(WebhookJson.Sending::of)
                        .toList();
        return Answer.of(Listed.of(found, page.size(), WebhookJson.Sending::id));
    }

    @Needs(Role.ADMINISTRATOR)
    @Told(
            id = "repeatDelivery",
            about = ABOUT,
            value = "Sends a message again now, whether it arrived before or not.",
            status = 202)
    @PostMapping(
            path = Addresses.COMPANY + "/webhooks/{id}/deliveries/{delivery}/repetition",
            produces = Addresses.JSON)
    Answer<WebhookJson.Sending> again(Visit visit, Key key, @PathVariable long id, @PathVariable long delivery) {
        Hook hook = find(visit, id);
        Delivery found = sending(visit, hook, delivery);
        return once.answer(key, () -> {
            hooks.sendAgain(visit.tenant(), found);
            return Answer.of(WebhookJson.Sending.of(sending(visit, hook, delivery)))
                    .status(202);
        });
    }

    private Delivery sending(Visit visit, Hook hook, long id) {
        return hooks.delivery(visit.tenant(), hook, id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "Nothing of the id " + id + " was sent there."));
    }

    private Hook find(Visit visit, long id) {
        return hooks.find(visit.tenant(), id)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "There is no receiver " + id + " in this company."));
    }
}

package cadre.web.usecase;

import cadre.web.account.Tenant;
import cadre.web.webhook.Outbox;
import cadre.web.webhook.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells of changes of use cases: other servers in the transaction of the change, with which one and what changed and nothing about
 * people; other parts of this one, by {@link CardChanged}, after it.
 */
@Component
final class CardMessages {

    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    CardMessages(Outbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * Tells of use cases in which the same fields changed; called in the transaction of the change.
     *
     * @param cards as they stand then
     * @param fields words of what changed
     */
    void tell(Tenant tenant, List<Card> cards, List<String> fields) {
        if (cards.isEmpty()) {
            return;
        }
        List<Map<String, Object>> all =
                cards.stream().map(card -> message(tenant, card, fields)).toList();
        outbox.addAll(tenant, topic(cards.getFirst(), fields), all);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cards.forEach(card ->
                        events.publishEvent(new CardChanged(tenant, card.id(), card.number(), card.version(), fields)));
            }
        });
    }

    private static Topic topic(Card card, List<String> fields) {
        if (fields.contains(Cards.CREATED)) {
            return Topic.USE_CASE_CREATED;
        }
        if (!fields.contains(Field.STAGE.word())) {
            return Topic.USE_CASE_CHANGED;
        }
        return card.standing().stage() == BoardStage.DECLINED ? Topic.USE_CASE_DECLINED : Topic.USE_CASE_STAGE;
    }

    private static Map<String, Object> message(Tenant tenant, Card card, List<String> fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", card.number());
        data.put("version", card.version());
        data.put("title", card.idea().title());
        data.put("stage", card.standing().stage().word());
        data.put("changed", fields);
        data.put("url", "/api/v1/companies/" + tenant.slug() + "/use-cases/" + card.number());
        return data;
    }
}

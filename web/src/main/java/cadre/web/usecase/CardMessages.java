package cadre.web.usecase;

import cadre.web.account.Tenant;
import cadre.web.webhook.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What other servers are told of use cases: which one and what changed, nothing about people. */
final class CardMessages {

    private CardMessages() {}

    /** What happened. */
    static Topic topic(Card card, List<String> fields) {
        if (fields.contains(Field.STAGE.word())) {
            return card.standing().stage() == BoardStage.DECLINED ? Topic.USE_CASE_DECLINED : Topic.USE_CASE_STAGE;
        }
        return fields.contains("appeal") ? Topic.USE_CASE_APPEALED : Topic.USE_CASE_CHANGED;
    }

    /** Names and values. */
    static Map<String, Object> of(Tenant tenant, Card card, List<String> fields) {
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

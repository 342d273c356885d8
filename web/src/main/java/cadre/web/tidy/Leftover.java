package cadre.web.tidy;

import java.time.Duration;

/** Rows that are deleted some time after they have served, in the order in which that can be done. The guide says the same. */
enum Leftover {
    /** Deliveries that arrived or were given up, and those that wait for a receiver that is switched off. */
    DELIVERIES(
            "webhook_delivery",
            "id",
            "(state in ('delivered', 'given up') and tried_at < ?) or (state = 'waiting' and exists (select 1 from"
                    + " webhook w where w.id = webhook_delivery.webhook_id and w.disabled_at < ?))",
            Duration.ofDays(30)),
    /** Messages that nobody waits for. */
    MESSAGES(
            "webhook_message",
            "id",
            "created_at < ? and not exists (select 1 from webhook_delivery d where d.message_id = webhook_message.id)",
            Duration.ofDays(30)),
    /** Answers that are kept so that a request sent twice is done once. */
    ANSWERS("api_answer", "token_id, idempotency_key", "answered_at < ?", Duration.ofHours(24)),
    /** Tokens that expired or were revoked. */
    TOKENS(
            "api_token",
            "id",
            "(expires_at < ? or revoked_at < ?) and not exists (select 1 from api_answer a where a.token_id = api_token.id)",
            Duration.ofDays(30)),
    /** Invitations that expired, were used or withdrawn. */
    INVITATIONS("invitation", "id", "expires_at < ?", Duration.ofDays(30)),
    /** Tables that somebody looked at before importing them, and did not. */
    PREVIEWS("card_import", "id", "state = 'preview' and uploaded_at < ?", Duration.ofDays(30));

    private final String table;
    private final String key;
    private final String condition;
    private final Duration kept;

    Leftover(String table, String key, String condition, Duration kept) {
        this.table = table;
        this.key = key;
        this.condition = condition;
        this.kept = kept;
    }

    /** Deletes some rows; each mark stands for the moment before which they have served. */
    String deletion(int most) {
        return "delete from " + table + " where (" + key + ") in (select " + key + " from " + table + " where "
                + condition + " limit " + most + ")";
    }

    /** How many marks the condition has. */
    long marks() {
        return condition.chars().filter(c -> c == '?').count();
    }

    /** How long they are kept. */
    Duration kept() {
        return kept;
    }
}

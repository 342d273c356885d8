package cadre.web.archive;

import java.util.Map;
import java.util.Optional;

/**
 * What the archive of a company does not have, each with the reason: what lets somebody in, and what is not the company's. The
 * backup of a server has everything.
 */
final class LeftOut {

    /** Tables that are not in the archive of a company. */
    static final Map<String, String> TABLES = Map.of(
            "api_token", "with what programs come in; they get new tokens",
            "api_answer", "answers kept for a day, so that a request sent twice is done once",
            "invitation", "links that let people in; they are made anew",
            "identity", "how a provider of identities knows people; it is the server's agreement with the provider",
            "calendar_address", "secret addresses under which calendar programs fetch dates; they are made anew",
            "receipt", "secret addresses under which strangers see what became of their ideas",
            "webhook",
                    "other programs that are told of changes, with the secrets that sign it; a copy would tell them twice",
            "webhook_message", "what they were told, or still would be",
            "webhook_delivery", "whether it reached them");

    /** Columns that have this instead in the archive of a company, by table and column. */
    private static final Map<String, String> COLUMNS = Map.of("account.password", "none");

    /** Columns whose names sound as if they let somebody in, and do not. */
    static final Map<String, String> HARMLESS = Map.of(
            "decision_log.hash", "of the row, so that a change would be seen",
            "tenant.log_hash", "of the newest row there",
            "decision_log.author_digest", "of the author's name and salt",
            "decision_log.author_salt", "goes with the name that it hides");

    private LeftOut() {}

    static boolean has(String table) {
        return TABLES.containsKey(table);
    }

    /** What a column has instead; nothing for one that is written as it is. */
    static Optional<String> instead(String table, String column) {
        return Optional.ofNullable(COLUMNS.get(table + "." + column));
    }
}

package cadre.web.frontdoor;

import cadre.web.account.CompanyLock;
import cadre.web.account.Secrets;
import cadre.web.account.Tenant;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether strangers may send ideas to a company, and under which secret they see what became of theirs. */
@Component
public final class PublicDoor {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Cards cards;
    private final SecureRandom random = new SecureRandom();

    PublicDoor(JdbcClient database, TransactionTemplate transaction, InstantSource clock, Cards cards) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.cards = cards;
    }

    /** An idea of a stranger. */
    record Receipt(Tenant tenant, Card card) {}

    /** Whether it is open; it is not until somebody opens it. */
    public boolean isOpen(Tenant tenant) {
        return database.sql("select public_form from front_door where tenant_id = ?")
                .param(tenant.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Opens or closes it. */
    public void set(Tenant tenant, boolean open) {
        transaction.executeWithoutResult(status -> {
            CompanyLock.take(database, tenant);
            database.sql("delete from front_door where tenant_id = ?")
                    .param(tenant.id())
                    .update();
            database.sql("insert into front_door (tenant_id, public_form, changed_at) values (?, ?, ?)")
                    .params(tenant.id(), open, Timestamp.from(clock.instant()))
                    .update();
        });
    }

    /** The company of an address, if strangers may send ideas to it. */
    Optional<Tenant> find(String slug) {
        return database.sql("select t.id, t.slug, t.name from tenant t join front_door f on f.tenant_id = t.id"
                        + " where t.slug = ? and f.public_form")
                .param(slug)
                .query((row, n) -> new Tenant(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /**
     * Makes a receipt.
     *
     * @return the secret, which is not stored: 128 bits as hexadecimal digits
     */
    String receipt(Tenant tenant, Card card) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        database.sql("insert into receipt (use_case_id, tenant_id, token_hash) values (?, ?, ?)")
                .params(card.id(), tenant.id(), Secrets.hash(token))
                .update();
        return token;
    }

    /** What a secret is for; it stays good when the form is closed again. */
    Optional<Receipt> find(String slug, String token) {
        record Row(Tenant tenant, long card) {}
        return database.sql(
                        "select t.id, t.slug, t.name, r.use_case_id from receipt r join tenant t on t.id = r.tenant_id"
                                + " where t.slug = ? and r.token_hash = ?")
                .params(slug, Secrets.hash(token))
                .query((row, n) ->
                        new Row(new Tenant(row.getLong(1), row.getString(2), row.getString(3)), row.getLong(4)))
                .optional()
                .flatMap(row -> cards.findById(row.tenant(), row.card()).map(card -> new Receipt(row.tenant(), card)));
    }
}

package cadre.web.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a provider of identities (OpenID Connect) knows as which account. */
@Component
public final class Identities {

    private final JdbcClient database;
    private final InstantSource clock;

    Identities(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody as a provider knows them.
     *
     * @param issuer address of the provider
     * @param subject what it calls them, for ever
     * @param mail their address; empty when it does not say, or has not verified it
     * @param name as others read it
     */
    public record Identity(String issuer, String subject, String mail, String name) {}

    /**
     * An identity linked to an account.
     *
     * @param id in the database
     * @param issuer address of the provider
     * @param mail address when it was linked; may be empty
     * @param linked when
     */
    public record Link(long id, String issuer, String mail, Instant linked) {}

    /** The id of the account that an identity is linked to. */
    public Optional<Long> account(Identity identity) {
        return database.sql("select account_id from identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(Long.class)
                .optional();
    }

    /** Links an identity that is linked to no account. */
    public void link(Account account, Identity identity) {
        database.sql("insert into identity (account_id, issuer, subject, mail, linked_at) values (?, ?, ?, ?, ?)")
                .params(
                        account.id(),
                        identity.issuer(),
                        identity.subject(),
                        identity.mail(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** What an account is linked to. */
    public List<Link> of(long account) {
        return database.sql("select id, issuer, mail, linked_at from identity where account_id = ? order by id")
                .param(account)
                .query((row, n) -> new Link(
                        row.getLong("id"),
                        row.getString("issuer"),
                        row.getString("mail"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    /** Ends a link of an account. */
    public boolean unlink(long account, long id) {
        return database.sql("delete from identity where id = ? and account_id = ?")
                        .params(id, account)
                        .update()
                == 1;
    }

    /** The companies into which people with a verified address at this domain come by themselves. */
    public List<Tenant> admitting(String domain) {
        return database.sql("select t.id, t.slug, t.name from mail_domain d join tenant t on t.id = d.tenant_id"
                        + " where d.domain = ? order by t.id")
                .param(domain)
                .query((row, n) -> new Tenant(row.getLong("id"), row.getString("slug"), row.getString("name")))
                .list();
    }

    /** The domains of a company, by name. */
    public List<String> domains(Tenant tenant) {
        return database.sql("select domain from mail_domain where tenant_id = ? order by domain")
                .param(tenant.id())
                .query(String.class)
                .list();
    }

    /** Says whose verified addresses let people into a company. */
    public void domains(Tenant tenant, List<String> domains) {
        database.sql("delete from mail_domain where tenant_id = ?")
                .param(tenant.id())
                .update();
        domains.forEach(domain -> database.sql("insert into mail_domain (tenant_id, domain) values (?, ?)")
                .params(tenant.id(), domain)
                .update());
    }
}

package cadre.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies and who has which role in each. */
@Component
public final class Members {

    private static final int LONGEST_SLUG = 40;
    private static final String SELECT = """
            select a.id as account_id, a.login, a.name as account_name, t.id as tenant_id, t.slug, t.name as tenant_name, m.role
            from membership m join account a on a.id = m.account_id join tenant t on t.id = m.tenant_id
            where a.disabled_at is null and\s""";

    private final JdbcClient database;
    private final InstantSource clock;

    Members(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a company and its first administrator.
     *
     * @param name as people call it; need not be unique
     * @param founder becomes its administrator
     */
    public Tenant found(String name, Account founder) {
        String slug = free(slug(name));
        database.sql("insert into tenant (slug, name, created_at) values (?, ?, ?)")
                .params(slug, name, Timestamp.from(clock.instant()))
                .update();
        long id = database.sql("select id from tenant where slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
        Tenant tenant = new Tenant(id, slug, name);
        join(tenant, founder, Role.ADMINISTRATOR);
        return tenant;
    }

    /** Gives an account that has no role in the company one. */
    public void join(Tenant tenant, Account account, Role role) {
        database.sql("insert into membership (tenant_id, account_id, role) values (?, ?, ?)")
                .params(tenant.id(), account.id(), role.word())
                .update();
    }

    /** What an account may do in the company of an address; nothing when it has no role there. */
    public Optional<Membership> find(long account, String slug) {
        return database.sql(SELECT + "a.id = ? and t.slug = ?")
                .params(account, slug)
                .query(Members::membership)
                .optional();
    }

    /** Where an account has a role, by name. */
    public List<Membership> of(long account) {
        return database.sql(SELECT + "a.id = ? order by t.name, t.id")
                .param(account)
                .query(Members::membership)
                .list();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                new Account(row.getLong("account_id"), row.getString("login"), row.getString("account_name")),
                new Tenant(row.getLong("tenant_id"), row.getString("slug"), row.getString("tenant_name")),
                Role.of(row.getString("role")));
    }

    /** Lower-case letters, digits and dashes; {@code company} when nothing is left. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut =
                plain.length() > LONGEST_SLUG ? plain.substring(0, LONGEST_SLUG).replaceAll("-$", "") : plain;
        return cut.isEmpty() ? "company" : cut;
    }

    private String free(String slug) {
        List<String> taken = database.sql("select slug from tenant where slug like ?")
                .param(slug + "%")
                .query(String.class)
                .list();
        String free = slug;
        for (int n = 2; taken.contains(free); n++) {
            free = slug + "-" + n;
        }
        return free;
    }
}

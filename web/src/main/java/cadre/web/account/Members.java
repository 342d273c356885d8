package cadre.web.account;

import cadre.web.word.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The companies and who has which role in each. */
@Component
public final class Members {

    private static final int LONGEST_SLUG = 40;
    private static final String SELECT = """
            select a.id as account_id, a.login, a.name as account_name, t.id as tenant_id, t.slug, t.name as tenant_name, m.role
            from membership m join account a on a.id = m.account_id join tenant t on t.id = m.tenant_id
            where a.disabled_at is null and\s""";

    private static final String MEMBER = """
            select a.id, a.login, a.name, a.password, a.disabled_at, a.mail_link, m.role,
              a.home_id = m.tenant_id and not exists
                (select 1 from membership o where o.account_id = a.id and o.tenant_id <> m.tenant_id) as ours
            from membership m join account a on a.id = m.account_id where m.tenant_id = ?\s""";

    private static final String LIKE = " and (lower(a.name) like ? or lower(a.login) like ?)";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Members(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
        this.database = database;
        this.transaction = transaction;
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
        database.sql("update account set home_id = ? where id = ? and home_id is null")
                .params(tenant.id(), account.id())
                .update();
    }

    /**
     * A member as administrators see it.
     *
     * @param account who
     * @param role what they may do
     * @param enabled whether they can log in
     * @param ours whether this company asked the account in and it belongs to no other
     * @param password whether it can log in with a password
     * @param mailLink whether an identity with the login as its verified address may be linked
     */
    public record Member(
            Account account, Role role, boolean enabled, boolean ours, boolean password, boolean mailLink) {}

    /**
     * Everybody with a role in a company, also who cannot log in; by name.
     *
     * @param query a part of the name or login, in any case; empty for everybody
     * @param from how many are skipped
     * @param most how many at most
     */
    public List<Member> all(Tenant tenant, String query, int from, int most) {
        return database.sql(MEMBER + LIKE + " order by lower(a.name), a.id limit ? offset ?")
                .params(tenant.id(), like(query), like(query), most, from)
                .query(Members::member)
                .list();
    }

    /** How many {@link #all} would be without limits. */
    public int count(Tenant tenant, String query) {
        return database.sql("select count(*) from membership m join account a on a.id = m.account_id"
                        + " where m.tenant_id = ?" + LIKE)
                .params(tenant.id(), like(query), like(query))
                .query(Integer.class)
                .single();
    }

    private static String like(String query) {
        return "%" + query.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /** A member of a company, also one who cannot log in. */
    public Optional<Member> member(Tenant tenant, long account) {
        return database.sql(MEMBER + "and a.id = ?")
                .params(tenant.id(), account)
                .query(Members::member)
                .optional();
    }

    /**
     * Gives a member another role.
     *
     * @return false when nothing was done, because the company would have no administrator who can log in
     */
    public boolean change(Tenant tenant, long account, Role role) {
        return keeping(
                tenant,
                account,
                role,
                () -> database.sql("update membership set role = ? where tenant_id = ? and account_id = ?")
                        .params(role.word(), tenant.id(), account)
                        .update());
    }

    /**
     * Takes a member's role away.
     *
     * @return false when nothing was done, because the company would have no administrator who can log in
     */
    public boolean leave(Tenant tenant, long account) {
        return keeping(
                tenant,
                account,
                null,
                () -> database.sql("delete from membership where tenant_id = ? and account_id = ?")
                        .params(tenant.id(), account)
                        .update());
    }

    /**
     * Does what keeps a member from logging in.
     *
     * @return false when nothing was done, because the company would have no administrator who can log in
     */
    public boolean shutOut(Tenant tenant, long account, Runnable change) {
        return keeping(tenant, account, null, change);
    }

    /** Whether an account has a role in another company, also one that cannot log in. */
    public boolean isElsewhere(Tenant tenant, long account) {
        return database.sql("select count(*) from membership where account_id = ? and tenant_id <> ?")
                        .params(account, tenant.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether somebody other than this account is an administrator of the company and can log in. */
    public boolean anotherAdministrator(Tenant tenant, long account) {
        return database.sql("""
                        select count(*) from membership m join account a on a.id = m.account_id
                        where m.tenant_id = ? and m.role = 'administrator' and a.disabled_at is null and a.id <> ?""").params(tenant.id(), account).query(Long.class).single() > 0;
    }

    /** The row of the company is the lock: two administrators who demote each other at once do not both succeed. */
    private boolean keeping(Tenant tenant, long account, @Nullable Role role, Runnable change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(tenant);
            if (role != Role.ADMINISTRATOR && !anotherAdministrator(tenant, account)) {
                return false;
            }
            change.run();
            return true;
        }));
    }

    /** Until the end of the transaction, nobody else changes who is in the company. */
    public void lock(Tenant tenant) {
        CompanyLock.take(database, tenant);
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new Account(row.getLong("id"), row.getString("login"), row.getString("name")),
                Word.of(Role.class, row.getString("role")),
                row.getTimestamp("disabled_at") == null,
                row.getBoolean("ours"),
                !row.getString("password").equals(Accounts.NO_PASSWORD),
                row.getBoolean("mail_link"));
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
                Word.of(Role.class, row.getString("role")));
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

package cadre.web.account;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The row of a company as a lock: until the end of the transaction, nobody else gets past it. It is written as it is instead of
 * selected for update: on PostgreSQL, whoever has added anything to a company shares in the key of its row until then, and two of
 * them who want the row to themselves afterwards would wait for each other.
 */
public final class CompanyLock {

    private CompanyLock() {}

    /** Waits until nobody else has it. */
    public static void take(JdbcClient database, Tenant tenant) {
        database.sql("update tenant set name = name where id = ?")
                .param(tenant.id())
                .update();
    }
}

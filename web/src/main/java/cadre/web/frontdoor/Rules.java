package cadre.web.frontdoor;

import cadre.web.account.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the routing rules of a company; {@link cadre.web.usecase.Routing} reads them. Positions are always 1, 2, 3, … */
@Component
final class Rules {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Rules(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Adds a rule after all others. */
    void add(Tenant tenant, String domain, String category, String words, long owner, int days) {
        transaction.executeWithoutResult(status -> {
            int last = ordered(tenant).size();
            database.sql(
                            "insert into routing_rule (tenant_id, position, domain, category, words, owner_id, answer_days)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(tenant.id(), last + 1, domain, category, words, owner, days)
                    .update();
        });
    }

    /**
     * Moves a rule by so many places, as far as there are any.
     *
     * @return whether there is such a rule
     */
    boolean move(Tenant tenant, long id, int by) {
        return transaction.execute(status -> {
            List<Long> rules = ordered(tenant);
            int at = rules.indexOf(id);
            if (at < 0) {
                return false;
            }
            rules.remove(at);
            rules.add(Math.clamp((long) at + by, 0, rules.size()), id);
            number(tenant, rules);
            return true;
        });
    }

    /**
     * Takes a rule away.
     *
     * @param position where who takes it away has seen it
     * @return whether there was such a rule there
     */
    boolean remove(Tenant tenant, long id, int position) {
        return transaction.execute(status -> {
            List<Long> rules = ordered(tenant);
            if (rules.indexOf(id) != position - 1 || !rules.remove(id)) {
                return false;
            }
            database.sql("delete from routing_rule where tenant_id = ? and id = ?")
                    .params(tenant.id(), id)
                    .update();
            number(tenant, rules);
            return true;
        });
    }

    /** The rules, which nobody else changes before the transaction ends. */
    private List<Long> ordered(Tenant tenant) {
        database.sql("select id from tenant where id = ? for update")
                .param(tenant.id())
                .query(Long.class)
                .single();
        return new ArrayList<>(database.sql("select id from routing_rule where tenant_id = ? order by position")
                .param(tenant.id())
                .query(Long.class)
                .list());
    }

    /** First to where no rule is, so that no two ever have the same position. */
    private void number(Tenant tenant, List<Long> rules) {
        database.sql("update routing_rule set position = -position where tenant_id = ?")
                .param(tenant.id())
                .update();
        for (int i = 0; i < rules.size(); i++) {
            database.sql("update routing_rule set position = ? where tenant_id = ? and id = ?")
                    .params(i + 1, tenant.id(), rules.get(i))
                    .update();
        }
    }
}

package cadre.web.transfer;

import cadre.web.account.Tenant;
import cadre.web.usecase.Card;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes use cases away as if they had never come in; only for undoing an import. */
@Component
final class CardRemoval {

    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    CardRemoval(JdbcTemplate batches, TransactionTemplate transaction) {
        this.batches = batches;
        this.transaction = transaction;
    }

    /**
     * Takes use cases away, with their history and with what they need.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something else speaks of one of them
     */
    void remove(Tenant tenant, List<Card> gone) {
        List<Object[]> ids =
                gone.stream().map(card -> new Object[] {tenant.id(), card.id()}).toList();
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("use_case_dependency", "use_case_change")) {
                batches.batchUpdate("delete from " + table + " where tenant_id = ? and use_case_id = ?", ids);
            }
            batches.batchUpdate("delete from use_case where tenant_id = ? and id = ?", ids);
        });
    }
}

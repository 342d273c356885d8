package cadre.web.board;

import cadre.web.access.Visit;
import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which use case needs the result of which; never in a circle. */
@Component
public final class Dependencies {

    /** Word in the history. */
    private static final String WHAT = "dependency";

    private static final String INSERT =
            "insert into use_case_dependency (tenant_id, use_case_id, needs_id) values (?, ?, ?)";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Cards cards;

    Dependencies(JdbcClient database, JdbcTemplate batches, TransactionTemplate transaction, Cards cards) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.cards = cards;
    }

    /** What a use case needs. */
    public List<SectionView.Other> needs(Tenant tenant, Card card) {
        return others(tenant, card, "d.needs_id = u.id", "d.use_case_id");
    }

    /** What needs a use case. */
    public List<SectionView.Other> neededBy(Tenant tenant, Card card) {
        return others(tenant, card, "d.use_case_id = u.id", "d.needs_id");
    }

    private List<SectionView.Other> others(Tenant tenant, Card card, String join, String mine) {
        return database.sql("select u.number, u.title, u.stage from use_case_dependency d join use_case u on " + join
                        + " where d.tenant_id = ? and u.tenant_id = d.tenant_id and " + mine + " = ? order by u.number")
                .params(tenant.id(), card.id())
                .query((row, n) ->
                        new SectionView.Other(row.getInt(1), row.getString(2), BoardStage.of(row.getString(3))))
                .list();
    }

    /**
     * Says that a use case needs another one.
     *
     * @return the circle that it would close, in words; empty when it was stored
     */
    public String add(Visit visit, Card card, Card needed) {
        return transaction.execute(status -> {
            // The row of the company is the lock: two who add at once cannot close a circle between them.
            CompanyLock.take(database, visit.tenant());
            List<Long> circle = cycles(visit.tenant()).closedBy(card.id(), needed.id());
            if (!circle.isEmpty()) {
                return words(visit.tenant(), circle);
            }
            boolean there = needs(visit.tenant(), card).stream().anyMatch(other -> other.number() == needed.number());
            if (!there) {
                database.sql(INSERT)
                        .params(visit.tenant().id(), card.id(), needed.id())
                        .update();
                cards.record(visit.tenant(), card.number(), WHAT, "", name(needed), "", Author.of(visit));
            }
            return "";
        });
    }

    /**
     * Stores what use cases that have just come in need; whatever would close a circle is left out.
     *
     * @param needs ids of what is needed, by id of the use case
     */
    public void addAll(Tenant tenant, Map<Long, Set<Long>> needs) {
        transaction.executeWithoutResult(status -> {
            Cycles cycles = cycles(tenant);
            List<Object[]> rows = new ArrayList<>();
            needs.forEach((one, others) -> others.forEach(other -> {
                if (cycles.closedBy(one, other).isEmpty()) {
                    cycles.with(one, other);
                    rows.add(new Object[] {tenant.id(), one, other});
                }
            }));
            batches.batchUpdate(INSERT, rows);
        });
    }

    /** Everything that use cases of a company need, as pairs of numbers: who needs, who is needed. */
    public List<int[]> all(Tenant tenant) {
        return database.sql(
                        "select u.number, n.number from use_case_dependency d join use_case u on u.id = d.use_case_id"
                                + " join use_case n on n.id = d.needs_id where d.tenant_id = ? order by u.number, n.number")
                .param(tenant.id())
                .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
                .list();
    }

    private Cycles cycles(Tenant tenant) {
        Cycles cycles = new Cycles();
        database.sql("select use_case_id, needs_id from use_case_dependency where tenant_id = ?")
                .param(tenant.id())
                .query(row -> {
                    cycles.with(row.getLong(1), row.getLong(2));
                });
        return cycles;
    }

    /** Says that a use case no longer needs another one. */
    public void remove(Visit visit, Card card, Card needed) {
        transaction.executeWithoutResult(status -> {
            int gone = database.sql(
                            "delete from use_case_dependency where tenant_id = ? and use_case_id = ? and needs_id = ?")
                    .params(visit.tenant().id(), card.id(), needed.id())
                    .update();
            if (gone > 0) {
                cards.record(visit.tenant(), card.number(), WHAT, name(needed), "", "", Author.of(visit));
            }
        });
    }

    private static String name(Card card) {
        return "needs " + card.number() + " “" + card.idea().title() + "”";
    }

    /** Such as: 3 “A” needs 5 “B”, which needs 3 “A”. */
    private String words(Tenant tenant, List<Long> circle) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < circle.size(); i++) {
            Card card = cards.findById(tenant, circle.get(i)).orElseThrow();
            words.append(i == 0 ? "" : i == 1 ? " needs " : ", which needs ")
                    .append(card.number())
                    .append(" “")
                    .append(card.idea().title())
                    .append('”');
        }
        return words.toString();
    }
}

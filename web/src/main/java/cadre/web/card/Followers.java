package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.usecase.Card;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants to hear of a use case without having asked for it. */
@Component
public final class Followers {

    private final JdbcClient database;
    private final InstantSource clock;

    Followers(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds the visitor; nothing changes when they follow it already. */
    public void add(Visit visit, Card card) {
        if (!of(visit).contains(card.id())) {
            try {
                database.sql(
                                "insert into use_case_follower (tenant_id, use_case_id, account_id, since) values (?, ?, ?, ?)")
                        .params(visit.tenant().id(), card.id(), visit.account().id(), Timestamp.from(clock.instant()))
                        .update();
            } catch (DuplicateKeyException e) {
                // The same visitor, twice at once.
                return;
            }
        }
    }

    /** Takes the visitor away. */
    public void remove(Visit visit, Card card) {
        database.sql("delete from use_case_follower where tenant_id = ? and use_case_id = ? and account_id = ?")
                .params(visit.tenant().id(), card.id(), visit.account().id())
                .update();
    }

    /** Ids of what the visitor follows. */
    public Set<Long> of(Visit visit) {
        return new HashSet<>(
                database.sql("select use_case_id from use_case_follower where tenant_id = ? and account_id = ?")
                        .params(visit.tenant().id(), visit.account().id())
                        .query(Long.class)
                        .list());
    }
}

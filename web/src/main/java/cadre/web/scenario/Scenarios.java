package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.scenario.Scenario.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The scenarios of the companies. Whatever changes one holds its row, so that two who change it at once come one after the other. */
@Component
public final class Scenarios {

    private static final String SELECT = """
            select s.id, s.name, s.base_id, r.revision, s.state, s.steps, s.version, a.name as author, s.created_at,
            (select count(*) from scenario_comment c where c.scenario_id = s.id) as comments
            from scenario s join account a on a.id = s.author_id join company_revision r on r.id = s.base_id where\s""";

    private final JdbcClient database;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Scenarios(JdbcClient database, Steps steps, TransactionTemplate transaction, InstantSource clock) {
        this.database = database;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of a company, newest first. */
    public List<Scenario> all(Tenant tenant) {
        return database.sql(SELECT + "s.tenant_id = ? order by s.id desc")
                .param(tenant.id())
                .query(Scenarios::scenario)
                .list();
    }

    /** The one of an id, if it is this company's. */
    public Optional<Scenario> find(Tenant tenant, long id) {
        return database.sql(SELECT + "s.tenant_id = ? and s.id = ?")
                .params(tenant.id(), id)
                .query(Scenarios::scenario)
                .optional();
    }

    /**
     * Makes one that changes nothing yet.
     *
     * @param visit who and where
     * @param name of it
     * @param base id of the revision that it changes
     * @return its id
     */
    long add(Visit visit, String name, long base) {
        KeyHolder key = new GeneratedKeyHolder();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("insert into scenario (tenant_id, name, base_id, state, steps, version, author_id, created_at,"
                        + " changed_at) values (?, ?, ?, ?, 0, 0, ?, ?, ?)")
                .params(
                        visit.tenant().id(),
                        name,
                        base,
                        State.OPEN.word(),
                        visit.account().id(),
                        now,
                        now)
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class), "the database made no key");
    }

    /**
     * Adds a change; those that were undone are forgotten.
     *
     * @param visit who and where
     * @param scenario as it was when the change was made ready
     * @param change fits behind the others
     * @param reason why; may be empty
     * @return whether it was added: not when the scenario has changed since
     */
    boolean step(Visit visit, Scenario scenario, Change change, String reason) {
        return change(visit.tenant(), scenario, () -> {
            steps.forget(visit.tenant(), scenario.id(), scenario.steps());
            steps.add(visit, scenario.id(), scenario.steps() + 1, change, reason);
            return scenario.steps() + 1;
        });
    }

    /**
     * Lets fewer or more of the changes that are there count.
     *
     * @param tenant whose
     * @param scenario as it was when that was asked for
     * @param count how many
     * @return whether it was done: not when the scenario has changed since
     */
    boolean count(Tenant tenant, Scenario scenario, int count) {
        return change(tenant, scenario, () -> count);
    }

    /** Gives back how many changes count from now on. */
    @FunctionalInterface
    private interface Work {
        int steps();
    }

    private boolean change(Tenant tenant, Scenario scenario, Work work) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean same = database.sql(
                            "select version from scenario where tenant_id = ? and id = ? and state = ?" + " for update")
                    .params(tenant.id(), scenario.id(), State.OPEN.word())
                    .query(Integer.class)
                    .optional()
                    .filter(version -> version == scenario.version())
                    .isPresent();
            if (same) {
                int count = work.steps();
                database.sql("update scenario set steps = ?, version = version + 1, changed_at = ? where id = ?")
                        .params(count, Timestamp.from(clock.instant()), scenario.id())
                        .update();
            }
            return same;
        }));
    }

    /**
     * Says what has become of one.
     *
     * @param from what had before
     * @param to what has now
     * @param merged id of the revision that its changes are in; 0 for none
     * @return whether it was so before
     */
    boolean become(Tenant tenant, Scenario scenario, State from, State to, long merged) {
        return database.sql("update scenario set state = ?, merged_id = nullif(?, 0), changed_at = ?"
                                + " where tenant_id = ? and id = ? and state = ? and version = ?")
                        .params(
                                to.word(),
                                merged,
                                Timestamp.from(clock.instant()),
                                tenant.id(),
                                scenario.id(),
                                from.word(),
                                scenario.version())
                        .update()
                == 1;
    }

    private static Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("base_id"),
                row.getInt("revision"),
                State.of(row.getString("state")),
                row.getInt("steps"),
                row.getInt("version"),
                row.getString("author"),
                row.getInt("comments"),
                row.getTimestamp("created_at").toInstant());
    }
}

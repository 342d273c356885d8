package cadre.web.board;

import cadre.web.account.Tenant;
import cadre.web.usecase.BoardStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goals of the companies. */
@Component
public final class GoalStore {

    private static final String OPEN = Stream.of(BoardStage.values())
            .filter(BoardStage::isOpen)
            .flatMap(stage -> stage.words().stream())
            .collect(Collectors.joining("', '", "'", "'"));

    private static final String SELECT = "select g.id, g.title, g.description, g.ended_at, g.version,"
            + " sum(case when u.stage in (" + OPEN + ") then 1 else 0 end) as open_cases, count(u.id) as all_cases"
            + " from goal g left join use_case u on u.goal_id = g.id and u.tenant_id = g.tenant_id"
            + " where g.tenant_id = ?";
    private static final String GROUP = " group by g.id, g.title, g.description, g.ended_at, g.version"
            + " order by case when g.ended_at is null then 0 else 1 end, g.title, g.id";

    private final JdbcClient database;
    private final InstantSource clock;

    GoalStore(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All goals, those that are pursued first. */
    public List<Goal> all(Tenant tenant) {
        return database.sql(SELECT + GROUP)
                .param(tenant.id())
                .query(GoalStore::goal)
                .list();
    }

    /** Titles by id, those that are pursued first. */
    public Map<Long, String> titles(Tenant tenant) {
        Map<Long, String> titles = new LinkedHashMap<>();
        database.sql("select id, title from goal where tenant_id = ?"
                        + " order by case when ended_at is null then 0 else 1 end, title, id")
                .param(tenant.id())
                .query(row -> {
                    titles.put(row.getLong(1), row.getString(2));
                });
        return titles;
    }

    /** The goal of an id, if it is this company's. */
    public Optional<Goal> find(Tenant tenant, long id) {
        return database.sql(SELECT + " and g.id = ?" + GROUP)
                .params(tenant.id(), id)
                .query(GoalStore::goal)
                .optional();
    }

    /** Adds one; its id. */
    public long add(Tenant tenant, String title, String description) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("insert into goal (tenant_id, title, description, created_at) values (?, ?, ?, ?)")
                .params(tenant.id(), title, description, now)
                .update();
        return database.sql("select max(id) from goal where tenant_id = ? and title = ?")
                .params(tenant.id(), title)
                .query(Long.class)
                .single();
    }

    /**
     * Changes title, description and whether it is pursued.
     *
     * @param goal as wanted, with the version that was looked at
     * @return false when it is another version now, so that nothing was changed
     */
    public boolean change(Tenant tenant, Goal goal) {
        @Nullable Timestamp ended = goal.ended() ? Timestamp.from(clock.instant()) : null;
        return database.sql("update goal set title = ?, description = ?, ended_at = ?, version = version + 1"
                                + " where tenant_id = ? and id = ? and version = ?")
                        .params(goal.title(), goal.description())
                        .param(ended)
                        .params(tenant.id(), goal.id(), goal.version())
                        .update()
                == 1;
    }

    private static Goal goal(ResultSet row, int number) throws SQLException {
        return new Goal(
                row.getLong("id"),
                row.getString("title"),
                row.getString("description"),
                row.getTimestamp("ended_at") != null,
                row.getInt("open_cases"),
                row.getInt("all_cases"),
                row.getInt("version"));
    }
}

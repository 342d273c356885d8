package cadre.web.scenario;

import cadre.web.access.Visit;
import cadre.web.scenario.ScenarioView.Comment;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say about scenarios. */
@Component
final class Comments {

    private final JdbcClient database;
    private final InstantSource clock;

    Comments(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All about a scenario, oldest first. */
    List<Comment> of(Visit visit, long scenario) {
        return database.sql("select c.id, c.step_id, c.content, a.name as author, c.author_id, c.written_at"
                        + " from scenario_comment c join account a on a.id = c.author_id"
                        + " where c.tenant_id = ? and c.scenario_id = ? order by c.id")
                .params(visit.tenant().id(), scenario)
                .query((row, n) -> new Comment(
                        row.getLong("id"),
                        row.getLong("step_id"),
                        row.getString("content"),
                        row.getString("author"),
                        row.getLong("author_id") == visit.account().id(),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /**
     * Stores one.
     *
     * @param visit who and where
     * @param scenario about which
     * @param step id of one of its changes; 0 for none
     * @param text what is said
     */
    void add(Visit visit, long scenario, long step, String text) {
        database.sql("insert into scenario_comment (tenant_id, scenario_id, step_id, content, author_id, written_at)"
                        + " values (?, ?, nullif(?, 0), ?, ?, ?)")
                .params(
                        visit.tenant().id(),
                        scenario,
                        step,
                        text,
                        visit.account().id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Takes one of the visitor's own out.
     *
     * @return whether there was one
     */
    boolean delete(Visit visit, long scenario, long comment) {
        return database.sql(
                                "delete from scenario_comment where tenant_id = ? and scenario_id = ? and id = ? and author_id = ?")
                        .params(
                                visit.tenant().id(),
                                scenario,
                                comment,
                                visit.account().id())
                        .update()
                == 1;
    }
}

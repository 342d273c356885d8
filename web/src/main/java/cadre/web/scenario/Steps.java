package cadre.web.scenario;

import cadre.core.company.Change;
import cadre.core.quantity.Share;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.scenario.Draft.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of the scenarios, as rows. */
@Component
final class Steps {

    private static final String SELECT = """
            select s.id, s.position, s.kind, s.subject, s.title, s.was, s.becomes, s.reason, a.name as author, s.made_at
            from scenario_step s join account a on a.id = s.author_id where\s""";

    private final JdbcClient database;
    private final InstantSource clock;

    Steps(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a scenario in order, those that were undone at the end. */
    List<Step> of(Tenant tenant, long scenario) {
        return database.sql(SELECT + "s.tenant_id = ? and s.scenario_id = ? order by s.position")
                .params(tenant.id(), scenario)
                .query(Steps::step)
                .list();
    }

    /** Stores a change behind the others. */
    void add(Visit visit, long scenario, int position, Change change, String reason) {
        Row row = row(change);
        database.sql("insert into scenario_step (tenant_id, scenario_id, position, kind, subject, title, was, becomes,"
                        + " reason, author_id, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        visit.tenant().id(),
                        scenario,
                        position,
                        row.kind(),
                        change.subject(),
                        row.title(),
                        row.was(),
                        row.becomes(),
                        reason,
                        visit.account().id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes those behind a position out for good, with what was said about them. */
    void forget(Tenant tenant, long scenario, int behind) {
        database.sql("delete from scenario_comment where tenant_id = ? and step_id in"
                        + " (select id from scenario_step where scenario_id = ? and position > ?)")
                .params(tenant.id(), scenario, behind)
                .update();
        database.sql("delete from scenario_step where tenant_id = ? and scenario_id = ? and position > ?")
                .params(tenant.id(), scenario, behind)
                .update();
    }

    /** How a change is written into a row; lists are parted by commas, which ids have none of. */
    record Row(String kind, String title, String was, String becomes) {}

    static Row row(Change change) {
        return switch (change) {
            case Change.MovePerson move -> new Row("move-person", "", move.from(), move.to());
            case Change.AddTeam team -> new Row("add-team", team.name(), "", String.join(",", team.serves()));
            case Change.RenameTeam team -> new Row("rename-team", "", team.from(), team.to());
            case Change.RemoveTeam team -> new Row("remove-team", team.name(), "", "");
            case Change.ServeDomains serve ->
                new Row("serve-domains", "", String.join(",", serve.from()), String.join(",", serve.to()));
            case Change.AddSeat seat ->
                new Row("add-seat", seat.name(), "", String.join(",", seat.role(), seat.level(), seat.team()));
            case Change.RemoveSeat seat -> new Row("remove-seat", seat.name(), "", "");
            case Change.ChangeFte fte ->
                new Row(
                        "change-fte",
                        "",
                        String.valueOf(fte.from().value()),
                        String.valueOf(fte.to().value()));
            case Change.ChangePractice practice -> new Row("change-practice", "", practice.from(), practice.to());
        };
    }

    private static Change change(String kind, String subject, String title, String was, String becomes) {
        return switch (kind) {
            case "move-person" -> new Change.MovePerson(subject, was, becomes);
            case "add-team" -> new Change.AddTeam(subject, title, list(becomes));
            case "rename-team" -> new Change.RenameTeam(subject, was, becomes);
            case "remove-team" -> new Change.RemoveTeam(subject, title);
            case "serve-domains" -> new Change.ServeDomains(subject, list(was), list(becomes));
            case "add-seat" -> {
                String[] parts = becomes.split(",", -1);
                yield new Change.AddSeat(subject, title, parts[0], parts[1], parts[2]);
            }
            case "remove-seat" -> new Change.RemoveSeat(subject, title);
            case "change-fte" ->
                new Change.ChangeFte(
                        subject, new Share(Double.parseDouble(was)), new Share(Double.parseDouble(becomes)));
            case "change-practice" -> new Change.ChangePractice(subject, was, becomes);
            default -> throw new IllegalStateException("'" + kind + "' is not a kind of change");
        };
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getInt("position"),
                change(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("title"),
                        row.getString("was"),
                        row.getString("becomes")),
                row.getString("reason"),
                row.getString("author"),
                row.getTimestamp("made_at").toInstant());
    }
}

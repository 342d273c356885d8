package cadre.web.board;

import cadre.web.account.Tenant;
import cadre.web.board.BoardView.Choice;
import cadre.web.usecase.CardFilter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is to filter by in a company. */
@Component
final class BoardChoices {

    private final JdbcClient database;
    private final GoalStore goals;

    BoardChoices(JdbcClient database, GoalStore goals) {
        this.database = database;
        this.goals = goals;
    }

    BoardView.Choices of(Tenant tenant) {
        List<Choice> owners = choices(
                "select distinct a.id, a.name from use_case u join account a on a.id = u.owner_id where u.tenant_id = ?"
                        + " order by a.name, a.id",
                tenant);
        List<Choice> domains = choices(
                "select distinct u.domain, u.domain from use_case u where u.tenant_id = ? and u.domain <> ''"
                        + " order by 1",
                tenant);
        List<Choice> titles = new ArrayList<>();
        goals.titles(tenant).forEach((id, title) -> titles.add(new Choice(String.valueOf(id), title)));
        if (!titles.isEmpty()) {
            titles.add(new Choice(String.valueOf(CardFilter.NO_GOAL), "No goal"));
        }
        return new BoardView.Choices(owners, domains, titles);
    }

    private List<Choice> choices(String sql, Tenant tenant) {
        return database.sql(sql)
                .param(tenant.id())
                .query((row, n) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }
}

package cadre.web.usecase;

import cadre.web.account.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds an owner for every idea: the first rule that fits and whose owner is still there, or else the company's first
 * administrator. Nothing is ever without one.
 */
@Component
public final class Routing {

    /** Days until the first answer where no rule says. */
    static final int USUAL_DAYS = 14;

    private static final String SELECT = """
            select r.id, r.position, r.domain, r.category, r.words, r.owner_id, a.name, r.answer_days,
              case when a.disabled_at is null and m.role in ('planner', 'administrator') then 1 else 0 end as present
            from routing_rule r join account a on a.id = r.owner_id
            left join membership m on m.account_id = r.owner_id and m.tenant_id = r.tenant_id
            where r.tenant_id = ? order by r.position""";

    /** Those who may decide first, of them administrators first, of them the oldest account first. */
    private static final String DECIDERS = """
            select a.id, a.name from membership m join account a on a.id = m.account_id where m.tenant_id = ? %s
            order by case when a.disabled_at is null then 0 else 1 end,
              case m.role when 'administrator' then 0 when 'planner' then 1 else 2 end, a.id""";

    private final JdbcClient database;

    Routing(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where an idea is sent.
     *
     * @param owner who gets it
     * @param days until the first answer
     * @param rule that fitted; null when none did and it goes to an administrator
     */
    public record Route(
            Card.Owner owner, int days, @Nullable Rule rule) {

        /** Why it is sent there, a sentence. */
        public String why() {
            return rule == null
                    ? "No routing rule fits, so " + owner.name() + " looks first."
                    : "Routing rule " + rule.position() + " sends ideas of this sort to " + owner.name() + ".";
        }
    }

    /** The rules of a company in the order in which they are tried; one whose owner is gone is tried by nobody. */
    public List<Placed> rules(Tenant tenant) {
        return database.sql(SELECT).param(tenant.id()).query(Routing::rule).list();
    }

    /**
     * A rule, and whether its owner may still decide in the company.
     *
     * @param rule with its owner
     * @param present otherwise the rule is passed over
     */
    public record Placed(Rule rule, boolean present) {}

    /** Where the ideas of a company go, as its rules are now. */
    public Routes routes(Tenant tenant) {
        List<Rule> rules =
                rules(tenant).stream().filter(Placed::present).map(Placed::rule).toList();
        Card.Owner otherwise = database.sql(DECIDERS.formatted("") + " limit 1")
                .param(tenant.id())
                .query((row, n) -> new Card.Owner(row.getLong(1), row.getString(2)))
                .single();
        return new Routes(rules, otherwise);
    }

    /**
     * The rules of a company at one time.
     *
     * @param rules in the order in which they are tried
     * @param otherwise who gets what no rule fits
     */
    public record Routes(List<Rule> rules, Card.Owner otherwise) {

        /** Copies the list. */
        public Routes {
            rules = List.copyOf(rules);
        }

        /** Where an idea goes. */
        public Route of(Card.Idea idea) {
            return rules.stream()
                    .filter(rule -> rule.fits(idea))
                    .findFirst()
                    .map(rule -> new Route(rule.owner(), rule.days(), rule))
                    .orElseGet(() -> new Route(otherwise, USUAL_DAYS, null));
        }
    }

    /** Those who may look after use cases, administrators first, of them the oldest account first. */
    public List<Card.Owner> deciders(Tenant tenant) {
        return database.sql(DECIDERS.formatted("and a.disabled_at is null and m.role in ('planner', 'administrator')"))
                .param(tenant.id())
                .query((row, n) -> new Card.Owner(row.getLong(1), row.getString(2)))
                .list();
    }

    private static Placed rule(ResultSet row, int number) throws SQLException {
        Card.Owner owner = new Card.Owner(row.getLong("owner_id"), row.getString("name"));
        Rule rule = new Rule(
                row.getLong("id"),
                row.getInt("position"),
                row.getString("domain"),
                row.getString("category"),
                row.getString("words"),
                owner,
                row.getInt("answer_days"));
        return new Placed(rule, row.getInt("present") == 1);
    }
}

package cadre.web.frontdoor;

import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import cadre.web.card.Domains;
import cadre.web.page.Form;
import cadre.web.usecase.Card;
import cadre.web.usecase.Category;
import cadre.web.usecase.Routing;
import cadre.web.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the routing rules of a company; {@link Routing} reads them. Positions are always 1, 2, 3, … */
@Component
public final class Rules {

    private static final int LONGEST_WORDS = 500;
    private static final int MOST_DAYS = 365;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Routing routing;
    private final Domains domains;

    Rules(JdbcClient database, TransactionTemplate transaction, Routing routing, Domains domains) {
        this.database = database;
        this.transaction = transaction;
        this.routing = routing;
        this.domains = domains;
    }

    private record Wanted(String domain, String category, String words, long owner, int days) {}

    /** The rule of an id, with whether its owner may still decide. */
    public Optional<Routing.Placed> find(Tenant tenant, long id) {
        return routing.rules(tenant).stream()
                .filter(placed -> placed.rule().id() == id)
                .findFirst();
    }

    /**
     * Adds a rule.
     *
     * @param form with domain, category, words, owner and days; gets the faults
     * @param position where it is tried, from 1; after all others when there are fewer
     * @return nothing when the form is wrong
     */
    public Optional<Routing.Placed> add(Tenant tenant, Form form, int position) {
        return transaction.execute(status -> {
            List<Long> rules = ordered(tenant);
            Wanted wanted = read(tenant, form, "");
            if (form.isWrong()) {
                return Optional.empty();
            }
            database.sql(
                            "insert into routing_rule (tenant_id, position, domain, category, words, owner_id, answer_days)"
                                    + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(tenant.id(), rules.size() + 1, wanted.domain(), wanted.category(), wanted.words())
                    .params(wanted.owner(), wanted.days())
                    .update();
            long id = ordered(tenant).getLast();
            place(tenant, rules, id, position);
            return find(tenant, id);
        });
    }

    /**
     * Changes a rule.
     *
     * @param form as for {@link #add}
     * @param position where it is tried, from 1
     * @param seen looks at the rule as it is, and throws when it is not to be changed; nobody else changes it meanwhile
     * @return nothing when the form is wrong, or there is no such rule
     */
    public Optional<Routing.Placed> change(
            Tenant tenant, long id, Form form, int position, Consumer<Routing.Placed> seen) {
        return transaction.execute(status -> {
            List<Long> rules = ordered(tenant);
            Optional<Routing.Placed> before = find(tenant, id);
            before.ifPresent(seen);
            if (before.isEmpty()) {
                return before;
            }
            Wanted wanted = read(tenant, form, before.get().rule().domain());
            if (form.isWrong()) {
                return Optional.empty();
            }
            database.sql("update routing_rule set domain = ?, category = ?, words = ?, owner_id = ?, answer_days = ?"
                            + " where tenant_id = ? and id = ?")
                    .params(wanted.domain(), wanted.category(), wanted.words(), wanted.owner(), wanted.days())
                    .params(tenant.id(), id)
                    .update();
            rules.remove(id);
            place(tenant, rules, id, position);
            return find(tenant, id);
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
            place(tenant, rules, id, at + by + 1);
            return true;
        });
    }

    /**
     * Takes a rule away.
     *
     * @param seen whether the rule is as who takes it away has seen it
     * @return whether there was such a rule
     */
    public boolean remove(Tenant tenant, long id, Predicate<Routing.Placed> seen) {
        return transaction.execute(status -> {
            List<Long> rules = ordered(tenant);
            if (find(tenant, id).filter(seen).isEmpty()) {
                return false;
            }
            database.sql("delete from routing_rule where tenant_id = ? and id = ?")
                    .params(tenant.id(), id)
                    .update();
            rules.remove(id);
            number(tenant, rules);
            return true;
        });
    }

    private Wanted read(Tenant tenant, Form form, String present) {
        String domain = form.value("domain");
        if (!domain.isEmpty()
                && domains.of(tenant, present).stream()
                        .noneMatch(one -> one.word().equals(domain))) {
            form.wrong("domain", "Choose a domain of the newest company file, or any.");
        }
        if (!form.value("category").isEmpty()) {
            form.read(
                    "category",
                    word -> Word.of(Category.class, word),
                    "Choose a kind of value, or any.",
                    Category.OTHER);
        }
        form.atMost("words", LONGEST_WORDS);
        long owner = routing.deciders(tenant).stream()
                .map(Card.Owner::account)
                .filter(account -> form.value("owner").equals(account.toString()))
                .findFirst()
                .orElseGet(() -> {
                    form.wrong("owner", "Choose who gets these ideas: a planner or administrator who can log in.");
                    return 0L;
                });
        int days = form.read("days", Integer::valueOf, "Enter a whole number of days, such as 5.", 5);
        if (days < 1 || days > MOST_DAYS) {
            form.wrong("days", "Enter between 1 and " + MOST_DAYS + " days.");
        }
        return new Wanted(domain, form.value("category"), form.value("words"), owner, days);
    }

    /** Puts a rule at a position from 1, as far as there are so many. */
    private void place(Tenant tenant, List<Long> others, long id, int position) {
        others.add(Math.clamp(position - 1L, 0, others.size()), id);
        number(tenant, others);
    }

    /** The rules, which nobody else changes before the transaction ends. */
    private List<Long> ordered(Tenant tenant) {
        CompanyLock.take(database, tenant);
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

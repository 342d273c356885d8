package cadre.web.usecase;

import cadre.web.account.CompanyLock;
import cadre.web.account.Tenant;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of the companies, and everything that happened to them. Each change and its history are written in one
 * transaction, which joins the caller's if there is one; {@link CardChanged} is published after it. An open use case always
 * has an owner and a next date: where a change would take one away, the routing rules give another.
 */
@Component
public final class Cards {

    /** Word in the history for the beginning. */
    public static final String CREATED = "created";

    private static final String HISTORY = """
            insert into use_case_change (tenant_id, use_case_id, version, field, old_value, new_value, reason, author_id,
              author_name, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Routing routing;
    private final CardMessages messages;

    Cards(
            JdbcClient database,
            JdbcTemplate batches,
            TransactionTemplate transaction,
            InstantSource clock,
            Routing routing,
            CardMessages messages) {
        this.database = database;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
        this.routing = routing;
        this.messages = messages;
    }

    /**
     * Some use cases of those asked for.
     *
     * @param cards these
     * @param total how many there are in all
     */
    public record Slice(List<Card> cards, long total) {

        /** Copies the list. */
        public Slice {
            cards = List.copyOf(cards);
        }
    }

    /** In which order use cases are listed; numbers decide between equals. What lacks the value comes last, either way. */
    public enum Order {
        /** The newest first. */
        NEWEST("u.number desc"),
        /** The other way round: in the order in which they came. */
        NUMBER("u.number"),
        /** What changed last first. */
        CHANGED("u.changed_at desc, u.number desc"),
        /** What has not changed for longest first. */
        UNCHANGED("u.changed_at, u.number"),
        /** What waits longest for its next date first, then what has none. */
        NEXT_DATE("u.next_date, u.number"),
        /** What waits until last first. */
        LAST_DATE("case when u.next_date is null then 1 else 0 end, u.next_date desc, u.number"),
        /** By title. */
        TITLE("u.title, u.number"),
        /** By title, from the end of the alphabet. */
        TITLE_DOWN("u.title desc, u.number"),
        /** In the order of the board. */
        STAGE(CardRows.stages() + ", u.number"),
        /** From the end of the board. */
        STAGE_DOWN(CardRows.stages() + " desc, u.number"),
        /** By the name of the owner. */
        OWNER("case when o.name is null then 1 else 0 end, o.name, u.number"),
        /** By the name of the owner, from the end of the alphabet. */
        OWNER_DOWN("case when o.name is null then 1 else 0 end, o.name desc, u.number"),
        /** By domain. */
        DOMAIN("case when u.domain = '' then 1 else 0 end, u.domain, u.number"),
        /** By domain, from the end of the alphabet. */
        DOMAIN_DOWN("case when u.domain = '' then 1 else 0 end, u.domain desc, u.number"),
        /** What is worth most first. */
        VALUE("case when u.value_likely is null then 1 else 0 end, u.value_likely desc, u.number"),
        /** What is worth least first. */
        VALUE_UP("case when u.value_likely is null then 1 else 0 end, u.value_likely, u.number");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** The use case of a number. */
    public Optional<Card> find(Tenant tenant, int number) {
        return database.sql(CardRows.SELECT + " and u.number = ?")
                .params(tenant.id(), number)
                .query(CardRows::card)
                .optional();
    }

    /** The use case of an id in the database, if it is this company's. */
    public Optional<Card> findById(Tenant tenant, long id) {
        return database.sql(CardRows.SELECT + " and u.id = ?")
                .params(tenant.id(), id)
                .query(CardRows::card)
                .optional();
    }

    /** The use cases of these ids in the database, as far as they are this company's, the newest first. */
    public List<Card> allById(Tenant tenant, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(tenant.id()));
        parameters.addAll(ids);
        return database.sql(
                        CardRows.SELECT + " and u.id in (?" + ", ?".repeat(ids.size() - 1) + ") order by u.number desc")
                .params(parameters)
                .query(CardRows::card)
                .list();
    }

    /** The numbers of those that came from elsewhere, by their ids there. */
    public Map<String, Integer> numbersByExternalId(Tenant tenant) {
        Map<String, Integer> numbers = new TreeMap<>();
        database.sql("select external_id, number from use_case where tenant_id = ? and external_id <> ''")
                .param(tenant.id())
                .query(row -> {
                    numbers.put(row.getString(1), row.getInt(2));
                });
        return numbers;
    }

    /** Some of those asked for. */
    public Slice page(Tenant tenant, CardFilter filter, Order order, int offset, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters(tenant.id()));
        parameters.add(most);
        parameters.add(offset);
        List<Card> cards = database.sql(
                        CardRows.SELECT + filter.where() + " order by " + order.sql + " limit ? offset ?")
                .params(parameters)
                .query(CardRows::card)
                .list();
        boolean last = cards.size() < most && (offset == 0 || !cards.isEmpty());
        return new Slice(cards, last ? offset + cards.size() : count(tenant, filter));
    }

    /** The first of those asked for, without their count. */
    public List<Card> first(Tenant tenant, CardFilter filter, Order order, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters(tenant.id()));
        parameters.add(most);
        // Begun with what is the same in all of them, it is the order of an index, which is read no further than
        // needed.
        String same = order == Order.NEXT_DATE && filter.words().size() == 1 ? "u.tenant_id, u.stage, " : "";
        return database.sql(CardRows.SELECT + filter.where() + " order by " + same + order.sql + " limit ?")
                .params(parameters)
                .query(CardRows::card)
                .list();
    }

    /** How many of those asked for are open and past their next date. */
    public long overdue(Tenant tenant, CardFilter filter) {
        List<Object> parameters = new ArrayList<>(filter.parameters(tenant.id()));
        parameters.add(today());
        return database.sql("select count(*) from use_case u where u.tenant_id = ?" + filter.where()
                        + " and u.next_date < ? and u.stage in ('" + CardRows.OPEN + "')")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Some of those asked for, the newest first, with numbers below one. */
    public List<Card> below(Tenant tenant, CardFilter filter, long below, int most) {
        List<Object> parameters = new ArrayList<>(filter.parameters(tenant.id()));
        parameters.addAll(List.of(below, most));
        return database.sql(CardRows.SELECT + filter.where() + " and u.number < ? order by u.number desc limit ?")
                .params(parameters)
                .query(CardRows::card)
                .list();
    }

    /** All of those asked for; thousands, maybe. */
    public List<Card> all(Tenant tenant, CardFilter filter, Order order) {
        return database.sql(CardRows.SELECT + filter.where() + " order by " + order.sql)
                .params(filter.parameters(tenant.id()))
                .query(CardRows::card)
                .list();
    }

    /**
     * Some of the open ones for which something should have happened: their next date has passed, they have none, or nobody is
     * left to look after them. What waits longest is first.
     */
    public Slice waiting(Tenant tenant, int offset, int most) {
        Date today = Date.valueOf(today());
        List<Card> waiting = database.sql(
                        CardRows.SELECT + CardRows.WAITING + " order by " + Order.NEXT_DATE.sql + " limit ? offset ?")
                .params(tenant.id(), today, most, offset)
                .query(CardRows::card)
                .list();
        long total = database.sql("select count(*) from use_case u where u.tenant_id = ?" + CardRows.WAITING)
                .params(tenant.id(), today)
                .query(Long.class)
                .single();
        return new Slice(waiting, total);
    }

    /** How many there are of those asked for. */
    public long count(Tenant tenant, CardFilter filter) {
        return database.sql("select count(*) from use_case u where u.tenant_id = ?" + filter.where())
                .params(filter.parameters(tenant.id()))
                .query(Long.class)
                .single();
    }

    /** How many of those asked for are in each stage; every stage is there. */
    public Map<BoardStage, Long> counts(Tenant tenant, CardFilter filter) {
        Map<BoardStage, Long> counts = new EnumMap<>(BoardStage.class);
        for (BoardStage stage : BoardStage.values()) {
            counts.put(stage, 0L);
        }
        database.sql("select u.stage, count(*) from use_case u where u.tenant_id = ?" + filter.where()
                        + " group by u.stage")
                .params(filter.parameters(tenant.id()))
                .query(row -> {
                    counts.merge(BoardStage.of(row.getString(1)), row.getLong(2), Long::sum);
                });
        return counts;
    }

    /**
     * Stores a new use case.
     *
     * @param reason why, for the history; may be empty
     * @throws IllegalArgumentException when a field cannot have its value
     */
    public Card add(Tenant tenant, Draft draft, String reason, Author author) {
        return addAll(tenant, List.of(draft), reason, author).getFirst();
    }

    /**
     * Stores new use cases, all or none.
     *
     * @param reason why, for the history; may be empty
     * @return in the order given
     * @throws IllegalArgumentException when a field of one cannot have its value
     */
    public List<Card> addAll(Tenant tenant, List<Draft> drafts, String reason, Author author) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        return transaction.execute(status -> {
            // The row of the company is the lock: two who add at once get different numbers.
            CompanyLock.take(database, tenant);
            int before = database.sql("select coalesce(max(number), 0) from use_case where tenant_id = ?")
                    .param(tenant.id())
                    .query(Integer.class)
                    .single();
            Routing.Routes routes = routing.routes(tenant);
            Timestamp now = Timestamp.from(clock.instant());
            List<Object[]> rows = new ArrayList<>();
            for (Draft draft : drafts) {
                rows.add(CardRows.parameters(
                        tenant.id(), before + rows.size() + 1, Completion.routed(draft, routes, today()), now));
            }
            batches.batchUpdate(CardRows.INSERT, rows);
            List<Card> added = database.sql(CardRows.SELECT + " and u.number > ? order by u.number")
                    .params(tenant.id(), before)
                    .query(CardRows::card)
                    .list();
            batches.batchUpdate(
                    HISTORY,
                    added.stream()
                            .map(card -> history(
                                    tenant, card, 1, CREATED, "", card.idea().title(), reason, author, now))
                            .toList());
            messages.tell(tenant, added, List.of(CREATED));
            return added;
        });
    }

    /**
     * Changes some fields of a use case; what would stay as it is is left out.
     *
     * @param number of the use case
     * @param version that the change is based on
     * @param edits at most one a field
     * @param reason why, for the history; may be empty
     * @return the use case as it stands then, of the same version when nothing differs
     * @throws LostUpdate when it is at another version by now
     * @throws IllegalArgumentException when a field cannot have its value
     * @throws EmptyResultDataAccessException when the company has no use case of this number
     */
    public Card change(Tenant tenant, int number, int version, List<Edit> edits, String reason, Author author) {
        return transaction.execute(status -> {
            Card card = locked(tenant, number);
            if (card.version() != version) {
                throw new LostUpdate(card, version);
            }
            Map<Field, String> wanted = new EnumMap<>(Field.class);
            edits.forEach(edit -> wanted.put(edit.field(), edit.value()));
            Completion.complete(card, wanted, () -> routing.routes(tenant), today());
            wanted.entrySet().removeIf(edit -> edit.getKey().of(card).equals(edit.getValue()));
            if (wanted.isEmpty()) {
                return card;
            }
            update(tenant, card, wanted);
            Timestamp now = Timestamp.from(clock.instant());
            List<Object[]> rows = new ArrayList<>();
            List<String> fields = new ArrayList<>();
            wanted.forEach((field, value) -> {
                fields.add(field.word());
                rows.add(history(tenant, card, version + 1, field.word(), field.of(card), value, reason, author, now));
            });
            batches.batchUpdate(HISTORY, rows);
            Card changed = find(tenant, number).orElseThrow();
            messages.tell(tenant, List.of(changed), fields);
            return changed;
        });
    }

    /**
     * Writes into the history what changed around a use case, such as a document of evidence, and counts its version up. What
     * changed is written by the caller, in a transaction around both.
     *
     * @param what a word of at most 40 characters that is none of a {@link Field}
     * @param before in words; empty for nothing
     * @param after in words; empty for nothing
     * @param reason why; may be empty
     * @return the use case as it stands then
     */
    public Card record(
            Tenant tenant, int number, String what, String before, String after, String reason, Author author) {
        return transaction.execute(status -> {
            Card card = locked(tenant, number);
            update(tenant, card, Map.of());
            Timestamp now = Timestamp.from(clock.instant());
            batches.batchUpdate(
                    HISTORY,
                    List.<Object[]>of(
                            history(tenant, card, card.version() + 1, what, before, after, reason, author, now)));
            Card changed = find(tenant, number).orElseThrow();
            messages.tell(tenant, List.of(changed), List.of(what));
            return changed;
        });
    }

    /** Some of what happened to a use case, the newest first. */
    public List<Change> history(Tenant tenant, Card card, int offset, int most) {
        return database.sql("select * from use_case_change where tenant_id = ? and use_case_id = ? order by id desc"
                        + " limit ? offset ?")
                .params(tenant.id(), card.id(), most, offset)
                .query(CardRows::change)
                .list();
    }

    /** What happened to a use case after a version of it, the oldest first. */
    public List<Change> since(Tenant tenant, Card card, int version) {
        return database.sql("select * from use_case_change where tenant_id = ? and use_case_id = ? and version > ?"
                        + " order by id")
                .params(tenant.id(), card.id(), version)
                .query(CardRows::change)
                .list();
    }

    /** How many changes {@link #history} has. */
    public long historyLength(Tenant tenant, Card card) {
        return database.sql("select count(*) from use_case_change where tenant_id = ? and use_case_id = ?")
                .params(tenant.id(), card.id())
                .query(Long.class)
                .single();
    }

    /** The day that it is where the server stands. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /**
     * The use case, which nobody else changes before the transaction ends.
     *
     * @throws EmptyResultDataAccessException when the company has no use case of this number
     */
    public Card locked(Tenant tenant, int number) {
        // Written for the reason that CompanyLock has.
        database.sql("update use_case set version = version where tenant_id = ? and number = ?")
                .params(tenant.id(), number)
                .update();
        return find(tenant, number).orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    private void update(Tenant tenant, Card card, Map<Field, String> wanted) {
        StringBuilder sql = new StringBuilder("update use_case set version = version + 1, changed_at = ?");
        List<Object> parameters = new ArrayList<>();
        Timestamp now = Timestamp.from(clock.instant());
        parameters.add(now);
        wanted.forEach((field, value) -> {
            sql.append(", ").append(field.word()).append(" = ?");
            parameters.add(field.store(value));
        });
        if (wanted.containsKey(Field.STAGE)) {
            sql.append(", stage_since = ?");
            parameters.add(now);
        }
        parameters.add(tenant.id());
        parameters.add(card.id());
        database.sql(sql + " where tenant_id = ? and id = ?").params(parameters).update();
    }

    private static Object[] history(
            Tenant tenant,
            Card card,
            int version,
            String field,
            String before,
            String after,
            String reason,
            Author author,
            Timestamp at) {
        return new Object[] {
            tenant.id(), card.id(), version, field, before, after, reason, author.account(), author.name(), at
        };
    }
}

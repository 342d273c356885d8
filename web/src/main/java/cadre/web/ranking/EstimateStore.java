package cadre.web.ranking;

import cadre.core.work.Range;
import cadre.engine.rank.Factor;
import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.envelope.Words;
import cadre.web.page.Moments;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Category;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Urgency;
import cadre.web.word.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Estimates of inputs, every one that was ever made, and the use cases that are ranked with them. */
@Component
public final class EstimateStore {

    private static final String ITEMS = """
            select id, number, version, title, stage, envelope, category, urgency, value_low, value_likely, value_high
            from use_case where tenant_id = ? and stage not in ('production', 'stopped', 'retired', 'declined', 'unservable')
            order by number""";
    private static final String CURRENT = """
            select e.use_case_id, e.factor, e.low, e.likely, e.high, e.made_at, a.name as author
            from estimate e join account a on a.id = e.author_id
            where e.tenant_id = ? and e.ended_at is null and e.likely is not null""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Cards cards;

    EstimateStore(JdbcClient database, TransactionTemplate transaction, InstantSource clock, Cards cards) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.cards = cards;
    }

    /**
     * Something that was estimated, or taken back.
     *
     * @param factor which input
     * @param range null when it was taken back
     * @param reason why
     * @param author name
     * @param at when
     */
    record Made(Factor factor, @Nullable Range range, String reason, String author, Instant at) {}

    /** What changes whenever a use case or an estimate of the company does. */
    String stamp(Tenant tenant) {
        return database.sql(
                        "select count(*), coalesce(sum(cast(version as bigint)), 0) from use_case where tenant_id = ?")
                .param(tenant.id())
                .query((row, n) -> row.getLong(1) + "." + row.getLong(2))
                .single();
    }

    /** The use case of a number, with every input, if it is not over. */
    public Optional<Item> item(Tenant tenant, int number) {
        return items(tenant).stream().filter(item -> item.number() == number).findFirst();
    }

    /** All use cases that are not over, by number, with every input. */
    List<Item> items(Tenant tenant) {
        Map<Long, Map<Factor, Estimate>> estimated = new HashMap<>();
        database.sql(CURRENT).param(tenant.id()).query(row -> {
            Factor.find(row.getString("factor"))
                    .ifPresent(factor -> estimated
                            .computeIfAbsent(id(row), id -> new EnumMap<>(Factor.class))
                            .put(factor, estimate(row)));
        });
        return database.sql(ITEMS)
                .param(tenant.id())
                .query((row, n) -> item(row, estimated.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    private static long id(ResultSet row) {
        try {
            return row.getLong("use_case_id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Estimate estimate(ResultSet row) {
        try {
            return new Estimate(
                    new Range(row.getDouble("low"), row.getDouble("likely"), row.getDouble("high")),
                    Estimate.ESTIMATED,
                    row.getString("author") + ", "
                            + Moments.of(row.getTimestamp("made_at").toInstant()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Item item(ResultSet row, Map<Factor, Estimate> estimated) throws SQLException {
        Envelope envelope = Word.of(Envelope.class, row.getString("envelope"));
        BoardStage stage = BoardStage.of(row.getString("stage"));
        Defaults.Said said = new Defaults.Said(
                worth(
                        row.getObject("value_low", Double.class),
                        row.getObject("value_likely", Double.class),
                        row.getObject("value_high", Double.class)),
                stage,
                envelope,
                Word.of(Category.class, row.getString("category")),
                Word.of(Urgency.class, row.getString("urgency")));
        boolean effort = Factor.efforts().stream().anyMatch(estimated::containsKey);
        EnumMap<Factor, Estimate> inputs = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            Estimate made = estimated.get(factor);
            inputs.put(
                    factor,
                    made != null
                            ? made
                            : effort && Factor.efforts().contains(factor)
                                    ? new Estimate(
                                            new Range(0, 0, 0), Estimate.ASSUMED, "effort was estimated elsewhere")
                                    : Defaults.of(factor, said));
        }
        return new Item(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("title"),
                stage,
                envelope,
                inputs);
    }

    /** The value on a card; what it leaves out is half or twice the likely, what is below zero counts as zero. */
    static @Nullable Range worth(@Nullable Double low, @Nullable Double likely, @Nullable Double high) {
        Double known = likely != null
                ? likely
                : low != null && high != null ? (Double) ((low + high) / 2) : low != null ? low : high;
        if (known == null) {
            return null;
        }
        double middle = Math.max(0, known);
        double below = Math.max(0, low != null ? low : middle / 2);
        double above = Math.max(0, high != null ? high : middle * 2);
        double most = Factor.VALUE.most();
        return new Range(
                Math.min(Math.min(below, middle), most),
                Math.min(middle, most),
                Math.min(Math.max(above, middle), most));
    }

    /** Everything that was estimated of a use case, the newest first. */
    List<Made> history(Tenant tenant, long useCase) {
        return database.sql("select e.*, a.name as author from estimate e join account a on a.id = e.author_id"
                        + " where e.tenant_id = ? and e.use_case_id = ? order by e.id desc")
                .params(tenant.id(), useCase)
                .query((row, n) -> new Made(
                        Factor.find(row.getString("factor")).orElseThrow(),
                        row.getObject("likely") == null
                                ? null
                                : new Range(row.getDouble("low"), row.getDouble("likely"), row.getDouble("high")),
                        row.getString("reason"),
                        row.getString("author"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** What counts of a use case, without defaults. */
    Map<Factor, Range> current(Tenant tenant, long useCase) {
        EnumMap<Factor, Range> current = new EnumMap<>(Factor.class);
        database.sql("select factor, low, likely, high from estimate where tenant_id = ? and use_case_id = ?"
                        + " and ended_at is null and likely is not null")
                .params(tenant.id(), useCase)
                .query(row -> {
                    current.put(
                            Factor.find(row.getString(1)).orElseThrow(),
                            new Range(row.getDouble(2), row.getDouble(3), row.getDouble(4)));
                });
        return current;
    }

    /**
     * Changes estimates of a use case, all or none, and writes it into its history.
     *
     * @param number of the use case
     * @param version on which the change is based
     * @param wanted per factor; null takes an estimate back
     * @param reason why
     * @return whether anything differs from before; nothing is written otherwise
     * @throws Outdated when the use case is at another version by now
     */
    public boolean change(Visit visit, int number, int version, Map<Factor, @Nullable Range> wanted, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Tenant tenant = visit.tenant();
            Card card = cards.locked(tenant, number);
            if (card.version() != version) {
                throw new Outdated(card.version());
            }
            long id = card.id();
            Map<Factor, Range> current = current(tenant, id);
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            wanted.forEach((factor, range) -> {
                Range known = current.get(factor);
                if (range == null ? known != null : !range.equals(known)) {
                    before.add(said(factor, known));
                    after.add(said(factor, range));
                    write(visit, id, factor, range, reason);
                }
            });
            if (after.isEmpty()) {
                return false;
            }
            cards.record(
                    tenant,
                    number,
                    "estimate",
                    String.join("; ", before),
                    String.join("; ", after),
                    reason,
                    Author.of(visit));
            return true;
        }));
    }

    /** Somebody else changed the use case; nothing was changed. */
    public static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int version;

        Outdated(int version) {
            super("it is at version " + version);
            this.version = version;
        }

        /** As it is now. */
        public int version() {
            return version;
        }
    }

    private static String said(Factor factor, @Nullable Range range) {
        return factor.title() + " " + (range == null ? "not estimated" : Words.range(range));
    }

    private void write(Visit visit, long useCase, Factor factor, @Nullable Range range, String reason) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("update estimate set ended_at = ? where tenant_id = ? and use_case_id = ? and factor = ?"
                        + " and ended_at is null")
                .params(now, visit.tenant().id(), useCase, factor.id())
                .update();
        database.sql(
                        "insert into estimate (tenant_id, use_case_id, factor, low, likely, high, reason, author_id, made_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(visit.tenant().id(), useCase, factor.id())
                .param(range == null ? null : range.low())
                .param(range == null ? null : range.likely())
                .param(range == null ? null : range.high())
                .params(reason, visit.account().id(), now)
                .update();
    }
}

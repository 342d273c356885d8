package cadre.web.card;

import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.account.Tenant;
import cadre.web.log.DecisionLog;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Edit;
import cadre.web.usecase.Field;
import cadre.web.usecase.Routing;
import cadre.web.webhook.Outbox;
import cadre.web.webhook.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appeals against declines. Each decline may be appealed once; the answer comes from somebody who did not decline, where there is
 * somebody, and has a date. All of it is in the history and in the log of decisions.
 */
@Component
public final class Appeals {

    /** Days until the answer. */
    private static final int DAYS = 14;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Cards cards;
    private final DecisionLog log;
    private final Routing routing;
    private final Outbox outbox;

    Appeals(
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock,
            Cards cards,
            DecisionLog log,
            Routing routing,
            Outbox outbox) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.cards = cards;
        this.log = log;
        this.routing = routing;
        this.outbox = outbox;
    }

    /**
     * An appeal.
     *
     * @param id in the database
     * @param text of who appeals
     * @param asker who appeals
     * @param at when
     * @param decliner account id; null when no account declined
     * @param verdict null while it waits for one
     */
    public record Appeal(
            long id,
            String text,
            Author asker,
            Instant at,
            @Nullable Long decliner,
            @Nullable Verdict verdict) {}

    /**
     * The answer to an appeal.
     *
     * @param upheld whether the decline is taken back
     * @param reason why
     * @param at when
     */
    public record Verdict(boolean upheld, String reason, Instant at) {}

    /** The appeals about a use case, the newest first. */
    public List<Appeal> of(Tenant tenant, Card card) {
        return database.sql("select * from appeal where tenant_id = ? and use_case_id = ? order by id desc")
                .params(tenant.id(), card.id())
                .query(Appeals::appeal)
                .list();
    }

    /** The appeal that waits for its answer. */
    public Optional<Appeal> open(Tenant tenant, Card card) {
        return of(tenant, card).stream()
                .filter(appeal -> appeal.verdict() == null)
                .findFirst();
    }

    /** Whether a use case is declined and nobody has said no to an appeal against that. */
    public boolean isPossible(Tenant tenant, Card card) {
        if (card.standing().stage() != BoardStage.DECLINED) {
            return false;
        }
        return of(tenant, card).stream()
                .map(Appeal::verdict)
                .filter(Objects::nonNull)
                .noneMatch(verdict -> !verdict.upheld()
                        && !verdict.at().isBefore(card.standing().since()));
    }

    /**
     * Appeals: the use case is an idea again, of somebody who did not decline it.
     *
     * @param card declined
     * @param text why it should not be
     * @throws cadre.web.usecase.LostUpdate when it changed meanwhile
     */
    public Card ask(Tenant tenant, Card card, String text, Author asker) {
        return transaction.execute(status -> {
            Long decliner = decliner(tenant, card);
            Card.Owner decider = decider(tenant, card, decliner);
            Card open = cards.change(
                    tenant,
                    card.number(),
                    card.version(),
                    List.of(
                            new Edit(Field.STAGE, BoardStage.IDEA.word()),
                            new Edit(Field.OWNER, String.valueOf(decider.account())),
                            new Edit(
                                    Field.NEXT_DATE,
                                    cards.today().plusDays(DAYS).toString()),
                            new Edit(Field.NEXT_STEP, "the answer to the appeal"),
                            new Edit(Field.REASON, "It was declined, and there is an appeal against that.")),
                    text,
                    asker);
            database.sql(
                            "insert into appeal (tenant_id, use_case_id, text, asker_id, asker_name, asked_at, declined_by,"
                                    + " answer) values (?, ?, ?, ?, ?, ?, ?, '')")
                    .params(tenant.id(), card.id(), text)
                    .param(asker.account())
                    .params(asker.name(), Timestamp.from(clock.instant()))
                    .param(decliner)
                    .update();
            outbox.add(
                    tenant,
                    Topic.USE_CASE_APPEALED,
                    Map.of(
                            "number",
                            open.number(),
                            "url",
                            "/api/v1/companies/" + tenant.slug() + "/use-cases/" + open.number()));
            log.add(
                    tenant,
                    "appealed",
                    open,
                    name(open) + " was appealed; " + decider.name() + " answers.",
                    text,
                    asker);
            return open;
        });
    }

    /** Why somebody cannot appeal; nothing when they can. */
    public Optional<String> refusal(Visit visit, Card card) {
        if (!card.isFrom(visit.account().id()) && !visit.may(Role.PLANNER)) {
            return Optional.of("Only who asked for it can appeal.");
        }
        return isPossible(visit.tenant(), card)
                ? Optional.empty()
                : Optional.of("There is nothing to appeal against: it is not declined, or the appeal was answered.");
    }

    /** Why somebody cannot answer an appeal about a use case; nothing when they can. */
    public Optional<String> refusalToAnswer(Visit visit, Card card) {
        Optional<Appeal> open = open(visit.tenant(), card);
        if (open.isEmpty()) {
            return Optional.of("No appeal waits for an answer. Maybe somebody else has answered it.");
        }
        return mayAnswer(visit.tenant(), open.get(), visit.account().id())
                ? Optional.empty()
                : Optional.of("You declined it, so somebody else has to answer.");
    }

    /** Whether somebody may answer: who declined may not, unless nobody else is there. */
    public boolean mayAnswer(Tenant tenant, Appeal appeal, long account) {
        Long decliner = appeal.decliner();
        return decliner == null
                || decliner != account
                || routing.deciders(tenant).stream().noneMatch(decider -> decider.account() != account);
    }

    /**
     * Answers the appeal that waits.
     *
     * @param card in the version that the answer is based on
     * @param upheld whether the decline is taken back
     * @param reason why
     * @throws cadre.web.usecase.LostUpdate when the use case changed meanwhile
     */
    public Card answer(Tenant tenant, Card card, Appeal appeal, boolean upheld, String reason, Author author) {
        return transaction.execute(status -> {
            List<Edit> edits = upheld
                    ? List.of(
                            new Edit(Field.NEXT_STEP, "the decision how it goes on"),
                            new Edit(
                                    Field.NEXT_DATE,
                                    cards.today().plusDays(DAYS).toString()),
                            new Edit(Field.REASON, reason))
                    : List.of(
                            new Edit(Field.STAGE, BoardStage.DECLINED.word()),
                            new Edit(Field.NEXT_STEP, ""),
                            new Edit(Field.NEXT_DATE, ""),
                            new Edit(Field.REASON, reason));
            Card answered = cards.change(tenant, card.number(), card.version(), edits, reason, author);
            database.sql("update appeal set upheld = ?, answer = ?, answered_by = ?, answered_at = ?"
                            + " where tenant_id = ? and id = ? and upheld is null")
                    .params(upheld, reason)
                    .param(author.account())
                    .params(Timestamp.from(clock.instant()), tenant.id(), appeal.id())
                    .update();
            String summary = "The appeal about " + name(card) + (upheld ? " was upheld." : " was rejected.");
            log.add(tenant, upheld ? "upheld" : "rejected", answered, summary, reason, author);
            return answered;
        });
    }

    private @Nullable Long decliner(Tenant tenant, Card card) {
        return database.sql(
                        "select author_id from use_case_change where tenant_id = ? and use_case_id = ? and field = 'stage'"
                                + " and new_value = 'declined' order by id desc limit 1")
                .params(tenant.id(), card.id())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(account -> account)
                .orElse(null);
    }

    /** By rule, if that is not who declined; or else the first other one; or else, alone, who declined. */
    private Card.Owner decider(Tenant tenant, Card card, @Nullable Long decliner) {
        Card.Owner routed = routing.routes(tenant).of(card.idea()).owner();
        if (!Objects.equals(routed.account(), decliner)) {
            return routed;
        }
        return routing.deciders(tenant).stream()
                .filter(decider -> !Objects.equals(decider.account(), decliner))
                .findFirst()
                .orElse(routed);
    }

    private static String name(Card card) {
        return "“" + card.idea().title() + "”";
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        Boolean upheld = row.getObject("upheld", Boolean.class);
        return new Appeal(
                row.getLong("id"),
                row.getString("text"),
                new Author(row.getObject("asker_id", Long.class), row.getString("asker_name")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("declined_by", Long.class),
                upheld == null
                        ? null
                        : new Verdict(
                                upheld,
                                row.getString("answer"),
                                row.getTimestamp("answered_at").toInstant()));
    }
}

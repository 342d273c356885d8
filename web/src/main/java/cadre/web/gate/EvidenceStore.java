package cadre.web.gate;

import cadre.web.access.Visit;
import cadre.web.account.Tenant;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.word.Word;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Links to what shows how far use cases are; each addition and removal is in the history of the use case. */
@Component
public final class EvidenceStore {

    /** Word in the history. */
    private static final String WHAT = "evidence";

    private static final String SELECT = """
            select e.*, a.name as author from evidence e left join account a on a.id = e.author_id
            where e.tenant_id = ? and e.use_case_id = ?""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Cards cards;

    EvidenceStore(JdbcClient database, TransactionTemplate transaction, InstantSource clock, Cards cards) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.cards = cards;
    }

    /** What there is for a use case, in the order in which it was added. */
    public List<Evidence> of(Tenant tenant, Card card) {
        return database.sql(SELECT + " order by e.id")
                .params(tenant.id(), card.id())
                .query(EvidenceStore::evidence)
                .list();
    }

    /** What of all that gates can ask for is there. */
    Set<Requirement> there(Tenant tenant, Card card) {
        Set<Requirement> there = EnumSet.noneOf(Requirement.class);
        database.sql("select distinct kind from evidence where tenant_id = ? and use_case_id = ?")
                .params(tenant.id(), card.id())
                .query(row -> {
                    there.add(Word.of(Requirement.class, row.getString(1)));
                });
        if (!card.idea().domain().isBlank() && card.standing().owner() != null) {
            there.add(Requirement.OWNER);
        }
        return there;
    }

    /** Adds a link. */
    public void add(Visit visit, Card card, Requirement kind, String title, String link) {
        transaction.executeWithoutResult(status -> {
            database.sql("insert into evidence (tenant_id, use_case_id, stage, kind, title, link, author_id, added_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            visit.tenant().id(),
                            card.id(),
                            card.standing().stage().word(),
                            kind.word(),
                            title,
                            link)
                    .params(visit.account().id(), Timestamp.from(clock.instant()))
                    .update();
            String after = kind.word() + " “" + title + "”, " + link;
            cards.record(visit.tenant(), card.number(), WHAT, "", after, "", Author.of(visit));
        });
    }

    /** Takes a link away, if it is of the use case. */
    public Optional<Evidence> remove(Visit visit, Card card, long id) {
        return transaction.execute(status -> {
            Optional<Evidence> gone = database.sql(SELECT + " and e.id = ?")
                    .params(visit.tenant().id(), card.id(), id)
                    .query(EvidenceStore::evidence)
                    .optional();
            gone.ifPresent(evidence -> {
                database.sql("delete from evidence where tenant_id = ? and id = ?")
                        .params(visit.tenant().id(), id)
                        .update();
                String before = evidence.kind().word() + " “" + evidence.title() + "”, " + evidence.link();
                cards.record(visit.tenant(), card.number(), WHAT, before, "", "", Author.of(visit));
            });
            return gone;
        });
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is not one that a browser could open from anywhere
     */
    public static String link(String typed) {
        try {
            URI uri = new URI(typed);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https"))
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("no http or https address");
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        String author = row.getString("author");
        return new Evidence(
                row.getLong("id"),
                BoardStage.of(row.getString("stage")),
                Word.of(Requirement.class, row.getString("kind")),
                row.getString("title"),
                row.getString("link"),
                author == null ? "somebody who is gone" : author,
                row.getTimestamp("added_at").toInstant());
    }
}

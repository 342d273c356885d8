package cadre.web.portfolio;

import cadre.core.work.Range;
import cadre.core.work.Stage;
import cadre.core.work.UseCase;
import cadre.core.work.WorkKind;
import cadre.web.account.Tenant;
import cadre.web.company.Revision;
import cadre.web.company.Revisions;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardFilter;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Category;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Urgency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the use cases that a company file names over to the board. */
@Component
final class Taking {

    private final Cards cards;
    private final Revisions revisions;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Taking(
            Cards cards,
            Revisions revisions,
            JdbcClient database,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.cards = cards;
        this.revisions = revisions;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Those of a revision that the board does not have, in the order of the file.
     *
     * @param board all use cases of the company
     */
    List<UseCase> missing(Revision revision, List<Card> board) {
        Set<String> ids = new HashSet<>(FileIds.of(board).values());
        return revisions.subject(revision).portfolio().useCases().stream()
                .filter(useCase -> !ids.contains(FileIds.plain(useCase.id())))
                .toList();
    }

    /**
     * Takes those over that the board does not have, with what they depend on; each finds its owner by the rules.
     *
     * @return how many
     */
    int take(Tenant tenant, Revision revision, Author author) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            List<UseCase> missing = missing(revision, cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER));
            cards.addAll(
                    tenant,
                    missing.stream().map(useCase -> draft(useCase, now)).toList(),
                    "Taken over from revision " + revision.number() + " of the company file",
                    author);
            depend(tenant, missing);
            return missing.size();
        }));
    }

    private void depend(Tenant tenant, List<UseCase> taken) {
        List<Card> all = cards.all(tenant, CardFilter.ALL, Cards.Order.NUMBER);
        Map<String, Long> byId = new HashMap<>();
        FileIds.of(all).forEach((card, id) -> byId.put(id, card));
        for (UseCase useCase : taken) {
            Long from = byId.get(FileIds.plain(useCase.id()));
            for (String needed : useCase.origin().dependsOn()) {
                Long to = byId.get(FileIds.plain(needed));
                if (from != null && to != null) {
                    database.sql("insert into use_case_dependency (tenant_id, use_case_id, needs_id) values (?, ?, ?)")
                            .params(tenant.id(), from, to)
                            .update();
                }
            }
        }
    }

    private static Draft draft(UseCase useCase, Instant now) {
        boolean research = useCase.kind() == WorkKind.RESEARCH;
        Card.Idea idea = new Card.Idea(
                cut(useCase.name(), 200),
                "",
                "",
                Category.OTHER,
                worth(useCase.need().valuePerMonth()),
                useCase.domains().isEmpty() ? "" : useCase.domains().getFirst(),
                useCase.need().examples() == null ? "" : useCase.need().examples() + " labelled examples",
                Urgency.YEAR);
        return new Draft(
                idea,
                new Card.Work(useCase.kind(), research ? Envelope.RESEARCH : Envelope.DELIVERY, null),
                new Card.Standing(stage(useCase.origin().stage()), now, null, null, "", ""),
                new Card.Origin(null, cut(useCase.origin().requester(), 200), "", Channel.IMPORT, useCase.id(), now));
    }

    private static BoardStage stage(Stage stage) {
        return BoardStage.of(stage.name().toLowerCase(Locale.ROOT));
    }

    private static Card.Worth worth(@Nullable Range range) {
        return range == null ? Card.Worth.UNKNOWN : new Card.Worth(range.low(), range.likely(), range.high());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}

package cadre.web.portfolio;

import cadre.core.work.WorkKind;
import cadre.web.account.Account;
import cadre.web.account.Accounts;
import cadre.web.account.Members;
import cadre.web.account.Tenant;
import cadre.web.company.Revisions;
import cadre.web.site.Site;
import cadre.web.usecase.Author;
import cadre.web.usecase.BoardStage;
import cadre.web.usecase.Card;
import cadre.web.usecase.Cards;
import cadre.web.usecase.Category;
import cadre.web.usecase.Channel;
import cadre.web.usecase.Draft;
import cadre.web.usecase.Envelope;
import cadre.web.usecase.Urgency;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the use cases of the demonstration's company file on its board, and some ideas that came in since. */
@Component
@Order(2)
final class DemoIdeas implements ApplicationRunner {

    private final Site site;
    private final Accounts accounts;
    private final Members members;
    private final Revisions revisions;
    private final Taking taking;
    private final Cards cards;
    private final InstantSource clock;

    DemoIdeas(
            Site site,
            Accounts accounts,
            Members members,
            Revisions revisions,
            Taking taking,
            Cards cards,
            InstantSource clock) {
        this.site = site;
        this.accounts = accounts;
        this.members = members;
        this.revisions = revisions;
        this.taking = taking;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!site.demo()) {
            return;
        }
        Account visitor = accounts.find(Site.DEMO_LOGIN).orElseThrow().account();
        Tenant tenant = members.of(visitor.id()).getFirst().tenant();
        Author author = new Author(visitor.id(), visitor.name());
        taking.take(tenant, revisions.newest(tenant).orElseThrow(), author);
        cards.addAll(tenant, ideas(visitor), "Submitted with the form", author);
    }

    private List<Draft> ideas(Account visitor) {
        return List.of(
                idea(
                        visitor,
                        new Card.Idea(
                                "Warn of parcels that will be late",
                                "Customers call when a parcel is late. Whoever knew a day earlier could tell them first.",
                                "Customers, and the people who answer them",
                                Category.CUSTOMER,
                                new Card.Worth(4_000.0, 12_000.0, 30_000.0),
                                "logistics",
                                "Two years of scans with times, about 3 million",
                                Urgency.QUARTER),
                        BoardStage.IDEA,
                        ""),
                idea(
                        visitor,
                        new Card.Idea(
                                "Summaries of long tickets",
                                "A ticket that is handed on is read again from its beginning, five minutes each time.",
                                "Everybody in support",
                                Category.SPEED,
                                new Card.Worth(2_000.0, 6_000.0, 15_000.0),
                                "support",
                                "400,000 tickets with their answers",
                                Urgency.YEAR),
                        BoardStage.FRAMING,
                        ""),
                idea(
                        visitor,
                        new Card.Idea(
                                "Prices by the minute",
                                "Competitors change their prices once an hour; we could do so every minute.",
                                "",
                                Category.REVENUE,
                                new Card.Worth(null, 5_000.0, null),
                                "pricing",
                                "",
                                Urgency.SOMEDAY),
                        BoardStage.DECLINED,
                        "Prices that change while a customer looks at them would cost more trust than they bring."
                                + " Price elasticity comes first; ask again once it is in production."));
    }

    private Draft idea(Account visitor, Card.Idea idea, BoardStage stage, String reason) {
        return new Draft(
                idea,
                new Card.Work(WorkKind.IMPLEMENTATION, Envelope.DELIVERY, null),
                new Card.Standing(stage, clock.instant(), null, null, "", reason),
                new Card.Origin(visitor.id(), visitor.name(), "", Channel.FORM, "", clock.instant()));
    }
}

package cadre.web.ranking;

import cadre.app.document.Html;
import cadre.app.document.Numbers;
import cadre.engine.rank.Ranking;
import cadre.web.envelope.Words;
import cadre.web.page.Frame;
import cadre.web.usecase.Card;
import cadre.web.usecase.CardSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a use case: its rank, and the way to why. */
@Component
final class RankSection implements CardSection {

    private final Rankings rankings;

    RankSection(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> html(Frame frame, Card card) {
        if (!card.standing().stage().isOpen()) {
            return Optional.empty();
        }
        Scope scope = Scope.WAITING.has(card.standing().stage()) ? Scope.WAITING : Scope.OPEN;
        Rankings.Standing standing = rankings.of(frame.here().tenant(), "", scope);
        return standing.index(card.number()).map(index -> section(frame, card, standing, index));
    }

    private static String section(Frame frame, Card card, Rankings.Standing standing, int index) {
        Ranking ranking = standing.ranked().ranking();
        int next = RankingQuery.usual(standing);
        double among = standing.ranked().robustness().among(index, next);
        String address = frame.here()
                .address("ranking/use-cases/" + card.number() + "?of="
                        + standing.scope().word());
        Html html = new Html();
        html.open("section", "aria-labelledby", "rank-h").put("h2", "Rank", "id", "rank-h");
        html.open("p")
                .text(Words.capital(Words.ordinal(ranking.rank(index))) + " of " + Numbers.count(ranking.size())
                        + " by "
                        + standing.scheme().scheme().title() + ", among the next " + next
                        + " with probability " + Numbers.probability(among) + ". ")
                .put("a", "Why, and what would move it", "href", address)
                .close();
        html.close();
        return html.part();
    }
}

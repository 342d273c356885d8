package cadre.web.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ideas a rule fits: every combination of a condition that is not there, fits, or does not. */
class RuleTest {

    private static final Card.Owner ADA = new Card.Owner(1, "Ada");
    private static final Card.Owner BEN = new Card.Owner(2, "Ben");

    private static Card.Idea idea(String title, String problem, String domain, Category category) {
        return new Card.Idea(title, problem, "", category, Card.Worth.UNKNOWN, domain, "", Urgency.YEAR);
    }

    private static Rule rule(int position, String domain, String category, String words, Card.Owner owner) {
        return new Rule(position, position, domain, category, words, owner, 5);
    }

    /** The idea is one of the domain "shop", of less risk, about invoices. */
    @ParameterizedTest
    @CsvSource({
        "'',    '',   '',              true",
        "'',    '',   invoice,         true",
        "'',    '',   weather,         false",
        "'',    risk, '',              true",
        "'',    risk, invoice,         true",
        "'',    risk, weather,         false",
        "'',    cost, '',              false",
        "'',    cost, invoice,         false",
        "'',    cost, weather,         false",
        "shop,  '',   '',              true",
        "shop,  '',   invoice,         true",
        "shop,  '',   weather,         false",
        "shop,  risk, '',              true",
        "shop,  risk, invoice,         true",
        "shop,  risk, weather,         false",
        "shop,  cost, '',              false",
        "shop,  cost, invoice,         false",
        "shop,  cost, weather,         false",
        "depot, '',   '',              false",
        "depot, '',   invoice,         false",
        "depot, '',   weather,         false",
        "depot, risk, '',              false",
        "depot, risk, invoice,         false",
        "depot, risk, weather,         false",
        "depot, cost, '',              false",
        "depot, cost, invoice,         false",
        "depot, cost, weather,         false",
        "'',    '',   'weather, PAID', true",
        "'',    '',   ' , ,',          true",
        "'',    '',   voice,           false",
        "'',    '',   'wrong invoi',   true"
    })
    void everyConditionHasToFit(String domain, String category, String words, boolean fits) {
        Card.Idea idea = idea("Wrong invoices", "Found before they are paid", "shop", Category.RISK);
        assertThat(rule(1, domain, category, words, ADA).fits(idea)).isEqualTo(fits);
    }

    @Test
    void theFirstRuleThatFitsDecidesAndNothingIsWithoutAnOwner() {
        Routing.Routes routes = new Routing.Routes(
                List.of(rule(1, "", "", "invoice", ADA), rule(2, "", "cost", "", BEN)), new Card.Owner(3, "Cleo"));
        assertThat(routes.of(idea("Invoices", "", "", Category.COST)).owner()).isEqualTo(ADA);
        assertThat(routes.of(idea("Mail", "", "", Category.COST)).owner()).isEqualTo(BEN);
        Routing.Route otherwise = routes.of(idea("Mail", "", "", Category.RISK));
        assertThat(otherwise.owner().name()).isEqualTo("Cleo");
        assertThat(otherwise.days()).isEqualTo(14);
        assertThat(otherwise.why()).isEqualTo("No routing rule fits, so Cleo looks first.");
    }
}

package cadre.web.api;

import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.ranking.RankingExport;
import cadre.web.rest.Answer;
import cadre.web.rest.Asked;
import cadre.web.rest.Says;
import cadre.web.rest.Told;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is planned: the ranking of use cases. */
@Controller
final class PlansApi {

    private final RankingExport ranking;

    PlansApi(RankingExport ranking) {
        this.ranking = ranking;
    }

    /** Which ranking is asked for. */
    record Ranked(
            @Says(value = "the id of the scheme; the first one when nothing is said", most = 100) @Nullable
            String scheme,

            @Says(value = "of how many that are begun next to give the probability", from = 1, to = 10_000) @Nullable
            Integer next,

            @Says(
                    value = "which use cases are ranked: those not begun yet, or all before production; the first when"
                            + " nothing is said",
                    words = {"waiting", "open"})
            @Nullable
            String of) {}

    @Needs(Role.REQUESTER)
    @Told(
            id = "getRanking",
            about = "Ranking",
            value = "Gets the ranking of the use cases, with everything that it takes to compute it again.",
            more = "The same JSON that the page gives; cadre rank computes it again.")
    @GetMapping(path = Addresses.COMPANY + "/ranking", produces = Addresses.JSON)
    Answer<String> ranking(Visit visit, @Asked Ranked asked) {
        return Answer.of(ranking.json(
                visit,
                Objects.requireNonNullElse(asked.scheme(), ""),
                Objects.requireNonNullElse(asked.next(), 0),
                Objects.requireNonNullElse(asked.of(), "")));
    }
}

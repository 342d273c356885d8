package cadre.web.ranking;

import cadre.app.document.Numbers;
import cadre.engine.rank.Explanation;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Ranking;
import cadre.engine.rank.Robustness;
import cadre.web.access.Needs;
import cadre.web.access.Visit;
import cadre.web.account.Role;
import cadre.web.envelope.Words;
import cadre.web.page.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Why a use case has its rank, term by term, and what would move it. */
@Controller
final class RankPage {

    /** A change that is smaller, of equals for instance, is shown without its number. */
    private static final double LEAST = 1e-9;

    private final Rankings rankings;
    private final EstimateStore estimates;

    RankPage(Rankings rankings, EstimateStore estimates) {
        this.rankings = rankings;
        this.estimates = estimates;
    }

    @Needs(Role.REQUESTER)
    @GetMapping("/c/{tenant}/ranking/use-cases/{number}")
    ModelAndView show(
            Visit visit,
            Frame frame,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "0") int next,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "1") int quarters) {
        Rankings.Standing standing = rankings.of(visit.tenant(), scheme, Scope.of(of));
        if (standing.index(number).isEmpty()) {
            // It has begun meanwhile: then it is in the ranking of all that is open.
            standing = rankings.of(visit.tenant(), scheme, Scope.OPEN);
        }
        int index = standing.index(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RankingQuery query = RankingQuery.of(standing, next, quarters, "");
        Item item = standing.items().get(index);
        List<RankView.Made> made = estimates.history(visit.tenant(), item.id()).stream()
                .map(each -> new RankView.Made(
                        each.factor().title(),
                        each.range() == null ? "taken back" : Words.range(each.range()),
                        each.reason(),
                        visit.may(Role.VIEWER) ? each.author() : "",
                        each.at()))
                .toList();
        return frame.show(
                "ranking/rank", "Rank of " + item.title(), view(standing, index, query, made, visit.may(Role.VIEWER)));
    }

    private static RankView view(
            Rankings.Standing standing, int index, RankingQuery query, List<RankView.Made> made, boolean names) {
        Ranking ranking = standing.ranked().ranking();
        Robustness robustness = standing.ranked().robustness();
        Explanation why = Explanation.of(ranking, index, Words::number);
        Item item = standing.items().get(index);
        double among = robustness.among(index, query.next());
        List<RankView.Input> inputs = new ArrayList<>();
        why.inputs().forEach(input -> inputs.add(input(item, input, names)));
        List<RankView.Input> others = Arrays.stream(Factor.values())
                .filter(factor -> !standing.scheme().scheme().factors().contains(factor))
                .map(factor -> input(item, factor, names))
                .toList();
        String interval = robustness.rank(index, 0.05) + " to " + robustness.rank(index, 0.95);
        return new RankView(
                item.number(),
                item.title(),
                "“" + item.title() + "” is " + Words.ordinal(ranking.rank(index)) + " of "
                        + Numbers.count(ranking.size()) + ", and among the next " + query.next() + " with probability "
                        + Numbers.probability(among),
                "In nine of ten draws of all inputs its rank is from " + interval + ".",
                standing.scheme().scheme().title(),
                standing.scheme().scheme().formula().text(),
                why.substituted(),
                Words.score(why.score()),
                terms(why),
                inputs,
                others,
                made,
                query.choice());
    }

    private static List<RankView.Term> terms(Explanation why) {
        double whole =
                why.terms().stream().mapToDouble(term -> Math.abs(term.value())).sum();
        boolean meant = Double.isFinite(whole) && whole > 0;
        return why.terms().stream()
                .map(term -> {
                    double share = meant ? Math.abs(term.value()) / whole : 0;
                    return new RankView.Term(
                            term.text(),
                            term.numbers(),
                            Words.score(term.value()),
                            meant ? Numbers.percent(share) : "",
                            (int) Math.round(100 * share),
                            term.value() < 0);
                })
                .toList();
    }

    private static RankView.Input input(Item item, Explanation.Input input, boolean names) {
        Estimate estimate = item.input(input.factor());
        return new RankView.Input(
                input.factor().title(),
                input.factor().unit(),
                Words.range(estimate.range()),
                source(estimate, names),
                estimate.source().equals(Estimate.ASSUMED),
                Words.number(input.median()),
                Words.ordinal(input.rankAtMedian()),
                move(input.now(), input.up()),
                move(input.now(), input.down()));
    }

    private static RankView.Input input(Item item, Factor factor, boolean names) {
        Estimate estimate = item.input(factor);
        return new RankView.Input(
                factor.title(),
                factor.unit(),
                Words.range(estimate.range()),
                source(estimate, names),
                estimate.source().equals(Estimate.ASSUMED),
                "",
                "",
                null,
                null);
    }

    /** Requesters see that it was estimated, not by whom. */
    private static String source(Estimate estimate, boolean names) {
        return switch (estimate.source()) {
            case Estimate.ESTIMATED -> names ? "estimated by " + estimate.why() : "estimated";
            case Estimate.CARD -> "from the card: " + estimate.why();
            default -> "assumed: " + estimate.why();
        };
    }

    private static @Nullable String move(double now, OptionalDouble to) {
        if (to.isEmpty()) {
            return null;
        }
        double number = to.getAsDouble();
        boolean more = number >= now;
        if (Math.abs(number - now) <= LEAST * Math.max(1, Math.abs(now))) {
            return more ? "any more" : "any less";
        }
        return (more ? "from " : "down to ") + Words.number(number);
    }
}

package cadre.web.ranking;

import cadre.app.document.Numbers;
import cadre.app.picture.Axis;
import cadre.app.picture.IntervalChart;
import cadre.app.picture.Mark;
import cadre.app.picture.Picture;
import cadre.core.numerics.Interval;
import cadre.engine.rank.Envelope;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Fit;
import cadre.engine.rank.Ledger;
import cadre.engine.rank.Ranking;
import cadre.engine.rank.Robustness;
import cadre.web.envelope.Words;
import cadre.web.page.Choice;
import cadre.web.page.Moments;
import cadre.web.page.Pages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a ranking into what its page shows. */
final class RankingViews {

    private static final int DRAWN = 25;
    private static final int LONGEST = 60;

    private final Rankings.Standing standing;
    private final Ranking ranking;
    private final double greatest;
    private final Robustness robustness;
    private final RankingQuery query;
    private final Map<Integer, Fit.Verdict> fits = new HashMap<>();
    private final boolean capacity;
    private final String fit;

    RankingViews(Rankings.Standing standing, RankingQuery query, Ledger ledger) {
        this.standing = standing;
        this.query = query;
        ranking = standing.ranked().ranking();
        greatest = IntStream.range(0, ranking.size())
                .mapToDouble(ranking::score)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        robustness = standing.ranked().robustness();
        capacity = ledger.people() > 0;
        fit = capacity ? fit(ledger) : "";
    }

    private String fit(Ledger ledger) {
        EnumMap<Envelope, Double> days = new EnumMap<>(Envelope.class);
        ledger.balances().forEach((envelope, each) -> days.put(envelope, (double) each * query.quarters()));
        Fit found = Fit.of(ranking, days);
        found.verdicts().forEach(verdict -> fits.put(verdict.index(), verdict));
        String left = found.left().entrySet().stream()
                .filter(each -> days.getOrDefault(each.getKey(), 0.0) > 0)
                .map(each -> Numbers.count(Math.round(each.getValue())) + " of "
                        + Numbers.count(Math.round(days.getOrDefault(each.getKey(), 0.0))) + " for "
                        + each.getKey().id())
                .collect(Collectors.joining(", "));
        return Words.capital(Words.count(found.taken(), "use case fits", "use cases fit")) + " "
                + (query.quarters() == 1 ? "a quarter" : query.quarters() + " quarters")
                + " of the people there are; left over in person-days: " + left + ".";
    }

    RankingView view(List<SchemeStore.Revision> schemes, long declined, int page, int most) {
        List<Integer> wanted = wanted();
        Pages pages = Pages.of(page, wanted.size(), most);
        List<RankingView.Row> rows =
                wanted.subList(pages.offset(most), Math.min(wanted.size(), pages.offset(most) + most)).stream()
                        .map(this::row)
                        .toList();
        return new RankingView(
                answer(),
                note(),
                new RankingView.Asked(
                        query.scheme(),
                        query.next(),
                        query.scope().word(),
                        query.quarters(),
                        query.text(),
                        query.choice(),
                        query.pages()),
                schemes.stream()
                        .map(each ->
                                new Choice(each.scheme().id(), each.scheme().title()))
                        .toList(),
                Choice.all(Scope.values(), Scope::word, Scope::title),
                method(),
                pages.page() == 1 && query.text().isEmpty() ? pictures() : List.of(),
                rows,
                wanted.size(),
                declined,
                pages);
    }

    /** Ranks of those whose title has the text. */
    private List<Integer> wanted() {
        String text = query.text().toLowerCase(Locale.ROOT);
        List<Integer> wanted = new ArrayList<>();
        for (int r = 1; r <= ranking.size(); r++) {
            if (text.isEmpty() || item(r).title().toLowerCase(Locale.ROOT).contains(text)) {
                wanted.add(r);
            }
        }
        return wanted;
    }

    private Item item(int rank) {
        return standing.items().get(ranking.at(rank));
    }

    /** Which are next and how sure that is. */
    private String answer() {
        int n = ranking.size();
        if (n == 0) {
            return "Nothing waits to be ranked";
        }
        if (n <= query.next()) {
            return n == 1
                    ? "One use case is all there is, so it is next"
                    : "All " + n + " use cases are among the next " + query.next();
        }
        int certain = robustness.certain(ranking, query.next());
        int open = query.next() - certain;
        if (query.next() == 1) {
            return certain == 1
                    ? "“" + item(1).title() + "” is next, and that is certain"
                    : "“" + item(1).title() + "” is next, but it could be another";
        }
        return open == 0
                ? "The next " + query.next() + " are certain"
                : certain == 0
                        ? "None of the next " + query.next() + " is certain: each could be another"
                        : certain + " of the next " + query.next() + " are certain, " + open + " could be "
                                + (open == 1 ? "another" : "others");
    }

    private String note() {
        int n = ranking.size();
        if (n <= query.next()) {
            return "";
        }
        return "Certain: among the next " + query.next()
                + " with probability 0.9 or more, when every input is drawn from"
                + " its low, likely and high. Of " + Numbers.count(n) + " use cases "
                + (query.scope() == Scope.OPEN ? "before production." : "that have not begun.")
                + tied();
    }

    /** Says where the cut goes through use cases of which nothing says that one is better than another. */
    private String tied() {
        double cut = ranking.score(ranking.at(query.next()));
        long equal = IntStream.range(0, ranking.size())
                .filter(index -> ranking.score(index) == cut)
                .count();
        return ranking.score(ranking.at(query.next() + 1)) != cut
                ? ""
                : " " + Numbers.count(equal) + " have the same score as number " + query.next()
                        + " in the order: among equals the lower number stands first, which says nothing about them."
                        + " Estimates would tell them apart.";
    }

    private RankingView.Method method() {
        SchemeStore.Revision scheme = standing.scheme();
        return new RankingView.Method(
                scheme.scheme().title(),
                scheme.scheme().formula().text(),
                scheme.scheme().weights().entrySet().stream()
                        .map(each -> each.getKey() + " = " + Words.number(each.getValue()))
                        .collect(Collectors.joining(", ")),
                scheme.at() == null
                        ? "as it comes with Cadre"
                        : "revision " + scheme.revision() + ", " + Moments.of(scheme.at()) + ", by " + scheme.author(),
                assumed(),
                fit,
                standing.ranked().seed(),
                standing.ranked().draws());
    }

    private String assumed() {
        List<Factor> factors = standing.scheme().scheme().factors();
        long all = (long) factors.size() * standing.items().size();
        long assumed = standing.items().stream()
                .flatMap(item -> factors.stream().map(item::input))
                .filter(estimate -> estimate.source().equals(Estimate.ASSUMED))
                .count();
        return assumed == 0
                ? "Every input was estimated or stands on a card."
                : Numbers.count(assumed) + " of " + Numbers.count(all)
                        + " inputs are assumptions, because nobody estimated them.";
    }

    private RankingView.Row row(int rank) {
        int index = ranking.at(rank);
        Item item = standing.items().get(index);
        double among = robustness.among(index, query.next());
        return new RankingView.Row(
                rank,
                item.number(),
                item.title(),
                item.stage().title(),
                Words.score(ranking.score(index), greatest),
                interval(index),
                (int) Math.round(100 * among),
                Numbers.probability(among),
                fitting(fits.get(index)),
                rank == query.next() && rank < ranking.size());
    }

    private String interval(int index) {
        int low = robustness.rank(index, 0.05);
        int high = robustness.rank(index, 0.95);
        return low == high ? Numbers.count(low) : Numbers.count(low) + " to " + Numbers.count(high);
    }

    private static @Nullable String fitting(Fit.@Nullable Verdict verdict) {
        if (verdict == null) {
            return null;
        }
        return verdict.taken()
                ? "fits"
                : verdict.lacking().entrySet().stream()
                        .map(each -> Numbers.count(Math.max(1, Math.round(each.getValue()))) + " days of "
                                + each.getKey().id())
                        .collect(Collectors.joining(" and ", "lacks ", ""));
    }

    private List<String> pictures() {
        if (ranking.size() < 2) {
            return List.of();
        }
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int r = 1; r <= Math.min(Math.min(query.next(), DRAWN), ranking.size()); r++) {
            int index = ranking.at(r);
            double among = robustness.among(index, query.next());
            boolean certain = among >= Robustness.CERTAIN;
            String title = item(r).title();
            rows.add(new IntervalChart.Row(
                    r + "  " + (title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title),
                    certain ? Mark.HOLDS : Mark.UNCLEAR,
                    new Interval(r, robustness.rank(index, 0.05), robustness.rank(index, 0.95), 0.9),
                    interval(index),
                    query.next() < ranking.size() ? query.next() + 0.5 : null));
        }
        Picture picture = IntervalChart.of(
                "Ranks of the next " + rows.size(),
                "Rank of each use case at its likely inputs with the interval that has its rank in nine of ten draws",
                new Axis("Rank", value -> Numbers.count(Math.round(value)), false),
                IntervalChart.Form.DOTS,
                List.of(new IntervalChart.Group("", null, rows)));
        return List.of(picture.svg("rw", Picture.WIDE, "wide"), picture.svg("rn", Picture.NARROW, "narrow"));
    }
}

package cadre.app.ranking;

import cadre.app.route.Prioritising;
import cadre.core.work.Range;
import cadre.engine.rank.Candidate;
import cadre.engine.rank.Factor;
import cadre.engine.rank.Formula;
import cadre.engine.rank.RankTrials;
import cadre.engine.rank.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ranking with everything it is computed from.
 *
 * @param version of Cadre that computed it
 * @param company whose
 * @param method formula, weights and chance
 * @param rows a use case each, in the order of ranks
 */
public record RankingSheet(String version, String company, Method method, List<Row> rows) {

    /** Copies the list. */
    public RankingSheet {
        rows = List.copyOf(rows);
    }

    /**
     * How it is computed.
     *
     * @param scheme id of it
     * @param revision of the scheme; 0 as it comes with Cadre
     * @param formula as published
     * @param weights by name
     * @param seed of all chance
     * @param draws of all inputs
     * @param next how many are meant by "the next"
     */
    public record Method(
            String scheme,
            int revision,
            String formula,
            SortedMap<String, Double> weights,
            long seed,
            int draws,
            int next) {

        /** Copies the map. */
        public Method {
            weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        }
    }

    /**
     * What is known about a use case besides its numbers.
     *
     * @param number in the company
     * @param title for people
     * @param stage for people
     * @param envelope its id
     * @param sources by factor, where the estimate comes from
     */
    public record Label(int number, String title, String stage, String envelope, Map<Factor, String> sources) {

        /** Copies the map. */
        public Label {
            EnumMap<Factor, String> copy = new EnumMap<>(Factor.class);
            copy.putAll(sources);
            sources = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * A use case with its rank.
     *
     * @param label what it is
     * @param inputs estimates
     * @param score at the likely inputs; null where the formula has none
     * @param rank from 1
     * @param low 5th percentile of its rank
     * @param high 95th percentile of its rank
     * @param amongNext probability that it is among the next
     */
    public record Row(
            Label label,
            Map<Factor, Range> inputs,
            @Nullable Double score,
            int rank,
            int low,
            int high,
            double amongNext) {

        /** Copies the map. */
        public Row {
            EnumMap<Factor, Range> copy = new EnumMap<>(Factor.class);
            copy.putAll(inputs);
            inputs = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * Writes down a ranking.
     *
     * @param version of Cadre
     * @param company whose
     * @param ranked computed
     * @param revision of the scheme; 0 as it comes with Cadre
     * @param next how many are meant by "the next"
     * @param labels by number
     */
    public static RankingSheet of(
            String version,
            String company,
            Prioritising.Ranked ranked,
            int revision,
            int next,
            Map<Integer, Label> labels) {
        Scheme scheme = ranked.ranking().scheme();
        List<Row> rows = new ArrayList<>();
        for (int r = 1; r <= ranked.ranking().size(); r++) {
            int index = ranked.ranking().at(r);
            Candidate candidate = ranked.ranking().candidates().get(index);
            double score = ranked.ranking().score(index);
            rows.add(new Row(
                    Objects.requireNonNull(labels.get(candidate.number()), () -> "no label of " + candidate.number()),
                    candidate.inputs(),
                    Double.isFinite(score) ? score : null,
                    r,
                    ranked.robustness().rank(index, 0.05),
                    ranked.robustness().rank(index, 0.95),
                    ranked.robustness().among(index, next)));
        }
        Method method = new Method(
                scheme.id(), revision, scheme.formula().text(), scheme.weights(), ranked.seed(), ranked.draws(), next);
        return new RankingSheet(version, company, method, rows);
    }

    /**
     * Computes it again from its inputs, formula, weights and seed.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException when the inputs, the formula or the weights cannot be used; the message says why
     */
    public RankingSheet again(int threads) {
        if (method.draws() < 1 || method.draws() > RankTrials.MOST_DRAWS || method.next() < 1) {
            throw new IllegalArgumentException(method.draws() + " draws for the next " + method.next()
                    + "; expected 1 to " + RankTrials.MOST_DRAWS + " draws, and 1 or more");
        }
        Formula.Reading reading =
                Formula.read(method.formula(), Scheme.names(method.weights().keySet()));
        Formula formula = reading.found();
        if (formula == null) {
            throw new IllegalArgumentException(
                    "the formula cannot be read. " + reading.faults().getFirst().text());
        }
        Scheme scheme = new Scheme(method.scheme(), method.scheme(), formula, method.weights());
        SortedMap<Integer, Candidate> candidates = new TreeMap<>();
        SortedMap<Integer, Label> labels = new TreeMap<>();
        for (Row row : rows) {
            int number = row.label().number();
            if (candidates.put(number, new Candidate(number, row.inputs())) != null) {
                throw new IllegalArgumentException("use case " + number + " is there twice");
            }
            labels.put(number, row.label());
        }
        Prioritising.Ranked ranked =
                Prioritising.rank(scheme, List.copyOf(candidates.values()), method.seed(), method.draws(), threads);
        return of(version, company, ranked, method.revision(), method.next(), labels);
    }

    /**
     * Where the results differ from the same computed again.
     *
     * @param again the same inputs computed again
     * @return a sentence for each number that differs, in the order of this sheet; empty when all agree to the bit
     */
    public List<String> differences(RankingSheet again) {
        SortedMap<Integer, Row> others = new TreeMap<>();
        again.rows.forEach(row -> others.put(row.label().number(), row));
        List<String> found = new ArrayList<>();
        for (Row row : rows) {
            Row other = Objects.requireNonNull(others.get(row.label().number()));
            String name = "use case " + row.label().number();
            compare(found, name + ": score", row.score(), other.score());
            compare(found, name + ": rank", row.rank(), other.rank());
            compare(found, name + ": rank_low", row.low(), other.low());
            compare(found, name + ": rank_high", row.high(), other.high());
            compare(found, name + ": among_next", row.amongNext(), other.amongNext());
        }
        return found;
    }

    private static void compare(List<String> found, String name, @Nullable Object stated, @Nullable Object computed) {
        if (!Objects.equals(stated, computed)) {
            found.add(name + " is stated as " + (stated == null ? "none" : stated) + ", computed "
                    + (computed == null ? "none" : computed));
        }
    }
}

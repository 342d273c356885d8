package cadre.web.ranking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a use case has its rank.
 *
 * @param number in the company
 * @param title of it
 * @param answer which rank and how sure, a sentence
 * @param lead what is certain about it
 * @param scheme title of the scheme
 * @param formula with names
 * @param substituted with numbers
 * @param score their value
 * @param terms that add up to it; one where it is no sum
 * @param inputs that the formula uses
 * @param others inputs that it does not use
 * @param estimates everything that was estimated, the newest first
 * @param back what follows the question mark in the address of the ranking
 */
public record RankView(
        int number,
        String title,
        String answer,
        String lead,
        String scheme,
        String formula,
        String substituted,
        String score,
        List<Term> terms,
        List<Input> inputs,
        List<Input> others,
        List<Made> estimates,
        String back) {

    /** Copies the lists. */
    public RankView {
        terms = List.copyOf(terms);
        inputs = List.copyOf(inputs);
        others = List.copyOf(others);
        estimates = List.copyOf(estimates);
    }

    /**
     * A term.
     *
     * @param text with names
     * @param numbers with numbers
     * @param value what it adds
     * @param share of the score, in per cent; empty where that means nothing
     * @param percent the same for a bar, 0 to 100
     * @param less whether it takes away
     */
    public record Term(String text, String numbers, String value, String share, int percent, boolean less) {}

    /**
     * An input.
     *
     * @param title of the factor
     * @param unit of it
     * @param range low, likely and high
     * @param source where it comes from
     * @param assumed whether nobody estimated it
     * @param median of all; empty for inputs that are not used
     * @param atMedian the rank it would have at the median; empty for inputs that are not used
     * @param up what would take it one place up; null when nothing would
     * @param down what would take it one place down; null when nothing would
     */
    public record Input(
            String title,
            String unit,
            String range,
            String source,
            boolean assumed,
            String median,
            String atMedian,
            @Nullable String up,
            @Nullable String down) {}

    /**
     * Something that was estimated.
     *
     * @param factor title
     * @param range in words
     * @param reason why
     * @param author who
     * @param at when
     */
    public record Made(String factor, String range, String reason, String author, Instant at) {}
}

package cadre.web.ranking;

import java.util.List;

/**
 * All formulas, and the inputs they are made of.
 *
 * @param schemes each
 * @param inputs names that formulas may use
 * @param defaults what counts where nobody estimated
 */
public record SchemesView(List<Row> schemes, List<Input> inputs, List<Default> defaults) {

    /** Copies the lists. */
    public SchemesView {
        schemes = List.copyOf(schemes);
        inputs = List.copyOf(inputs);
        defaults = List.copyOf(defaults);
    }

    /**
     * A scheme.
     *
     * @param id in addresses
     * @param title of it
     * @param formula with names
     * @param weights a line each
     * @param meaning what it puts first; empty for a company's own
     * @param source where it comes from; empty for a company's own
     * @param revision which, and since when
     */
    public record Row(
            String id,
            String title,
            String formula,
            List<String> weights,
            String meaning,
            String source,
            String revision) {

        /** Copies the list. */
        public Row {
            weights = List.copyOf(weights);
        }
    }

    /**
     * An input.
     *
     * @param name in formulas
     * @param title of it
     * @param unit or scale
     */
    public record Input(String name, String title, String unit) {}

    /**
     * What counts where nobody estimated.
     *
     * @param input title
     * @param rule low, likely, high
     */
    public record Default(String input, String rule) {}
}

package cadre.app.history;

import org.jspecify.annotations.Nullable;

/** A backtest as documents. The same backtest gives the same bytes everywhere. */
public final class BacktestDocuments {

    private BacktestDocuments() {}

    /**
     * The report: one page that needs nothing else, neither network nor script, for screen and paper.
     *
     * @param backtest any
     * @param outcome what came true; null when that is not known yet
     * @return HTML, also well-formed as XML
     */
    public static String html(Backtest backtest, @Nullable Outcome outcome) {
        return BacktestReport.write(backtest, outcome);
    }

    /**
     * Everything as JSON, every number with all its digits.
     *
     * @param backtest any
     * @param outcome what came true; null when that is not known yet
     * @return text that ends with a line feed
     */
    public static String json(Backtest backtest, @Nullable Outcome outcome) {
        return BacktestJson.write(backtest, outcome);
    }

    /**
     * The forecasts as comma-separated values, a use case a row: {@code id, agency, name, stage, p_deployed, p_retired,
     * p_neither}, the same of the rates of the stage, and {@code found, fate}, which are empty until something is known.
     *
     * @param backtest any
     * @param outcome what came true; null when that is not known yet
     */
    public static String csv(Backtest backtest, @Nullable Outcome outcome) {
        return BacktestTable.write(backtest, outcome);
    }
}

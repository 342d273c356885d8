/**
 * Use cases of one year found again in the next, forecasts held against what came true, and the documents about it. Entries:
 * {@link cadre.app.history.Backtest}, {@link cadre.app.history.BacktestDocuments}. Uses engine.forecast, intake.inventory,
 * app.document and app.picture.
 */
@NullMarked
package cadre.app.history;

import org.jspecify.annotations.NullMarked;

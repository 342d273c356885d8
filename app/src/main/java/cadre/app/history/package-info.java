/**
 * Use cases of one year found again in the next, and forecasts held against what came true. Entry: {@link
 * cadre.app.history.Backtest}. Uses engine.forecast and intake.inventory.
 */
@NullMarked
package cadre.app.history;

import org.jspecify.annotations.NullMarked;

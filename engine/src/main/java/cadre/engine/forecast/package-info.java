/**
 * What will have become of open use cases in a year, and how good such forecasts were. Entries: {@link
 * cadre.engine.forecast.Method} learns and forecasts, {@link cadre.engine.forecast.Scores} says how well. Uses core only.
 */
@NullMarked
package cadre.engine.forecast;

import org.jspecify.annotations.NullMarked;

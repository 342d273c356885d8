/**
 * Ranking and selection: how many observations of each alternative are needed until the best can be named with a stated
 * probability. Entries: {@link cadre.engine.select.SequentialSelection} for a guarantee, {@link
 * cadre.engine.select.BudgetAllocation} for a fixed budget. Uses core only; knows nothing of companies.
 */
@NullMarked
package cadre.engine.select;

import org.jspecify.annotations.NullMarked;

/**
 * Ranking and selection: how many observations of each alternative are needed until the best can be named with a stated
 * probability. Entries: {@link cadre.core.select.SequentialSelection} for a guarantee, {@link
 * cadre.core.select.AllottedSelection} for a fixed budget. Uses {@code core.numerics}.
 */
@NullMarked
package cadre.core.select;

import org.jspecify.annotations.NullMarked;

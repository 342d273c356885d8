/**
 * Looks for a better layout than the built-in structures: who sits with whom, who owns which domain, which practices,
 * under the user's constraints. Entry: {@link cadre.engine.search.LayoutSearch}. Uses core; simulation comes in through
 * {@link cadre.engine.search.Evaluator}.
 */
@NullMarked
package cadre.engine.search;

import org.jspecify.annotations.NullMarked;

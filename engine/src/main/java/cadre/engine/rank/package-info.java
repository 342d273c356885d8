/**
 * Which use cases come next: formulas over published inputs, ranks and how sure they are, what fits the people there are, and
 * the ledger of what they may be spent on. Entries: {@link cadre.engine.rank.Scheme} for the formula, {@link
 * cadre.engine.rank.Ranking} for the order, {@link cadre.engine.rank.RankTrials} for its robustness, {@link
 * cadre.engine.rank.Fit} for the capacity. Uses core only.
 */
@NullMarked
package cadre.engine.rank;

import org.jspecify.annotations.NullMarked;

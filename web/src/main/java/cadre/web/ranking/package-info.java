/**
 * Ranking in the open: which use cases come next by which published formula, how sure that is, and what fits the
 * people there are. Entry: {@link cadre.web.ranking.RankingPage}. Uses the use cases, the envelopes, pages and access.
 */
@NullMarked
package cadre.web.ranking;

import org.jspecify.annotations.NullMarked;

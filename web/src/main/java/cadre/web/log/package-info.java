/**
 * The page of the log of decisions. Entry: {@link cadre.web.log.DecisionLogPage}. Uses the log itself, which belongs to the use
 * cases, pages and access.
 */
@NullMarked
package cadre.web.log;

import org.jspecify.annotations.NullMarked;

/**
 * What was decided, by whom and why, in a chain of hashes, with its page. Entry: {@link cadre.web.log.DecisionLog}. Uses use cases,
 * pages and access.
 */
@NullMarked
package cadre.web.log;

import org.jspecify.annotations.NullMarked;

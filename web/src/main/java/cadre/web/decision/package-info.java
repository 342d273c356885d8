/**
 * Comparisons of the structures: asking for one, watching it, stopping it, reading and sharing the answer. Entry: {@link
 * cadre.web.decision.DecisionsPage}. The computing is {@link cadre.app.route.Deciding}'s, the report {@link
 * cadre.app.report.Documents}'.
 */
@NullMarked
package cadre.web.decision;

import org.jspecify.annotations.NullMarked;

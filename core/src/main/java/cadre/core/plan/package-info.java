/**
 * A structure and practices applied to a company and its work, with the parameters, mechanisms and metrics by which
 * structures are compared. Entry: {@link cadre.core.plan.Scenario}. Uses the rest of core.
 */
@NullMarked
package cadre.core.plan;

import org.jspecify.annotations.NullMarked;

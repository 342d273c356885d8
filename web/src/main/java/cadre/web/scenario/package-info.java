/**
 * Scenarios of a company: changes to its organisation that are tried, looked at with a quick simulation, talked about, compared,
 * and at last merged or dropped. Entry: {@link cadre.web.scenario.ScenarioPage}. The text of a company file is changed by
 * {@link cadre.intake.writing.Reorganisation}, the figures come from {@link cadre.web.look.Looks}.
 */
@NullMarked
package cadre.web.scenario;

import org.jspecify.annotations.NullMarked;

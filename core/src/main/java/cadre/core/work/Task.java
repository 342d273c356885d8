package cadre.core.work;

import cadre.core.company.Skill;

/**
 * Work of one skill in one stage of a use case.
 *
 * @param stage {@link Stage#FRAMING} to {@link Stage#ADOPTION}
 * @param skill what it takes
 * @param personDays effort of one person at level 1.0, in person-days
 */
public record Task(Stage stage, Skill skill, Range personDays) {}

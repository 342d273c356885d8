/**
 * The people, skills, domains, teams and practices of a company. Entry: {@link cadre.core.company.Company}. Uses {@code core.quantity}.
 */
@NullMarked
package cadre.core.company;

import org.jspecify.annotations.NullMarked;

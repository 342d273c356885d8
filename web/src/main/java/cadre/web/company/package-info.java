/** The organisation of a company as it is: importing it, looking at it, taking it away. Entry: {@link cadre.web.company.OrganisationPage}. */
@NullMarked
package cadre.web.company;

import org.jspecify.annotations.NullMarked;

/**
 * People and access: one's own account, who is a member, what is stored about a person and who looked at it. Entry: {@link
 * cadre.web.people.MembersPage}. Uses the company file as {@link cadre.web.company} stores it.
 */
@NullMarked
package cadre.web.people;

import org.jspecify.annotations.NullMarked;

/**
 * The front door: ideas for use cases, who looks after each, and everything that happened to it. Entry: {@link
 * cadre.web.usecase.Cards}. Uses accounts, access, pages, the company files and the database.
 */
@NullMarked
package cadre.web.usecase;

import org.jspecify.annotations.NullMarked;

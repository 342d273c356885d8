/**
 * Use cases as stored: what was asked for, who looks after each by which rule, and everything that happened to it.
 * Entry: {@link cadre.web.usecase.Cards}. Uses accounts, access, pages and the database.
 */
@NullMarked
package cadre.web.usecase;

import org.jspecify.annotations.NullMarked;

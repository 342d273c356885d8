/**
 * Use cases as stored: what was asked for, who looks after each by which rule, everything that happened to it, and the log of
 * decisions. Entry: {@link cadre.web.usecase.Cards}. Uses accounts, access, pages and the database.
 */
@NullMarked
package cadre.web.usecase;

import org.jspecify.annotations.NullMarked;

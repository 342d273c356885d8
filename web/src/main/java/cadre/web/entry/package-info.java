/** The way in: the first account, logging in, choosing a company, its first page. Entry: {@link cadre.web.entry.HomePage}. */
@NullMarked
package cadre.web.entry;

import org.jspecify.annotations.NullMarked;

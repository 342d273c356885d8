/**
 * What programs can ask of a company under {@code /api/v1}, the tokens with which they come, and the page that explains it. Entry:
 * {@link cadre.web.api.CompaniesApi}. The rules are those of the subjects; nothing is decided here.
 */
@NullMarked
package cadre.web.api;

import org.jspecify.annotations.NullMarked;

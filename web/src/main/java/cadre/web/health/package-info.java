/**
 * Whether the server can answer, and what it says while it cannot. Entry: {@link cadre.web.health.OutageFilter}. Uses pages and
 * {@link cadre.web.site.Pulse}.
 */
@NullMarked
package cadre.web.health;

import org.jspecify.annotations.NullMarked;

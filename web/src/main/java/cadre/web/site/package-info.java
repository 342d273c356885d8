/** What this server is: its version, and whether it is a demonstration. Entry: {@link cadre.web.site.Site}. Uses nothing else. */
@NullMarked
package cadre.web.site;

import org.jspecify.annotations.NullMarked;

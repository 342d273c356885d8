/** Starts the server. Entry: {@link cadre.web.start.Server}. Uses everything of web. */
@NullMarked
package cadre.web.start;

import org.jspecify.annotations.NullMarked;

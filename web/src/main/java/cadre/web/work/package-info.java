/** Turns for what is computed in the background, fair between those who ask. Entry: {@link cadre.web.work.FairQueue}. Uses nothing of web. */
@NullMarked
package cadre.web.work;

import org.jspecify.annotations.NullMarked;
